import { describe, expect, it } from 'vitest'
import { makeFrom } from '../src/engine/example.js'
import { cli, scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Files, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

const own = {
  id: 'acme-key',
  title: 'Acme key',
  keywords: ['acme-'],
  pattern: 'acme-(?<secret>[a-z]{8})',
  playbook: {
    revoke: { text: 'Acme → Keys → Delete.', url: 'https://acme.test/keys' },
    replace: 'Ask for a narrower one.',
  },
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
        expect.objectContaining({ id: 'replace', detail: 'Ask for a narrower one.' }),
      ]),
    })
  })

  it.each([
    ['a name with a random value', { name: 'acme[_-]key', value: 'random' }, {}],
    ['a name with a pattern', { name: 'acme[_-]key', value: '[a-z0-9]{32}' }, {}],
    ['a checksum', 'acme_key=(?<secret>ghp_[A-Za-z0-9]{36})', { checksum: 'crc32-base62' }],
    ['a boundary', 'acme_key=(?<secret>[a-z0-9]{31})', { boundary: 'none' }],
    ['kinds of characters', 'acme_key=(?<secret>[a-z0-9]{32})', { mixed: ['lower', 'digit'] }],
    ['a path', 'acme_key=(?<secret>[a-z0-9]{32})', { path: '^conf/' }],
    ['a path and no keyword', '[a-z0-9]{32}', { path: '^conf/', keywords: undefined }],
  ])('finds by %s', async (_, pattern, part) => {
    const rule = { id: 'acme-key', title: 'Acme key', keywords: ['acme_key'], pattern, ...part }
    const value = 'checksum' in part ? token() : makeFrom('acme').lower(32)
    const r = repo().stage({
      ...config({ rules: [rule] }),
      'conf/a': `acme_key=${value}\n`,
      b: 'path' in part ? `elsewhere: acme_key=${value}\n` : '',
    })
    const own = (await scanJson(r.dir, ['staged'])).findings.filter(
      ({ ruleId }) => ruleId === 'acme-key',
    )
    expect(own).toMatchObject([{ path: 'conf/a', locations: [{ path: 'conf/a' }] }])
  })

  it('turns away what fails a check of its rule', async () => {
    const rule = { ...own, pattern: 'acme-[a-z0-9]{32}', not: ['demo'], mixed: ['digit'] }
    const make = makeFrom('acme')
    const r = repo().stage({
      ...config({ rules: [rule] }),
      a: `acme-${make.of('bcdfgh', 32)}\nacme-demo${make.lower(28)}\n`,
    })
    expect((await scanJson(r.dir, ['staged'])).findings).toEqual([])
  })

  it('joins the halves of a credential', async () => {
    const half = { id: 'acme-id', title: 'Acme id', keywords: ['acct-'], pattern: 'acct-[0-9]{8}' }
    const companions = [{ rule: 'acme-id', withinLines: 1, required: true }]
    const r = repo().stage({
      ...config({ rules: [{ ...own, companions }, half] }),
      a: 'acct-83610274\nacme-qwrtzpsd\n\n\nacme-zzwrtpsd\n',
    })
    const found = (await scanJson(r.dir, ['staged'])).findings
    expect(found.map(({ ruleId, line }) => `${ruleId}:${line}`).sort()).toEqual([
      'acme-id:1',
      'acme-key:2',
    ])
  })

  it('disables a key of the directory of services', async () => {
    const key = `CODACY_API_TOKEN=${makeFrom('codacy').alnum(20)}\n`
    const on = repo().stage({ a: key })
    expect((await scanJson(on.dir, ['staged'])).findings).toMatchObject([{ provider: 'codacy' }])
    const off = repo().stage({ ...config({ disabledRules: ['codacy-api-token'] }), a: key })
    expect((await scanJson(off.dir, ['staged'])).findings).not.toMatchObject([
      { provider: 'codacy' },
    ])
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
    ['no keyword', ownRule({ keywords: [] }), 'The pattern itself offers "acme-"'],
    [
      'no keyword, and none in the pattern',
      ownRule({ keywords: undefined, pattern: '[a-z]{40}' }),
      'Name a literal',
    ],
    ['a keyword that is not ASCII', ownRule({ keywords: ['schlüssel'] }), 'must be ASCII'],
    [
      'keywords that its example lacks',
      ownRule({ keywords: ['amce-'], examples: { match: ['acme-{lower:8}'] } }),
      'none of its keywords (amce-) stands in match example 1',
    ],
    [
      'a name and a value without keyword, even with a path',
      ownRule({
        keywords: undefined,
        path: 'yml$',
        pattern: { name: 'acme_key', value: 'random' },
      }),
      'The pattern itself offers "acme_key"',
    ],
    [
      'a name that can explode',
      ownRule({ pattern: { name: 'acme(a+)+', value: 'random' } }),
      'the name repeats inside',
    ],
    ['a path that is no pattern', ownRule({ path: '*.yml' }), 'the path is no regular expression'],
    ['an unknown checksum', ownRule({ checksum: 'crc33' }), 'must be one of crc32-base62, '],
    ['an unknown structure', ownRule({ structure: 'jwd' }), 'must be one of jwt, '],
    [
      'an unknown companion',
      ownRule({ companions: [{ rule: 'github-patt', withinLines: 3 }] }),
      'Did you mean github-pat',
    ],
    [
      'a playbook that does not say where',
      ownRule({ playbook: { revoke: { text: 'Delete it.' } } }),
      '"rules.0.playbook.revoke.url" is not valid',
    ],
    [
      'a name near to that of a rule',
      '{"disabledRules": ["github-patt"]}',
      'Did you mean github-pat',
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

/** A configuration of one rule, which differs from `own` in this. */
function ownRule(part: object): string {
  return JSON.stringify({ rules: [{ ...own, ...part }] })
}

function config(options: object): Files {
  return { '.secretscanrc.json': JSON.stringify(options) }
}
