import type { Prefilter } from './prefilter.js'

/** Where keywords stand in a text: `offset * 65536 + keyword`, ascending. One number each sorts fast. */
export type Hits = Float64Array

const keywordLimit = 65536

export function keywordOf(hit: number): number {
  // Exact, since the limit is a power of two, and several times as fast as a remainder.
  return hit - Math.floor(hit / keywordLimit) * keywordLimit
}

export function offsetOf(hit: number): number {
  return Math.floor(hit / keywordLimit)
}

export function hitOf(keyword: number, offset: number): number {
  return offset * keywordLimit + keyword
}

/** Hits as they are found, in one array that is used again and again. */
export interface GrowingHits {
  begin(): void
  /** One beyond all others. */
  push(hit: number): void
  /** One that stands near the end. */
  insert(hit: number): void
  end(): Hits
}

export function createGrowingHits(): GrowingHits {
  let hits = new Float64Array(1024)
  let count = 0
  const push = (hit: number) => {
    if (count === hits.length) {
      const larger = new Float64Array(2 * count)
      larger.set(hits)
      hits = larger
    }
    hits[count++] = hit
  }
  return {
    begin() {
      count = 0
    },
    push,
    insert(hit) {
      push(hit)
      let at = count - 1
      for (; at > 0 && (hits[at - 1] as number) > hit; at--) hits[at] = hits[at - 1] as number
      hits[at] = hit
    },
    end: () => (count === 0 ? none : hits.slice(0, count)),
  }
}

export function findHits(prefilter: Prefilter, bytes: Uint8Array): Hits {
  const hits: number[] = []
  prefilter.run(bytes, (keyword, offset) => insert(hits, offset * keywordLimit + keyword))
  return hits.length === 0 ? none : Float64Array.from(hits)
}

/** They come nearly in order: what was found at a trigram began at most a keyword before it. */
function insert(hits: number[], hit: number) {
  let at = hits.length
  hits.push(hit)
  for (; at > 0 && (hits[at - 1] as number) > hit; at--) hits[at] = hits[at - 1] as number
  hits[at] = hit
}

/** Most texts have none. */
const none: Hits = new Float64Array()

/**
 * Hits of a text of which parts were copied from a `base`. Those that lie within a copy are taken
 * over; only what is new, and the seams, are looked at. The result is that of looking at everything.
 * `copies` are triples: where in the text, where in the base, how many bytes.
 */
export function inheritHits(
  prefilter: Prefilter,
  bytes: Uint8Array,
  base: Hits,
  copies: readonly number[],
): Hits {
  const hits: number[] = []
  const long = withoutShort(copies, 4 * prefilter.longest)
  for (let i = 0; i < long.length; i += 3) {
    const [to, from, length] = [long[i], long[i + 1], long[i + 2]] as [number, number, number]
    const shift = (to - from) * keywordLimit
    const end = from + length
    const limit = end * keywordLimit
    for (let j = firstFrom(base, from * keywordLimit); j < base.length; j++) {
      const hit = base[j] as number
      if (hit >= limit) break
      if (offsetOf(hit) + prefilter.length(keywordOf(hit)) <= end) hits.push(hit + shift)
    }
  }
  const onHit = (keyword: number, offset: number) => {
    if (!liesInCopy(long, offset, offset + prefilter.length(keyword)))
      hits.push(offset * keywordLimit + keyword)
  }
  // From the end of one copy to the start of the next, and as far beyond as a keyword may reach.
  let end = 0
  for (let i = 0; i <= long.length; i += 3) {
    const next = i === long.length ? bytes.length : (long[i] as number)
    const inside = i > 0 && i < long.length
    if (next > end || inside) {
      const from = Math.max(0, end - prefilter.longest)
      prefilter.run(bytes, onHit, from, Math.min(bytes.length, next + prefilter.longest))
    }
    if (i < long.length) end = next + (long[i + 2] as number)
  }
  return Float64Array.from(hits).sort()
}

/**
 * A copy of a few bytes is looked at faster than it is inherited; and where all copies are longer than
 * two keywords, no hit outside of them can touch two of the parts between.
 */
function withoutShort(copies: readonly number[], shortest: number): readonly number[] {
  const long: number[] = []
  for (let i = 0; i < copies.length; i += 3) {
    if ((copies[i + 2] as number) < shortest) continue
    long.push(copies[i] as number, copies[i + 1] as number, copies[i + 2] as number)
  }
  return long
}

function liesInCopy(copies: readonly number[], start: number, end: number): boolean {
  let low = 0
  let high = copies.length / 3
  while (low < high) {
    const middle = (low + high) >> 1
    if ((copies[middle * 3] as number) <= start) low = middle + 1
    else high = middle
  }
  if (low === 0) return false
  const at = (low - 1) * 3
  return end <= (copies[at] as number) + (copies[at + 2] as number)
}

/** The position of the first hit that is not before `start`. */
export function firstFrom(hits: Hits, start: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as number) < start) low = middle + 1
    else high = middle
  }
  return low
}
