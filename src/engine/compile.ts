import { assignmentPattern } from './assignment.js'
import type { Pattern, Rule } from './rule.js'

/** A rule made ready to run over text of one character a byte. */
export interface CompiledRule {
  readonly rule: Rule
  readonly matcher: Matcher
  /** Bytes to look at before and after a keyword. */
  readonly before: number
  readonly after: number
  /** Whether to try it on bytes that are no text, where only a distinctive format means anything. */
  readonly inBinary: boolean
}

export type Matcher =
  /** `regex` is global, with indices. A secret must also match `exact`, which minds upper and lower case. */
  | { readonly kind: 'regex'; readonly regex: RegExp; readonly exact: RegExp | null }
  /** A value that looks random, assigned to a name that matches. */
  | { readonly kind: 'random'; readonly name: RegExp }

export function compileRule(rule: Rule): CompiledRule {
  return {
    rule,
    matcher: compilePattern(rule.pattern),
    before: rule.reach ?? 256,
    after: rule.reach ?? 512,
    inBinary: rule.pattern instanceof RegExp && rule.confidence === 'high' && !rule.yields,
  }
}

function compilePattern(pattern: Pattern): Matcher {
  if (pattern instanceof RegExp) return { kind: 'regex', regex: globally(pattern), exact: null }
  const { name, value } = pattern
  if (value === 'random') return { kind: 'random', name: new RegExp(name.source, 'i') }
  return {
    kind: 'regex',
    regex: new RegExp(assignmentPattern(name, value), 'dgi'),
    exact: new RegExp(`^(?:${value.source})$`, value.flags.replace(/[dgy]/g, '')),
  }
}

function globally(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, [...new Set(`${pattern.flags}dg`)].join(''))
}
