import { describe, expect, it } from 'vitest'
import { examplesByRule } from '../../rules/examples.js'
import { builtInRules } from '../../rules/index.js'
import { makeFrom } from '../../src/engine/example.js'
import { longestMatch } from '../../src/engine/pattern-length.js'

describe('the longest match of a pattern', () => {
  it.each([
    [/abc/, 3],
    [/a|bcd|ef/, 3],
    [/a(?:b|cde)f/, 5],
    [/(?<secret>[A-Z0-9]{4,16})x/, 17],
    [/a?b{3}c{2}?/, 6],
    [/[\]a-z\\]{5}[^"'\]]/, 6],
    [/\x41\u0042\cA\.\/\\/, 6],
    [/^\bab\B$/, 2],
    [/(?=abc)a(?!d)/, 1],
    [/(?:ab){2,3}(?:c(?:d|ef){2}){1,4}/, 26],
    [/(?:^|\n)a/, 2],
    [/a{0,}/, Number.POSITIVE_INFINITY],
    [/a+b/, Number.POSITIVE_INFINITY],
    [/(?:a*|b)c/, Number.POSITIVE_INFINITY],
    [/(?:^)*a/, 1],
    [/[(|)]{2}/, 2],
  ])('%s', (pattern, length) => {
    expect(longestMatch(pattern)).toBe(length)
  })

  it('is not shorter than what any rule matches', () => {
    for (const rule of builtInRules) {
      const { pattern } = rule
      if (!(pattern instanceof RegExp)) continue
      const { secret, match } = examplesByRule[rule.id] ?? expect.unreachable(rule.id)
      for (const { name, text } of match) {
        const make = makeFrom(`${rule.id}/${name}`)
        const [found = ''] = pattern.exec(text(secret(make), make)) ?? []
        expect(found.length, rule.id).toBeLessThanOrEqual(longestMatch(pattern))
      }
    }
  })
})
