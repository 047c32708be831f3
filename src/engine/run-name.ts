import { accept, mostOfOneRule, type Text } from './accept.js'
import { checkSecret } from './checks.js'
import type { NameRule } from './compile.js'
import { isAtLeast } from './confidence.js'
import type { Binding } from './generic/binding.js'
import { judge } from './generic/judge.js'
import type { Candidate } from './resolve.js'
import type { Confidence, Rule } from './rule.js'

/** Adds every candidate of one rule among the values bound to names that hold a keyword of it. */
export function runName(
  { rule, name, value }: NameRule,
  text: Text,
  bindings: readonly Binding[],
  found: Candidate[],
): void {
  const most = found.length + mostOfOneRule
  for (const binding of bindings) {
    if (found.length >= most) {
      text.cut?.()
      break
    }
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
  if (verdict.confidence === null) {
    refused?.({ rule: named?.rule ?? rule, start, end, why: verdict.why })
    return null
  }
  const checked = checkSecret(rule, value)
  if (!checked.passed) {
    refused?.({ rule: named?.rule ?? rule, start, end, why: checked.why })
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
