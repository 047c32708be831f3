import type { Prefilter } from './prefilter.js'

/** Where keywords stand in a text: `offset * 65536 + keyword`, ascending. One number each sorts fast. */
export type Hits = Float64Array

const keywordLimit = 65536

export function keywordOf(hit: number): number {
  // Exact, since of a number too large for 32 bits these are the lowest, and several times as fast as a remainder.
  return hit & (keywordLimit - 1)
}

export function offsetOf(hit: number): number {
  // As an integer: V8 keeps lists of those apart from lists of other numbers.
  return (hit / keywordLimit) >>> 0
}

export function hitOf(keyword: number, offset: number): number {
  return offset * keywordLimit + keyword
}

/** Hits as they are found, in one array that is used again and again. */
export interface GrowingHits {
  begin(): void
  /** One beyond all others. */
  push(hit: number): void
  /** One that stands near the end: what is found at a trigram began at most a keyword before it. */
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
    end: () => (count === 0 ? noHits : hits.slice(0, count)),
  }
}

export function findHits(prefilter: Prefilter, bytes: Uint8Array): Hits {
  found.begin()
  prefilter.run(bytes, (keyword, offset) => found.insert(hitOf(keyword, offset)))
  return found.end()
}

/** A search calls for no other before it ends. */
const found = createGrowingHits()

/** Most texts have none. */
export const noHits: Hits = new Float64Array()

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
