import { describe, expect, it } from 'vitest'
import { checkSecret } from '../../src/engine/checks.js'
import { makeFrom } from '../../src/engine/example.js'
import { placeholder } from '../../src/engine/placeholder.js'
import type { Check, Rule } from '../../src/engine/rule.js'

describe('a placeholder', () => {
  it.each([
    ['a word of documentation', 'acme_7EXAMPLE', 'contains "example"'],
    ['what to put there', 'your-token-here', 'contains "your-"'],
    ['what to do with it', 'change_me', 'contains "change_me"'],
    ['that it was taken away', 'acme_REDACTED_9', 'contains "redacted"'],
    ['dots', 'acme_live_...', 'contains "..."'],
    ['stars', 'acme_***', 'contains "***"'],
    ['one character over and over', 'acme_aaaaaa', 'repeats one character'],
    ['crosses', 'acme_xxxx', 'repeats one character'],
    ['the alphabet', 'key-abcdefgh', 'counts up or down'],
    ['digits downwards', 'key-98765432', 'counts up or down'],
    ['a rhythm', 'abcabcabcabc', 'repeats itself'],
    ['a template of JavaScript', `key-\${KEY}`, 'is a template'],
    ['a template of Jinja', '{{ key }}', 'is a template'],
    ['a template of Python', '%(key)s', 'is a template'],
    ['a template of Ruby', '#{key}', 'is a template'],
    ['a name in angle brackets', '<api key>', 'is a template'],
    ['few different characters', 'aabbabbbaabababb', 'has too little variety'],
  ])('%s', (_, value, why) => {
    expect(placeholder(value)).toBe(why)
  })

  it('is also what the rule says', () => {
    const rule = { pattern: /acme_\w+/ } as Rule
    const checks = [{ kind: 'not', words: ['SandBox'] }] as const
    expect(checkSecret({ ...rule, checks }, 'acme_sandbox_k3')).toEqual({
      passed: false,
      why: 'contains "SandBox"',
    })
    expect(checkSecret(rule, 'acme_sandbox_k3').passed).toBe(true)
  })

  it('is one in a URL too, where a rule asks for it', () => {
    const url = { kind: 'structure', is: 'url-password' } as const
    const rule = { pattern: /\w+/, checks: [url] as readonly Check[] } as Rule
    const value = 'ab_xxxxXXXXxxxx'
    expect(checkSecret(rule, value).passed).toBe(true)
    const checks = [url, { kind: 'not', words: [] }] as const
    expect(checkSecret({ ...rule, checks }, value).passed).toBe(false)
  })
})

describe('a value that may be real', () => {
  it.each([
    ['five times the same character', 'k3aaaaaq9w'],
    ['seven in order', 'qabcdefgq'],
    ['short and plain', 'abab'],
    ['empty', ''],
  ])('%s', (_, value) => {
    expect(placeholder(value)).toBeNull()
  })

  it('random tokens are taken for placeholders less than once in 10,000', () => {
    const make = makeFrom('placeholder')
    const values = Array.from({ length: 20_000 }, () => make.alnum(32))
    expect(values.filter((value) => placeholder(value) !== null).length).toBeLessThanOrEqual(2)
  })
})
