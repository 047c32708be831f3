import type { Prefilter } from './prefilter.js'

/** Where keywords stand in a text: `offset * 4096 + keyword`, ascending. One number each sorts fast. */
export type Hits = Float64Array

const keywordLimit = 4096

export function keywordOf(hit: number): number {
  return hit % keywordLimit
}

export function offsetOf(hit: number): number {
  return Math.floor(hit / keywordLimit)
}

export function findHits(prefilter: Prefilter, bytes: Uint8Array): Hits {
  const hits: number[] = []
  prefilter.run(bytes, (keyword, offset) => hits.push(offset * keywordLimit + keyword))
  return Float64Array.from(hits).sort()
}

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
  for (let i = 0; i < copies.length; i += 3) {
    const [to, from, length] = [copies[i], copies[i + 1], copies[i + 2]] as [number, number, number]
    const shift = (to - from) * keywordLimit
    const end = from + length
    const limit = end * keywordLimit
    for (let j = firstFrom(base, from * keywordLimit); j < base.length; j++) {
      const hit = base[j] as number
      if (hit >= limit) break
      if (offsetOf(hit) + prefilter.length(keywordOf(hit)) <= end) hits.push(hit + shift)
    }
  }
  // From the end of one copy to the start of the next, and as far beyond as a keyword may reach.
  let end = 0
  let known = 0
  for (let i = 0; i <= copies.length; i += 3) {
    const isLast = i === copies.length
    const next = isLast ? bytes.length : (copies[i] as number)
    const isSeam = next > end || (i > 0 && !isLast)
    if (isSeam) {
      lookAt(prefilter, bytes, { start: end, end: next, known }, copies, hits)
      known = next
    }
    if (!isLast) end = next + (copies[i + 2] as number)
  }
  return Float64Array.from(hits).sort()
}

/** Looks for hits that begin before `end` and touch what is new; those before `known` were looked for already. */
function lookAt(
  prefilter: Prefilter,
  bytes: Uint8Array,
  part: { readonly start: number; readonly end: number; readonly known: number },
  copies: readonly number[],
  hits: number[],
) {
  const from = Math.max(0, part.start - prefilter.longest) & ~3
  const to = Math.min(bytes.length, part.end + prefilter.longest)
  prefilter.run(bytes.subarray(from, to), (keyword, at) => {
    const offset = at + from
    if (offset < part.known || offset >= part.end) return
    if (liesInCopy(copies, offset, offset + prefilter.length(keyword))) return
    hits.push(offset * keywordLimit + keyword)
  })
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

function firstFrom(hits: Hits, start: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as number) < start) low = middle + 1
    else high = middle
  }
  return low
}
