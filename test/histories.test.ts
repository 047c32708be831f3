import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanJson, timeless } from './fixtures/cli.js'
import { addHistories } from './fixtures/random-history.js'
import { type Repo, repo } from './fixtures/repo.js'

const histories = 250

describe(`${histories} random histories, read in packs, come to what git itself reads and lists`, () => {
  it.each([
    ['one', 50, 10],
    ['two', 1, 250],
    ['three', 250, 20],
    ['four', 0, 10],
    ['five', 50, 100],
    ['six', 4095, 10],
    ['seven', 10, 50],
    ['eight', 50, 10],
  ])('%s: depth %i, window %i', { timeout: 120_000 }, async (seed, depth, window) => {
    const r = repo()
    // From loose objects through git cat-file, and as git lists it.
    addHistories(r, { seed, count: histories, packed: false })
    const listed = await byGit(r)
    expect(listed.findings.length).toBeGreaterThan(histories)
    r.git('repack', '-adfq', `--depth=${depth}`, `--window=${window}`)
    expect(await audit(r)).toEqual(listed)
  })

  it('in two packs and loose objects', { timeout: 120_000 }, async () => {
    const r = repo()
    addHistories(r, { seed: 'first', count: 40, packed: true })
    addHistories(r, { seed: 'second', count: 40, packed: true })
    addHistories(r, { seed: 'third', count: 20, packed: false })
    expect(await audit(r)).toEqual(await byGit(r))
  })

  it('where packs hold more than the history', { timeout: 120_000 }, async () => {
    const r = repo()
    addHistories(r, { seed: 'left', count: 40, packed: true })
    r.git('repack', '-adfq')
    for (const ref of r.git('for-each-ref', '--format=%(refname)').split('\n').slice(0, 30))
      r.git('update-ref', '-d', ref)
    expect(await audit(r)).toEqual(await byGit(r))
  })
})

async function audit(r: Repo) {
  rmSync(join(r.dir, '.git/secretscan'), { recursive: true, force: true })
  return timeless(await scanJson(r.dir, ['history', '--min-confidence', 'low']))
}

/** Where a path may be excluded, git is asked for every change. */
async function byGit(r: Repo) {
  writeFileSync(join(r.dir, '.secretscanignore'), '/nothing-of-that-name\n')
  const report = await audit(r)
  rmSync(join(r.dir, '.secretscanignore'))
  return report
}
