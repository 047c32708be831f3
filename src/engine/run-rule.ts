import { mayAssign } from './assignment.js'
import { standsAlone } from './boundary.js'
import { checkSecret } from './checks.js'
import type { CompiledRule } from './compile.js'
import { assignedValue, randomness } from './generic.js'
import type { Candidate } from './resolve.js'
import type { Confidence, Rule } from './rule.js'

/** Every candidate of one rule, given where its keywords stand. */
export function* runRule(
  compiled: CompiledRule,
  bytes: Uint8Array,
  offsets: number[],
  path: string,
): Generator<Candidate> {
  const { matcher } = compiled
  if (matcher.kind === 'random') {
    yield* runRandom(compiled.rule, matcher.name, bytes, offsets, path)
    return
  }
  const near = matcher.kind === 'assigned' ? offsets.filter((at) => mayAssign(bytes, at)) : offsets
  const exact = matcher.kind === 'assigned' ? matcher.exact : null
  const parts =
    matcher.kind === 'anchored'
      ? ahead(compiled, near, bytes.length)
      : windows(compiled, near, bytes.length)
  for (const { start, end } of parts) {
    const text = latin1(bytes, start, end)
    const { regex } = matcher
    regex.lastIndex = 0
    for (let found = regex.exec(text); found; found = regex.exec(text)) {
      const [from, to] = found.indices?.groups?.secret ?? found.indices?.[0] ?? [0, 0]
      const value = text.slice(from, to)
      const fits = to > from && (exact === null || exact.test(value))
      const random = found.groups?.random
      const candidate = fits
        ? accept(compiled.rule, bytes, start + from, start + to, value, random)
        : null
      if (candidate) yield candidate
      if (regex.sticky) break
      // What was refused may hide a match that begins inside it.
      if (!candidate) regex.lastIndex = found.index + 1
    }
  }
}

/** The text from each keyword on. */
function* ahead(rule: CompiledRule, offsets: readonly number[], length: number) {
  for (const start of offsets) yield { start, end: Math.min(length, start + rule.after) }
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
  bytes: Uint8Array,
  start: number,
  end: number,
  value: string,
  random: string | undefined,
): Candidate | null {
  if (!standsAlone(bytes, start, end, rule.boundary ?? 'word')) return null
  const verdict = checkSecret(rule, value, random)
  if (!verdict.passed) return null
  return {
    rule,
    start,
    end,
    confidence: rule.confidence,
    reasons: verdict.reasons,
    companion: null,
  }
}

function* runRandom(
  rule: Rule,
  namePattern: RegExp,
  bytes: Uint8Array,
  offsets: readonly number[],
  path: string,
): Generator<Candidate> {
  let last = -1
  for (const offset of offsets) {
    const assigned = assignedValue(bytes, offset)
    if (!assigned || assigned.start === last || !namePattern.test(assigned.name)) continue
    const { start, end, name, quoted } = assigned
    last = start
    const value = latin1(bytes, start, end)
    const verdict = randomness(value, { name, path, quoted })
    if (!verdict || !checkSecret(rule, value).passed) continue
    const confidence = weaker(rule.confidence, verdict.confidence)
    yield { rule, start, end, confidence, reasons: [verdict.reason], companion: null }
  }
}

function weaker(a: Confidence, b: Confidence): Confidence {
  const order: readonly Confidence[] = ['low', 'medium', 'high']
  return order.indexOf(a) < order.indexOf(b) ? a : b
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')
}
