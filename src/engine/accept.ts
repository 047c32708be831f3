import { standsAlone } from './boundary.js'
import { checkSecret } from './checks.js'
import type { Directory } from './directory.js'
import type { Candidate } from './resolve.js'
import type { Rule } from './rule.js'
import { whyDoubtful } from './weigh.js'

/** A value that fits a rule's pattern and was turned away all the same. */
export interface Refusal {
  readonly rule: Rule
  readonly start: number
  readonly end: number
  readonly why: string
}

/** One text, and what is known of where it comes from. */
export interface Text {
  readonly bytes: Uint8Array
  readonly path: string
  /** Whether to find all that could be found under any path. */
  readonly anyPath?: boolean
  readonly directory: Directory
  /** Told of what is turned away; for `explain`. */
  readonly refused?: ((refusal: Refusal) => void) | undefined
  /** Told once a rule has found so many that no more of it are looked for. */
  readonly cut?: (() => void) | undefined
}

/**
 * So many secrets of one rule are listed of one text: nobody reads more, and a dump of a million
 * passwords shall not exhaust the memory of a scan.
 */
export const mostOfOneRule = 10_000

/** The candidate that a value which fits the rule makes, or null where something speaks against it. */
export function accept(
  rule: Rule,
  { bytes, path, refused }: Text,
  start: number,
  end: number,
  value: string,
  random: string | undefined,
): Candidate | null {
  if (!standsAlone(bytes, start, end, rule.boundary ?? 'word')) {
    refused?.({ rule, start, end, why: 'is part of something longer' })
    return null
  }
  const verdict = checkSecret(rule, value, random)
  if (!verdict.passed) {
    refused?.({ rule, start, end, why: verdict.why })
    return null
  }
  const doubt = whyDoubtful(rule, value, { bytes, start, end, path })
  return {
    rule,
    start,
    end,
    confidence: doubt === null ? rule.confidence : 'low',
    reasons: doubt === null ? verdict.reasons : [...verdict.reasons, doubt],
    companion: null,
  }
}
