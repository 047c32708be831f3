import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLoose } from '../../src/git/loose.js'
import { readObjects } from '../../src/git/objects.js'
import { findRepository, type Repository } from '../../src/git/repository.js'
import { type Repo, repo } from '../fixtures/repo.js'

describe('a blob in a file of its own', () => {
  it.each(['', 'a', 'one\ntwo\n', '\0\0\0', 'é'.repeat(50_000)])('is read as it is: %j', (text) => {
    const r = repo().stage({ a: text })
    const bytes = readLoose(storeOf(r), oidOf(r))
    expect(Buffer.from(bytes ?? 'none').equals(Buffer.from(text))).toBe(true)
    expect(bytes?.byteOffset).toBe(0)
  })

  it('is read in a repository with SHA-256 too', () => {
    const r = repo(['--object-format=sha256']).stage({ a: 'text\n' })
    expect(Buffer.from(readLoose(storeOf(r), oidOf(r)) ?? '').toString()).toBe('text\n')
  })
})

describe('left to git is', () => {
  it('what lies in a pack, or nowhere', () => {
    const r = repo().commit({ a: 'text\n' })
    expect(readLoose(storeOf(r), 'f'.repeat(40))).toBeNull()
    const oid = oidOf(r)
    r.git('repack', '-adq')
    expect(readLoose(storeOf(r), oid)).toBeNull()
  })

  it('what is no blob', () => {
    const r = repo().commit({ a: 'text\n' })
    expect(readLoose(storeOf(r), r.head())).toBeNull()
  })

  it('what is large', () => {
    const r = repo().stage({ a: 'x'.repeat(2 ** 22) })
    expect(readLoose(storeOf(r), oidOf(r))).toBeNull()
  })

  it('what is damaged, and git says that it is missing', async () => {
    const r = repo().stage({ a: 'text\n', b: 'other\n' })
    const oid = oidOf(r)
    const file = join(r.dir, '.git/objects', oid.slice(0, 2), oid.slice(2))
    chmodSync(file, 0o644)
    writeFileSync(file, 'no zlib')
    expect(readLoose(storeOf(r), oid)).toBeNull()
    const repository = (await findRepository(r.dir)) as Repository
    const seen: string[] = []
    await readObjects(repository, [oid, r.git('rev-parse', ':b')], 1000, {
      object: (_oid, bytes) => seen.push(Buffer.from(bytes).toString()),
      tooLarge: () => seen.push('too large'),
      missing: () => seen.push('missing'),
    })
    expect(seen).toEqual(['other\n', 'missing'])
  })
})

it('a blob above the limit is not handed on', async () => {
  const r = repo().stage({ a: 'text\n' })
  const seen: number[] = []
  await readObjects((await findRepository(r.dir)) as Repository, [oidOf(r)], 4, {
    object() {},
    tooLarge: (_oid, size) => seen.push(size),
    missing() {},
  })
  expect(seen).toEqual([5])
})

function storeOf(r: Repo) {
  return { commonDir: join(r.dir, '.git') }
}

function oidOf(r: Repo): string {
  return r.git('rev-parse', ':a')
}
