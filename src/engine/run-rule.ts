import { standsAlone } from './boundary.js'
import { checkSecret } from './checks.js'
import type { CompiledRule, Matcher } from './compile.js'
import { isAtLeast } from './confidence.js'
import { type Joined, joinLiterals, splitAfter } from './decode/literals.js'
import type { Directory } from './directory.js'
import { bindingAt } from './generic/binding.js'
import { judge } from './generic/judge.js'
import type { Candidate } from './resolve.js'
import type { Confidence, Rule } from './rule.js'
import { latin1 } from './text.js'
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
  readonly directory: Directory
  /** Told of what is turned away; for `explain`. */
  readonly refused?: ((refusal: Refusal) => void) | undefined
}

/** Every candidate of one rule, given where its keywords stand. */
export function* runRule(
  compiled: CompiledRule,
  text: Text,
  offsets: number[],
): Generator<Candidate> {
  const { matcher } = compiled
  const { bytes } = text
  if (matcher.kind === 'random') {
    yield* runRandom(compiled.rule, matcher, text, offsets)
    return
  }
  if (matcher.kind === 'bound') {
    yield* runBound(compiled.rule, matcher, text, offsets)
    return
  }
  const parts =
    matcher.kind === 'anchored'
      ? ahead(compiled, offsets, bytes)
      : windows(compiled, offsets, bytes.length)
  const split = compiled.mayBeSplit ? splitAfter(bytes, offsets) : []
  let nextSplit = 0
  for (const { start, end } of parts) {
    const part = latin1(bytes, start, end)
    let met = false
    for (const candidate of matchPattern(compiled.rule, matcher, text, start, part)) {
      met = true
      yield candidate
    }
    while ((split[nextSplit] ?? end) < start) nextSplit++
    if (met || (split[nextSplit] ?? end) >= end) continue
    const whole = Math.max(end, Math.min(bytes.length, start + compiled.after))
    yield* matchJoined(compiled.rule, matcher, text, joinLiterals(bytes, { start, end: whole }))
  }
}

type PatternMatcher = Extract<Matcher, { readonly kind: 'anchored' | 'near' }>

/** What fits the pattern in a part of the text that begins at `start`. */
function* matchPattern(
  rule: Rule,
  matcher: PatternMatcher,
  text: Text,
  start: number,
  part: string,
): Generator<Candidate> {
  const { regex } = matcher
  const exact = matcher.kind === 'near' ? matcher.exact : undefined
  regex.lastIndex = 0
  for (let found = regex.exec(part); found; found = regex.exec(part)) {
    const [from, to] = found.indices?.groups?.secret ?? found.indices?.[0] ?? [0, 0]
    const value = part.slice(from, to)
    const random = found.groups?.random
    const candidate =
      to > from && (exact === undefined || exact.test(value))
        ? accept(rule, text, start + from, start + to, value, random)
        : null
    if (candidate) yield candidate
    if (regex.sticky) break
    // What was refused may hide a match that begins inside it.
    if (!candidate) regex.lastIndex = found.index + 1
  }
}

/** The same once more, where the part is cut into several string literals. */
function* matchJoined(
  rule: Rule,
  matcher: PatternMatcher,
  text: Text,
  { bytes, start, place }: Joined,
): Generator<Candidate> {
  const part = latin1(bytes, start, bytes.length)
  const inside = { ...text, bytes, refused: undefined }
  for (const candidate of matchPattern(rule, matcher, inside, start, part)) {
    const found = place(candidate.start, candidate.end)
    if (!found) continue
    const value = Buffer.from(bytes.subarray(candidate.start, candidate.end)).toString('utf8')
    yield { ...candidate, ...found, value, reasons: [...candidate.reasons, 'in several literals'] }
  }
}

