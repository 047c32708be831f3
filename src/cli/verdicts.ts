import { compileRule } from '../engine/compile.js'
import { createBindings } from '../engine/generic/binding.js'
import { createLocator, type Position } from '../engine/lines.js'
import type { Match } from '../engine/match.js'
import type { Confidence, Rule } from '../engine/rule.js'
import type { Explanation, Scanner } from '../engine/scan.js'
import { Secret } from '../engine/secret.js'

/** What became of one value, or of one keyword, on a line: what a scan does not say. */
export interface Verdict {
  readonly outcome: Outcome
  readonly ruleId: string
  readonly column: number
  /** Null where no value was made out. */
  readonly secret: Secret | null
  readonly reasons: readonly string[]
}

/** In the order in which they are told. */
export const outcomes = [
  'reported',
  'allowed',
  'unsure',
  'disabled',
  'refused',
  'gave way',
  'no match',
] as const
export type Outcome = (typeof outcomes)[number]

export interface LineVerdicts {
  readonly verdicts: readonly Verdict[]
  /** Rules of which only a keyword stands on the line, and those keywords; of the lines around one that has none. */
  readonly others: {
    readonly ruleIds: readonly string[]
    readonly keywords: readonly string[]
    readonly around: boolean
  }
  /** The match nearest to a line that has nothing of its own. */
  readonly nearest: { readonly ruleId: string; readonly line: number } | null
}

interface Question {
  /** As UTF-8, or in any encoding that extends ASCII. */
  readonly bytes: Uint8Array
  readonly path: string
  readonly line: number
  readonly minConfidence: Confidence
  /** Of the rules that run, and of all, the disabled ones too; null where none is disabled. */
  readonly active: Scanner
  readonly complete: Scanner | null
}

