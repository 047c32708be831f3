import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

describe('range', () => {
  it('reports what the branch adds, and not what the base has', async () => {
    const r = repo().commit({ a: line('old') })
    r.branch('feature').commit({ b: line('new') })
    const report = await scanJson(r.dir, ['range', 'main..feature'])
    expect(report).toMatchObject({
      code: 1,
      target: { mode: 'range', base: r.git('rev-parse', 'main'), head: r.head() },
    })
    expect(report.findings).toMatchObject([
      { path: 'b', commit: r.head(), removed: null, exposure: { atHead: true } },
    ])
  })

  it('says that a secret was added and removed again', async () => {
    const r = repo().commit({ a: 'a\n' })
    r.branch('feature').commit({ b: line() })
    const added = r.head()
    r.commit({ b: 'clean\n' })
    const report = await scanJson(r.dir, ['range', 'main..feature'])
    expect(report.findings).toMatchObject([
      {
        path: 'b',
        commit: added,
        removed: { commit: r.head(), path: 'b' },
        exposure: { atHead: false },
      },
    ])
  })

  it('follows a secret through a rename as one finding', async () => {
    const r = repo().commit({ a: 'a\n' })
    r.branch('feature').commit({ b: line() })
    r.git('mv', 'b', 'c')
    r.commit()
    const report = await scanJson(r.dir, ['range', 'main..feature'])
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]).toMatchObject({
      path: 'b',
      removed: null,
      locations: [
        { path: 'b', present: false },
        { path: 'c', present: true },
      ],
    })
  })

  it('does not report a secret of the base that only moved', async () => {
    const r = repo().commit({ a: line() })
    r.branch('feature')
    r.git('mv', 'a', 'b')
    r.commit({ b: `first\n${line()}` })
    expect((await scanJson(r.dir, ['range', 'main..feature'])).findings).toEqual([])
  })

  it('does not report the base’s secrets when the base is merged in', async () => {
    const r = repo().commit({ a: 'a\n' })
    r.branch('feature').commit({ b: 'b\n' })
    r.git('checkout', '--quiet', 'main')
    r.commit({ c: line('theirs') })
    r.git('checkout', '--quiet', 'feature')
    r.git('merge', '--quiet', '--no-edit', 'main')
    expect((await scanJson(r.dir, ['range', 'main..feature'])).findings).toEqual([])
  })

  it('reports what only a merge in the range brings in', async () => {
    const r = repo().commit({ a: 'a\n' })
    r.branch('side').commit({ b: 'b\n' })
    r.git('checkout', '--quiet', '-b', 'feature', 'main')
    r.commit({ c: 'c\n' })
    r.git('merge', '--quiet', '--no-commit', '--no-ff', 'side')
    r.commit({ b: `b\n${line()}` }, 'merge')
    expect((await scanJson(r.dir, ['range', 'main..feature'])).findings).toMatchObject([
      { path: 'b', line: 2, commit: r.head() },
    ])
  })

  it('reports a secret in a commit message', async () => {
    const r = repo().commit({ a: 'a\n' })
    r.branch('feature').commit({ b: 'b\n' }, token())
    expect((await scanJson(r.dir, ['range', 'main..'])).findings).toMatchObject([
      { path: '(commit message)', object: 'commit' },
    ])
  })

  it.each([['main...feature'], ['--base', 'main', '--head', 'feature'], ['--base', 'main']])(
    'takes %s %s %s %s',
    async (...args) => {
      const r = repo().commit({ a: 'a\n' })
      r.branch('feature').commit({ b: line() })
      expect((await scanJson(r.dir, ['range', ...args])).findings).toHaveLength(1)
    },
  )

  it('passes when base and head are the same', async () => {
    const r = repo().commit({ a: line() })
    expect(await scanJson(r.dir, ['range', 'HEAD..HEAD'])).toMatchObject({
      code: 0,
      coverage: { commits: 0 },
    })
  })

  it('refuses a base that a shallow clone lacks, and says what to do', async () => {
    const r = repo().commit({ a: 'a\n' }).commit({ a: 'b\n' })
    const base = r.git('rev-parse', 'HEAD^')
    const clone = join(emptyDirectory(), 'clone')
    r.git('clone', '--quiet', '--depth=1', `file://${r.dir}`, clone)
    const { code, stderr } = await cli(clone, ['range', `${base}..HEAD`])
    expect(code).toBe(2)
    expect(stderr).toContain('fetch-depth: 0')
  })

  it('is incomplete where the range runs into the end of a shallow clone', async () => {
    const r = repo().commit({ a: 'a\n' })
    for (const text of ['b', 'c', 'd']) r.commit({ a: text })
    r.branch('other')
    const clone = join(emptyDirectory(), 'clone')
    r.git('clone', '--quiet', '--depth=2', `file://${r.dir}`, clone)
    const orphan = cloneOrphan(clone)
    expect(await scanJson(clone, ['range', `${orphan}..origin/other`])).toMatchObject({
      code: 3,
      coverage: { complete: false, skipped: [{ reason: 'shallow-history' }] },
    })
  })

  it.each([
    ['feature', 'is no range'],
    ['nowhere..main', '"nowhere" is no commit'],
    ['--upload-pack=x..main', 'has no option --upload-pack'],
  ])('refuses %s', async (range, message) => {
    const { code, stderr } = await cli(repo().commit({ a: 'a\n' }).dir, ['range', range])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

/** A commit without parents that a shallow clone has whole. */
function cloneOrphan(dir: string): string {
  const r: Repo = { ...repo() }
  r.commit({ z: 'z\n' })
  r.git('push', '--quiet', dir, 'HEAD:refs/heads/orphan')
  return 'orphan'
}
