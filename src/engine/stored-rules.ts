import type { Rule } from './rule.js'
import { indexRules, type RuleIndex } from './rule-index.js'
import type { RuleList } from './rule-list.js'

/**
 * Rules and their index as one run of bytes, made when secretscan is built: what each rule is as JSON,
 * what the index says as its arrays, which are used where they lie. Reading takes a thousandth of the
 * time of making, and a rule is made when a scan first meets it.
 *
 * The length of the header as four bytes, the header as JSON, then the arrays, each at a multiple of
 * eight. In the header an array is its type, its place and its length. All is little-endian, as the
 * prefilter is.
 */
export function storeRules(rules: readonly Rule[]): Uint8Array {
  // First what a rule is found by.
  const texts = rules.map(({ id, ...rest }) =>
    Buffer.from(JSON.stringify({ id, ...rest }, patternToJson)),
  )
  const ends = new Uint32Array(rules.length + 1)
  texts.forEach(({ length }, i) => {
    ends[i + 1] = (ends[i] as number) + length
  })
  const text = new Uint8Array(Buffer.concat(texts))
  const content: Content = { rules: { text, ends }, index: indexRules(rules) }
  const arrays: StoredArray[] = []
  let size = 0
  const header = JSON.stringify(content, (_key, value) => {
    if (!ArrayBuffer.isView(value)) return value
    const array = value as StoredArray
    const at = size
    arrays.push(array)
    size = aligned(at + array.byteLength)
    return { array: array.constructor.name, at, length: array.length }
  })
  const start = aligned(4 + header.length)
  const bytes = Buffer.alloc(start + size)
  bytes.writeUInt32LE(header.length)
  bytes.write(header, 4, 'latin1')
  let at = start
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at = aligned(at + array.byteLength)
  }
  return bytes
}

/** The rules that were stored. `bytes` are kept, and must lie at a multiple of eight in their memory. */
export function readStoredRules(bytes: Buffer<ArrayBuffer>): RuleList {
  const headerLength = bytes.readUInt32LE()
  const start = bytes.byteOffset + aligned(4 + headerLength)
  const { rules, index } = JSON.parse(
    bytes.toString('latin1', 4, 4 + headerLength),
    (_key, value) => {
      if (typeof value?.array !== 'string') return value
      const { array, at, length } = value as Place
      return new arrayTypes[array](bytes.buffer, start + at, length)
    },
  ) as Content
  const length = rules.ends.length - 1
  const made = new Array<Rule | undefined>(length).fill(undefined)
  const text = Buffer.from(rules.text.buffer, rules.text.byteOffset, rules.text.length)
  function at(i: number): Rule | undefined {
    if (i >= length) return undefined
    made[i] ??= JSON.parse(text.toString('utf8', rules.ends[i], rules.ends[i + 1]), patternFromJson)
    return made[i]
  }
  return {
    length,
    at,
    index,
    withId(id) {
      const place = text.indexOf(`{"id":${JSON.stringify(id)},`)
      return place < 0 ? undefined : at(rules.ends.indexOf(place))
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i) as Rule
    },
  }
}

interface Content {
  readonly rules: { readonly text: Uint8Array; readonly ends: Uint32Array }
  readonly index: RuleIndex
}

const arrayTypes = { Uint8Array, Uint16Array, Uint32Array }

type StoredArray = Uint8Array | Uint16Array | Uint32Array

interface Place {
  readonly array: keyof typeof arrayTypes
  readonly at: number
  readonly length: number
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8
}

/** What a regular expression is in JSON: a key that no part of a rule has. */
interface StoredPattern {
  readonly regExp: string
  readonly flags: string
}

function patternToJson(_key: string, value: unknown): unknown {
  if (!(value instanceof RegExp)) return value
  return { regExp: value.source, flags: value.flags } satisfies StoredPattern
}

function patternFromJson(_key: string, value: Partial<StoredPattern> | null): unknown {
  return typeof value?.regExp === 'string' ? new RegExp(value.regExp, value.flags) : value
}