/** The text from each keyword on, ascending; as far as the first blank, where no match holds one. */
function* ahead(rule: CompiledRule, offsets: readonly number[], bytes: Uint8Array) {
  const { after, needs, endsAtBlank } = rule
  let needed = 0 // where the byte that every match holds stands next
  for (const start of offsets) {
    let end = Math.min(bytes.length, start + after)
    if (needs !== null && needed < start) {
      needed = bytes.indexOf(needs, start)
      if (needed < 0) return
    }
    if (needed >= end) continue
    if (endsAtBlank) {
      const limit = end
      end = start
      while (end < limit && (bytes[end] as number) > 0x20) end++
    }
    if (needed < end) yield { start, end }
  }
}

/** The parts of the text around keywords, joined where they meet. */
function* windows(rule: CompiledRule, offsets: number[], length: number) {
  offsets.sort((a, b) => a - b)
  let start = -1
  let end = -1
  for (const offset of offsets) {
    const from = Math.max(0, offset - rule.before)
    if (end >= 0 && from > end) {
      yield { start, end }
      start = -1
    }
    if (start < 0) start = from
    end = Math.min(length, offset + rule.after)
  }
  if (start >= 0) yield { start, end }
}

function accept(
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
  const before = latin1(bytes, Math.max(0, start - 80), start)
  const after = latin1(bytes, end, Math.min(bytes.length, end + 80))
  const doubt = whyDoubtful(rule, value, { before, after, path })
  return {
    rule,
    start,
    end,
    confidence: doubt === null ? rule.confidence : 'low',
    reasons: doubt === null ? verdict.reasons : [...verdict.reasons, doubt],
    companion: null,
  }
}

function* runBound(
  rule: Rule,
  { name, value }: { readonly name: RegExp; readonly value: RegExp },
  text: Text,
  offsets: readonly number[],
): Generator<Candidate> {
  const { bytes, path } = text
  let last = -1
  for (const offset of offsets) {
    const binding = bindingAt(bytes, offset, path)
    if (!binding || binding.start === last || !name.test(binding.name)) continue
    last = binding.start
    const [found] = value.exec(latin1(bytes, binding.start, binding.end)) ?? []
    if (!found) continue
    const end = binding.start + found.length
    const candidate = accept(rule, text, binding.start, end, found, undefined)
    if (candidate) yield candidate
  }
}

function* runRandom(
  rule: Rule,
  { name: namePattern, wanted }: { readonly name: RegExp; readonly wanted: 'random' | 'chosen' },
  { bytes, path, directory, refused }: Text,
  offsets: readonly number[],
): Generator<Candidate> {
  let last = -1
  for (const offset of offsets) {
    const binding = bindingAt(bytes, offset, path)
    if (!binding || binding.loose || binding.start === last || !namePattern.test(binding.name))
      continue
    const { start, end, name, literal, doubtful } = binding
    last = start
    const value = latin1(bytes, start, end)
    // A rule of the catalogue knows whose value it is; the generic ones ask.
    const context = { name, path, literal, doubtful, shaped: false }
    let verdict = judge(value, context, wanted)
    const worthAsking = rule.yields && (verdict.confidence !== null || mayBeKey.test(value))
    const named = worthAsking ? directory.byName(name, value) : null
    if (named?.shaped) verdict = judge(value, { ...context, shaped: true }, wanted)
    const checked = checkSecret(rule, value)
    if (verdict.confidence === null || !checked.passed) {
      const why = verdict.confidence === null ? verdict.why : checked.passed ? '' : checked.why
      refused?.({ rule: named?.rule ?? rule, start, end, why })
      continue
    }
    const service = named ?? (rule.yields ? directory.byHost(bytes, binding, value) : null)
    yield {
      rule: service?.rule ?? rule,
      start,
      end,
      confidence: weaker(rule.confidence, verdict.confidence),
      reasons: service ? [...verdict.reasons, service.reason] : verdict.reasons,
      companion: null,
    }
  }
}

/** What some service may hand out, whatever it looks like: letters and digits, a UUID. */
const mayBeKey = /^[\w+/=-]{8,}$/

function weaker(a: Confidence, b: Confidence): Confidence {
  return isAtLeast(a, b) ? b : a
}
