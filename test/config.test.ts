import { describe, expect, it } from 'vitest'
import { cli, scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Files, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

const own = {
  id: 'acme-key',
  title: 'Acme key',
  keywords: ['acme-'],
  pattern: 'acme-(?<secret>[a-z]{8})',
  revoke: { text: 'Acme → Keys → Delete.', url: 'https://acme.test/keys' },
}

describe('.secretscanrc.json', () => {
  it('adds rules to the built-in ones', async () => {
    const r = repo().stage({ ...config({ rules: [own] }), a: `acme-qwrtzpsd\n${line()}` })
    const { findings } = await scanJson(r.dir, ['staged'])
    expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(['acme-key', 'github-pat'])
    expect(findings.find(({ ruleId }) => ruleId === 'acme-key')).toMatchObject({
      provider: 'custom',
      column: 6,
      remediation: expect.arrayContaining([
        expect.objectContaining({ id: 'revoke', url: 'https://acme.test/keys' }),
      ]),
    })
  })

  it('disables rules', async () => {
    const r = repo().stage({
      ...config({ disabledRules: ['github-pat', 'generic-secret'] }),
      a: line(),
    })
    expect((await scanJson(r.dir, ['staged'])).findings).toEqual([])
  })

  it('excludes paths, and the report counts them', async () => {
    const r = repo().stage({
      ...config({ exclude: ['fixtures/', '*.snap', '!keep.snap'] }),
      'fixtures/a': line(),
      'b.snap': line(),
      'keep.snap': line(),
    })
    const { findings, coverage } = await scanJson(r.dir, ['staged'])
    expect(findings.map(({ path }) => path)).toEqual(['keep.snap'])
    expect(coverage.skipped).toEqual([
      { reason: 'excluded-path', count: 2, examples: ['b.snap', 'fixtures/a'] },
    ])
  })

  it('is found upward from the root of the repository, from a subdirectory too', async () => {
    const r = repo().stage({
      ...config({ disabledRules: ['github-pat', 'generic-secret'] }),
      'sub/a': line(),
    })
    expect((await scanJson(`${r.dir}/sub`, ['staged'])).findings).toEqual([])
  })

  it('can be named', async () => {
    const r = repo().stage({
      'other.json': JSON.stringify({ disabledRules: ['github-pat', 'generic-secret'] }),
      a: line(),
    })
    expect((await scanJson(r.dir, ['staged', '--config', 'other.json'])).findings).toEqual([])
  })

  it('sets the least confidence that is reported', async () => {
    const r = repo().stage({
      ...config({ minConfidence: 'high', rules: [{ ...own, confidence: 'medium' }] }),
      a: 'acme-qwrtzpsd\n',
    })
    expect((await scanJson(r.dir, ['staged'])).findings).toEqual([])
    expect((await scanJson(r.dir, ['staged', '--min-confidence', 'medium'])).findings).toHaveLength(
      1,
    )
  })

  it('sets the largest file that is read', async () => {
    const r = repo().stage({
      ...config({ maxFileSize: 2000 }),
      a: `${'x'.repeat(3000)}\n${line()}`,
    })
    expect(await scanJson(r.dir, ['staged'])).toMatchObject({
      findings: [],
      coverage: { skipped: [{ reason: 'too-large', examples: ['a'] }] },
    })
  })

  it.each([
    ['broken JSON', '{"rules": [}', 'not valid JSON'],
    ['an unknown option', '{"excludes": []}', 'There is no option "excludes"'],
    ['a wrong type', '{"exclude": "vendor"}', '"exclude" is not valid'],
    ['an unknown rule', '{"disabledRules": ["github-path"]}', 'there is no such rule'],
    [
      'a short keyword',
      JSON.stringify({ rules: [{ ...own, keywords: ['ab'] }] }),
      '"rules.0.keywords.0" is not valid',
    ],
    [
      'no keyword',
      JSON.stringify({ rules: [{ ...own, keywords: [] }] }),
      '"rules.0.keywords" is not valid',
    ],
    [
      'the id of a built-in rule',
      JSON.stringify({ rules: [{ ...own, id: 'github-pat' }] }),
      'the id is taken',
    ],
    [
      'a broken pattern',
      JSON.stringify({ rules: [{ ...own, pattern: 'acme-(' }] }),
      'no regular expression',
    ],
    [
      'a pattern that can explode',
      JSON.stringify({ rules: [{ ...own, pattern: 'acme-(a+)+$' }] }),
      'repeats inside an unbounded repeat',
    ],
    [
      'a pattern with a lookbehind',
      JSON.stringify({ rules: [{ ...own, pattern: '(?<!x)acme-' }] }),
      'has a lookbehind',
    ],
    [
      'a pattern that matches nothing',
      JSON.stringify({ rules: [{ ...own, pattern: '(?:acme-)?' }] }),
      'matches the empty text',
    ],
  ])('is refused with %s: exit 2, naming the file', async (_, text, message) => {
    const r = repo().stage({ '.secretscanrc.json': text })
    const { code, stdout, stderr } = await cli(r.dir, ['staged'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('.secretscanrc.json')
  })
})

describe('.secretscanignore', () => {
  it('excludes paths in gitignore syntax', async () => {
    const r = repo().commit({
      '.secretscanignore': '# generated\n/gen/\n',
      'gen/a': line(),
      'src/gen/a': line('other'),
    })
    const { findings, coverage } = await scanJson(r.dir, ['history'])
    expect(findings.map(({ path }) => path)).toEqual(['src/gen/a'])
    expect(coverage.skipped).toMatchObject([{ reason: 'excluded-path', count: 1 }])
  })
})

describe('secretscan:allow', () => {
  it.each([
    ['on the same line', `${line().trim()} # secretscan:allow\n`],
    ['with the rule and a reason', `${line().trim()} # secretscan:allow github-pat -- made up\n`],
    ['on the line above', `# secretscan:allow\n${line()}`],
  ])('%s quiets a finding and keeps it in the report', async (_, text) => {
    const r = repo().stage({ a: text })
    const report = await scanJson(r.dir, ['staged'])
    expect(report).toMatchObject({ code: 0, summary: { findings: 0, suppressed: 1 } })
    expect(report.findings[0]?.suppressed).toMatchObject({
      by: 'inline',
      where: expect.stringMatching(/^a:1$/),
    })
  })

  it('names its reason', async () => {
    const r = repo().stage({ 'a.c': `/* secretscan:allow -- made up */\n${line()}` })
    expect((await scanJson(r.dir, ['staged'])).findings[0]?.suppressed?.reason).toBe('made up')
  })

  it('of another rule does not quiet it', async () => {
    const r = repo().stage({ a: `${line().trim()} # secretscan:allow npm-access-token\n` })
    expect((await scanJson(r.dir, ['staged'])).code).toBe(1)
  })

  it('on one copy does not quiet another', async () => {
    const r = repo().stage({ a: `${line().trim()} # secretscan:allow\n`, b: line() })
    expect((await scanJson(r.dir, ['staged'])).code).toBe(1)
  })

  it('of today quiets what the history holds', async () => {
    const r = repo()
      .commit({ a: line() })
      .commit({ a: `${line().trim()} # secretscan:allow -- revoked\n` })
    expect((await scanJson(r.dir, ['history'])).code).toBe(0)
  })

  it('in code of another line does not speak for the next', async () => {
    const r = repo().stage({ a: `x = 1 # secretscan:allow\n${line()}` })
    expect((await scanJson(r.dir, ['staged'])).code).toBe(1)
  })
})

describe('dir outside of a repository', () => {
  it('honours .gitignore files and excludes', async () => {
    const dir = emptyDirectory()
    const files: Files = {
      '.gitignore': 'ignored\n',
      ignored: line(),
      'a/.gitignore': '/b\n',
      'a/b': line(),
      'a/c': line(),
      ...config({ exclude: ['d'] }),
      d: line(),
    }
    for (const [path, text] of Object.entries(files)) {
      const { mkdirSync, writeFileSync } = await import('node:fs')
      mkdirSync(`${dir}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true })
      writeFileSync(`${dir}/${path}`, String(text))
    }
    const { findings } = await scanJson(dir, ['dir'])
    expect(findings.map(({ path }) => path)).toEqual(['a/c'])
    expect(findings[0]?.locations).toHaveLength(1)
    expect(token()).toHaveLength(40)
  })
})

function config(options: object): Files {
  return { '.secretscanrc.json': JSON.stringify(options) }
}
