import { describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import { Secret } from '../../src/engine/secret.js'
import { fingerprint } from '../../src/findings/identity.js'

const token = makeFrom('identity').alnum(40)

describe('a fingerprint', () => {
  it('is the rule and twenty hex digits', () => {
    expect(named({})).toMatch(/^acme-key:[0-9a-f]{20}$/)
    expect(named({ value: 'hunter2' })).toMatch(/^acme-key:[0-9a-f]{20}$/)
  })

  it('is the same for the same secret at the same path', () => {
    expect(named({})).toBe(named({}))
    expect(named({ value: 'hunter2' })).toBe(named({ value: 'hunter2' }))
  })

  it('survives a new line, a new column, a rebase', () => {
    const moved = { line: 99, column: 7, endLine: 99, endColumn: 47, commit: 'c2' }
    expect(named(moved)).toBe(named({}))
  })

  it.each([
    ['path', { path: 'b.env' }],
    ['rule', { ruleId: 'acme-token' }],
    ['secret', { value: `${token}x` }],
  ])('is another for another %s', (_, other) => {
    expect(named(other)).not.toBe(named({}))
  })

  it('is another for another weak password at the same path', () => {
    expect(named({ value: 'hunter2' })).not.toBe(named({ value: 'hunter3' }))
  })

  it('does not mix up where a rule ends and a path begins', () => {
    expect(named({ ruleId: 'acme', path: 'key' }).split(':')[1]).not.toBe(
      named({ ruleId: 'acmekey', path: '' }).split(':')[1],
    )
  })

  it('never changes: baselines of today are read tomorrow', () => {
    const value = 'not a guessable value at all '.repeat(3)
    expect([named({ value: 'hunter2' }), named({ value })]).toMatchInlineSnapshot(`
      [
        "acme-key:9c3f8d5b2ef03100beff",
        "acme-key:2a1aad5244af00a0bdf4",
      ]
    `)
  })

  it('takes long for a value that can be guessed, so that trying many takes too long', () => {
    const times = (value: string) => {
      const start = performance.now()
      for (let i = 0; i < 5; i++) named({ value })
      return performance.now() - start
    }
    expect(times('hunter2')).toBeGreaterThan(20 * times(token))
  })
})

function named({ ruleId = 'acme-key', value = token, ...place }: Partial<Named>): string {
  const introduced = {
    path: 'a.env',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 41,
    object: 'blob' as const,
    commit: 'c1',
    ...place,
  }
  return fingerprint({ ruleId, secret: new Secret(value), introduced })
}

interface Named {
  readonly ruleId: string
  readonly value: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly commit: string
}