/** Why what stands on a line is reported or not, from what the engine says of the whole text. */
export function verdictsOn(question: Question): LineVerdicts {
  const { bytes, path, line, active, complete } = question
  const explanation = active.explain(bytes, path)
  const here = within(bytes, line)
  const matches = explanation.matches.filter((match) => here(match.start, match.end))
  const disabled = disabledMatches(explanation, complete?.scan(bytes, path) ?? []).filter((match) =>
    here(match.start, match.end),
  )
  const taken = [...matches, ...disabled]
  const refusals = distinct(explanation.refusals).filter(
    (refusal) =>
      here(refusal.start, refusal.end) &&
      (gaveWay(refusal.why) || !overlaps(refusal, taken)) &&
      !isMarker(bytes, refusal.start),
  )
  const position = createLocator(bytes)
  const told: Verdict[] = [
    ...matches.map((match) => ofMatch(match, question)),
    ...disabled.map((match) => ({
      ...ofMatch(match, question),
      outcome: 'disabled' as const,
      reasons: ['would be found, but "disabledRules" names it'],
    })),
    ...refusals.map(({ rule, start, end, why }) => ({
      outcome: gaveWay(why) ? ('gave way' as const) : ('refused' as const),
      ruleId: rule.id,
      column: position(start).column,
      secret: secretAt(bytes, start, end),
      reasons: [why],
    })),
  ]
  const known = new Set(told.map(({ ruleId }) => ruleId))
  const hits = explanation.keywords.filter(({ offset }) => here(offset, offset + 1))
  const rest = hits.filter(({ rule }) => !known.has(rule.id))
  const misses = nearMisses(rest, question, position).filter((miss) => !overlaps(miss, taken))
  const missed = new Set(misses.map(({ verdict }) => verdict.ruleId))
  const around = told.length + hits.length > 0 ? null : within(bytes, line - 2, line + 2)
  const silent = around
    ? explanation.keywords.filter(({ offset }) => around(offset, offset + 1))
    : rest.filter(({ rule }) => !missed.has(rule.id))
  return {
    verdicts: [...told, ...misses.map(({ verdict }) => verdict)].sort(
      (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || a.column - b.column,
    ),
    others: {
      ruleIds: [...new Set(silent.map(({ rule }) => rule.id))],
      keywords: [...new Set(silent.map(({ keyword }) => keyword))],
      around: around !== null,
    },
    nearest: nearestTo(line, explanation.matches),
  }
}

/** Whether a part of the text touches these lines. */
function within(
  bytes: Uint8Array,
  first: number,
  last = first,
): (start: number, end: number) => boolean {
  const breaks: number[] = [-1]
  for (let at = bytes.indexOf(0x0a); at >= 0 && breaks.length <= last; ) {
    breaks.push(at)
    at = bytes.indexOf(0x0a, at + 1)
  }
  const from = (breaks[Math.max(1, first) - 1] ?? -1) + 1
  const to = breaks[last] ?? bytes.length
  return (start, end) => start <= to && end > from
}

interface Span {
  readonly start: number
  readonly end: number
}

function overlaps({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((other) => start < other.end && other.start < end)
}

function gaveWay(why: string): boolean {
  return why.startsWith('gives way')
}

/** `secretscan:allow` reads as a value with a secret-like name. */
function isMarker(bytes: Uint8Array, start: number): boolean {
  return Buffer.from(bytes.subarray(Math.max(0, start - 11), start)).equals(marker)
}

const marker = Buffer.from('secretscan:')

/** What the whole catalogue finds and the rules that run do not. */
function disabledMatches({ matches }: Explanation, all: readonly Match[]): readonly Match[] {
  return all.filter(
    (match) =>
      !matches.some(({ ruleId, start }) => ruleId === match.ruleId && start === match.start),
  )
}

function ofMatch(match: Match, { minConfidence }: Question): Verdict {
  const { ruleId, column, secret, confidence, reasons, allowed } = match
  const verdict = { ruleId, column, secret }
  if (allowed) {
    const reason = allowed.reason === null ? '' : `: ${allowed.reason}`
    return {
      ...verdict,
      outcome: 'allowed',
      reasons: [`by secretscan:allow on line ${allowed.line}${reason}`],
    }
  }
  if (confidences.indexOf(confidence) <= confidences.indexOf(minConfidence))
    return { ...verdict, outcome: 'reported', reasons: [`${confidence} confidence`, ...reasons] }
  const least = `${confidence} confidence, and ${minConfidence} is the least that is reported`
  return { ...verdict, outcome: 'unsure', reasons: [least, ...reasons] }
}

const confidences: readonly Confidence[] = ['high', 'medium', 'low']

/** A pattern is tried again inside what was refused: of those that overlap the first says it all. */
function distinct(refusals: Explanation['refusals']): Explanation['refusals'] {
  const kept: Explanation['refusals'][number][] = []
  for (const refusal of refusals) {
    const { rule, start, end } = refusal
    const same = kept.filter((one) => one.rule === rule)
    if (!overlaps({ start, end }, same)) kept.push(refusal)
  }
  return kept
}

/**
 * Rules whose keyword is so telling that the reader may have expected a match: the prefix of a token
 * that is cut short, the very name of a setting with a value of another shape.
 */
function nearMisses(
  hits: Explanation['keywords'],
  { bytes, path }: Question,
  position: (offset: number) => Position,
) {
  const misses = new Map<string, { start: number; end: number; verdict: Verdict }>()
  for (const { rule, keyword, offset } of hits) {
    const miss = missOf(rule, keyword, offset, bytes, path)
    if (!miss || misses.has(rule.id)) continue
    const { start, end, why } = miss
    const value = miss.value ? secretAt(bytes, start, end) : null
    const column = position(start).column
    misses.set(rule.id, {
      start,
      end,
      verdict: { outcome: 'no match', ruleId: rule.id, column, secret: value, reasons: [why] },
    })
  }
  return [...misses.values()]
}

function missOf(rule: Rule, keyword: string, offset: number, bytes: Uint8Array, path: string) {
  const { pattern } = rule
  const place = { start: offset, end: offset + keyword.length, value: false }
  if (rule.path && !rule.path.test(path))
    return { ...place, why: `only looks at paths that fit ${shorten(rule.path.source)}` }
  if (pattern instanceof RegExp) {
    const compiled = compileRule(rule)
    const sticky = compiled.kind === 'pattern' && compiled.regex.sticky
    if (!sticky || !opensValue(bytes, place)) return null
    return { ...place, why: `"${keyword}" is here, but not ${shorten(pattern.source)}` }
  }
  if (!(pattern.value instanceof RegExp)) return null
  const binding = createBindings(bytes, path)(offset)
  if (!binding || !new RegExp(pattern.name.source, 'i').test(binding.name)) return null
  const { start, end, name } = binding
  const length = end - start
  return {
    start,
    end,
    value: true,
    why: `the name ${name.slice(-40)} fits, but not its ${length} characters: ${shorten(pattern.value.source)}`,
  }
}

/** A prefix with something behind it, rather than a part of a name or a word of prose. */
function opensValue(bytes: Uint8Array, { start, end }: Span): boolean {
  const text = Buffer.from(bytes.subarray(Math.max(0, start - 1), end + 4)).toString('latin1')
  return /^[^\w]?[\w.+/=-]*$/.test(text) && (start === 0 || /^\W/.test(text))
}

function shorten(source: string): string {
  return source.length > 60 ? `${source.slice(0, 59)}…` : source
}

function secretAt(bytes: Uint8Array, start: number, end: number): Secret {
  return new Secret(Buffer.from(bytes.subarray(start, end)).toString('utf8'))
}

function nearestTo(line: number, matches: readonly Match[]): LineVerdicts['nearest'] {
  const away = (match: Match) => Math.abs(match.line - line)
  const [nearest] = [...matches].sort((a, b) => away(a) - away(b))
  return nearest ? { ruleId: nearest.ruleId, line: nearest.line } : null
}
