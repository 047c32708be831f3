import { describe, expect, it } from 'vitest'
import { type Make, makeFrom } from '../../src/engine/example.js'
import { createKeywordTable } from '../../src/engine/keyword-table.js'
import { createPrefilter } from '../../src/engine/prefilter.js'

describe('the prefilter', () => {
  it('finds what a search byte by byte finds', () => {
    const wrong: string[] = []
    for (let seed = 0; seed < 150; seed++) {
      const make = makeFrom(`prefilter/${seed}`)
      const keywords = keywordsFrom(make)
      const [fast, naive] = [finder(keywords), naiveFinder(keywords)]
      for (let round = 0; round < 20; round++) {
        const text = textFrom(make, keywords)
        if (String(fast(text)) !== String(naive(text))) wrong.push(`seed ${seed}, round ${round}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('finds a keyword of any length wherever it stands, up to the last byte', () => {
    const wrong: string[] = []
    for (let length = 4; length <= 40; length++) {
      const keyword = makeFrom(`prefilter/length/${length}`).alnum(length)
      const find = finder([keyword])
      for (let before = 0; before < 8; before++) {
        for (let after = 0; after < 8; after++) {
          const text = '.'.repeat(before) + keyword + '.'.repeat(after)
          if (String(find(Buffer.from(text))) !== `${before} ${keyword}`)
            wrong.push(`${length} bytes, ${before} before, ${after} after`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('finds each of a family of keywords that begin alike', () => {
    const find = finder(['acme_', 'acme_live_', 'acme_live_2', 'acme_test_', 'acme'])
    expect(find(Buffer.from('x ACME_live_23'))).toEqual([
      '2 acme',
      '2 acme_',
      '2 acme_live_',
      '2 acme_live_2',
    ])
  })

  it('finds occurrences that overlap', () => {
    expect(finder(['abab'])(Buffer.from('xabababab'))).toEqual(['1 abab', '3 abab', '5 abab'])
    expect(finder(['aaaa'])(Buffer.from('aaaaaa'))).toEqual(['0 aaaa', '1 aaaa', '2 aaaa'])
  })

  it('reads nothing before or after its part of a larger buffer', () => {
    const find = finder(['secret'])
    for (let from = 0; from < 8; from++) {
      const buffer = Buffer.from(`${'.'.repeat(from)}secret........`)
      expect(find(buffer.subarray(from, from + 6))).toEqual(['0 secret'])
      expect(find(buffer.subarray(from, from + 5))).toEqual([])
      expect(find(buffer.subarray(from + 1))).toEqual([])
    }
  })

  it('leaves the text as it is', () => {
    const text = Buffer.from('My SECRET stays upper case')
    finder(['secret'])(text)
    expect(text.toString()).toBe('My SECRET stays upper case')
  })

  it.each([0, 1, 2, 3])('finds nothing in a text of %i bytes', (length) => {
    expect(finder(['aaaa'])(Buffer.alloc(length, 'a'))).toEqual([])
  })

  it('refuses a keyword that is too short to filter by', () => {
    expect(() => createPrefilter(createKeywordTable(['key']))).toThrow('4 bytes or more')
  })
})

/** 1 to 30 keywords of 4 to 40 bytes: some of few letters, some beginning like another. */
function keywordsFrom(make: Make): string[] {
  const keywords: string[] = []
  for (let count = make.int(1, 30); count > 0; count--) {
    const start = make.int(0, 2) === 0 ? (keywords.at(-1) ?? '').slice(0, make.int(1, 30)) : ''
    const length = make.int(Math.max(4, start.length + 1), 40)
    const alphabet = make.pick(['aB', 'ab_', 'ABCDEFGhijklmn_-.0123', 'qrstUVWXYZ'])
    keywords.push(start + make.of(alphabet, length - start.length))
  }
  return keywords
}

/** Keywords in any case among random bytes, often first and last, rarely aligned in memory. */
function textFrom(make: Make, keywords: readonly string[]): Uint8Array {
  const parts = [noise(make), planted(make, keywords), noise(make), planted(make, keywords)]
  if (make.int(0, 1)) parts.shift()
  if (make.int(0, 1)) parts.push(noise(make))
  const text = parts.join('')
  const before = make.int(0, 5)
  const buffer = Buffer.from('x'.repeat(before) + text + 'x'.repeat(make.int(0, 3)), 'latin1')
  return buffer.subarray(before, before + text.length)
}

function noise(make: Make): string {
  const length = make.int(0, 60)
  if (make.int(0, 1)) return make.of('aAbB_', length)
  return String.fromCharCode(...Array.from({ length }, () => make.int(0, 255)))
}

function planted(make: Make, keywords: readonly string[]): string {
  const keyword = make.pick(keywords)
  return make.pick([keyword, keyword.toUpperCase(), keyword.toLowerCase()])
}

/** What is found in a text, each as `offset keyword`. */
type Finder = (text: Uint8Array) => readonly string[]

function finder(keywords: readonly string[]): Finder {
  const prefilter = createPrefilter(createKeywordTable(keywords))
  return (text) => {
    const found: string[] = []
    prefilter.run(text, (index, offset) => found.push(`${offset} ${keywords[index]}`))
    return found.sort()
  }
}

function naiveFinder(keywords: readonly string[]): Finder {
  const fold = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte | 0x20))
  const words = keywords.map((keyword) => ({ keyword, folded: fold(Buffer.from(keyword)) }))
  return (text) => {
    const bytes = fold(text)
    const found: string[] = []
    for (const { keyword, folded } of words) {
      for (let at = bytes.indexOf(folded); at >= 0; at = bytes.indexOf(folded, at + 1))
        found.push(`${at} ${keyword}`)
    }
    return found.sort()
  }
}
