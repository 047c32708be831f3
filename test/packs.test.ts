import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { makeFrom } from '../src/engine/example.js'
import { scanJson, timeless } from './fixtures/cli.js'
import { type Files, gitEnvironment, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

/** Versions of a few files that grow, shrink, move and lose lines, with secrets that come and go. */
function edited(seed: string): Repo {
  const make = makeFrom(seed)
  const r = repo()
  const files = new Map<string, string[]>()
  for (let version = 0; version < 40; version++) {
    const path = `file-${make.int(0, 3)}.txt`
    const lines =
      files.get(path) ?? Array.from({ length: 120 }, () => `${make.alnum(make.int(0, 60))}\n`)
    for (let edit = make.int(1, 6); edit > 0; edit--) {
      const at = make.int(0, lines.length)
      const kind = make.int(0, 4)
      if (kind === 0) lines.splice(at, 0, line(`${seed}/${make.int(0, 5)}`))
      else if (kind === 1) lines.splice(at, make.int(1, 9))
      else if (kind === 3) lines.splice(at, 0, encoded(`${seed}/encoded/${make.int(0, 9)}`))
      else if (kind === 2) lines.push(...lines.splice(at, 5))
      else lines.splice(at, 1, `${make.alnum(8)} password = "${make.alnum(20)}"\n`)
    }
    files.set(path, lines)
    const content: Files = { [path]: lines.join('') }
    r.commit(content, `version ${version}`, new Date(1.7e12 + version * 60_000).toISOString())
  }
  return r
}

/** A secret in base64, in escape sequences or in two literals. */
function encoded(seed: string): string {
  const secret = token(seed)
  const escaped = secret.replace('_', '\\u005f')
  return makeFrom(seed).pick([
    `data: ${Buffer.from(line(seed)).toString('base64')}\n`,
    `"key": "${escaped}"\n`,
    `key = "${secret.slice(0, 20)}" + "${secret.slice(20)}"\n`,
  ])
}

/** One commit with so many files, one in a hundred with a secret: enough for several threads. */
function large(files: number): Repo {
  const r = repo()
  const blobs = Array.from({ length: files }, (_, i) => {
    const text = `file ${i}\n${i % 100 === 0 ? line(`large/${i}`) : ''}`
    return `M 100644 inline d/${i}.txt\ndata ${text.length}\n${text}\n`
  })
  const commit = 'commit refs/heads/main\ncommitter Ada <ada@example.test> 1700000000 +0000\n'
  const input = `${commit}data 5\nlarge\n${blobs.join('')}`
  execFileSync('git', ['fast-import', '--quiet'], { cwd: r.dir, input, env: gitEnvironment })
  r.git('repack', '-adfq')
  return r
}

describe('a history in packs gives the same report as one in loose objects', () => {
  it.each(['one', 'two', 'three'])('%s', async (seed) => {
    const r = edited(seed)
    const loose = await scanJson(r.dir, ['history', '--min-confidence', 'low'])
    expect(loose.findings.length).toBeGreaterThan(2)
    const how = loose.findings.flatMap(({ reasons }) => reasons)
    expect(how.some((reason) => /^in(?:side| several) /.test(reason))).toBe(true)
    for (const [depth, window] of [
      [50, 50],
      [250, 10],
      [1, 10],
    ]) {
      r.git('repack', '-adfq', `--depth=${depth}`, `--window=${window}`)
      const packed = await scanJson(r.dir, ['history', '--min-confidence', 'low'])
      expect(timeless(packed)).toEqual(timeless(loose))
    }
  })

  it('on several threads', async () => {
    const r = large(9000)
    const report = await scanJson(r.dir, ['history'])
    expect(report.findings.length).toBe(90)
    expect(report.coverage).toMatchObject({ complete: true, blobs: 9000, commits: 1 })
  }, 60_000)

  it('where a pack is damaged, and says what is lost', async () => {
    const r = repo().commit({ a: 'kept\n', '.env': line() })
    r.git('repack', '-adq')
    const { readdirSync, readFileSync, writeFileSync, chmodSync } = await import('node:fs')
    const directory = `${r.dir}/.git/objects/pack`
    const pack = `${directory}/${readdirSync(directory).find((file) => file.endsWith('.pack'))}`
    const verified = r.git('verify-pack', '-v', pack.replace(/pack$/, 'idx'))
    const blob = r.git('rev-parse', 'HEAD:a')
    const offset = Number(
      verified
        .split('\n')
        .find((row) => row.startsWith(blob))
        ?.split(/ +/)[4],
    )
    const bytes = readFileSync(pack)
    bytes.fill(0xff, offset + 3, offset + 8)
    chmodSync(pack, 0o644)
    writeFileSync(pack, bytes)
    const report = await scanJson(r.dir, ['history'])
    expect(report.findings).toMatchObject([{ path: '.env' }])
    expect(report.coverage).toMatchObject({
      complete: false,
      skipped: [{ reason: 'missing-object', count: 1 }],
    })
  })
})
