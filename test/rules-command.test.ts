import { describe, expect, it } from 'vitest'
import { builtInRules } from '../rules/index.js'
import { allServices } from '../rules/services/index.js'
import { makeFrom } from '../src/engine/example.js'
import { keywordsOf } from '../src/policy/literals.js'
import { nearNames } from '../src/policy/near-names.js'
import { cli } from './fixtures/cli.js'
import { emptyDirectory, type Files, repo } from './fixtures/repo.js'

describe('rules', () => {
  it('shows every provider with the number of its rules, in columns', async () => {
    const { stdout } = await rules()
    expect(stdout).toMatch(/ \d+ github( |$)/m)
    expect(widest(stdout)).toBeLessThanOrEqual(80)
  })

  it('shows the rules of one provider, by id or by name', async () => {
    const { stdout } = await rules('github')
    expect(stdout).toContain('github-fine-grained-pat')
    expect(stdout).not.toContain('gitlab')
    expect(widest(stdout)).toBeLessThanOrEqual(80)
    expect((await rules('GitHub')).stdout).toBe(stdout)
  })

  it('shows one rule', async () => {
    expect((await rules('github-pat')).stdout).toContain('ghp_[A-Za-z0-9]{36}')
  })

  it('shows one service, by its id or that of a key', async () => {
    const { stdout } = await rules('codacy')
    expect(stdout).toContain('codacy-api-token')
    expect((await rules('codacy-api-token')).stdout).toBe(stdout)
  })

  it('shows every service', async () => {
    const { stdout } = await rules('services')
    for (const { id } of allServices().slice(0, 20)) expect(stdout).toContain(id)
    expect(widest(stdout)).toBeLessThanOrEqual(80)
  })

  it('as JSON holds every rule and every service', async () => {
    const { rules: all, services } = JSON.parse((await rules('--format', 'json')).stdout)
    expect(all).toHaveLength(builtInRules.length)
    expect(services).toHaveLength(allServices().length)
    expect(all.find(({ id }: { id: string }) => id === 'github-pat')).toMatchObject({
      title: 'GitHub personal access token (classic)',
      provider: 'github',
      keywords: [expect.any(String)],
      source: expect.stringMatching(/^https:/),
      severity: 'critical',
      confidence: 'high',
      examples: expect.any(Number),
      playbook: { revoke: true, audit: true, replace: true, confirm: true },
    })
    expect(services[0].keys[0]).toMatchObject({ ruleId: expect.any(String) })
  })

  it('knows the rules of one’s own, and which are disabled', async () => {
    const r = repo().write(config({ rules: [own], disabledRules: ['github-pat'] }))
    const { stdout } = await cli(r.dir, ['rules', '--format', 'json'])
    const of = (wanted: string) =>
      JSON.parse(stdout).rules.find(({ id }: { id: string }) => id === wanted)
    expect(of('acme-key')).toMatchObject({ provider: 'custom', playbook: { revoke: false } })
    expect(of('github-pat').disabled).toBe(true)
  })

  it.each([
    ['gihtub', 'github'],
    ['github-patt', 'github-pat'],
    ['codcay', 'codacy'],
  ])('for %s proposes %s', async (typed, meant) => {
    const { code, stderr } = await rules(typed)
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`Did you mean .*${meant}`))
  })
})

describe('rules test', () => {
  it('without rules of one’s own says so', async () => {
    const { code, stdout } = await rules('test')
    expect(code).toBe(0)
    expect(stdout).toContain('no rules of your own')
  })

  it('is content when each example is found and no near miss is', async () => {
    const examples = { match: ['k=acme-{lower:32}'], noMatch: ['k=acme-{lower:31}'] }
    const { code, stdout } = await test({ ...own, examples })
    expect(stdout).toBe(
      'ok      acme-key  2 examples\n\nYour own: 1 rule, 2 examples, all is well.\n',
    )
    expect(code).toBe(0)
  })

  it.each([
    ['that does not fit', { match: ['acme-{lower:31}'] }, 'does not fit the pattern'],
    ['that fails a check', { match: [`acme-${'qw'.repeat(16)}`] }, 'bits of entropy'],
    ['inside something longer', { match: ['acme-{lower:33}'] }, 'is part of something longer'],
    ['that must not be found', { noMatch: ['acme-{lower:32}'] }, 'is found: acme-…'],
  ])('says why of an example %s, with exit 1', async (_, examples, why) => {
    const { code, stdout } = await test({ ...own, examples: { match: [], ...examples } })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^failed {2}acme-key/)
    expect(stdout.replace(/\s+/g, ' ')).toContain(why)
  })

  it('asks an example for a path where the rule has one', async () => {
    const text = 'acme-{lower:32}'
    const match = [{ path: 'a.yml', text }]
    const rule = { ...own, path: 'yml$' }
    expect((await test({ ...rule, examples: { match } })).code).toBe(0)
    const { code, stdout } = await test({ ...rule, examples: { match: [text] } })
    expect(code).toBe(1)
    expect(stdout.replace(/\s+/g, ' ')).toContain('the example needs one')
  })

  it('never shows what may be a secret', async () => {
    const value = makeFrom('shown').lower(32)
    const { stdout } = await test({
      ...own,
      examples: { match: [`other-${value}-acme-`], noMatch: [`acme-${value}`] },
    })
    expect(stdout).not.toContain(value.slice(4, 20))
  })
})

describe('the keywords that a pattern offers', () => {
  it.each([
    [/acme-[a-z]{8}/, ['acme-']],
    [/(?:ab)?(?<secret>acme_(?:live|test)_[a-z]{8})/, ['acme_']],
    [/(?:alpha|omega)-[a-z]{8}/, ['alpha', 'omega']],
    [/[Aa][Cc][Mm][Ee][0-9]{4}/, ['acme']],
    [/acme(?:one)?|[a-z]{8}/, null],
    [/(?:acme-)?[a-z]{8}/, null],
    [/abc[0-9]{8}/, null],
  ])('%s', (pattern, keywords) => {
    expect(keywordsOf(pattern)).toEqual(keywords)
  })
})

describe('a name that is not there', () => {
  it.each([
    ['gihtub', ['github']],
    ['GITHUB-PAT', ['github-pat', 'github']],
    ['xyzzy', []],
  ])('%s', (typed, near) => {
    expect(nearNames(typed, ['github', 'gitlab', 'github-pat'])).toEqual(near)
  })
})

const own = {
  id: 'acme-key',
  title: 'Acme key',
  keywords: ['acme-'],
  pattern: 'acme-[a-z0-9]{32}',
  entropy: 3,
}

function rules(...args: string[]) {
  return cli(emptyDirectory(), ['rules', ...args])
}

function test(rule: object) {
  return cli(repo().write(config({ rules: [rule] })).dir, ['rules', 'test'])
}

function config(options: object): Files {
  return { '.secretscanrc.json': JSON.stringify(options) }
}

function widest(text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length))
}
