import type { Confidence, Rule } from './rule.js'

/** A match before its place is worked out. */
export interface Candidate {
  readonly rule: Rule
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  readonly reasons: readonly string[]
  readonly companion: string | null
}

/** Joins two-part credentials, and drops a half that means nothing without the other. */
export function withCompanions(
  bytes: Uint8Array,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    const wanted = candidate.rule.companions ?? []
    if (wanted.length === 0) return [candidate]
    for (const { rule, withinLines } of wanted) {
      const near = candidates
        .filter(
          (other) => other.rule.id === rule && linesBetween(bytes, candidate, other) <= withinLines,
        )
        .sort(
          (a, b) => Math.abs(a.start - candidate.start) - Math.abs(b.start - candidate.start),
        )[0]
      if (!near) continue
      return [
        {
          ...candidate,
          confidence: 'high' as const,
          reasons: [...candidate.reasons, `next to its ${near.rule.title}`],
          companion:
            near.rule.half === 'public'
              ? Buffer.from(bytes.subarray(near.start, near.end)).toString('latin1')
              : null,
        },
      ]
    }
    return wanted.some(({ required }) => required) ? [] : [candidate]
  })
}

function linesBetween(bytes: Uint8Array, a: Candidate, b: Candidate): number {
  const from = Math.min(a.end, b.end)
  const to = Math.max(a.start, b.start)
  let lines = 0
  for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1))
    lines++
  return lines
}

/** One candidate for each place: the most telling rule wins. Sorted by place. */
export function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  let cluster: Candidate[] = []
  let end = 0
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start)) {
    if (candidate.start >= end) {
      kept.push(...best(cluster))
      cluster = []
    }
    cluster.push(candidate)
    end = Math.max(end, candidate.end)
  }
  kept.push(...best(cluster))
  return kept
}

/** Of candidates that overlap in a chain, the best, and then what does not overlap with what was chosen. */
function best(cluster: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = []
  for (const candidate of [...cluster].sort(byRank)) {
    if (!chosen.some((other) => candidate.start < other.end && other.start < candidate.end))
      chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.start - b.start)
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
  const random = !(pattern instanceof RegExp) && pattern.value === 'random'
  return 2 * Number(yields ?? false) + Number(random)
}

const confidences: readonly Confidence[] = ['high', 'medium', 'low']
