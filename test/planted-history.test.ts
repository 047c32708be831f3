import { realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo, repoAt } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

interface Planted {
  readonly in: Repo
  readonly path: string
  readonly line?: number
  readonly column?: number
  readonly commit: string | null
  readonly object?: string
  /** What else the report must account for. */
  readonly skipped?: readonly string[]
  readonly args?: readonly string[]
}

/** Each row plants one secret in a way that has hidden secrets from other scanners. */
const rows: { readonly [name: string]: () => Planted } = {
  'in the root commit': () => {
    const r = repo().commit({ '.env': line() })
    return { in: r, path: '.env', commit: r.head() }
  },
  'only in a merge commit, in neither parent': () => {
    const r = forked()
    r.git('merge', '--quiet', '--no-commit', '--no-ff', 'side')
    r.commit({ 'a.txt': `one\n${line()}` }, 'merge')
    return { in: r, path: 'a.txt', line: 2, commit: r.head() }
  },
  'in an octopus merge': () => {
    const r = repo().commit({ a: 'a\n' })
    const base = r.head()
    for (const name of ['one', 'two']) {
      r.git('checkout', '--quiet', '-b', name, base)
      r.commit({ [name]: `${name}\n` })
    }
    r.git('checkout', '--quiet', 'main')
    r.git('merge', '--quiet', '--no-commit', '--no-ff', 'one', 'two')
    r.commit({ 'c.txt': line() }, 'octopus')
    expect(r.git('rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(4)
    return { in: r, path: 'c.txt', commit: r.head() }
  },
  'in a file that was renamed and edited in one commit': () => {
    const r = repo().commit({ 'old.txt': 'many\nlines\nof\ntext\n' })
    r.commit({ 'old.txt': null, 'new.txt': `many\nlines\nof\ntext\n${line()}` })
    return { in: r, path: 'new.txt', line: 5, commit: r.head() }
  },
  'in a file that was a symbolic link': () => {
    const r = repo().commit({ a: { link: 'nowhere' } })
    r.commit({ a: line() })
    return { in: r, path: 'a', commit: r.head() }
  },
  'in a file whose diffs .gitattributes switches off': () => {
    const r = repo().commit({ '.gitattributes': '*.env -diff\n' })
    r.commit({ 'prod.env': line() })
    return { in: r, path: 'prod.env', commit: r.head() }
  },
  'in a file that .gitattributes calls binary': () => {
    const r = repo().commit({ '.gitattributes': '*.cfg binary\n', 'a.cfg': line() })
    return { in: r, path: 'a.cfg', commit: r.head() }
  },
  'in a commit message': () => {
    const r = repo().commit({ a: 'a\n' }, `deploy\n\nwith ${token()}`)
    return {
      in: r,
      path: '(commit message)',
      line: 3,
      column: 6,
      commit: r.head(),
      object: 'commit',
    }
  },
  'in the message of an annotated tag': () => {
    const r = repo().commit({ a: 'a\n' })
    r.git('tag', '--annotate', 'v1', '--message', `release\n\n${line()}`)
    return { in: r, path: '(tag v1)', line: 3, commit: r.head(), object: 'tag' }
  },
  'in a note': () => {
    const r = repo().commit({ a: 'a\n' })
    r.git('notes', 'add', '--message', line(), 'HEAD')
    return { in: r, path: '(note refs/notes/commits)', commit: r.head(), object: 'note' }
  },
  'in a note about a commit that is gone': () => {
    const r = repo().commit({ a: 'a\n' }).commit({ a: 'b\n' })
    const gone = r.head()
    r.git('notes', 'add', '--message', line(), 'HEAD')
    r.git('reset', '--quiet', '--hard', 'HEAD~1')
    r.git('reflog', 'expire', '--expire=now', '--all')
    r.git('gc', '--quiet', '--prune=now')
    return { in: r, path: '(note refs/notes/commits)', commit: gone, object: 'note' }
  },
  'in the stash': () => {
    const r = repo().commit({ a: 'a\n' })
    r.write({ a: `a\n${line()}` })
    r.git('stash', '--quiet')
    return { in: r, path: 'a', line: 2, commit: r.git('rev-parse', 'refs/stash') }
  },
  'in an older entry of the stash': () => {
    const r = repo().commit({ a: 'a\n' })
    r.write({ a: `a\n${line()}` })
    r.git('stash', '--quiet')
    const planted = r.git('rev-parse', 'refs/stash')
    r.write({ a: 'a\nb\n' })
    r.git('stash', '--quiet')
    return { in: r, path: 'a', line: 2, commit: planted }
  },
  'in a commit that only a detached HEAD reaches': () => {
    const r = repo().commit({ a: 'a\n' })
    r.git('checkout', '--quiet', '--detach')
    r.commit({ b: line() })
    return { in: r, path: 'b', commit: r.head() }
  },
  'in a bare repository': () => {
    const r = repo().commit({ '.env': line() })
    const bare = emptyDirectory()
    r.git('clone', '--quiet', '--bare', '.', bare)
    return { in: repoAt(bare), path: '.env', commit: r.head() }
  },
  'seen from a linked worktree': () => {
    const r = repo().commit({ '.env': line() })
    const tree = join(emptyDirectory(), 'tree')
    r.git('worktree', 'add', '--quiet', '-b', 'side', tree)
    return { in: repoAt(tree), path: '.env', commit: r.head() }
  },
  'beside a submodule, which is counted': () => {
    const module = repo().commit({ inside: line('other') })
    const r = repo().commit({ '.env': line() })
    const planted = r.head()
    r.git('submodule', '--quiet', 'add', module.dir, 'module')
    r.commit()
    return { in: r, path: '.env', commit: planted, skipped: ['submodule'] }
  },
  'at a path with spaces, quotes and a line break': () => {
    const path = 'a dir/it\'s "quoted"\nand \ttabbed.env'
    const r = repo().commit({ [path]: line() })
    return { in: r, path, commit: r.head() }
  },
  'at a path that begins like a raw record': () => {
    const r = repo().commit({ ':100644 odd.js': line() })
    return { in: r, path: ':100644 odd.js', commit: r.head() }
  },
  'at a path that is not UTF-8': () => {
    const r = repo()
    writeFileSync(
      Buffer.concat([Buffer.from(`${r.dir}/caf`), Buffer.from([0xe9]), Buffer.from('.env')]),
      line(),
    )
    r.commit()
    return { in: r, path: 'caf\\xE9.env', commit: r.head() }
  },
  'in UTF-16 with a byte order mark': () => {
    const r = repo().commit({ 'a.ps1': Buffer.from(`\ufeffline one\r\n${line()}`, 'utf16le') })
    return { in: r, path: 'a.ps1', line: 2, column: 14, commit: r.head() }
  },
  'in big-endian UTF-16 with a byte order mark': () => {
    const r = repo().commit({
      'a.ps1': Buffer.from(`\ufeffline one\r\n${line()}`, 'utf16le').swap16(),
    })
    return { in: r, path: 'a.ps1', line: 2, column: 14, commit: r.head() }
  },
  'in UTF-16 without a byte order mark': () => {
    const r = repo().commit({ 'a.ps1': Buffer.from(`line one\n${line()}`, 'utf16le') })
    return { in: r, path: 'a.ps1', line: 2, column: 14, commit: r.head() }
  },
  'in a file with CRLF': () => {
    const r = repo().commit({ a: `one\r\ntwo\r\n${line().trim()}\r\n` })
    return { in: r, path: 'a', line: 3, column: 14, commit: r.head() }
  },
  'in a file without a last line break': () => {
    const r = repo().commit({ a: `one\n${line().trim()}` })
    return { in: r, path: 'a', line: 2, column: 14, commit: r.head() }
  },
  'after characters of several bytes': () => {
    const r = repo().commit({ a: `// größer 😀 ${token()}\n` })
    return { in: r, path: 'a', column: 14, commit: r.head() }
  },
  'in a file of one line of 20 MB': () => {
    const r = repo().commit({
      'bundle.js': `${'var a=1;'.repeat(1_300_000)}"${token()}"${'var b=2;'.repeat(1_300_000)}`,
    })
    return { in: r, path: 'bundle.js', column: 10_400_002, commit: r.head() }
  },
  'in a repository of SHA-256 objects': () => {
    const r = repo(['--object-format=sha256']).commit({ '.env': line() })
    expect(r.head()).toHaveLength(64)
    return { in: r, path: '.env', commit: r.head() }
  },
  'under a configuration that changes what git prints': () => {
    const r = repo().commit({ a: 'a\n' })
    const settings = {
      'color.ui': 'always',
      'diff.noprefix': 'true',
      'diff.external': '/bin/false',
      'diff.renames': 'copies',
      'diff.orderFile': '/nonexistent',
      'diff.relative': 'true',
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'core.quotePath': 'true',
      'format.pretty': 'oneline',
    }
    r.commit({ 'sub/ü.env': line() })
    const planted = r.head()
    for (const [name, value] of Object.entries(settings)) r.git('config', name, value)
    return { in: r, path: 'sub/ü.env', commit: planted }
  },
  'in a shallow clone, which is said': () => {
    const r = repo().commit({ a: 'a\n' }).commit({ '.env': line() })
    const clone = join(emptyDirectory(), 'clone')
    r.git('clone', '--quiet', '--depth=1', `file://${r.dir}`, clone)
    return { in: repoAt(clone), path: '.env', commit: r.head(), skipped: ['shallow-history'] }
  },
  'hidden behind a replacement': () => {
    const r = repo().commit({ '.env': line() })
    const harmless = r.write({ '../harmless': 'nothing\n' }).git('hash-object', '-w', '../harmless')
    r.git('replace', r.git('rev-parse', 'HEAD:.env'), harmless)
    return { in: r, path: '.env', commit: r.head() }
  },
  'amended away, with --include-unreachable': () => {
    const r = repo().commit({ a: 'a\n' }).commit({ '.env': line() })
    const planted = r.head()
    r.write({ '.env': 'GITHUB_TOKEN=\n' }).git(
      'commit',
      '--quiet',
      '--all',
      '--amend',
      '--message',
      'amended',
    )
    return { in: r, path: '.env', commit: planted, args: ['--include-unreachable'] }
  },
  'in a blob that was staged and never committed, with --include-unreachable': () => {
    const r = repo().commit({ a: 'a\n' })
    r.write({ '.env': line() }).git('add', '.env')
    const blob = r.git('rev-parse', ':.env')
    r.git('reset', '--quiet')
    const path = `(unreachable blob ${blob.slice(0, 12)})`
    return { in: r, path, commit: null, args: ['--include-unreachable'] }
  },
}

/** main and side have both changed since they parted. */
function forked(): Repo {
  const r = repo().commit({ 'a.txt': 'one\n' })
  r.branch('side').commit({ 'b.txt': 'two\n' })
  r.git('checkout', '--quiet', 'main')
  return r.commit({ 'c.txt': 'three\n' })
}

describe('history finds a secret exactly once, where it came in', () => {
  it.each(Object.keys(rows))('%s', async (name) => {
    const planted = (rows[name] as () => Planted)()
    const report = await scanJson(planted.in.dir, ['history', ...(planted.args ?? [])])
    expect(report.findings).toHaveLength(1)
    const expected = {
      ruleId: 'github-pat',
      path: planted.path,
      line: planted.line ?? 1,
      column: planted.column ?? expect.any(Number),
      commit: planted.commit,
      object: planted.object ?? 'blob',
    }
    expect(report.findings[0]).toMatchObject(expected)
    expect(report.coverage.skipped.map(({ reason }) => reason)).toEqual(planted.skipped ?? [])
    expect(report.code).toBe(1)
    expect(realpathSync(report.target.root ?? '')).toBe(planted.in.dir)
  })

  it('says that an unborn HEAD has nothing yet', async () => {
    const report = await scanJson(repo().dir, ['history'])
    expect(report).toMatchObject({
      code: 0,
      findings: [],
      coverage: { complete: true, commits: 0, blobs: 0 },
    })
  })

  it('exits with 3 for a clean shallow clone', async () => {
    const r = repo().commit({ a: 'a\n' }).commit({ a: 'b\n' })
    const clone = join(emptyDirectory(), 'clone')
    r.git('clone', '--quiet', '--depth=1', `file://${r.dir}`, clone)
    const report = await scanJson(clone, ['history'])
    expect(report).toMatchObject({ code: 3, coverage: { complete: false } })
  })

  it('names objects that are missing, and reads the rest', async () => {
    const r = repo().commit({ a: 'lost\n', '.env': line() })
    const lost = r.git('rev-parse', 'HEAD:a')
    rmSync(join(r.dir, '.git/objects', lost.slice(0, 2), lost.slice(2)))
    const report = await scanJson(r.dir, ['history'])
    expect(report.code).toBe(1)
    expect(report.findings).toHaveLength(1)
    expect(report.coverage.skipped).toEqual([
      { reason: 'missing-object', count: 1, examples: [`a (${lost.slice(0, 12)})`] },
    ])
  })

  it('never asks the network for what a partial clone lacks', async () => {
    const r = repo().commit({ a: 'old\n', '.env': line() }).commit({ a: 'new\n' })
    r.git('config', 'uploadpack.allowFilter', 'true')
    const clone = join(emptyDirectory(), 'clone')
    r.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${r.dir}`, clone)
    const before = repoAt(clone).git('count-objects', '-v')
    const report = await scanJson(clone, ['history'])
    expect(report).toMatchObject({ code: 3, findings: [], coverage: { complete: false } })
    expect(report.coverage.skipped).toMatchObject([{ reason: 'missing-object', count: 3 }])
    expect(repoAt(clone).git('count-objects', '-v')).toBe(before)
  })
})
