import { describe, expect, it } from 'vitest'
import { whyNotLinear } from '../../src/engine/linear.js'

describe('a pattern that could take more than linear time is refused', () => {
  it.each([
    ['a backreference', /(a+)b\1/, 'has a backreference'],
    ['a backreference by name', /(?<quote>['"])x\k<quote>/, 'has a backreference'],
    ['a lookahead', /key(?=[a-z]+)/, 'has a lookahead'],
    ['a negative lookahead', /key(?!test)/, 'has a lookahead'],
    ['a lookbehind', /(?<=key=)[a-z]+/, 'has a lookbehind'],
    ['a negative lookbehind', /(?<!\w)key/, 'has a lookbehind'],
    ['an unbounded repeat in another', /(?:a+)+/, 'repeats inside an unbounded repeat: a+'],
    ['the same, with groups between', /(?:x(?:a|b*)y)*/, 'repeats inside an unbounded repeat: b*'],
    ['a repeat in one with a least number', /(?:a+){2,}/, 'repeats inside an unbounded repeat: a+'],
    ['a bounded repeat in an unbounded one', /(?:a{1,9})+/, 'inside an unbounded repeat: a{1,9}'],
    ['a lazy repeat in another', /(?:a+?)*?/, 'repeats inside an unbounded repeat: a+?'],
  ])('%s', (_, pattern, why) => {
    expect(whyNotLinear(pattern)).toContain(why)
  })

  it('an unbounded repeat in a long one', () => {
    expect(whyNotLinear(/(?:a+){2,100}b/)).not.toBeNull()
  })
})

describe('a pattern that takes linear time is not refused', () => {
  it.each([
    ['a prefix and a class', /acme_[A-Za-z0-9]{32}/],
    ['one unbounded repeat', /acme_[a-z]+/],
    ['an unbounded repeat after another', /acme_[a-z]+\.[0-9]+/],
    ['groups and alternatives', /(?<secret>acme_(?:live|test)_[a-z0-9]{20,40})/i],
    ['an optional part in a repeat', /(?:ab?)+/],
    ['a bounded repeat in another', /(?:[a-z]{4}-){3}[a-z]{4}/],
    ['the ends of a text and of a word', /^\bacme_[a-z]{8}\b$/],
  ])('%s', (_, pattern) => {
    expect(whyNotLinear(pattern)).toBeNull()
  })
})
