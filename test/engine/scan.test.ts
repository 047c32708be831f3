import { describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import type { Rule } from '../../src/engine/rule.js'
import { createScanner } from '../../src/engine/scan.js'

const make = makeFrom('scan')
const key = acmeKey()
const long = 'x'.repeat(1_000_000)

describe('a scan', () => {
  it('says what was found and where', () => {
    const [match] = scan([acme()], `first\r\n  key = "${key}"\r\n`)
    expect(match).toMatchObject({
      ruleId: 'acme-key',
      confidence: 'high',
      reasons: ['distinctive format'],
      start: 16,
      end: 16 + key.length,
      line: 2,
      column: 10,
      endLine: 2,
      endColumn: 10 + key.length,
      companion: null,
      allowed: null,
    })
    expect(match?.secret.reveal()).toBe(key)
  })

  it.each([
    ['alone', key, 0],
    ['at the very start', `${key}\nmore`, 0],
    ['at the very end', `more\n${key}`, 5],
    ['in the middle of a line of two million characters', `${long}"${key}"${long}`, 1_000_001],
    ['after another that is cut short', `${key.slice(0, -2)} ${key}`, key.length - 1],
    ['after a lone keyword', `acme_ ${key}`, 6],
  ])('finds a secret %s', (_, text, start) => {
    expect(scan([acme()], text)).toMatchObject([{ start, end: start + key.length }])
  })

  it('lists 10,000 secrets of one rule in a text, and says that there are more', () => {
    const many = (count: number) => Buffer.from(`${key}\n`.repeat(count))
    let cut = 0
    const count = (bytes: Buffer) => createScanner([acme()]).scan(bytes, '', () => cut++).length
    expect([count(many(10_000)), cut]).toEqual([10_000, 0])
    expect([count(many(10_001)), cut]).toEqual([10_000, 1])
  })

  it('finds all secrets of a text, in the order in which they stand there', () => {
    const keys = Array.from({ length: 100 }, acmeKey)
    const rules = [acme(), acme({ id: 'acme-other', keywords: ['other_'], pattern: /other_\d{8}/ })]
    const text = keys.map((each, index) => `${each} other_${make.digits(8)} ${index}`).join(' ')
    const found = scan(rules, text)
    expect(found).toHaveLength(200)
    expect(found.map(({ start }) => start)).toEqual(
      [...found.map(({ start }) => start)].sort((a, b) => a - b),
    )
  })

  it('takes keywords in any case, and patterns as they are written', () => {
    const rule = acme({ pattern: /(?:acme|ACME)_[a-z0-9]{16}/ })
    expect(scan([rule], `ACME_${key.slice(5)}`)).toHaveLength(1)
    expect(scan([rule], `Acme_${key.slice(5)}`)).toHaveLength(0)
  })

  it('reveals the group named secret, where the pattern has one', () => {
    const rule = acme({ pattern: /acme_(?<secret>[a-z0-9]{16})/, boundary: 'none' })
    const [match] = scan([rule], key)
    expect(match?.secret.reveal()).toBe(key.slice(5))
  })

  it('gives the same answer for the same text, whatever was scanned before', () => {
    const scanner = createScanner([acme()])
    const places = () => scanner.scan(Buffer.from(`a ${key} b ${key}`), '').map((m) => m.start)
    const first = places()
    scanner.scan(Buffer.from(`${long}acme_${long}`), '')
    expect(places()).toEqual(first)
    expect(first).toHaveLength(2)
  })

  it('finds nothing in an empty text', () => {
    expect(scan([acme()], '')).toEqual([])
  })

  it('tells of an inline marker', () => {
    const [match] = scan([acme()], `key = ${key} # secretscan:allow acme-key -- a test key`)
    expect(match?.allowed).toEqual({ line: 1, reason: 'a test key' })
  })

  it('finds a secret by the second alternative of a pattern', () => {
    const rule = acme({ pattern: /acme_[a-z]{8}|key=acme_\d{8}/, boundary: 'none' })
    expect(scan([rule], 'key=acme_20212022')).toHaveLength(1)
  })
})

describe('of rules that claim the same bytes', () => {
  const ids = (rules: readonly Rule[], text = `x ${key} y`) =>
    scan(rules, text).map(({ ruleId }) => ruleId)

  it.each([
    ['the one that does not yield wins', { yields: true }, {}],
    ['the surer one wins', { confidence: 'medium' }, { confidence: 'high' }],
    ['the longer match wins', { pattern: /acme_[a-z0-9]{8}/, boundary: 'none' }, {}],
    [
      'a format wins over a value under a name',
      { pattern: { name: /acme_key/, value: 'random' } },
      {},
    ],
    ['the first by name wins, where nothing else tells', { id: 'acme-zebra' }, {}],
  ] as [string, Partial<Rule>, Partial<Rule>][])('%s', (_, loser, winner) => {
    const rules = [acme({ id: 'acme-loser', ...loser }), acme(winner)]
    const text = `acme_key = ${key}`
    expect(ids(rules, text)).toEqual(['acme-key'])
    expect(ids(rules.reverse(), text)).toEqual(['acme-key'])
  })

  it('both are kept, where they only touch', () => {
    const first = acme({ id: 'acme-first', pattern: /acme_[a-z0-9]{8}/, boundary: 'none' })
    const second = acme({
      id: 'acme-second',
      pattern: /acme_[a-z0-9]{8}(?<secret>[a-z0-9]{8})/,
      boundary: 'none',
    })
    expect(ids([first, second])).toEqual(['acme-first', 'acme-second'])
  })

  it('both ends of a chain are kept, where only the middle overlaps with both', () => {
    const part = (id: string, pattern: RegExp, more: Partial<Rule> = {}) =>
      acme({ id, pattern, boundary: 'none', ...more })
    const rules = [
      part('acme-a', /acme_[a-z0-9]{4}/),
      part('acme-b', /acme_(?<secret>[a-z0-9]{12})/, { confidence: 'medium' }),
      part('acme-c', /acme_[a-z0-9]{8}(?<secret>[a-z0-9]{8})/),
    ]
    expect(ids(rules)).toEqual(['acme-a', 'acme-c'])
  })
})

describe('a two-part credential', () => {
  const id = `acmeid_${make.digits(8)}`
  const idRule = acme({
    id: 'acme-id',
    title: 'Acme key id',
    keywords: ['acmeid_'],
    pattern: /acmeid_\d{8}/,
    half: 'public',
  })
  const keyRule = (required?: true) =>
    acme({ companions: [{ rule: 'acme-id', withinLines: 3, ...(required && { required }) }] })
  const keyOf = (rules: readonly Rule[], text: string) =>
    scan(rules, text).find(({ ruleId }) => ruleId === 'acme-key')

  it.each([
    ['on the same line', `${id}:${key}`],
    ['right above', `${id}\n${key}`],
    ['below', `${key}\r\n${id}`],
    ['three lines above', `${id}\n\n\n${key}`],
  ])('is joined with its other half %s', (_, text) => {
    expect(keyOf([keyRule(), idRule], text)).toMatchObject({
      companion: id,
      confidence: 'high',
      reasons: ['distinctive format', 'next to its Acme key id'],
    })
  })

  it('is surer with its other half than without', () => {
    const rule = { ...keyRule(), confidence: 'low' } as const
    expect(keyOf([rule, idRule], `${id}\n${key}`)?.confidence).toBe('high')
    expect(keyOf([rule, idRule], key)?.confidence).toBe('low')
  })

  it.each([
    ['four lines above', `${id}\n\n\n\n${key}`],
    ['missing', key],
  ])('is found without its other half, which is %s', (_, text) => {
    expect(keyOf([keyRule(), idRule], text)).toMatchObject({ companion: null })
  })

  it.each([
    ['four lines above', `${id}\n\n\n\n${key}`],
    ['missing', key],
  ])('is not found, where it needs its other half, which is %s', (_, text) => {
    expect(keyOf([keyRule(true), idRule], text)).toBeUndefined()
    expect(keyOf([keyRule(true), idRule], `${id} ${key}`)).toBeDefined()
  })

  it('is joined with the nearer of two', () => {
    const [other, far] = [`acmeid_${make.digits(8)}`, `\n${'x'.repeat(80)}\n`]
    expect(keyOf([keyRule(), idRule], `${other}${far}${key}\n${id}`)?.companion).toBe(id)
    expect(keyOf([keyRule(), idRule], `${id}\n${key}${far}${other}`)?.companion).toBe(id)
  })

  it('is joined with its own, where each pair begins with the key', () => {
    const text = `${acmeKey()}\nacmeid_${make.digits(8)}\n\n${key}\n${id}`
    expect(scan([keyRule(), idRule], text)[2]?.companion).toBe(id)
  })

  it('does not show its other half, where that is secret too', () => {
    const { half: _, ...secretHalf } = idRule
    expect(keyOf([keyRule(), secretHalf], `${id}\n${key}`)?.companion).toBeNull()
  })
})

describe('UTF-16', () => {
  const text = `é 😀 密码\r\nkey = "${key}" # secretscan:allow\r\nkey = ${key}`
  const le = (content: string) => Buffer.from(content, 'utf16le')

  it.each([
    ['little-endian', le(text), 'utf-16le'],
    ['little-endian with a mark', le(`\ufeff${text}`), 'utf-16le'],
    ['big-endian', le(text).swap16(), 'utf-16be'],
    ['big-endian with a mark', le(`\ufeff${text}`).swap16(), 'utf-16be'],
  ])('%s: offsets point at the bytes of the original', (_, bytes, encoding) => {
    const matches = createScanner([acme()]).scan(bytes, '')
    expect(matches).toMatchObject([
      { line: 2, column: 8, endColumn: 8 + key.length, allowed: { line: 2 } },
      { line: 3, column: 7, endColumn: 7 + key.length, allowed: null },
    ])
    for (const { start, end } of matches)
      expect(new TextDecoder(encoding).decode(bytes.subarray(start, end))).toBe(key)
  })
})

describe('a binary', () => {
  const bytes = Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(`acme_key = ${key}\0`)])

  it('is searched for distinctive formats', () => {
    expect(createScanner([acme()]).scan(bytes, '')).toHaveLength(1)
  })

  it.each<[string, Partial<Rule>]>([
    ['what only a name gives away', { pattern: { name: /acme_key/, value: /acme_[a-z0-9]{16}/ } }],
    ['what many formats share', { yields: true }],
    ['what is less than sure', { confidence: 'medium' }],
  ])('is not searched for %s', (_, more) => {
    expect(createScanner([acme(more)]).scan(bytes, '')).toHaveLength(0)
  })
})

