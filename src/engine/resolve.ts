import { confidences } from './confidence.js'
import { createLocator } from './lines.js'
import type { Confidence, Rule } from './rule.js'

/** A match before its place is worked out. */
export interface Candidate {
  readonly rule: Rule
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  readonly reasons: readonly string[]
  readonly companion: string | null
  /** The secret itself, where it does not stand in the text as it is: decoded, or joined from literals. */
  readonly value?: string
}

/** Joins two-part credentials, and drops a half that means nothing without the other. */
export function withCompanions(
  bytes: Uint8Array,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (candidates.every(({ rule }) => !rule.companions)) return candidates
  const halves = halvesByRule(bytes, candidates)
  return candidates.flatMap((candidate) => {
    const wanted = candidate.rule.companions ?? []
    if (wanted.length === 0) return [candidate]
    for (const { rule, withinLines } of wanted) {
      const near = nearest(
        candidate,
        halves.get(rule) ?? [],
        halves.get(candidate.rule.id) ?? [],
        withinLines,
      )
      if (near) return [joined(bytes, candidate, near)]
    }
    return wanted.some(({ required }) => required) ? [] : [candidate]
  })
}

function joined(bytes: Uint8Array, candidate: Candidate, near: Candidate): Candidate {
  const isPublic = near.rule.half === 'public'
  return {
    ...candidate,
    confidence: 'high',
    reasons: [...candidate.reasons, `next to its ${near.rule.title}`],
    companion: isPublic
      ? (near.value ?? Buffer.from(bytes.subarray(near.start, near.end)).toString('latin1'))
      : null,
  }
}

interface Half {
  readonly candidate: Candidate
  readonly start: number
  readonly line: number
}

/** In the order of the text, so that what is near can be found without looking at all. */
function halvesByRule(bytes: Uint8Array, candidates: readonly Candidate[]): Map<string, Half[]> {
  const position = createLocator(bytes)
  const halves = new Map<string, Half[]>()
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start)) {
    const ofRule = halves.get(candidate.rule.id) ?? []
    const { start } = candidate
    ofRule.push({ candidate, start, line: position(start).line })
    halves.set(candidate.rule.id, ofRule)
  }
  return halves
}

/** The half with the fewest bytes in between, among those that begin within so many lines. */
function nearest(
  candidate: Candidate,
  others: readonly Half[],
  own: readonly Half[],
  withinLines: number,
): Candidate | null {
  const line = own[firstFrom(own, candidate.start)]?.line ?? 1
  let best: Candidate | null = null
  const at = firstFrom(others, candidate.start)
  for (const step of [-1, 1]) {
    const half = others[step < 0 ? at - 1 : at]
    if (!half || Math.abs(half.line - line) > withinLines) continue
    if (best === null || gap(candidate, half.candidate) < gap(candidate, best))
      best = half.candidate
  }
  return best
}

/** The position of the first that begins at `start` or later. */
function firstFrom(sorted: readonly { readonly start: number }[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as { readonly start: number }).start < start) low = middle + 1
    else high = middle
  }
  return low
}

function gap(a: Candidate, b: Candidate): number {
  return Math.max(a.start - b.end, b.start - a.end)
}

/** One candidate for each place: the most telling rule wins. Sorted by place. */
export function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start)
  const kept: Candidate[] = []
  for (let first = 0, after = 0; first < sorted.length; first = after) {
    let { end } = sorted[after++] as Candidate
    for (; after < sorted.length; after++) {
      const next = sorted[after] as Candidate
      if (next.start >= end) break
      end = Math.max(end, next.end)
    }
    if (after === first + 1) kept.push(sorted[first] as Candidate)
    else kept.push(...best(sorted.slice(first, after)))
  }
  return kept
}

/** Of candidates that overlap in a chain, the best, and then what does not overlap with what was chosen. */
function best(cluster: readonly Candidate[]): readonly Candidate[] {
  // By start, and none overlaps another: only two neighbours have to be looked at.
  const chosen: Candidate[] = []
  for (const candidate of [...cluster].sort(byRank)) {
    const at = firstFrom(chosen, candidate.start)
    const [before, after] = [chosen[at - 1], chosen[at]]
    if (before && before.end > candidate.start) continue
    if (after && after.start < candidate.end) continue
    chosen.splice(at, 0, candidate)
  }
  return chosen
}

/** The more specific rule first; then confidence, then the longer match, then the rule's name. */
function byRank(a: Candidate, b: Candidate): number {
  return (
    vagueness(a.rule) - vagueness(b.rule) ||
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
    b.end - b.start - (a.end - a.start) ||
    (a.rule.id < b.rule.id ? -1 : 1)
  )
}

/** A provider's own format, then any random value under its name, then a format that many share. */
function vagueness({ pattern, yields }: Rule): number {
  const random = !(pattern instanceof RegExp || pattern.value instanceof RegExp)
  return 2 * Number(yields ?? false) + Number(random)
}
