import { describe, expect, it } from 'vitest'
import { scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo } from './fixtures/repo.js'
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

  it('unknown: in a commit that was amended away', async () => {
    const r = withRemote().commit({ '.env': line() })
    r.write({ '.env': 'clean\n' }).git(
      'commit',
      '--quiet',
      '--all',
      '--amend',
      '--message',
      'amended',
    )
    expect(await exposure(r, '--include-unreachable')).toMatchObject({ state: 'unknown', refs: [] })
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
