import { commonTrigrams } from './trigrams.js'

/**
 * Finds where any of many keywords occurs, reading each byte about once.
 *
 * Every second byte is the start of a trigram that is looked up in a small table, which says, as one
 * bit of 32, whether the byte after it fits too. A keyword of four bytes or more covers an even offset
 * whichever way it lies, so it is represented by two trigrams: one for each parity, the rarer the
 * better. Letters are folded by setting bit 5, in text and keywords alike; that maps a few other
 * characters together too, which the rule's pattern sorts out.
 * Measured at 1.0 to 1.5 GB/s in plain JavaScript, ten times one alternation of all keywords.
 */
export interface Prefilter {
  /**
   * Calls `hit(keyword index, byte offset)` for each occurrence that touches the bytes from `from` up
   * to `to`, and perhaps for some that end or begin a little beyond; in ascending order of trigrams.
   */
  readonly run: (
    bytes: Uint8Array,
    hit: (keyword: number, offset: number) => void,
    from?: number,
    to?: number,
  ) => void
  /** How long a keyword is, and how long the longest, in bytes. */
  readonly length: (keyword: number) => number
  readonly longest: number
}

export function createPrefilter(keywords: readonly string[]): Prefilter {
  const table = createTable(keywords)
  const { ends } = table
  const lengthOf = (keyword: number) => (ends[keyword + 1] as number) - (ends[keyword] as number)

  // The same text is looked at in many small parts, and making a view costs more than most of them.
  let viewed: Uint8Array | null = null
  let view: Uint32Array = new Uint32Array()
  function wordsOf(bytes: Uint8Array): Uint32Array {
    if (bytes !== viewed) {
      viewed = bytes
      view = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    }
    return view
  }

  return {
    length: lengthOf,
    longest: keywords.reduce((longest, { length }) => Math.max(longest, length), 0),
    run(original, hit, from = 0, to = original.length) {
      const bytes = original.byteOffset % 4 === 0 ? original : new Uint8Array(original)
      const words = wordsOf(bytes)
      const whole = words.length
      const end = Math.min(whole, (to + 3) >> 2)
      for (let at = from >> 2; at < end; at += stride) {
        const count = likely(table.follows, words, at, Math.min(end, at + stride), bytes)
        for (let i = 0; i < count; i++) verify(table, bytes, places[i] as number, hit)
      }
      // The last, incomplete word: at most three bytes, so at most one trigram, and nothing follows it.
      if (to > whole * 4 && bytes.length - whole * 4 === 3) verify(table, bytes, whole * 4, hit)
    },
  }
}

/** How many words are looked at before what was found there is. */
const stride = 8192

/** Where `likely` leaves what it found: a scan is synchronous, so all prefilters share it. */
const places = new Uint32Array(2 * stride)

/**
 * Writes to `places` where a trigram may begin some keyword, and says how many. A loop that calls
 * nothing, for it takes most of the time of a scan, and what is inlined into it was up to chance.
 */
function likely(
  follows: Uint32Array,
  words: Uint32Array,
  from: number,
  to: number,
  bytes: Uint8Array,
): number {
  let count = 0
  let word = (words[from] as number) | 0x20202020
  for (let i = from; i < to; i++) {
    const next =
      i + 1 < words.length ? (words[i + 1] as number) | 0x20202020 : tail(bytes, words.length * 4)
    // A shift counts modulo 32, so the byte that follows picks its bit by itself.
    const even = Math.imul(word & 0xffffff, multiplier) >>> shift
    if ((((follows[even] as number) >>> (word >>> 24)) & 1) !== 0) places[count++] = i * 4
    const odd = Math.imul((word >>> 16) | ((next & 0xff) << 16), multiplier) >>> shift
    if ((((follows[odd] as number) >>> (next >>> 8)) & 1) !== 0) places[count++] = i * 4 + 2
    word = next
  }
  return count
}

type Table = ReturnType<typeof createTable>

/** Compares the keywords that may stand around `at` with what stands there. */
function verify(
  table: Table,
  bytes: Uint8Array,
  at: number,
  hit: (keyword: number, offset: number) => void,
) {
  const word = trigram(bytes, at) | 0x202020
  if (at + 3 < bytes.length) {
    const next = (bytes[at + 3] as number) | 0x20
    verifyGroup(table, groupOf(word | (next << 24)), bytes, at, hit)
  }
  // Where a keyword ends with its trigram, anything may follow.
  if (table.follows[slotOf(word)] === -1 >>> 0) verifyGroup(table, groupOf(word), bytes, at, hit)
}

function verifyGroup(
  { text, ends, groups, entryKeyword, entryOffset }: Table,
  group: number,
  bytes: Uint8Array,
  at: number,
  hit: (keyword: number, offset: number) => void,
) {
  const record = group * 4
  // Of all that is likely most ends here, by the byte before it and the one after it.
  const before = at === 0 ? 0 : (bytes[at - 1] as number)
  const after = at + 4 < bytes.length ? (bytes[at + 4] as number) : 0
  const fits = ((groups[record] as number) >>> before) & ((groups[record + 1] as number) >>> after)
  if ((fits & 1) === 0) return
  const last = groups[record + 3] as number
  for (let entry = groups[record + 2] as number; entry < last; entry++) {
    const index = entryKeyword[entry] as number
    const start = at - (entryOffset[entry] as number)
    const end = ends[index + 1] as number
    let letter = ends[index] as number
    if (start < 0 || start + end - letter > bytes.length) continue
    let i = start
    while (letter < end && ((bytes[i] as number) | 0x20) === text[letter]) {
      i++
      letter++
    }
    if (letter === end) hit(index, start)
  }
}

/** 2^16 slots of four bytes stay in the second-level cache; a multiplicative hash spreads the 24 bits over them. */
const slotBits = 16
const shift = 32 - slotBits
const multiplier = 0x9e3779b1 | 0

/**
 * For each slot, which bytes may follow its trigrams; and what to compare where one does, in groups by
 * all four bytes. A group is four numbers: which bytes may stand before it and after it, its first
 * entry, and the end of its entries. The keywords themselves are one `text`, in which keyword `k` goes
 * from `ends[k]` to `ends[k + 1]`. Thousands of them are indexed for each commit, so there are numbers
 * and native calls here, and no objects.
 */
function createTable(keywords: readonly string[]) {
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
  return { text, ends, follows, groups, entryKeyword, entryOffset }
}

const entryLimit = 2 ** 17

/** A shift counts modulo 32; a byte beyond the keyword may be any. */
function bitOf(byte: number | null): number {
  return byte === null ? -1 : 1 << byte
}

function slotOf(word: number): number {
  return Math.imul(word & 0xffffff, multiplier) >>> shift
}

/** Twice as many groups as there are entries, so that few share one by chance. */
const groupBits = 15

function groupOf(word: number): number {
  return Math.imul(word, multiplier) >>> (32 - groupBits)
}

function trigram(bytes: Uint8Array, at: number): number {
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
  return ranks[slotOf(trigram(text, place))] || commonTrigrams.length
}

const ranks = rankSlots()

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

/** The up to three bytes after the last whole word, folded, as a little-endian number. */
function tail(bytes: Uint8Array, from: number): number {
  let word = 0
  for (let i = bytes.length - 1; i >= from; i--) word = (word << 8) | ((bytes[i] as number) | 0x20)
  return word
}
