import type { Candidate } from '../resolve.js'

/**
 * A credential that stands in the text as it is counts once, as that: a JWT is base64 too. Only a
 * random value gives way, when it turns out to be an encoding of something known.
 */
export function withDecoded(
  plain: readonly Candidate[],
  decoded: readonly Candidate[],
): readonly Candidate[] {
  const kept: Candidate[] = []
  const lost = new Set<Candidate>()
  const ends = new Map<string, number>()
  for (const candidate of decoded.toSorted(byPlace)) {
    const others = overlapping(plain, candidate)
    if (others.some((other) => !isRandom(other) || isRandom(candidate))) continue
    // Found by another decoder too, or by the same in another order.
    const same = `${candidate.rule.id} ${candidate.value}`
    if ((ends.get(same) ?? -1) > candidate.start) continue
    ends.set(same, candidate.end)
    for (const other of others) lost.add(other)
    kept.push(candidate)
  }
  return [...plain.filter((candidate) => !lost.has(candidate)), ...kept].sort(byPlace)
}

/** In the order of the text, the least encoded first. */
function byPlace(a: Candidate, b: Candidate): number {
  return a.start - b.start || a.reasons.length - b.reasons.length
}

function isRandom({ rule: { pattern } }: Candidate): boolean {
  return !(pattern instanceof RegExp || pattern.value instanceof RegExp)
}

/** Of candidates that are sorted and do not overlap with each other. */
function overlapping(sorted: readonly Candidate[], { start, end }: Candidate): Candidate[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Candidate).end <= start) low = middle + 1
    else high = middle
  }
  const found: Candidate[] = []
  for (let at = low; at < sorted.length; at++) {
    const candidate = sorted[at] as Candidate
    if (candidate.start >= end) break
    found.push(candidate)
  }
  return found
}