describe('the time for four times as much', () => {
  const keys = (count: number) => Array.from({ length: count }, acmeKey)
  const pair = [
    acme({ companions: [{ rule: 'acme-id', withinLines: 3 }] }),
    acme({ id: 'acme-id', keywords: ['acmeid_'], pattern: /acmeid_\d{8}/, half: 'public' }),
  ]

  // Linear is 4, quadratic 16; in between lies what a busy machine may do.
  const bound = 10

  it('is about four times as long: as many matches as are listed', () => {
    const [less, more] = [2_500, 10_000].map((count) => Buffer.from(keys(count).join('\n')))
    expect(ratio([acme()], less, more)).toBeLessThan(bound)
  })

  it('is about four times as long: keywords and no match', () => {
    const [less, more] = [200_000, 800_000].map((count) => Buffer.from('acme_'.repeat(count / 5)))
    expect(ratio([acme()], less, more)).toBeLessThan(bound)
  })

  it('is about four times as long: overlapping matches', () => {
    const rules = [acme({ boundary: 'none' }), acme({ id: 'acme-b', boundary: 'none' })]
    const [less, more] = [2_500, 10_000].map((count) => Buffer.from(keys(count).join('')))
    expect(ratio(rules, less, more)).toBeLessThan(bound)
  })

  it('is about four times as long: two-part credentials', () => {
    const [less, more] = [2_500, 10_000].map((count) => {
      const pairs = keys(count).map((each) => `acmeid_${make.digits(8)}\n${each}`)
      return Buffer.from(pairs.join('\n'))
    })
    expect(ratio(pair, less, more)).toBeLessThan(bound)
  })

  it('is about four times as long: matches in one line', () => {
    const [less, more] = [500, 2_000].map((count) =>
      Buffer.from(keys(count).join(` ${'x'.repeat(4_000)} `)),
    )
    expect(ratio([acme()], less, more)).toBeLessThan(bound)
  })

  it('is about four times as long: UTF-16', () => {
    const line = `\n${'x'.repeat(400)}\n`
    const [less, more] = [1_000, 4_000].map((count) =>
      Buffer.from(`\ufeff${keys(count).join(line)}`, 'utf16le'),
    )
    expect(ratio([acme()], less, more)).toBeLessThan(bound)
  })
})

function acme(more: Partial<Rule> = {}): Rule {
  return {
    id: 'acme-key',
    title: 'Acme key',
    severity: 'high',
    confidence: 'high',
    keywords: ['acme_'],
    pattern: /acme_[a-z0-9]{16}/,
    source: 'https://acme.test',
    ...more,
  }
}

function acmeKey(): string {
  return `acme_${make.lower(16)}`
}

function scan(rules: readonly Rule[], text: string) {
  return createScanner(rules).scan(Buffer.from(text), '')
}

/** The best of four runs each, so that a pause of the machine does not count. */
function ratio(rules: readonly Rule[], less: Buffer = Buffer.of(), more: Buffer = Buffer.of()) {
  const scanner = createScanner(rules)
  const time = (bytes: Buffer) => {
    const runs = [1, 2, 3, 4].map(() => {
      const start = performance.now()
      scanner.scan(bytes, '')
      return performance.now() - start
    })
    return Math.min(...runs)
  }
  return time(more) / time(less)
}
