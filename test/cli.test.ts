import { chmodSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, scanJson } from './fixtures/cli.js'
import { emptyDirectory, repo, repoAt } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

describe('secretscan', () => {
  it('alone says which job to run', async () => {
    const { code, stdout } = await cli(emptyDirectory(), [])
    expect(code).toBe(0)
    expect(stdout).toContain('secretscan history')
  })

  it('alone scans what is staged when git runs it as a hook', async () => {
    const r = repo().stage({ a: line() })
    expect((await cli(r.dir, [], { env: { GIT_INDEX_FILE: '.git/index' } })).code).toBe(1)
  })

  it.each([
    [['nonsense'], 'There is no command "nonsense".\n'],
    [['histroy', '--since', 'May'], 'There is no command "histroy". Did you mean history?'],
    [['staged', '--nonsense'], '`secretscan staged` has no option --nonsense.\n'],
    [['staged', '--no-nonsense'], '`secretscan staged` has no option --no-nonsense.\n'],
    [['staged', '--formt=json'], 'has no option --formt. Did you mean --format?'],
    [['range', '--min-confidenc', 'low', 'a..b'], 'no option --min-confidenc. Did you mean --min'],
    [['staged', '-x'], '`secretscan staged` has no option -x.\n'],
    [['--formt', 'json', 'staged'], 'has no option --formt. Did you mean --format?'],
    [['--nonsense'], '`secretscan` has no option --nonsense.\n'],
    [['staged', '-qx'], '`secretscan staged` has no option -qx.\n'],
    [['staged', 'a'], '`secretscan staged` takes no "a".\n'],
    [['staged', '--quiet', 't'], '`secretscan staged` takes no "t".\n'],
    [['staged', '-q', 'q'], '`secretscan staged` takes no "q".\n'],
    [['dir', '--format', 'pdf'], 'Invalid values'],
    [['dir', '--exit-code', 'many'], 'is no exit code'],
    [['dir', '--also', 'sarif'], 'is no report'],
    [['dir', 'nowhere'], 'no file or directory "nowhere"'],
    [['range'], 'Which commits?'],
    [['history', 'nowhere'], 'is no commit'],
    [['history', 'main', '--all'], 'not both'],
    [['rules', 'nowhere'], 'There is no rule "nowhere"'],
    [['explain', 'nowhere'], 'There is no rule "nowhere"'],
    [['explain', 'nowhere:3'], 'There is no file "nowhere"'],
    [['explain', 'a'], 'Which line?'],
    [['explain', 'github-pat:0000'], 'No finding has the fingerprint'],
    [['staged', '--config', 'nowhere.json'], 'cannot be read'],
  ])('%j is wrong usage: exit 2, a sentence, no stack', async (args, message) => {
    const { code, stdout, stderr } = await cli(repo().commit({ a: 'a\n' }).dir, args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n {4}at /)
  })

  it('says how to trust a repository of another user', async () => {
    const r = repo().commit({ a: line() })
    const { code, stderr } = await cli(r.dir, ['history'], {
      env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('safe.directory')
  })

  it.each([
    [['--exit-zero'], 0],
    [['--exit-code', '7'], 7],
    [['--quiet'], 1],
  ])('%j', async (args, expected) => {
    const r = repo().stage({ a: line() })
    const { code, stdout } = await cli(r.dir, ['staged', ...args])
    expect(code).toBe(expected)
    expect(stdout === '').toBe(args.includes('--quiet'))
  })

  it('is quiet when its reader goes away', async () => {
    const r = repo().stage({ a: line() })
    const { execFileSync } = await import('node:child_process')
    const { executable } = await import('./fixtures/cli.js')
    const out = execFileSync(
      'sh',
      ['-c', `"${process.execPath}" "${executable}" staged 2>&1 | true; echo end`],
      { cwd: r.dir, encoding: 'utf8' },
    )
    expect(out).toBe('end\n')
  })
})

describe('dir', () => {
  it('reads what git tracks or would add, as it is on disk', async () => {
    const r = repo().commit({ '.gitignore': 'ignored\n', tracked: line('tracked'), deleted: 'x\n' })
    r.write({ ignored: line(), untracked: line('untracked'), deleted: null })
    const { findings, coverage } = await scanJson(r.dir, ['dir'])
    expect(findings.map(({ path }) => path).sort()).toEqual(['tracked', 'untracked'])
    expect(coverage).toMatchObject({ complete: true, files: 3 })
    expect(findings[0]).toMatchObject({
      commit: null,
      object: 'file',
      exposure: { state: 'local' },
    })
  })

  it('misses nothing where a directory has become a file', async () => {
    const r = repo().commit({ 'a/b': 'x\n' }).write({ 'a/b': null })
    rmSync(join(r.dir, 'a'), { recursive: true, force: true })
    r.write({ a: line() })
    const { findings, coverage } = await scanJson(r.dir, ['dir'])
    expect(findings).toMatchObject([{ path: 'a' }])
    expect(coverage).toMatchObject({ complete: true, files: 1 })
  })

  it('reads an ignored file that is named', async () => {
    const r = repo().write({ '.gitignore': '.env\n', '.env': line() })
    expect((await scanJson(r.dir, ['dir', '.env'])).findings).toHaveLength(1)
  })

  it('reads an ignored directory that is named', async () => {
    const r = repo().write({ '.gitignore': 'out\n', 'out/a': line() })
    expect((await scanJson(r.dir, ['dir', 'out'])).findings).toMatchObject([{ path: 'out/a' }])
  })

  it('reports a file once that is named twice', async () => {
    const r = repo().write({ a: line() })
    expect((await scanJson(r.dir, ['dir', 'a', '.', './a'])).findings[0]?.locations).toHaveLength(1)
  })

  it('names files from the top of the repository, wherever one stands', async () => {
    const r = repo().write({ 'sub/a': line('a'), 'sub/deep/b': line('b'), c: line('c') })
    for (const args of [[], ['.'], ['../sub']]) {
      const { findings } = await scanJson(join(r.dir, 'sub'), ['dir', ...args])
      expect(findings.map(({ path }) => path).sort()).toEqual(['sub/a', 'sub/deep/b'])
    }
  })

  it('reads very many files on all cores as it reads few', async () => {
    const r = repo()
    const names = Array.from({ length: 11_000 }, (_, i) => `${i % 90}/${i}.txt`)
    r.write(
      Object.fromEntries(names.map((name, i) => [name, `${i}\n${i % 500 ? '' : line(name)}`])),
    )
    r.write({ 'a.zip': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) })
    symlinkSync('/etc/passwd', join(r.dir, 'link'))
    const all = await scanJson(r.dir, ['dir'])
    expect(all.coverage).toMatchObject({
      files: 11_001,
      skipped: [
        { reason: 'archive', count: 1 },
        { reason: 'symlink', count: 1 },
      ],
    })
    const few = await scanJson(r.dir, ['dir', ...names.filter((_, i) => i % 100 === 0)])
    expect(all.findings).toHaveLength(22)
    expect(all.findings).toEqual(few.findings)
  }, 60_000)

  it('reads a file whose name is not UTF-8', async () => {
    const r = repo()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(Buffer.concat([Buffer.from(`${r.dir}/caf`), Buffer.from([0xe9])]), line())
    expect((await scanJson(r.dir, ['dir'])).findings).toMatchObject([{ path: 'caf\\xE9' }])
  })

  it('counts symbolic links, submodules, LFS pointers and archives', async () => {
    const module = repo().commit({ a: 'a\n' })
    const r = repo()
    r.git('submodule', '--quiet', 'add', module.dir, 'module')
    symlinkSync('/etc/passwd', join(r.dir, 'link'))
    r.write({
      'big.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`,
      'a.zip': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    })
    const { coverage } = await scanJson(r.dir, ['dir'])
    expect(coverage.complete).toBe(true)
    expect(coverage.skipped.map(({ reason }) => reason).sort()).toEqual([
      'archive',
      'lfs-pointer',
      'submodule',
      'symlink',
    ])
  })

  it.each([['staged'], ['range', 'a..b'], ['history'], ['dir']])(
    'says what to do where git is missing: %s %s',
    async (...args) => {
      const { code, stderr } = await cli(repo().dir, args.filter(Boolean), {
        env: { PATH: '/nonexistent' },
      })
      expect(code).toBe(2)
      expect(stderr).toMatch(
        /^secretscan: git was not found\.\n {2}do: {4}Install git [\d.]+ or newer/,
      )
      expect(stderr).not.toContain(' at ')
    },
  )

  it('is incomplete when a file holds more secrets than are listed', async () => {
    const r = repo().write({ a: line().repeat(10_001) })
    const { coverage } = await scanJson(r.dir, ['dir'])
    expect(coverage).toMatchObject({
      complete: false,
      skipped: [{ reason: 'too-many-secrets', count: 1, examples: ['a'] }],
    })
  })

  it.skipIf(process.getuid?.() === 0)('is incomplete when a file cannot be read', async () => {
    const r = repo().write({ a: line() })
    chmodSync(join(r.dir, 'a'), 0)
    expect(await scanJson(r.dir, ['dir'])).toMatchObject({ code: 3, coverage: { complete: false } })
  })

  it('finds a secret in a binary file', async () => {
    const r = repo().write({
      'a.bin': Buffer.concat([
        Buffer.from([0, 1, 2, 0xff, 0]),
        Buffer.from(token()),
        Buffer.from([0, 0]),
      ]),
    })
    expect((await scanJson(r.dir, ['dir'])).findings).toHaveLength(1)
  })
})

describe('stdin', () => {
  it('is scanned', async () => {
    const report = await scanJson(emptyDirectory(), ['stdin'], { input: `one\n${line()}` })
    expect(report).toMatchObject({
      code: 1,
      target: { mode: 'stdin', root: null },
      findings: [{ path: '<stdin>', line: 2 }],
    })
  })

  it('can be given a path', async () => {
    const report = await scanJson(emptyDirectory(), ['stdin', '--path', 'a/.env'], {
      input: line(),
    })
    expect(report.findings).toMatchObject([{ path: 'a/.env' }])
  })

  it('may be empty', async () => {
    expect((await scanJson(emptyDirectory(), ['stdin'], { input: '' })).code).toBe(0)
  })
})

describe('history', () => {
  it('of some refs reads what they reach', async () => {
    const r = repo().commit({ a: line('main') })
    r.branch('side').commit({ b: line('side') })
    const { findings } = await scanJson(r.dir, ['history', 'main'])
    expect(findings.map(({ path }) => path)).toEqual(['a'])
  })

  it('since a date leaves older commits out', async () => {
    const r = repo()
      .commit({ a: line('old') }, 'old', '2020-01-01T00:00:00Z')
      .commit({ b: line('new') }, 'new', '2022-01-01T00:00:00Z')
    const { findings } = await scanJson(r.dir, ['history', '--since', '2021-01-01'])
    expect(findings.map(({ path }) => path)).toEqual(['b'])
  })

  it('tells one secret in many commits, branches and paths as one finding', async () => {
    const r = repo()
      .commit({ a: line() })
      .commit({ b: line() })
      .commit({ a: `${line()}more\n` })
    r.branch('side').commit({ c: line() })
    const { findings } = await scanJson(r.dir, ['history'])
    expect(findings).toHaveLength(1)
    expect(findings[0]?.locations.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
  })

  it('keeps its fingerprint when lines move and commits are squashed', async () => {
    const r = repo()
      .commit({ x: 'x\n' })
      .commit({ a: line() })
      .commit({ a: `one\ntwo\n${line()}` })
    const before = (await scanJson(r.dir, ['history'])).findings[0]?.fingerprint
    r.git('reset', '--quiet', '--soft', 'HEAD~2')
    r.git('commit', '--quiet', '--message', 'squashed')
    const after = (await scanJson(r.dir, ['history'])).findings[0]
    expect(after).toMatchObject({ fingerprint: before, line: 3 })
  })
})

describe('explain', () => {
  it('tells a rule’s whole playbook', async () => {
    const { code, stdout } = await cli(emptyDirectory(), ['explain', 'github-pat'])
    expect(code).toBe(0)
    for (const part of [
      'Revoke',
      'What rotating in place would do',
      'Look for use',
      'Replace',
      'Sources',
    ])
      expect(stdout).toContain(part)
  })

  it('tells every step for a finding', async () => {
    const r = repo().commit({ a: line() })
    const [finding] = (await scanJson(r.dir, ['history'])).findings
    const { code, stdout } = await cli(r.dir, ['explain', finding?.fingerprint ?? ''])
    expect(code).toBe(0)
    expect(stdout).toContain(`a:1:14 in commit ${r.head()}`)
    expect(stdout).toContain('Only then think about history')
    expect(repoAt(r.dir).git('status', '--short')).toBe('')
  })
})
