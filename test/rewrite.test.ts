import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { executable, scanJson } from './fixtures/cli.js'
import { emptyDirectory, gitEnvironment, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

/** It is a program of its own, which not every machine has. */
const filterRepo = has('git', ['filter-repo', '--version'])

describe('the steps for a secret that was not pushed, done as they are printed', () => {
  it('take it out of the last commit', async () => {
    const r = withRemote().commit({ 'a.txt': 'a\n' }, 'one')
    r.commit({ '.env': `${line()}PORT=80\n`, b: 'b\n' }, 'two')
    await follow(r, { '.env': 'PORT=80\n' })
    expect(contents(r)).toEqual(['start a', 'one a a.txt', 'two .env a a.txt b'])
    expect(r.git('show', 'HEAD:.env')).toBe('PORT=80')
  })

  it('take it out of an earlier commit, and leave the others as they are', async () => {
    const r = withRemote().commit({ '.env': `${line()}PORT=80\n` }, 'one')
    r.commit({ b: 'b\n' }, 'two').commit({ c: 'c\n' }, 'three')
    await follow(r, { '.env': 'PORT=80\n' })
    expect(contents(r)).toEqual(['start a', 'one .env a', 'two .env a b', 'three .env a b c'])
    expect(r.git('show', 'HEAD~2:.env')).toBe('PORT=80')
  })

  it('keep merges', async () => {
    const r = withRemote().commit({ '.env': `${line()}PORT=80\n` }, 'one')
    r.git('checkout', '--quiet', '-b', 'side')
    r.commit({ s: 's\n' }, 'side')
    r.git('checkout', '--quiet', 'main')
    r.commit({ b: 'b\n' }, 'two')
    r.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'side')
    r.git('branch', '--quiet', '-D', 'side')
    await follow(r, { '.env': 'PORT=80\n' })
    expect(r.git('log', '--merges', '--format=%s')).toBe('merge')
    expect(r.git('ls-tree', '--name-only', 'HEAD').split('\n')).toEqual(['.env', 'a', 'b', 's'])
  })

  it.runIf(filterRepo)('take it out of every commit, where it was removed again', async () => {
    const r = withRemote().commit({ 'src/config.ts': `const t = '${token()}'\n` }, 'one')
    r.commit({ 'src/config.ts': 'const t = process.env.T\n', b: 'b\n' }, 'two')
    await follow(r, {})
    expect(contents(r)).toEqual(['start a', 'one a src/config.ts', 'two a b src/config.ts'])
    expect(r.git('show', 'HEAD~1:src/config.ts')).toBe("const t = '***REMOVED***'")
    expect(r.git('show', 'HEAD:src/config.ts')).toBe('const t = process.env.T')
  })

  it.runIf(filterRepo)('take it out of every copy and branch', async () => {
    const r = withRemote().commit({ x: line(), y: `see ${token()}\n` }, 'one')
    r.branch('feature').commit({ z: line() }, 'two')
    await follow(r, {})
    expect(contents(r)).toEqual(['start a', 'one a x y', 'two a x y z'])
  })

  it('take it out of a stash', async () => {
    const r = withRemote().write({ a: line() })
    r.git('stash', '--quiet')
    await follow(r, {})
    expect(r.git('stash', 'list')).toBe('')
    expect(r.git('status', '--short')).toBe(' M a')
  })

  it('say to reword a message, and let go of the old one', async () => {
    const r = withRemote().commit({ b: 'b\n' }, `deploy with ${token()}`)
    const editor = join(mkdtempSync(join(emptyDirectory(), 'editor-')), 'editor.sh')
    writeFileSync(editor, '#!/bin/sh\nprintf "deploy\\n" > "$1"\n', { mode: 0o755 })
    await follow(r, {}, { GIT_EDITOR: editor })
    expect(r.git('log', '--format=%s')).toBe('deploy\nstart')
  })
})

function withRemote(): Repo {
  const upstream = emptyDirectory()
  const r = repo().commit({ a: 'a\n' }, 'start')
  r.git('init', '--quiet', '--bare', upstream)
  r.git('remote', 'add', 'origin', upstream)
  r.git('push', '--quiet', 'origin', 'main')
  return r
}

/** Does what the report says: edits the file, then runs each command. Afterwards no object holds the secret. */
async function follow(r: Repo, edit: Parameters<Repo['write']>[0], env: NodeJS.ProcessEnv = {}) {
  const { findings } = await scanJson(r.dir, ['history'])
  const [finding] = findings
  expect(findings).toHaveLength(1)
  expect(finding?.exposure.state).toBe('unpushed')
  r.write(edit)
  const steps = finding?.remediation.filter(({ id }) => id === 'rewrite' || id === 'purge') ?? []
  expect(steps.map(({ id }) => id)).toEqual(['rewrite', 'purge'])
  const script = steps.map(({ command }) => command).join('\n')
  expect(script).not.toContain(token())
  // The last command is the scan that must find nothing: its exit code counts.
  execFileSync('sh', ['-e', '-c', script], {
    cwd: r.dir,
    env: { ...gitEnvironment, PATH: `${shim()}${delimiter}${process.env.PATH}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch'], {
    cwd: r.dir,
  })
  expect(objects.includes(token())).toBe(false)
  expect(r.git('for-each-ref', 'refs/secretscan')).toBe('')
}

/** Each commit's subject and files, oldest first. */
function contents(r: Repo): string[] {
  const commits = r.git('log', '--reverse', '--format=%H %s').split('\n')
  return commits.map((entry) => {
    const [oid = '', ...subject] = entry.split(' ')
    const files = r.git('ls-tree', '-r', '--name-only', oid).split('\n')
    return [...subject, ...files].join(' ')
  })
}

/** `secretscan` on the PATH. */
function shim(): string {
  const dir = emptyDirectory()
  writeFileSync(join(dir, 'secretscan'), `#!/bin/sh\nexec node ${executable} "$@"\n`, {
    mode: 0o755,
  })
  return dir
}

function has(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
