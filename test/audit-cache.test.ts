import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditOf, formOf } from '../src/sources/history/audit-form.js'
import { scanJson, timeless } from './fixtures/cli.js'
import { gitEnvironment, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

/** Enough clean blobs to be worth keeping, in a pack; each hundredth file holds a secret. */
function packed(): Repo {
  const r = repo()
  const blobs = Array.from({ length: 1200 }, (_, i) => {
    const text = `file ${i}\n${i % 100 === 0 ? line(`cached/${i}`) : ''}`
    return `M 100644 inline d/${i}.txt\ndata ${text.length}\n${text}\n`
  })
  const commit = 'commit refs/heads/main\ncommitter Ada <ada@example.test> 1700000000 +0000\n'
  const input = `${commit}data 5\nlarge\n${blobs.join('')}`
  execFileSync('git', ['fast-import', '--quiet'], { cwd: r.dir, input, env: gitEnvironment })
  r.git('repack', '-adfq')
  r.git('reset', '-q', '--hard', 'main')
  return r
}

const audit = async (r: Repo) => timeless(await scanJson(r.dir, ['history']))

const directory = (r: Repo) => join(r.dir, '.git', 'secretscan')

const files = (r: Repo) => (existsSync(directory(r)) ? readdirSync(directory(r)) : [])

/** The same audit by someone who keeps nothing. */
async function afresh(r: Repo) {
  rmSync(directory(r), { recursive: true, force: true })
  return audit(r)
}

describe('a second audit', () => {
  it('comes to the same, from a file that holds no secret', async () => {
    const r = packed()
    const first = await audit(r)
    expect(first.findings.length).toBe(12)
    expect(first.coverage).toMatchObject({ commits: 1, blobs: 1200 })
    expect(files(r)).toEqual([expect.stringMatching(/^audit-[0-9a-f]{16}\.json$/)])
    const text = readFileSync(join(directory(r), files(r)[0] as string), 'utf8')
    expect(text).not.toContain(token('cached/100'))
    expect(await audit(r)).toEqual(first)
  })

  it('reads what was kept', async () => {
    const r = packed()
    const first = await audit(r)
    const file = join(directory(r), files(r)[0] as string)
    const kept = auditOf(readFileSync(file, 'latin1').split('\n')[1] ?? '')
    expect(kept.rest.length).toBe(12)
    const json = formOf({ ...kept, rest: [] })
    writeFileSync(file, `${createHash('sha256').update(json).digest('hex')}\n${json}`)
    expect((await audit(r)).findings).toEqual([])
    expect(await afresh(r)).toEqual(first)
  })

  it('finds what was committed since, what was said and what is gone', async () => {
    const r = packed()
    await audit(r)
    r.commit({ 'new.env': line('cached/new'), 'd/100.txt': 'clean\n' }, 'one more')
    r.commit({ b: 'b\n' }, `a message with ${line('cached/message')}`)
    r.git('branch', 'side', 'HEAD~2')
    const second = await audit(r)
    expect(second.findings.length).toBe(14)
    expect(await audit(r)).toEqual(second)
    expect(await afresh(r)).toEqual(second)
    r.git('reset', '-q', '--hard', 'HEAD~2')
    const third = await audit(r)
    expect(third.findings.length).toBeGreaterThanOrEqual(12)
    expect(third).toEqual(await afresh(r))
  })

  it('of other rules or paths is a first one, and keeps only itself', async () => {
    const r = packed()
    const first = await audit(r)
    const [ruleId = ''] = first.findings.map((finding) => finding.ruleId)
    const before = files(r)
    writeFileSync(join(r.dir, '.secretscanrc.json'), JSON.stringify({ disabledRules: [ruleId] }))
    expect((await audit(r)).findings.map((finding) => finding.ruleId)).not.toContain(ruleId)
    expect(files(r)).toHaveLength(1)
    expect(files(r)).not.toEqual(before)
    rmSync(join(r.dir, '.secretscanrc.json'))
    writeFileSync(join(r.dir, '.secretscanignore'), 'd/1*\n')
    const excluded = await audit(r)
    expect(excluded.findings.length).toBeLessThan(12)
    expect(await audit(r)).toEqual(excluded)
  })

  it('that looks into archives is a first one', async () => {
    const r = packed()
    await audit(r)
    const before = files(r)
    await scanJson(r.dir, ['history', '--archives'])
    expect(files(r)).not.toEqual(before)
  })

  it.each([
    ['cut off', '{"starts":["0'],
    ['something else', '[]'],
    ['empty', ''],
  ])('is not led astray by a file that is %s', async (_, text) => {
    const r = packed()
    const first = await audit(r)
    writeFileSync(join(directory(r), files(r)[0] as string), text)
    expect(await audit(r)).toEqual(first)
    expect(await audit(r)).toEqual(first)
  })
})
