import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findRepository } from '../../src/git/repository.js'
import { emptyDirectory, repo, repoAt } from '../fixtures/repo.js'

describe('a repository', () => {
  it('before its first commit has no HEAD', async () => {
    const r = repo()
    expect(await findRepository(r.dir)).toMatchObject({
      root: r.dir,
      gitDir: join(r.dir, '.git'),
      commonDir: join(r.dir, '.git'),
      bare: false,
      shallow: false,
      head: null,
    })
  })

  it('is the same from a subdirectory', async () => {
    const r = repo().commit({ 'sub/a': 'a\n' })
    expect(await findRepository(join(r.dir, 'sub'))).toMatchObject({ root: r.dir, head: r.head() })
  })

  it('whose HEAD names a commit that is gone has none', async () => {
    const r = repo().commit({ a: 'a\n' })
    r.write({ '.git/refs/heads/main': `${'1'.repeat(40)}\n` })
    expect(await findRepository(r.dir)).toMatchObject({ root: r.dir, head: null })
  })

  it('may be bare', async () => {
    const r = repo().commit({ a: 'a\n' })
    const bare = join(emptyDirectory(), 'bare.git')
    r.git('clone', '--quiet', '--bare', r.dir, bare)
    expect(await findRepository(bare)).toMatchObject({
      root: bare,
      gitDir: bare,
      bare: true,
      head: r.head(),
    })
  })

  it('may be shallow, and have ids of SHA-256', async () => {
    const r = repo(['--object-format=sha256']).commit({ a: 'a\n' }).commit({ a: 'b\n' })
    const clone = join(emptyDirectory(), 'clone')
    r.git('clone', '--quiet', '--depth=1', `file://${r.dir}`, clone)
    expect(await findRepository(clone)).toMatchObject({ shallow: true, head: r.head() })
    expect((await findRepository(clone))?.emptyTree).toHaveLength(64)
  })

  it.each(['line\nbreak', `x\n${'a'.repeat(40)}`, 'x\ntrue'])(
    'may lie in a directory called %j',
    async (name) => {
      const dir = join(emptyDirectory(), name)
      mkdirSync(dir)
      const r = repoAt(dir)
      r.git('init', '--quiet', '--initial-branch=main')
      expect(await findRepository(dir)).toMatchObject({ gitDir: join(dir, '.git'), head: null })
      r.commit({ a: 'a\n' })
      expect(await findRepository(dir)).toMatchObject({ gitDir: join(dir, '.git'), head: r.head() })
    },
  )
})
