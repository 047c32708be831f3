import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import Draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Log } from 'sarif'
import { beforeAll, describe, expect, it } from 'vitest'
import { cli, scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** OASIS' schema, as Microsoft ships it. */
const sarifSchema = read(
  join(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif'),
    '../schemas/sarif-2.1.0-rtm.5.json',
  ),
)

const sarifErrors = errorsBy(
  new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false }),
  sarifSchema,
)
const reportErrors = errorsBy(
  new Ajv({ strict: false, allErrors: true }),
  read('schema/report.schema.json'),
)

function errorsBy(ajv: Ajv, schema: object): (data: unknown) => unknown[] {
  formats.default(ajv)
  const validate = ajv.compile(schema)
  return (data) => (validate(data) ? [] : (validate.errors ?? []))
}

/** Pushed and still there, removed later, unpushed, in a message, allowed inline, and one skipped submodule. */
function busyRepository(): Repo {
  const upstream = emptyDirectory()
  const r = repo().commit({
    'src/a.ts': `const a = '${token('pushed')}'\n`,
    'b|c`d.md': line('removed'),
  })
  r.git('init', '--quiet', '--bare', upstream)
  r.git('remote', 'add', 'origin', upstream)
  r.commit({ 'b|c`d.md': 'gone\n' }, 'remove it')
  r.git('push', '--quiet', '--set-upstream', 'origin', 'main')
  r.commit({ 'c.env': line('unpushed') }, `oops ${token('message')}`)
  r.commit({
    'd.ts': `const d = '${token('allowed')}' // secretscan:allow github-pat -- made up\n`,
  })
  return r
}

let r: Repo
beforeAll(() => {
  r = busyRepository()
})

describe('json', () => {
  it('is what its schema says', async () => {
    const report = await scanJson(r.dir, ['history'])
    const { code, ...document } = report
    expect(code).toBe(1)
    expect(reportErrors(document)).toEqual([])
    expect(report.summary).toMatchObject({
      findings: 4,
      suppressed: 1,
      byExposure: { pushed: 2, unpushed: 2 },
    })
  })

  it('is what its schema says when there is nothing to say', async () => {
    const { code, ...document } = await scanJson(emptyDirectory(), ['dir'])
    expect(code).toBe(0)
    expect(reportErrors(document)).toEqual([])
  })

  it('redacts, and shows secrets only when told to', async () => {
    const hidden = await cli(r.dir, ['history', '--format', 'json'])
    expect(hidden.stdout).not.toContain(token('pushed'))
    const shown = await scanJson(r.dir, ['history', '--show-secrets'])
    expect(shown.findings.map(({ secret }) => secret)).toContain(token('pushed'))
  })

  it('is the same for each run but for its time', async () => {
    const [one, two] = await Promise.all([
      scanJson(r.dir, ['history']),
      scanJson(r.dir, ['history']),
    ])
    expect({ ...one, summary: { ...one.summary, durationMs: 0 } }).toEqual({
      ...two,
      summary: { ...two.summary, durationMs: 0 },
    })
  })
})

describe('jsonl', () => {
  it('has one finding a line', async () => {
    const { stdout } = await cli(r.dir, ['history', '--format', 'jsonl'])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(lines.map(({ ruleId }) => ruleId)).toEqual(Array(5).fill('github-pat'))
  })
})

describe('sarif', () => {
  it('is valid SARIF 2.1.0', async () => {
    const { stdout } = await cli(r.dir, ['history', '--format', 'sarif'])
    expect(sarifErrors(JSON.parse(stdout))).toEqual([])
  })

  it('is valid without findings', async () => {
    const { stdout } = await cli(emptyDirectory(), ['dir', '--format', 'sarif'])
    expect(sarifErrors(JSON.parse(stdout))).toEqual([])
  })

  it('has fingerprints of the content, help, and no e-mail', async () => {
    const { stdout } = await cli(r.dir, ['history', '--format', 'sarif'])
    const log: Log = JSON.parse(stdout)
    const prints = log.runs[0]?.results?.map(
      ({ partialFingerprints }) => partialFingerprints?.['secretscan/v1'],
    )
    expect(new Set(prints).size).toBe(5)
    expect(log.runs[0]?.tool.driver.rules?.[0]?.help?.markdown).toContain('Revoke it now')
    expect(stdout).not.toContain('ada@example.test')
  })
})

describe('markdown', () => {
  it('keeps odd paths inside their cells', async () => {
    const { stdout } = await cli(r.dir, ['history', '--format', 'markdown'])
    expect(stdout).toContain('## 4 secrets in the history')
    expect(stdout).toContain('`` b\\|c`d.md:1 ``')
  })
})

describe('text', () => {
  it('says what, where, how far and what to do', async () => {
    const { stdout } = await cli(r.dir, ['history', '--format', 'text'])
    const stable = stdout
      .replace(/\b[0-9a-f]{12}\b/g, '<commit>')
      .replace(/\d{4}-\d\d-\d\d/g, '<date>')
      .replace(/in \d+\.\d s/g, 'in <time>')
    expect(stable).toMatchSnapshot()
  })

  it('fits 80 columns, but for links and commands, which are there to be copied', async () => {
    const { stdout } = await cli(r.dir, ['history'])
    const long = stdout
      .split('\n')
      .filter((text) => text.length > 80 && !/^ {5}(?:https:|\$)|^Next:|explain/.test(text))
    expect(long).toEqual([])
  })

  it('has colours only on a terminal', async () => {
    expect((await cli(r.dir, ['history'])).stdout).not.toContain('\x1b')
    expect((await cli(r.dir, ['history'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\x1b')
  })
})

describe('--output', () => {
  it('writes a whole file, prints nothing, and keeps the exit code', async () => {
    const file = join(emptyDirectory(), 'report.json')
    const { code, stdout } = await cli(r.dir, ['history', '--format', 'json', '--output', file])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(read(file).findings).toHaveLength(5)
  })

  it('leaves nothing behind when it cannot be written', async () => {
    const { code, stderr } = await cli(r.dir, ['history', '--output', '/nonexistent/report.json'])
    expect(code).toBe(2)
    expect(stderr).toContain('cannot be written')
  })

  it('goes with more reports in one scan', async () => {
    const dir = emptyDirectory()
    const also = ['--also', `sarif=${dir}/a.sarif`, '--also', `markdown=${dir}/a.md`]
    const { code, stdout } = await cli(r.dir, ['history', '--format', 'github', ...also])
    expect(code).toBe(1)
    expect(stdout).toContain('::error file=src/a.ts,line=1')
    expect(read(`${dir}/a.sarif`).version).toBe('2.1.0')
    expect(readFileSync(`${dir}/a.md`, 'utf8')).toContain('## 4 secrets')
  })
})
