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
  // A right checksum or a structure that parses is stronger than any word that happens to be inside.
  let proven = false
  for (const check of rule.checks ?? none) {
    const outcome = run(check, value, random)
    if (!outcome.passed) return outcome
    if (outcome.reason !== null) reasons.push(outcome.reason)
    if (check.kind === 'checksum' || check.kind === 'structure') proven = true
  }
  const why = proven ? null : placeholder(random)
  return why === null ? { passed: true, reasons } : { passed: false, why }
}

const none: readonly Check[] = []

type Outcome =
  | { readonly passed: true; readonly reason: string | null }
  | { readonly passed: false; readonly why: string }

function run(check: Check, value: string, random: string): Outcome {
  switch (check.kind) {
    case 'entropy': {
      const bits = entropy(random)
      const figure = figureOf(bits)
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
      const lower = value.toLowerCase()
      const word = check.words.find((word) => lower.includes(word.toLowerCase()))
      const why = word === undefined ? placeholder(random) : `contains "${word}"`
      return why === null ? pass() : fail(why)
    }
  }
}

/** There are but a hundred of them, and to write a number takes longer than to count. */
function figureOf(bits: number): string {
  const tenths = Math.round(bits * 10)
  figures[tenths] ??= `${(tenths / 10).toFixed(1)} bits of entropy per character`
  return figures[tenths]
}

const figures: string[] = []

const classes = { upper: /[A-Z]/, lower: /[a-z]/, digit: /\d/ } as const

function pass(reason: string | null = null): Outcome {
  return { passed: true, reason }
}

function fail(why: string): Outcome {
  return { passed: false, why }
}
