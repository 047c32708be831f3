import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo, repoAt } from './fixtures/repo.js'
import { line } from './fixtures/secret.js'

describe('how far a secret got', () => {
  it('unpushed: in a commit that no remote-tracking branch reaches', async () => {
    const r = withRemote().commit({ '.env': line() })
    expect(await exposure(r)).toMatchObject({
      state: 'unpushed',
      refs: ['refs/heads/main'],
      first: 'rewrite',
    })
  })

  it('pushed: to which refs, and revoking comes first', async () => {
    const r = withRemote().commit({ '.env': line() })
    r.git('push', '--quiet', 'origin', 'main', 'main:other')
    r.git('tag', 'v1')
    expect(await exposure(r)).toMatchObject({
      state: 'pushed',
      refs: ['refs/remotes/origin/main', 'refs/remotes/origin/other', 'refs/tags/v1'],
      first: 'revoke',
    })
  })

  it('pushed, although it was removed before anything else was pushed', async () => {
    const r = withRemote().commit({ '.env': line() }).commit({ '.env': 'clean\n' })
    r.git('push', '--quiet', 'origin', 'main')
    expect(await exposure(r)).toMatchObject({ state: 'pushed', atHead: false, first: 'revoke' })
  })

  it('unknown: without a remote, and revoking comes first', async () => {
    expect(await exposure(repo().commit({ '.env': line() }))).toMatchObject({
      state: 'unknown',
      first: 'revoke',
    })
  })

  it('unpushed: in a commit that was amended away and was on no remote branch meanwhile', async () => {
    const r = withRemote().commit({ '.env': line() })
    r.write({ '.env': 'clean\n' }).git(
      'commit',
      '--quiet',
      '--all',
      '--amend',
      '--message',
      'amended',
    )
    expect(await exposure(r, '--include-unreachable')).toMatchObject({
      state: 'unpushed',
      refs: [],
      first: 'rewrite',
    })
  })

  it('unknown: in a commit that nothing names any more', async () => {
    const r = withRemote().commit({ '.env': line() })
    r.git('reset', '--quiet', '--hard', 'HEAD~1')
    r.git('reflog', 'expire', '--expire=now', '--expire-unreachable=now', 'HEAD', 'main')
    expect(await exposure(r, '--include-unreachable')).toMatchObject({
      state: 'unknown',
      first: 'revoke',
    })
  })

  it('unpushed: in a stash', async () => {
    const r = withRemote().write({ a: line() })
    r.git('stash')
    expect(await exposure(r)).toMatchObject({ state: 'unpushed', refs: ['refs/stash'] })
  })

  it('pushed: since when, where this clone pushed it', async () => {
    const r = withRemote().commit({ '.env': line() }, 'one', '2026-01-01T00:00:00Z')
    const before = Date.now()
    r.git('push', '--quiet', 'origin', 'main')
    const { since, sinceIs } = await exposure(r)
    expect(sinceIs).toBe('push')
    expect(Date.parse(since ?? '')).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000)
  })

  it('pushed: from the commit on, where it came with a fetch', async () => {
    const r = repo().commit({ '.env': line() }, 'one', '2026-01-01T00:00:00Z')
    const clone = emptyDirectory()
    r.git('clone', '--quiet', r.dir, clone)
    expect(await exposure(repoAt(clone))).toMatchObject({
      state: 'pushed',
      since: '2026-01-01T00:00:00+00:00',
      sinceIs: 'commit',
      remotes: [{ name: 'origin', host: null, mayBePublic: false }],
    })
  })

  it('pushed, although it was pushed over', async () => {
    const r = withRemote()
    const before = r.head()
    r.commit({ '.env': line() })
    r.git('push', '--quiet', 'origin', 'main')
    r.git('reset', '--quiet', '--hard', before)
    r.git('push', '--quiet', '--force', 'origin', 'main')
    expect(await exposure(r)).toMatchObject({
      state: 'pushed',
      refs: [],
      overwritten: true,
      first: 'revoke',
    })
  })

  it('pushed over, with commits that git has dropped meanwhile, is no error', async () => {
    const r = withRemote().commit({ '.env': line() })
    const log = join(r.dir, '.git/logs/refs/remotes/origin/main')
    const [entry = ''] = readFileSync(log, 'utf8').split('\n')
    writeFileSync(log, `${entry.replace(/^\S+ \S+/, `${'1'.repeat(40)} ${'2'.repeat(40)}`)}\n`)
    expect(await exposure(r)).toMatchObject({ state: 'unpushed' })
  })

  it('pushed: to a fork only, and which host that is', async () => {
    const r = withRemote()
    const fork = emptyDirectory()
    r.git('init', '--quiet', '--bare', fork)
    r.git('remote', 'add', 'fork', fork)
    r.branch('try').commit({ '.env': line() })
    r.git('push', '--quiet', 'fork', 'try')
    r.git('remote', 'set-url', 'fork', 'git@github.com:ada/shop.git')
    expect(await exposure(r)).toMatchObject({
      state: 'pushed',
      refs: ['refs/remotes/fork/try'],
      remotes: [{ name: 'fork', host: 'github.com', mayBePublic: true }],
    })
  })

  it('unknown: where the remote was not heard of for a long time', async () => {
    const r = withRemote().commit({ '.env': line() })
    const long = new Date(Date.now() - 60 * 86_400_000)
    const log = join(r.dir, '.git/logs/refs/remotes/origin/main')
    writeFileSync(
      log,
      readFileSync(log, 'utf8').replace(/\d{10}/g, String((long.getTime() / 1000) | 0)),
    )
    expect(await exposure(r)).toMatchObject({
      state: 'unknown',
      why: 'the remote was last heard of 60 days ago: run `git fetch`',
      first: 'revoke',
    })
  })

  it('the worst counts: a copy that was pushed makes it pushed', async () => {
    const r = withRemote()
    r.branch('pushed').commit({ copy: line() })
    r.git('push', '--quiet', 'origin', 'pushed')
    r.git('checkout', '--quiet', 'main')
    r.commit({ '.env': line() })
    expect(await exposure(r)).toMatchObject({
      state: 'pushed',
      refs: ['refs/remotes/origin/pushed'],
    })
  })
})

function withRemote(): Repo {
  const upstream = emptyDirectory()
  const r = repo().commit({ a: 'a\n' })
  r.git('init', '--quiet', '--bare', upstream)
  r.git('remote', 'add', 'origin', upstream)
  r.git('push', '--quiet', 'origin', 'main')
  return r
}

async function exposure(r: Repo, ...args: string[]) {
  const { findings } = await scanJson(r.dir, ['history', ...args])
  expect(findings).toHaveLength(1)
  return { ...findings[0]?.exposure, first: findings[0]?.remediation[0]?.id }
}
