import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, executable, scanJson } from './fixtures/cli.js'
import { emptyDirectory, gitEnvironment, type Repo, repo, repoAt } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

describe('staged finds', () => {
  it('a secret in a new file, before the first commit', async () => {
    const r = repo().stage({ '.env': line() })
    expect(await staged(r)).toEqual(['.env:1'])
  })

  it('a secret in a changed file', async () => {
    const r = repo()
      .commit({ a: 'a\n' })
      .stage({ a: `a\n${line()}` })
    expect(await staged(r)).toEqual(['a:2'])
  })

  it('only what is staged, not what is on disk', async () => {
    const r = repo()
      .commit({ a: 'a\n' })
      .stage({ a: 'a\nb\n' })
      .write({ a: `a\nb\n${line()}` })
    expect(await staged(r)).toEqual([])
  })

  it('what is staged, even if the file on disk is clean again', async () => {
    const r = repo()
      .commit({ a: 'a\n' })
      .stage({ a: `a\n${line()}` })
      .write({ a: 'a\n' })
    expect(await staged(r)).toEqual(['a:2'])
  })

  it('a secret that a file was renamed and edited to hold', async () => {
    const r = repo()
      .commit({ old: 'many\nlines\nof\ntext\n' })
      .stage({ old: null, new: `many\nlines\nof\ntext\n${line()}` })
    expect(await staged(r)).toEqual(['new:5'])
  })

  it('a secret in place of a symbolic link', async () => {
    const r = repo()
      .commit({ a: { link: 'nowhere' } })
      .stage({ a: line() })
    expect(await staged(r)).toEqual(['a:1'])
  })

  it('a copy of a secret that stays where it was', async () => {
    const r = repo().commit({ a: line() }).stage({ b: line() })
    expect(await staged(r)).toEqual(['b:1'])
  })

  it('a second secret beside a known one', async () => {
    const r = repo()
      .commit({ a: line() })
      .stage({ a: `${line()}${line('another')}` })
    expect(await staged(r)).toEqual(['a:2'])
  })

  it('what is new in a merge, and nothing that either side already had', async () => {
    const r = repo().commit({ a: 'one\n' })
    r.branch('side').commit({ b: line('side') })
    r.git('checkout', '--quiet', 'main')
    r.commit({ c: line('main') })
    r.git('merge', '--quiet', '--no-commit', '--no-ff', 'side')
    expect(await staged(r)).toEqual([])
    r.stage({ a: `one\n${line('merge')}` })
    expect(await staged(r)).toEqual(['a:2'])
  })

  it('a secret in a linked worktree', async () => {
    const r = repo().commit({ a: 'a\n' })
    const tree = join(emptyDirectory(), 'tree')
    r.git('worktree', 'add', '--quiet', '-b', 'side', tree)
    expect(await staged(repoAt(tree).stage({ '.env': line() }))).toEqual(['.env:1'])
  })

  it('a secret from a subdirectory too, with paths from the root', async () => {
    const r = repo().commit({ 'sub/a': 'a\n' }).stage({ '.env': line() })
    const report = await scanJson(join(r.dir, 'sub'), ['staged'])
    expect(report.findings.map(({ path }) => path)).toEqual(['.env'])
  })
})

describe('staged lets through', () => {
  it('a commit that only removes a secret', async () => {
    const r = repo()
      .commit({ a: `a\n${line()}` })
      .stage({ a: 'a\n' })
    expect(await staged(r)).toEqual([])
  })

  it('lines that move within a file', async () => {
    const r = repo()
      .commit({ a: `${line()}a\nb\n` })
      .stage({ a: `a\nb\n${line()}` })
    expect(await staged(r)).toEqual([])
  })

  it('a secret that moves to another file', async () => {
    const r = repo().commit({ a: line() }).stage({ a: null, 'b/c': line() })
    expect(await staged(r)).toEqual([])
  })

  it('an edit of a file that has held a secret for long', async () => {
    const r = repo()
      .commit({ a: line() })
      .stage({ a: `${line()}b\n` })
    expect(await staged(r)).toEqual([])
  })
})

