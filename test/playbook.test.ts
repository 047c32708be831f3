import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Life } from '../src/findings/finding.js'
import { parseCodeOwners, ruleFor } from '../src/policy/codeowners.js'
import { type Advised, playbookOf } from '../src/remediation/advise.js'
import { markdown } from '../src/report/markdown.js'
import { renderChecklists } from '../src/report/playbook.js'
import { cli, scanJson } from './fixtures/cli.js'
import { event, finding, now, pushed, reportOf, view } from './fixtures/finding.js'
import { emptyDirectory, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

/** One secret pushed, one removed again, one not pushed, one in a message of a commit. */
function busyRepository(): Repo {
  const upstream = emptyDirectory()
  const r = repo().commit({
    'src/a.ts': `const a = '${token('pushed')}'\n`,
    'b|c`d.md': line('removed'),
    CODEOWNERS: '* @acme/all\n/src/ @acme/pay @bob # pays the bills\n',
  })
  r.git('init', '--quiet', '--bare', upstream)
  r.git('remote', 'add', 'origin', upstream)
  r.commit({ 'b|c`d.md': 'gone\n' }, 'remove it')
  r.git('push', '--quiet', '--set-upstream', 'origin', 'main')
  return r.commit({ 'c.env': line('unpushed') }, `oops ${token('message')}`)
}

const secrets = ['pushed', 'removed', 'unpushed', 'message'].map((seed) => token(seed))

let r: Repo
let all: string
beforeAll(async () => {
  r = busyRepository()
  all = await playbook(r)
})

describe('playbook', () => {
  it('writes a checklist for each open secret, worst first, behind a table of contents', () => {
    expect(all).toMatch(/^# 4 secrets in the history\n/)
    const headings = [...all.matchAll(/^## (\d)\. /gm)].map(([, number]) => number)
    expect(headings).toEqual(['1', '2', '3', '4'])
    for (const number of headings) {
      expect(all).toContain(`](#secret-${number})`)
      expect(all).toContain(`<a name="secret-${number}"></a>`)
    }
    expect(all.indexOf('Revoke it now')).toBeLessThan(all.indexOf('Rewrite the commits'))
  })

  it('holds no secret', () => {
    for (const secret of secrets) expect(all).not.toContain(secret.slice(6, 20))
  })

  it('has commands read the secret from standard input', () => {
    const block = /```sh\n {2}curl -sS -H 'Content-Type: application\/json' --data @- .*\n {2}```/
    expect(all).toMatch(block)
    expect(all).toContain('on standard input the value stays out of the shell’s history')
  })

  it('begins with revoking what was pushed, and asks for evidence', async () => {
    const text = await one('pushed')
    expect(text).toContain('It was pushed')
    expect(text).toContain('`origin/main`')
    expect(text).toContain('still there today, in `src/a.ts`')
    expect(boxes(text)[0]).toBe('1. Revoke it now.')
    expect(boxes(text).at(-1)).toBe('6. Only then think about history.')
    for (const part of ['Revoked at (UTC), by', 'pull request refs', 'Rotating it in place'])
      expect(text).toContain(part)
  })

  it('begins with rewriting what was not, which is still worth it', async () => {
    const text = await one('unpushed')
    expect(text).toContain('No remote has it: it is only in this clone, on `main`.')
    expect(boxes(text)[0]).toBe('1. Rewrite the commits that carry it before you push.')
    expect(text).toContain('Yes, and now')
    expect(text).not.toContain('What a rewrite does not reach')
  })

  it('says so where nothing is known of remotes', async () => {
    const text = await playbook(repo().commit({ a: line() }))
    expect(text).toContain('cannot be told: this clone has no remote to compare with.')
    expect(boxes(text)[0]).toBe('1. Revoke it now.')
    expect(text).toContain('If it was pushed: Seldom.')
  })

  it('names the owners of the path, its author, and nobody for a message', async () => {
    expect(await one('pushed')).toContain(
      '**Owner:** `@acme/pay`, `@bob` for `src/a.ts` (line 2), says `CODEOWNERS`',
    )
    expect(await one('unpushed')).toContain('`@acme/all` for `c.env` (line 1)')
    expect(await one('unpushed')).toContain('**Ask too:** `Ada`, who brought it in')
    expect(await one('message')).toContain('**Owner:** not known: it stands in no file')
  })

  it('says that there is no CODEOWNERS, and that lines of one went unused', async () => {
    expect(await playbook(repo().commit({ a: line() }))).toContain('there is no CODEOWNERS file')
    const text = await playbook(
      repo().commit({ a: line(), '.github/CODEOWNERS': '!a @x\n* nobody\n', CODEOWNERS: '* @y' }),
    )
    expect(text).toContain('`.github/CODEOWNERS` names nobody for it')
    expect(text).toContain('2 lines of `.github/CODEOWNERS` are not in the syntax')
    expect(text).not.toContain('@y')
  })

  it('leaves out what a comment allows, but writes about it when it is named', async () => {
    const allowed = repo().commit({
      a: `x = '${token()}' // secretscan:allow github-pat -- made up\n`,
    })
    const { code, stdout } = await cli(allowed.dir, ['playbook'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# No open secrets in the history\n/)
    const named = await playbook(allowed, '--finding', 'github-pat')
    expect(named).toContain('Allowed by a comment in `a:1`.')
  })

  it('does not call an incomplete history clean', async () => {
    const upstream = repo().commit({ a: line() }).commit({ a: 'gone\n' })
    const clone = emptyDirectory()
    upstream.git('clone', '--quiet', '--depth', '1', `file://${upstream.dir}`, clone)
    const { code, stdout } = await cli(clone, ['playbook'])
    expect(code).toBe(3)
    expect(stdout).toContain('This scan is incomplete')
  })

  it('works in a bare repository', async () => {
    const bare = emptyDirectory()
    r.git('clone', '--quiet', '--bare', r.dir, bare)
    const { code, stdout } = await cli(bare, ['playbook'])
    expect(code).toBe(0)
    expect(stdout).toContain('`@acme/pay`')
  })

  it('reads like this', async () => {
    const text = (await one('removed'))
      .replace(/\b[0-9a-f]{12}\b/g, '<commit>')
      .replace(/\d{4}-\d\d-\d\d(?: \d\d:\d\d)?/g, '<date>')
      .replace(/in \d+\.\d s/g, 'in <time>')
      .replace(/ {2}$/gm, ' \\')
    expect(text).toContain('`` b|c`d.md ``')
    expect(text.split('\n').filter((part) => part.startsWith('## '))).toEqual([
      '## What to do, in this order',
      '## If something still runs on it',
      '## What happened when',
      '## How far it got',
      '## Is cleaning the history worth it?',
      '## Evidence',
      '## Where this comes from',
    ])
    expect(text).toContain('| <date> | it came in | `<commit>` | `` b\\|c`d.md `` | `Ada` |')
  })
})

describe('playbook --finding', () => {
  it('takes the beginning of a fingerprint, and writes a document of its own', async () => {
    const text = await one('pushed')
    expect(text).toMatch(/^# GitHub personal access token \(classic\) `ghp_…\w{4}`\n/)
    expect(text).not.toContain('<a name')
  })

  it('lists those that fit where more than one does', async () => {
    const { code, stdout, stderr } = await cli(r.dir, ['playbook', '--finding', 'github-pat:'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/4 findings .* begins with "github-pat:": github-pat:\w+, /)
  })

  it.each([
    [['--finding', 'github-pat:zz'], 'No finding in the history has the fingerprint'],
    [['--finding', ''], '4 findings'],
    [['--finding', 'a', '--provider', 'b'], 'Either --finding or --provider'],
  ])('refuses %s', async (options, what) => {
    const { code, stdout, stderr } = await cli(r.dir, ['playbook', ...options])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(what)
  })

  it('refuses to work outside of a repository', async () => {
    const { code, stderr } = await cli(emptyDirectory(), ['playbook'])
    expect(code).toBe(2)
    expect(stderr).toContain('not a git repository')
  })
})

describe('playbook --output', () => {
  it('writes the whole file and prints nothing', async () => {
    const file = join(emptyDirectory(), 'incident.md')
    const { code, stdout } = await cli(r.dir, ['playbook', '-o', file])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(readFileSync(file, 'utf8')).toMatch(/^# 4 secrets/)
  })

  it('leaves nothing half-written', async () => {
    const dir = emptyDirectory()
    mkdirSync(join(dir, 'taken'))
    const { code, stderr } = await cli(r.dir, ['playbook', '-o', join(dir, 'taken')])
    expect(code).toBe(2)
    expect(stderr).toContain('cannot be written')
    expect(readdirSync(dir)).toEqual(['taken'])
  })
})

describe('playbook --provider', () => {
  it.each([
    ['aws', 'Amazon Web Services'],
    ['Amazon Web Services', 'Amazon Web Services'],
    ['codacy', 'Codacy'],
  ])('knows %s, without a repository', async (id, name) => {
    const { code, stdout } = await cli(emptyDirectory(), ['playbook', '--provider', id])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^# When a.* ${name} credential leaks\n`))
    expect(boxes(stdout)[0]).toBe('1. Revoke it.')
    expect(stdout).not.toMatch(/\{(?:since|until|companion)\}/)
    for (const part of ['## Evidence', '## Where this comes from', 'Rotating it in place'])
      expect(stdout).toContain(part)
  })

  it('says what differs by kind, each kind with what uses it', async () => {
    const { stdout } = await cli(emptyDirectory(), ['playbook', '--provider', 'github'])
    const [, kind = ''] = stdout.split('<summary>GitHub OAuth access token</summary>')
    const [own = ''] = kind.split('</details>')
    expect(own).toContain('Authorized OAuth Apps')
    expect(own).toContain('- [ ] the gh CLI’s hosts.yml')
    expect(own).not.toContain('dependency bots')
  })

  it.each([
    ['codcy', 'codacy'],
    ['githb', 'github'],
  ])('proposes a near name for %s', async (wanted, near) => {
    const { code, stdout, stderr } = await cli(emptyDirectory(), ['playbook', '--provider', wanted])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`no provider "${wanted}"\\. Did you mean .*${near}`))
  })
})

describe('CODEOWNERS', () => {
  const owners = (text: string, path: string) =>
    ruleFor(parseCodeOwners('CODEOWNERS', text), path)?.owners ?? null

  it.each([
    ['*', 'a/b', true],
    ['*.js', 'a/b.js', true],
    ['*.js', 'a/b.JS', false],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/deeper/a.md', false],
    ['/*', 'a', true],
    ['/*', 'a/b', false],
    ['apps/', 'x/apps/y/z', true],
    ['/apps/', 'x/apps/y', false],
    ['/build/logs/', 'build/logs/a/b', true],
    ['**/logs', 'deep/er/logs/a', true],
    ['docs/**/*', 'docs/deeper/still/a.md', true],
    ['with\\ space/', 'with space/a', true],
  ])('%s for %s: %s', (pattern, path, fits) => {
    expect(owners(`${pattern} @a\n`, path)).toEqual(fits ? ['@a'] : null)
  })

  it('lets the last line that fits win, one without owners too', () => {
    const text = '/apps/ @a\n/apps/x.ts @b c@example.test\n/apps/github\n'
    expect(owners(text, 'apps/y')).toEqual(['@a'])
    expect(owners(text, 'apps/x.ts')).toEqual(['@b', 'c@example.test'])
    expect(owners(text, 'apps/github/z')).toEqual([])
    expect(owners(text, 'other')).toBeNull()
  })

  it('passes over comments, blank lines and what GitHub cannot read', () => {
    const text = '\ufeff# * @no\r\n\r\n!a @no\r\n\\#a @no\r\n[ab] @no\r\n* no\r\na @yes # @no\r\n'
    const parsed = parseCodeOwners('CODEOWNERS', text)
    expect(parsed.malformed).toEqual([3, 4, 5, 6])
    expect(ruleFor(parsed, 'a')?.owners).toEqual(['@yes'])
  })
})

describe('names that would be markup', () => {
  const hostile = [
    '@everyone',
    '<img src=x onerror=alert(1)>',
    '[click](https://example.test)',
    '</details><script>',
    'a|b',
    'a\\|b',
    '`a',
    '``` a',
    '**a** #12',
    'a\nb',
    '\u202egnp.exe',
    ' ',
  ]

  it.each(hostile)('%j stays a name in a checklist and in a report', (name) => {
    const finding = withName(name)
    const document = renderChecklists({
      report: reportOf([finding, finding]),
      incidents: [finding, finding].map((each) => ({
        finding: each,
        playbook: playbookOf('github-pat', []).playbook,
        owners: [{ path: name, owners: [name], line: 1 }],
      })),
      codeOwners: { file: name, malformed: 1 },
      now,
    })
    for (const text of [document, markdown.render(reportOf([finding]), view) as string]) {
      const bare = withoutCode(text)
      expect(bare).not.toMatch(/@\w|<img|<script|\]\(https:|\*\*a\*\*|#12|\u202e/)
      expect(bare.match(/<\/details>/g)).toEqual(
        bare.match(/<details>/g)?.map(() => '</details>') ?? null,
      )
      for (const rows of tables(text)) expect(new Set(rows.map(cellsIn)).size).toBe(1)
    }
  })
})

describe('a life in a checklist', () => {
  const life: Life = {
    events: [
      event('introduced', 'a.ts', 'Ada', '2026-01-01T10:00:00+02:00'),
      event('copied', 'b.ts', 'Bob', '2026-01-02T10:00:00Z'),
      event('removed', 'a.ts', 'Eve', '2026-02-01T10:00:00Z'),
      event('reintroduced', 'a.ts', 'Ada', '2026-03-01T10:00:00Z'),
    ],
    heldBy: ['refs/heads/main', 'refs/tags/v1', 'HEAD'],
    atHead: true,
    onDefaultBranch: null,
    commits: 12,
    people: 3,
    days: 59,
  }

  it('is told in the order of the history, with the push where it belongs', () => {
    const text = checklist({ life, exposure: pushed('2026-01-15T00:00:00Z', 'push') })
    const rows = text.split('\n').filter((row) => /^\| 2026-/.test(row) && / it |push/.test(row))
    expect(rows.map((row) => row.split(' | ')[1])).toEqual([
      'it came in',
      'it came into one more place',
      'this clone pushed it',
      'it was taken out',
      'it came back',
    ])
    expect(rows[0]).toContain('2026-01-01 08:00')
    expect(text).toContain('12 commits over 59 days, by 3 people')
    expect(text).toContain('2 others committed while it was there')
    expect(text).toContain('Held today by `main`, `v1` and `HEAD`.')
    expect(text).toContain('On the default branch: not known.')
  })

  it('says what remotes have it, and what may be public', () => {
    const text = checklist({ life, exposure: pushed('2026-01-15T00:00:00Z', 'commit') })
    expect(text).toContain('On the remote `origin` at `github.com`, where it may be public.')
    expect(text).toContain('Count it as exposed since 2026-01-15.')
    expect(text).toContain('from 2026-01-15 to 2026-11-21, and on until it is dead')
  })

  it('says what pushing over does not undo', () => {
    const exposure = { ...pushed('2026-01-15T00:00:00Z', 'push'), overwritten: true }
    expect(checklist({ life, exposure })).toContain(
      'pushed over since: no remote branch leads to it',
    )
  })

  it('does not bury how it began and ended under a thousand copies', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      event('copied', `p${index}`, 'Ada', '2026-01-02T10:00:00Z'),
    )
    const text = checklist({ life: { ...life, events: [...life.events, ...many] } })
    expect(text).toContain('more events')
    expect(text.length).toBeLessThan(20_000)
  })

  it('goes for what is only staged too', () => {
    const text = checklist({ exposure: { state: 'staged' } })
    expect(text).toContain('It is staged and not committed yet')
    expect(boxes(text)[0]).toBe('1. Take it out of this commit.')
  })
})

async function playbook(of: Repo, ...options: string[]): Promise<string> {
  const { code, stdout, stderr } = await cli(of.dir, ['playbook', ...options])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The checklist for one secret of the busy repository. */
async function one(seed: string): Promise<string> {
  const { findings } = await scanJson(r.dir, ['history', '--show-secrets'])
  const found = findings.find(({ secret }) => secret === token(seed))
  return playbook(r, '--finding', found?.fingerprint.slice(0, -6) ?? 'none')
}

function boxes(text: string): string[] {
  return [...text.matchAll(/^- \[ \] \*\*(.*?)\*\*/gm)].map(([, title = '']) => title)
}

/** Everything that comes from the repository has this name. */
function withName(name: string): Advised {
  const { introduced, locations } = finding({})
  return finding({
    title: name,
    author: name,
    introduced: { ...introduced, path: name },
    locations: locations.map((place) => ({ ...place, path: name })),
    exposure: {
      ...pushed('2026-01-01T00:00:00Z', 'push'),
      refs: [`refs/remotes/${name}`],
      remotes: [{ name, host: name, mayBePublic: true }],
    },
    life: {
      events: [event('introduced', name, name, '2026-01-01T10:00:00Z')],
      heldBy: [`refs/heads/${name}`],
      atHead: true,
      onDefaultBranch: true,
      commits: 1,
      people: 2,
      days: 0,
    },
    suppressed: null,
  })
}

function checklist(known: Partial<Advised>): string {
  const each = finding(known)
  const { playbook } = playbookOf(each.ruleId, [])
  return renderChecklists({
    report: reportOf([each]),
    incidents: [{ finding: each, playbook, owners: [] }],
    codeOwners: null,
    now,
  })
}

/** The text as a renderer sees it once code is set aside: CommonMark's code spans, fences and our <code>. */
function withoutCode(text: string): string {
  return text
    .replace(/^ *(`{3,})[^`\n]*\n[\s\S]*?^ *\1$/gm, '')
    .replace(/\\[`\\*[\]|~_]/g, '')
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replace(/<code>.*?<\/code>|<https:[^\s<>]*>/g, '')
}

function tables(text: string): string[][] {
  return [...text.matchAll(/(?:^\|.*\n?)+/gm)].map(([block]) => block.trimEnd().split('\n'))
}

/** How many cells GitHub sees: a bar counts unless a backslash stands before it, which another may take away. */
function cellsIn(row: string): number {
  return row.replace(/\\[\\|]/g, '').split('|').length
}
