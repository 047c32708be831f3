import { symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeFrom } from '../src/engine/example.js'
import { cli } from './fixtures/cli.js'
import { emptyDirectory, type Files, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

describe('explain of a line', () => {
  it('says that it is reported, and why', async () => {
    const said = await explain({ a: `one\n${line()}` }, 'a:2')
    expect(said).toMatch(/^a:2 Reported: a secret on this line\./)
    expect(said).toContain(
      'reported github-pat at column 14, ghp_…HSrQ: high confidence'.replace('ghp_…HSrQ', shown()),
    )
    expect(said).toContain('its checksum is right')
    expect(said).toMatch(/Next: secretscan explain github-pat$/)
  })

  it('takes a column too', async () => {
    expect(await explain({ a: line() }, 'a:1:14')).toContain('a:1 Reported')
  })

  it.each([
    ['the rule whose checksum is wrong', `${broken()}\n`, 'its checksum is wrong'],
    [
      'what a pattern would have asked for',
      `x = "${token().slice(0, 20)}"\n`,
      'but not ghp_[A-Za-z',
    ],
    [
      'the value that does not fit a name',
      'github_token = "the-value-of-it"\n',
      'fits, but not its 15 characters: [0-9a-f]{40}',
    ],
    [
      'the entropy that was asked for',
      `github_pat_${'AbC1dE2fG3'.repeat(2)}zz_${'Ab1'.repeat(19)}zz\n`,
      'bits of entropy per character, of 4 at least',
    ],
    ['that no rule knows a word', 'nothing here\n', 'no rule knows a word of this line'],
  ])('names %s', async (_, text, why) => {
    const said = await explain({ a: text }, 'a:1')
    expect(said).toContain('Not reported')
    expect(said).toContain(why)
  })

  it('names the comment that allows it, and its reason', async () => {
    const text = `# secretscan:allow github-pat -- made up\n${line()}`
    const said = await explain({ a: text }, 'a:2')
    expect(said).toContain('Not reported: a comment allows it.')
    expect(said).toContain('by secretscan:allow on line 1: made up')
  })

  it('names the confidence that is too low', async () => {
    const said = await explain({ a: 'password = "Summer2019"\n' }, 'a:1')
    expect(said).toContain('low confidence, and medium is the least that is reported')
    expect(said).toContain('Next: secretscan dir a --min-confidence low')
  })

  it('names the half that is missing, and how near it has to be', async () => {
    const companions = [{ rule: 'acme-id', withinLines: 4, required: true }]
    const acme = { title: 'Acme', keywords: ['acme-'], pattern: 'acme-[a-z]{8}' }
    const rules = [
      { ...acme, id: 'acme-key', companions },
      { ...acme, id: 'acme-id', pattern: 'acme-[0-9]{8}' },
    ]
    const said = await explain({ ...config({ rules }), a: 'acme-qwrtzpsd\n' }, 'a:1')
    expect(said).toContain('stands without its other half, acme-id within 4 lines')
  })

  it('names the rule that is disabled', async () => {
    const files = { ...config({ disabledRules: ['github-pat'] }), a: `x = ${token()}\n` }
    const said = await explain(files, 'a:1')
    expect(said).toContain('Not reported: the rule is disabled.')
    expect(said).toContain('Take github-pat out of "disabledRules"')
  })

  it('names the rule that another gave way to', async () => {
    const said = await explain(
      { a: `aws_secret_access_key = ${makeFrom('a').base64(40)}\n` },
      'a:1',
    )
    expect(said).toMatch(/gave way .* gives way to aws-secret-access-key/)
  })

  it.each([
    ['"exclude"', { ...config({ exclude: ['a'] }), a: line() }, 'by "exclude" in'],
    ['.secretscanignore', { '.secretscanignore': 'a\n', a: line() }, 'by .secretscanignore'],
  ])('names %s, and what a scan would say', async (_, files, why) => {
    const said = await explain(files, 'a:1')
    expect(said).toContain('Not reported: the file is not scanned.')
    expect(said).toContain(why)
    expect(said).toContain('its checksum is right')
  })

  it('says that git ignores the file', async () => {
    expect(await explain({ '.gitignore': 'a\n', a: line() }, 'a:1')).toContain(
      'git ignores the file',
    )
  })

  it('does not follow a symbolic link', async () => {
    const r = repo().write({ a: line() })
    symlinkSync('a', `${r.dir}/b`)
    const { stdout } = await cli(r.dir, ['explain', 'b:1'])
    expect(stdout).toContain('the file is not scanned')
  })

  it('sums up the rules of which only a word stands there', async () => {
    const said = await explain(
      { a: '// the token of a secret api_key for github and slack\n' },
      'a:1',
    )
    expect(said).toMatch(
      /\d+ (?:more )?rules know a word here \(.*\), but nothing fits: .* and \d+ more\./,
    )
    expect(said.length).toBeLessThan(800)
  })

  it('points at a match nearby', async () => {
    const said = await explain({ a: `one\n\n${line()}` }, 'a:1')
    expect(said).toContain('near this line')
    expect(said).toContain('Next: secretscan explain a:3')
  })

  it('reads UTF-16', async () => {
    const text = Buffer.from(`\ufeffone\r\n${line()}`, 'utf16le')
    expect(await explain({ a: text }, 'a:2')).toContain('reported github-pat at column 14')
  })

  it('works outside of a repository, and on rules of one’s own', async () => {
    const dir = emptyDirectory()
    const rule = { id: 'acme-key', title: 'k', keywords: ['acme-'], pattern: 'acme-[a-z]{8}' }
    writeFileSync(`${dir}/.secretscanrc.json`, JSON.stringify({ rules: [rule] }))
    writeFileSync(`${dir}/a`, 'acme-qwrtzpsd\nacme-qwrtzps\n')
    expect((await cli(dir, ['explain', 'a:1'])).stdout).toContain('reported  acme-key')
    expect((await cli(dir, ['explain', 'a:2'])).stdout).toContain('no match  acme-key')
  })

  it('never shows a secret, and stays within 80 columns', async () => {
    const r = repo().write({
      a: `${line()}${broken()}\nGITHUB_TOKEN=${makeFrom('b').hex(39)}\npassword="${makeFrom('c').alnum(12)}"\n`,
    })
    for (const place of ['a:1', 'a:2', 'a:3', 'a:4']) {
      const { stdout } = await cli(r.dir, ['explain', place])
      for (const value of [token(), makeFrom('b').hex(39), makeFrom('c').alnum(12)])
        expect(stdout).not.toContain(value.slice(5, 12))
      for (const text of stdout.split('\n')) expect(text.length).toBeLessThanOrEqual(80)
    }
  })

  it.each([
    ['a:3', 'There is no line 3 in a.', 'The file has 2 lines'],
    ['a:0', 'There is no line 0 in a.', 'The file has 2 lines'],
    ['b:1', 'There is no file "b".', '<path>:<line>'],
    ['.:1', '"." is a directory.', '<path>:<line>'],
    ['a', 'Which line?', 'secretscan explain a:<line>'],
  ])('refuses %s', async (place, what, fix) => {
    const r = repo().write({ a: 'one\ntwo\n' })
    const { code, stdout, stderr } = await cli(r.dir, ['explain', place])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(what)
    expect(stderr).toContain(fix)
  })
})

describe('explain of a rule', () => {
  it('knows the keys of the directory of services', async () => {
    const { code, stdout } = await cli(emptyDirectory(), ['explain', 'codacy-api-token'])
    expect(code).toBe(0)
    for (const part of ['Codacy API token', 'Revoke', 'https://app.codacy.com'])
      expect(stdout).toContain(part)
  })

  it('knows one that is disabled', async () => {
    const r = repo().write(config({ disabledRules: ['github-pat'] }))
    expect((await cli(r.dir, ['explain', 'github-pat'])).code).toBe(0)
  })

  it('proposes the name that was meant', async () => {
    const { code, stderr } = await cli(emptyDirectory(), ['explain', 'github-patt'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean github-pat')
  })
})

/** What it prints, as one line. */
async function explain(files: Files, place: string): Promise<string> {
  const { code, stdout, stderr } = await cli(repo().write(files).dir, ['explain', place])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.replace(/\s+/g, ' ').trim()
}

function shown(): string {
  return `${token().slice(0, 4)}…${token().slice(-4)}`
}

/** A token that is well formed but for its checksum. */
function broken(): string {
  return token().slice(0, -2) + (token().endsWith('00') ? '11' : '00')
}

function config(options: object): Files {
  return { '.secretscanrc.json': JSON.stringify(options) }
}
