import { commonTrigrams } from './trigrams.js'

/**
 * What the prefilter looks keywords up in. For each slot, which bytes may follow its trigrams; and what
 * to compare where one does, in groups by all four bytes. Thousands of keywords are indexed, so there
 * are numbers and native calls here, and no objects; and a table can be stored as it is.
 */
export interface KeywordTable {
  /** The keywords, folded, one after the other: keyword `k` goes from `ends[k]` to `ends[k + 1]`. */
  readonly text: Uint8Array
  readonly ends: Uint32Array
  /** How long the longest is, in bytes. */
  readonly longest: number
  /** By slot, as bits: the bytes that may follow. */
  readonly follows: Uint32Array
  /** Four numbers a group: which bytes may stand before it and after it, its first entry, and the end of its entries. */
  readonly groups: Uint32Array
  readonly entryKeyword: Uint16Array
  readonly entryOffset: Uint16Array
}

export function createKeywordTable(keywords: readonly string[]): KeywordTable {
  const text = fold(keywords.join(''))
  const ends = new Uint32Array(keywords.length + 1)
  const order = new Float64Array(2 * keywords.length)
  const places = new Uint32Array(order.length) // in `text`
  const follows = new Uint32Array(1 << slotBits)
  for (let index = 0; index < keywords.length; index++) {
    const start = ends[index] as number
    const { length } = keywords[index] as string
    if (length < 4) throw new RangeError('a keyword needs 4 bytes or more')
    const end = start + length
    ends[index + 1] = end
    for (let parity = 0; parity < 2; parity++) {
      const place = rarestTrigram(text, start + parity, end)
      const word = trigram(text, place)
      const next = place + 3 < end ? (text[place + 3] as number) : null
      const number = 2 * index + parity
      places[number] = place
      order[number] = groupOf(word | ((next ?? 0) << 24)) * entryLimit + number
      follows[slotOf(word)] = (follows[slotOf(word)] as number) | bitOf(next)
    }
  }
  order.sort()
  const groups = new Uint32Array(4 << groupBits)
  const entryKeyword = new Uint16Array(order.length)
  const entryOffset = new Uint16Array(order.length)
  for (let entry = 0; entry < order.length; entry++) {
    const key = order[entry] as number
    const group = Math.floor(key / entryLimit)
    const number = key - group * entryLimit // a remainder takes several times as long
    const index = number >> 1
    const start = ends[index] as number
    const place = places[number] as number
    const record = group * 4
    const before = place > start ? (text[place - 1] as number) : null
    const after = place + 4 < (ends[index + 1] as number) ? (text[place + 4] as number) : null
    groups[record] = (groups[record] as number) | bitOf(before)
    groups[record + 1] = (groups[record + 1] as number) | bitOf(after)
    if (groups[record + 3] === 0) groups[record + 2] = entry
    groups[record + 3] = entry + 1
    entryKeyword[entry] = index
    entryOffset[entry] = place - start
  }
  const longest = keywords.reduce((most, { length }) => Math.max(most, length), 0)
  return { text, ends, longest, follows, groups, entryKeyword, entryOffset }
}

const entryLimit = 2 ** 17

/** A shift counts modulo 32; a byte beyond the keyword may be any. */
function bitOf(byte: number | null): number {
  return byte === null ? -1 : 1 << byte
}

/** 2^16 slots of four bytes stay in the second-level cache; a multiplicative hash spreads the 24 bits over them. */
const slotBits = 16
export const shift = 32 - slotBits
export const multiplier = 0x9e3779b1 | 0

export function slotOf(word: number): number {
  return Math.imul(word & 0xffffff, multiplier) >>> shift
}

/** Twice as many groups as there are entries, so that few share one by chance. */
const groupBits = 15

export function groupOf(word: number): number {
  return Math.imul(word, multiplier) >>> (32 - groupBits)
}

export function trigram(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
  )
}

/**
 * Where, at every second byte of a keyword, the four bytes begin that are the least common in source
 * text, as far as both trigrams in them tell. A trigram alone lets any byte follow.
 */
function rarestTrigram(text: Uint8Array, start: number, end: number): number {
  let best = start
  let most = 0
  for (let place = start; place + 3 <= end; place += 2) {
    const own = rank(text, place)
    const rare = place + 4 > end ? own / bytesThatFollow : own + rank(text, place + 1)
    if (rare > most) {
      most = rare
      best = place
    }
  }
  return best
}

/** About as many different bytes follow a trigram often. */
const bytesThatFollow = 8

/** 1 for the slot of the commonest trigram, and so on; one that is not among the common ones comes after them all. */
function rank(text: Uint8Array, place: number): number {
  ranks ??= rankSlots()
  return ranks[slotOf(trigram(text, place))] || commonTrigrams.length
}

let ranks: Uint16Array | undefined

function rankSlots(): Uint16Array {
  const bytes = fold(commonTrigrams)
  const found = new Uint16Array(1 << slotBits)
  for (let i = bytes.length - 3; i >= 0; i -= 3) found[slotOf(trigram(bytes, i))] = i + 1
  return found
}

function fold(text: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'))
  for (let i = 0; i < bytes.length; i++) bytes[i] = (bytes[i] as number) | 0x20
  return bytes
}
