import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli } from '../fixtures/cli.js'
import { repo } from '../fixtures/repo.js'

describe('the range', () => {
  const event = (dir: string) => ({
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
  })

  it('is not guessed from --head alone, not even where an event names one', async () => {
    const r = repo().commit({ 'event.json': '{}' })
    const { code, stderr } = await cli(r.dir, ['range', '--head', 'main'], { env: event(r.dir) })
    expect(code).toBe(2)
    expect(stderr).toContain('--head alone does not say where the new commits begin')
  })

  it.each([
    ['says nothing', '{}', 'does not say which commits are new'],
    ['is broken', '{', 'cannot be read'],
  ])('is not made up where the event %s', async (_, text, message) => {
    const r = repo().commit({ 'event.json': text })
    const { code, stderr } = await cli(r.dir, ['range'], { env: event(r.dir) })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it('on the command line goes before the event', async () => {
    const r = repo().commit({ 'event.json': '{}' })
    expect(await cli(r.dir, ['range', 'HEAD..HEAD'], { env: event(r.dir) })).toMatchObject({
      code: 0,
    })
  })
})
