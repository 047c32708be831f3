import {
  createGrowingHits,
  firstFrom,
  type GrowingHits,
  type Hits,
  hitOf,
  keywordOf,
  noHits,
  offsetOf,
} from './hits.js'
import type { Prefilter } from './prefilter.js'
import { kindOf, type TextKind } from './text.js'

/** What is known of a text whatever its path: enough to pass over nearly all versions of a file. */
export interface Screened {
  readonly hits: Hits
  readonly kind: TextKind
  /** Bytes of the text. */
  readonly length: number
  /** Nothing in it can be reported, unless by a rule that goes by the path alone. */
  readonly clean: boolean
  /** Hits that lead to something. Of the others of a text that is not clean nothing is known. */
  readonly loud: Hits
}

/** How far from the start of a keyword the bytes lie that decide what becomes of it; infinite where nobody can tell. */
export interface Reach {
  readonly before: number
  readonly after: number
  /** Whether it goes on from there to the end of the line. */
  readonly toLineEnd: boolean
}

/** Which of these hits lead to something, whatever the path; null where something is there that is no hit's. */
export type Ask = (bytes: Uint8Array, kind: TextKind, hits: Hits) => Hits | null

/** What a text took from another: three numbers a copy, where in the text, where in the base, how many bytes. */
export interface Derived {
  readonly base: Screened
  readonly copies: readonly number[]
}

/**
 * Screens a text by asking of each keyword in it what it leads to. Where a version copied all bytes
 * that decide this, the answer is that of its base: of most versions only what is new is looked at.
 */
export function createScreen(
  prefilter: Prefilter,
  reachOf: (keyword: number) => Reach,
  ask: Ask,
): (bytes: Uint8Array, derived: Derived | null) => Screened {
  const growing = createGrowingHits()
  const news: News = { asked: createGrowingHits(), loud: createGrowingHits() }
  return (bytes, derived) => {
    const kind = kindOf(bytes)
    const { length } = bytes
    if (kind === 'utf16le' || kind === 'utf16be')
      return { hits: noHits, kind, length, clean: false, loud: noHits }
    const base = derived?.base.kind === kind ? derived.base : null
    const copies = base ? segments(derived?.copies ?? [], 4 * prefilter.longest) : []
    news.asked.begin()
    news.loud.begin()
    const hits = merge({ bytes, base, copies, prefilter, reachOf }, growing, news)
    const known = news.loud.end()
    if (known.length > 0) return { hits, kind, length, clean: false, loud: known }
    const asked = base?.clean ? news.asked.end() : hits
    const loud = asked.length === 0 ? asked : ask(bytes, kind, asked)
    return { hits, kind, length, clean: loud?.length === 0, loud: loud ?? noHits }
  }
}

/** What cannot be taken over from the base as it is. */
interface News {
  readonly asked: GrowingHits
  readonly loud: GrowingHits
}

interface Version {
  readonly bytes: Uint8Array
  readonly base: Screened | null
  readonly copies: readonly number[]
  readonly prefilter: Prefilter
  readonly reachOf: (keyword: number) => Reach
}

/** The hits of a version: those of its copies, and what stands between these and over their seams. */
function merge(version: Version, hits: GrowingHits, news: News): Hits {
  const { bytes, base, copies, prefilter } = version
  hits.begin()
  let end = 0 // of the copy before
  for (let i = 0; i <= copies.length; i += 3) {
    const isLast = i === copies.length
    const to = isLast ? bytes.length : (copies[i] as number)
    if (to > end || (i > 0 && !isLast)) {
      const onHit = (keyword: number, offset: number) => {
        if (i > 0 && offset + prefilter.length(keyword) <= end) return
        if (!isLast && offset >= to) return
        hits.insert(hitOf(keyword, offset))
        news.asked.insert(hitOf(keyword, offset))
      }
      const from = Math.max(0, end - prefilter.longest)
      prefilter.run(bytes, onHit, from, Math.min(bytes.length, to + prefilter.longest))
    }
    if (isLast || base === null) break
    const [from, size] = [copies[i + 1] as number, copies[i + 2] as number]
    inherit(version, base, { to, from, size }, hits, news)
    end = to + size
  }
  return hits.end()
}

interface Copy {
  readonly to: number
  readonly from: number
  readonly size: number
}

/** The hits that lie in a copy, and which of them have to be asked about again. */
function inherit(
  { bytes, prefilter, reachOf }: Version,
  base: Screened,
  { to, from, size }: Copy,
  hits: GrowingHits,
  { asked, loud }: News,
) {
  const shift = hitOf(0, to - from)
  const end = from + size
  const [opens, closes] = [
    to === 0 && from === 0,
    end === base.length && to + size === bytes.length,
  ]
  const line = closes ? end : lastLine(bytes, to, to + size) - to + from
  const limit = hitOf(0, end)
  let atLoud = 0
  let nextLoud = base.loud[0] ?? Number.POSITIVE_INFINITY
  for (let i = firstFrom(base.hits, hitOf(0, from)); i < base.hits.length; i++) {
    const hit = base.hits[i] as number
    if (hit >= limit) break
    const keyword = keywordOf(hit)
    const offset = offsetOf(hit)
    if (offset + prefilter.length(keyword) > end) continue
    hits.push(hit + shift)
    while (nextLoud < hit) nextLoud = base.loud[++atLoud] ?? Number.POSITIVE_INFINITY
    const isLoud = nextLoud === hit
    if (!base.clean && !isLoud) continue
    const { before, after, toLineEnd } = reachOf(keyword)
    const last = offset + after
    const isWhole =
      (opens || offset - from >= before) &&
      (closes || (last <= end && (!toLineEnd || last <= line || last + longestValue <= end)))
    // No way to tell is none at either end of a file.
    if (isWhole && after !== Number.POSITIVE_INFINITY) {
      if (isLoud) loud.insert(hit + shift)
    } else asked.insert(hit + shift)
  }
}

/** Beyond that no value goes on, line end or not; see generic/binding.ts. */
const longestValue = 4200

/** Where the last line ends that ends in a part, with room for what is looked at behind it; or its start. */
function lastLine(bytes: Uint8Array, start: number, end: number): number {
  return Math.max(start, bytes.lastIndexOf(0x0a, Math.max(0, end - 80)))
}

/**
 * The copies that are long enough, in one piece where git cut them. A copy of a few bytes is looked at
 * faster than it is inherited; and where all are longer than two keywords, no hit outside of them
 * touches two of the parts between.
 */
function segments(copies: readonly number[], shortest: number): readonly number[] {
  const long: number[] = []
  let to = 0
  let from = 0
  let size = 0
  for (let i = 0; i < copies.length; i += 3) {
    const nextTo = copies[i] as number
    const nextFrom = copies[i + 1] as number
    const nextSize = copies[i + 2] as number
    if (nextTo === to + size && nextFrom === from + size) {
      size += nextSize
      continue
    }
    if (size >= shortest) long.push(to, from, size)
    to = nextTo
    from = nextFrom
    size = nextSize
  }
  if (size >= shortest) long.push(to, from, size)
  return long
}
