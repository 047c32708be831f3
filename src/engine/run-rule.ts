import { opensAlone, standsAlone } from './boundary.js'
import { checkSecret } from './checks.js'
import type { NameRule, PatternRule } from './compile.js'
import { isAtLeast } from './confidence.js'
import { type Joined, joinLiterals, splitAfter } from './decode/literals.js'
import type { Directory } from './directory.js'
import type { Binding } from './generic/binding.js'
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

/** Adds every candidate of one rule, given where its keywords stand. */
export function runPattern(
  compiled: PatternRule,
  text: Text,
  offsets: readonly number[],
  found: Candidate[],
): void {
  const { bytes } = text
  const { sticky } = compiled.regex
  const parts = sticky ? ahead(compiled, offsets, text) : windows(compiled, offsets, bytes.length)
  const split = compiled.mayBeSplit ? splitAfter(bytes, offsets) : []
  let nextSplit = 0
  for (let i = 0; i < parts.length; i += 2) {
    const [start, end] = [parts[i] as number, parts[i + 1] as number]
    const before = found.length
    matchPattern(compiled, text, start, latin1(bytes, start, end), found)
    while ((split[nextSplit] ?? end) < start) nextSplit++
    if (found.length > before || (split[nextSplit] ?? end) >= end) continue
    const whole = Math.max(end, Math.min(bytes.length, start + compiled.after))
    matchJoined(compiled, text, joinLiterals(bytes, { start, end: whole }), found)
  }
}

/** What fits the pattern in a part of the text that begins at `start`. */
function matchPattern(
  { rule, regex }: PatternRule,
  text: Text,
  start: number,
  part: string,
  candidates: Candidate[],
): void {
  regex.lastIndex = 0
  for (let found = regex.exec(part); found; found = regex.exec(part)) {
    const { 0: whole, index } = found
    const [from, to] = found.indices?.groups?.secret ?? [index, index + whole.length]
    const value = part.slice(from, to)
    const random = found.groups?.random
    const candidate = to > from ? accept(rule, text, start + from, start + to, value, random) : null
    if (candidate) candidates.push(candidate)
    if (regex.sticky) break
    // What was refused may hide a match that begins inside it.
    if (!candidate) regex.lastIndex = index + 1
  }
}

/** The same once more, where the part is cut into several string literals. */
function matchJoined(
  compiled: PatternRule,
  text: Text,
  { bytes, start, place }: Joined,
  candidates: Candidate[],
): void {
  const part = latin1(bytes, start, bytes.length)
  const inside = { ...text, bytes, refused: undefined }
  const joined: Candidate[] = []
  matchPattern(compiled, inside, start, part, joined)
  for (const candidate of joined) {
    const found = place(candidate.start, candidate.end)
    if (!found) continue
    const value = Buffer.from(bytes.subarray(candidate.start, candidate.end)).toString('utf8')
    const reasons = [...candidate.reasons, 'in several literals']
    candidates.push({ ...candidate, ...found, value, reasons })
  }
}

/**
 * The text from each keyword on, as far as the first blank where no match holds one; as starts and
 * ends in turn.
 */
function ahead(
  { rule, after, longest, begins, beginsWithSecret, needs, endsAtBlank }: PatternRule,
  offsets: readonly number[],
  { bytes, refused }: Text,
): number[] {
  const boundary = beginsWithSecret && !refused ? (rule.boundary ?? 'word') : 'none'
  const parts: number[] = []
  let needed = 0 // where the byte that every match holds stands next
  let filled = 0 // up to where no blank stands
  let last = -1
  for (const start of offsets) {
    if (start === last) continue // two keywords, of which one begins the other
    last = start
    if (begins !== null && !standsAt(bytes, start, begins)) continue
    if (!opensAlone(bytes, start, boundary)) continue
    if (needs !== null && needed < start) {
      needed = bytes.indexOf(needs, start)
      if (needed < 0) break
    }
    let end = Math.min(bytes.length, start + Math.min(after, longest))
    if (endsAtBlank && needed < end) {
      filled = Math.max(filled, start)
      while (filled < end && (bytes[filled] as number) > 0x20) filled++
      end = Math.min(end, filled)
    }
    if (needed < end) parts.push(start, end)
  }
  return parts
}

function standsAt(bytes: Uint8Array, offset: number, literal: string): boolean {
  for (let i = 0; i < literal.length; i++)
    if (bytes[offset + i] !== literal.charCodeAt(i)) return false
  return true
}

/** The parts of the text around keywords, joined where they meet; as starts and ends in turn. */
function windows(rule: PatternRule, offsets: readonly number[], length: number): number[] {
  const parts: number[] = []
  for (const offset of offsets) {
    const start = Math.max(0, offset - rule.before)
    const end = Math.min(length, offset + rule.after)
    if (parts.length > 0 && start <= (parts.at(-1) as number)) parts[parts.length - 1] = end
    else parts.push(start, end)
  }
  return parts
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

/** Adds every candidate of one rule among the values bound to names that hold a keyword of it. */
export function runName(
  { rule, name, value }: NameRule,
  text: Text,
  bindings: readonly Binding[],
  found: Candidate[],
): void {
  for (const binding of bindings) {
    const candidate =
      value instanceof RegExp
        ? shaped(rule, name, value, text, binding)
        : random(rule, name, value, text, binding)
    if (candidate) found.push(candidate)
  }
}

function shaped(
  rule: Rule,
  name: RegExp,
  shape: RegExp,
  text: Text,
  binding: Binding,
): Candidate | null {
  // Most values are expressions, which the first character tells.
  const [found] = shape.exec(binding.value) ?? []
  if (!found || !name.test(binding.name)) return null
  const { start } = binding
  return accept(rule, text, start, start + found.length, found, undefined)
}

function random(
  rule: Rule,
  namePattern: RegExp,
  wanted: 'random' | 'chosen',
  { bytes, path, directory, refused }: Text,
  binding: Binding,
): Candidate | null {
  if (binding.loose || !namePattern.test(binding.name)) return null
  const { start, end, name, value, literal, doubtful } = binding
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
    return null
  }
  const service = named ?? (rule.yields ? directory.byHost(bytes, binding, value) : null)
  return {
    rule: service?.rule ?? rule,
    start,
    end,
    confidence: weaker(rule.confidence, verdict.confidence),
    reasons: service ? [...verdict.reasons, service.reason] : verdict.reasons,
    companion: null,
  }
}

/** What some service may hand out, whatever it looks like: letters and digits, a UUID. */
const mayBeKey = /^[\w+/=-]{8,}$/

function weaker(a: Confidence, b: Confidence): Confidence {
  return isAtLeast(a, b) ? b : a
}
