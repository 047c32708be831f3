import { describe, expect, it } from 'vitest'
import { needsOf } from '../../src/engine/pattern-needs.js'
import { placeOfKeywords } from '../../src/engine/pattern-start.js'

describe('where the keywords of a pattern stand', () => {
  it.each<[RegExp, string[]]>([
    [/acme_[a-z]{8}/, ['acme_']],
    [/acme_(?:live|test)_\d{8}/, ['acme_live', 'acme_test']],
    [/(?:foo|bar)_\d{8}/, ['foo_', 'bar_']],
    [/ac[mn]e\d/, ['acme', 'acne']],
    [/colou?r=\w{4}/, ['color=', 'colour=']],
    [/(?<secret>acme_\d{8})x/, ['ACME_']],
    [/^acme_\d{8}|acne_\d{8}/, ['acme_', 'acne_']],
    [/a{3}b\d/, ['aaab']],
  ])('first: %s', (pattern, keywords) => {
    expect(placeOfKeywords(pattern, keywords)).toEqual({ first: true, tail: null })
  })

  it.each<[RegExp, string[], string]>([
    [/[a-z]{8}_acme\d{4}/, ['_acme'], '_acme\\d{4}'],
    [/(?<random>\w{8})acme(?<rest>[a-f]{2})/, ['acme'], 'acme[a-f]{2}'],
    [/(?:\w{1,20}-)?acme-\d{4}/, ['acme-'], 'acme-\\d{4}'],
    [/\w{3}acme\d|\d{3}acne(?<secret>x)/, ['acme', 'acne'], 'acme\\d|acnex'],
  ])('within: %s', (pattern, keywords, tail) => {
    expect(placeOfKeywords(pattern, keywords)).toEqual({ first: false, tail })
  })

  it.each<[RegExp, string[]]>([
    [/\w{3}(?:acme|other)\d/, ['acme']],
    [/acme\d|\d{8}/, ['acme']],
    [/[a-zA-Z]{20}/, ['acme']],
    [/acme/, []],
  ])('hard to tell: %s', (pattern, keywords) => {
    expect(placeOfKeywords(pattern, keywords)).toEqual({ first: false, tail: null })
  })
})

describe('what every match of a pattern holds', () => {
  it.each<[RegExp, string, number]>([
    [/acme_\w{20,300}\.01\.\w{9}/, '.01.', 25],
    [/(?:a|bc)\w+(?<secret>key=\d)/, 'key=', 2],
    [/url:\/\/\w*@/, '@', 6],
    [/PASS\w+: \d/i, ': ', 5],
  ])('%s', (pattern, literal, after) => {
    expect(needsOf(pattern)).toEqual([{ literal, after }])
  })

  it('several, and what alternatives share', () => {
    expect(needsOf(/curl\w*(?: -u|\s--user)=\w+:(?:-a|--b)/)).toEqual([
      { literal: '=', after: 7 },
      { literal: ':-', after: 9 },
    ])
  })

  it.each([[/acme_\w{20}/], [/acme_\d(?:key=)?\w/], [/a\d-b|c\d-d/], [/acme\wk/]])(
    'nothing: %s',
    (pattern) => {
      expect(needsOf(pattern)).toEqual([])
    },
  )
})
