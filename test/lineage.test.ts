import { describe, expect, it } from 'vitest'
import { scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo, repoAt } from './fixtures/repo.js'
import { line } from './fixtures/secret.js'

describe('the life of a secret', () => {
  it('begins with the commit that brought it and ends with the one that took it out', async () => {
    const r = repo().commit({ a: 'a\n' }, 'one', '2026-01-01T00:00:00Z')
    r.commit({ '.env': line() }, 'two', '2026-01-03T00:00:00Z')
    r.commit({ b: 'b\n' }, 'three', '2026-01-04T00:00:00Z')
    r.commit({ '.env': 'clean\n' }, 'four', '2026-01-10T12:00:00Z')
    expect(await life(r)).toEqual({
      events: ['introduced two .env', 'removed four .env'],
      heldBy: [],
      onDefaultBranch: null,
      commits: 2,
      people: 1,
      days: 7,
    })
  })

  it('goes on when it comes back', async () => {
    const r = repo().commit({ '.env': line() }, 'one')
    r.commit({ '.env': 'clean\n' }, 'two')
    r.commit({ 'app/.env': line() }, 'three')
    expect(await life(r)).toMatchObject({
      events: ['introduced one .env', 'removed two .env', 'reintroduced three app/.env'],
      heldBy: ['refs/heads/main'],
      commits: 2,
    })
  })

  it('is no shorter for a revert', async () => {
    const r = repo().commit({ a: 'a\n' }, 'one').commit({ '.env': line() }, 'two')
    r.git('revert', '--no-edit', 'HEAD')
    r.git('revert', '--no-edit', 'HEAD')
    const { events, heldBy } = await life(r)
    expect(events).toEqual([
      'introduced two .env',
      'removed Revert "two" .env',
      expect.stringMatching(/^reintroduced Re(?:apply|vert) .* \.env$/),
    ])
    expect(heldBy).toEqual(['refs/heads/main'])
  })

  it('follows a renamed file without an event', async () => {
    const r = repo().commit({ a: line() }, 'one')
    r.git('mv', 'a', 'b')
    r.commit({}, 'two')
    expect((await life(r)).events).toEqual(['introduced one a'])
  })

  it('has an event for each further place', async () => {
    const r = repo().commit({ a: line() }, 'one').commit({ b: line(), c: line() }, 'two')
    expect((await life(r)).events).toEqual(['introduced one a', 'copied two b', 'copied two c'])
  })

  it('has one for a cherry-pick, which brings it to another line of history', async () => {
    const r = repo().commit({ a: 'a\n' }, 'one')
    r.branch('feature').commit({ '.env': line() }, 'two')
    r.git('checkout', '--quiet', 'main')
    r.commit({ b: 'b\n' }, 'three')
    r.git('cherry-pick', 'feature')
    const { events, heldBy, commits } = await life(r)
    expect(events.map((event) => event.split(' ')[0]).sort()).toEqual(['copied', 'introduced'])
    expect(heldBy).toEqual(['refs/heads/feature', 'refs/heads/main'])
    expect(commits).toBe(2)
  })

  it('passes through a merge, which may take either side', async () => {
    const r = repo().commit({ a: 'a\n' }, 'one')
    r.branch('feature').commit({ '.env': line() }, 'two')
    r.git('checkout', '--quiet', 'main')
    r.commit({ b: 'b\n' }, 'three')
    r.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'feature')
    expect(await life(r)).toMatchObject({ events: ['introduced two .env'], commits: 2 })
    expect((await life(r)).heldBy).toEqual(['refs/heads/feature', 'refs/heads/main'])

    const ours = repo().commit({ a: 'a\n' }, 'one')
    ours.branch('feature').commit({ '.env': line() }, 'two')
    ours.git('checkout', '--quiet', 'main')
    ours.commit({ b: 'b\n' }, 'three')
    ours.git('merge', '--quiet', '--no-ff', '--strategy=ours', '-m', 'merge', 'feature')
    expect(await life(ours)).toMatchObject({
      events: ['introduced two .env'],
      heldBy: ['refs/heads/feature'],
      commits: 1,
    })
  })

  it('passes through an octopus, and knows what a merge itself brings in', async () => {
    const r = repo().commit({ a: 'a\n' }, 'one')
    for (const name of ['x', 'y']) {
      r.git('checkout', '--quiet', '-b', name, 'main')
      r.commit({ [name]: name === 'y' ? line() : 'x\n' }, name)
    }
    r.git('checkout', '--quiet', 'main')
    r.commit({ b: 'b\n' }, 'three')
    r.git('merge', '--quiet', '--no-ff', '-m', 'octopus', 'x', 'y')
    expect(await life(r)).toMatchObject({ events: ['introduced y y'], commits: 2 })

    const evil = repo().commit({ a: 'a\n' }, 'one')
    evil.branch('feature').commit({ f: 'f\n' }, 'two')
    evil.git('checkout', '--quiet', 'main')
    evil.commit({ b: 'b\n' }, 'three')
    evil.git('merge', '--quiet', '--no-ff', '--no-commit', 'feature')
    evil.commit({ '.env': line() }, 'merge')
    expect((await life(evil)).events).toEqual(['introduced merge .env'])
  })

  it('begins in each of several roots', async () => {
    const r = repo().commit({ '.env': line() }, 'one')
    r.git('checkout', '--quiet', '--orphan', 'other')
    r.commit({ '.env': line() }, 'two')
    const { events, commits } = await life(r)
    expect(events).toHaveLength(2)
    expect(new Set(events.map((event) => event.split(' ')[0]))).toEqual(
      new Set(['introduced', 'copied']),
    )
    expect(commits).toBe(2)
  })

  it('goes by the graph, not by the clock', async () => {
    const r = repo().commit({ '.env': line() }, 'one', '2026-06-01T00:00:00Z')
    r.commit({ '.env': 'clean\n' }, 'two', '2020-01-01T00:00:00Z')
    r.commit({ '.env': line() }, 'three', '2019-01-01T00:00:00Z')
    r.commit({ '.env': 'clean\n' }, 'four', '2018-01-01T00:00:00Z')
    expect(await life(r)).toMatchObject({
      events: [
        'introduced one .env',
        'removed two .env',
        'reintroduced three .env',
        'removed four .env',
      ],
      days: 0,
    })
  })

  it('begins at the boundary of a shallow clone', async () => {
    const r = repo().commit({ '.env': line() }, 'one').commit({ a: 'a\n' }, 'two')
    const dir = emptyDirectory()
    r.git('clone', '--quiet', '--depth', '1', `file://${r.dir}`, dir)
    const { events, commits } = await life(repoAt(dir))
    expect(events).toEqual(['introduced two .env'])
    expect(commits).toBe(1)
  })

  it('of a commit message lasts as long as what comes after it', async () => {
    const r = repo().commit({ a: 'a\n' }, line()).commit({ b: 'b\n' }, 'two')
    const { events, heldBy, commits } = await life(r)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatch(/^introduced .* \(commit message\)$/)
    expect(heldBy).toEqual(['refs/heads/main'])
    expect(commits).toBe(2)
  })

  it('counts the people who committed meanwhile, and the tags that hold it', async () => {
    const r = repo().commit({ '.env': line() }, 'one')
    r.git('tag', 'v1')
    r.git('-c', 'user.name=Bo', 'commit', '--allow-empty', '--author=Bo <bo@x.test>', '-m', 'two')
    r.commit({ '.env': 'clean\n' }, 'three')
    expect(await life(r)).toMatchObject({ people: 2, heldBy: ['refs/tags/v1'] })
  })

  it('is not told by a part of the history', async () => {
    const r = repo().commit({ a: 'a\n' }, 'one').commit({ '.env': line() }, 'two')
    const { findings } = await scanJson(r.dir, ['range', 'HEAD~1..HEAD'])
    expect(findings.map(({ lineage }) => lineage)).toEqual([null])
  })
})

async function life(r: Repo) {
  const { findings } = await scanJson(r.dir, ['history'])
  expect(findings).toHaveLength(1)
  const { lineage } = findings[0] ?? expect.unreachable('one finding')
  if (lineage === null) return expect.unreachable('a life')
  const events = lineage.events.map(({ kind, commit, path }) => {
    const subject = r.git('log', '-1', '--format=%s', commit)
    return `${kind} ${subject} ${path}`
  })
  return { ...lineage, events }
}
