import { checksumHolds } from './checksum.js'
import { entropy } from './entropy.js'
import { placeholder } from './placeholder.js'
import type { Check, Rule } from './rule.js'
import { structureOf } from './structure.js'

export type Verdict =
  | { readonly passed: true; readonly reasons: readonly string[] }
  | { readonly passed: false; readonly why: string }

/** Whether a value that fits the rule's pattern is the real thing; `random` is its unpredictable part. */
export function checkSecret(rule: Rule, value: string, random: string = value): Verdict {
  const reasons = [
    rule.pattern instanceof RegExp ? 'distinctive format' : 'assigned to a telling name',
  ]
  const checks = rule.checks ?? []
  for (const check of checks) {
    const outcome = run(check, value, random)
    if (!outcome.passed) return outcome
    reasons.push(...outcome.reasons)
  }
  // A right checksum or a structure that parses is stronger than any word that happens to be inside.
  if (checks.some(({ kind }) => kind === 'checksum' || kind === 'structure'))
    return { passed: true, reasons }
  const why = placeholder(value)
  return why === null ? { passed: true, reasons } : { passed: false, why }
}

function run(check: Check, value: string, random: string): Verdict {
  switch (check.kind) {
    case 'entropy': {
      const bits = entropy(random)
      const figure = `${bits.toFixed(1)} bits of entropy per character`
      return bits >= check.bitsPerChar
        ? pass(figure)
        : fail(`only ${figure}, of ${check.bitsPerChar} at least`)
    }
    case 'checksum':
      return checksumHolds(check.scheme, value)
        ? pass('its checksum is right')
        : fail('its checksum is wrong')
    case 'structure': {
      const what = structureOf(check.is, value)
      return what === null ? fail(`is no valid ${check.is}`) : pass(what)
    }
    case 'mixed': {
      const missing = check.of.find((kind) => !classes[kind].test(value))
      return missing ? fail(`has no ${missing} character`) : pass()
    }
    case 'not': {
      const why = placeholder(value, check.words)
      return why === null ? pass() : fail(why)
    }
  }
}

const classes = { upper: /[A-Z]/, lower: /[a-z]/, digit: /\d/ } as const

function pass(...reasons: string[]): Verdict {
  return { passed: true, reasons }
}

function fail(why: string): Verdict {
  return { passed: false, why }
}