describe('in a hook, staged reads the index that is about to be committed', () => {
  it('of commit --all', () => {
    const r = withHook(repo().commit({ a: 'a\n' })).write({ a: `a\n${line()}` })
    expect(commit(r, '--all')).toMatchObject({ blocked: true })
  })

  it('of commit -- path', () => {
    const r = withHook(repo().commit({ a: 'a\n', b: 'b\n' }))
    r.write({ a: `a\n${line()}`, b: 'b\nb\n' })
    expect(commit(r, '--', 'b')).toMatchObject({ blocked: false })
    expect(commit(r, '--', 'a')).toMatchObject({ blocked: true })
  })

  it('of a commit in a linked worktree', () => {
    const r = withHook(repo().commit({ a: 'a\n' }))
    const tree = join(emptyDirectory(), 'tree')
    r.git('worktree', 'add', '--quiet', '-b', 'side', tree)
    expect(commit(repoAt(tree).stage({ '.env': line() }))).toMatchObject({ blocked: true })
  })

  it('when the hook says just `secretscan`', () => {
    const r = withHook(repo().commit({ a: 'a\n' }), '').stage({ '.env': line() })
    expect(commit(r)).toMatchObject({ blocked: true })
  })
})

describe('with husky 9', () => {
  it('blocks a commit that adds a secret, and lets through one that removes it or moves lines', () => {
    const r = repo().commit({
      '.gitignore': 'node_modules\n',
      'package.json': '{"name":"scratch","private":true}\n',
    })
    cpSync(resolve('node_modules/husky'), join(r.dir, 'node_modules/husky'), { recursive: true })
    spawnSync(process.execPath, ['node_modules/husky/bin.js', 'init'], {
      cwd: r.dir,
      env: gitEnvironment,
    })
    writeFileSync(
      join(r.dir, '.husky/pre-commit'),
      `"${process.execPath}" "${executable}" staged\n`,
    )
    expect(r.git('config', 'core.hooksPath')).toBe('.husky/_')

    r.stage({ 'config.ts': `export const token = '${token()}'\nexport const other = 1\n` })
    const blocked = commit(r)
    expect(blocked).toMatchObject({ blocked: true })
    expect(blocked.output).toContain('config.ts:1:')
    expect(blocked.output).not.toContain(token())

    r.git('commit', '--quiet', '--no-verify', '--message', 'leak')
    r.stage({ 'config.ts': `export const other = 1\nexport const token = '${token()}'\n` })
    expect(commit(r)).toMatchObject({ blocked: false })
    r.stage({ 'config.ts': 'export const other = 1\n' })
    expect(commit(r)).toMatchObject({ blocked: false })
  }, 20_000)
})

describe('staged reports', () => {
  it('the exposure, and unstaging as the first step', async () => {
    const r = repo().commit({ a: 'a\n' }).stage({ 'my file.env': line() })
    const report = await scanJson(r.dir, ['staged'])
    expect(report.findings[0]).toMatchObject({
      commit: null,
      exposure: { state: 'staged', atHead: true },
      remediation: [
        { id: 'unstage', command: "git restore --staged -- 'my file.env'" },
        {},
        { id: 'revoke' },
        {},
      ],
    })
  })

  it('files that are in conflict as not read', async () => {
    const r = repo().commit({ a: 'one\n' })
    r.branch('side').commit({ a: 'two\n' })
    r.git('checkout', '--quiet', 'main')
    r.commit({ a: 'three\n' })
    expect(() => r.git('merge', '--quiet', 'side')).toThrow()
    const report = await scanJson(r.dir, ['staged'])
    expect(report).toMatchObject({
      code: 3,
      coverage: { skipped: [{ reason: 'merge-conflict', examples: ['a'] }] },
    })
  })

  it('a directory that is no repository as wrong usage', async () => {
    const { code, stderr } = await cli(emptyDirectory(), ['staged'])
    expect(code).toBe(2)
    expect(stderr).toContain('not a git repository')
  })
})

async function staged(r: Repo): Promise<string[]> {
  const report = await scanJson(r.dir, ['staged'])
  expect(report.code).toBe(report.findings.length > 0 ? 1 : 0)
  return report.findings.map(({ path, line }) => `${path}:${line}`)
}

function withHook(r: Repo, command = 'staged'): Repo {
  const hook = join(r.dir, '.git/hooks/pre-commit')
  mkdirSync(join(r.dir, '.git/hooks'), { recursive: true })
  rmSync(hook, { force: true })
  appendFileSync(hook, `#!/bin/sh\n"${process.execPath}" "${executable}" ${command}\n`)
  chmodSync(hook, 0o755)
  return r
}

function commit(r: Repo, ...args: string[]): { blocked: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'change', ...args], {
    cwd: r.dir,
    env: gitEnvironment,
    encoding: 'utf8',
  })
  return { blocked: status !== 0, output: stdout + stderr }
}
