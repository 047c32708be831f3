import { assignmentPattern } from './assignment.js'
import type { Pattern, Rule } from './rule.js'

/** A rule made ready to run over text of one character a byte. */
export interface CompiledRule {
  readonly rule: Rule
  readonly matcher: Matcher
  /** Bytes to look at before and after a keyword. */
  readonly before: number
  readonly after: number
  /** Whether no match holds a blank, so that what stands after the first one need not be looked at. */
  readonly endsAtBlank: boolean
  /** A byte that every match holds; null if none is known. */
  readonly needs: number | null
  /** Whether to try it on bytes that are no text, where only a distinctive format means anything. */
  readonly inBinary: boolean
  /** Whether to try it across adjacent string literals: formats so distinctive that it is no guess. */
  readonly mayBeSplit: boolean
}

export type Matcher =
  /** Begins where a keyword does. Sticky, with indices: tried there and nowhere else. */
  | { readonly kind: 'anchored'; readonly regex: RegExp }
  /** Somewhere around a keyword. Global, with indices; `exact` minds upper and lower case where `regex` does not. */
  | { readonly kind: 'near'; readonly regex: RegExp; readonly exact?: RegExp }
  /** A value bound to a name that matches. */
  | { readonly kind: 'bound'; readonly name: RegExp; readonly value: RegExp }
  /** A value that looks random, assigned to a name that matches. */
  | { readonly kind: 'random'; readonly name: RegExp; readonly wanted: 'random' | 'chosen' }

export function compileRule(rule: Rule): CompiledRule {
  const { reach = { before: 256, after: 512 } } = rule
  const { before, after } = typeof reach === 'number' ? { before: reach, after: reach } : reach
  const anchored = before === 0 || beginsWithKeyword(rule)
  return {
    rule,
    matcher: compilePattern(rule.pattern, anchored),
    before: anchored ? 0 : before,
    after,
    endsAtBlank: rule.pattern instanceof RegExp && isWithoutBlanks(rule.pattern.source),
    needs: holdsUrlPassword(rule) ? '@'.charCodeAt(0) : null,
    mayBeSplit: rule.pattern instanceof RegExp && rule.confidence === 'high',
    inBinary:
      rule.pattern instanceof RegExp &&
      ((rule.confidence === 'high' && !rule.yields) || rule.path !== undefined),
  }
}

/** A match that begins with its keyword needs no look back, and most do: `ghp_…`. */
function beginsWithKeyword({ pattern, keywords }: Rule): boolean {
  if (!(pattern instanceof RegExp) || hasAlternatives(pattern.source)) return false
  if (keywords.length === 0) return false
  const literal = /^(?:\(\?<secret>)?(?<start>(?:[\w:@~ -]|\\[./-])+)/.exec(pattern.source)?.groups
    ?.start
  const start = literal?.replaceAll('\\', '').toLowerCase() ?? ''
  return keywords.every((keyword) => start.startsWith(keyword.toLowerCase()))
}

/** A password in a URL stands before an @, and most URLs have none. */
function holdsUrlPassword({ pattern, checks = [] }: Rule): boolean {
  const isUrl = pattern instanceof RegExp && /@(?![?*{])[^|]*$/.test(withoutClasses(pattern.source))
  return isUrl && checks.some((check) => check.kind === 'structure' && check.is === 'url-password')
}

function withoutClasses(source: string): string {
  return source.replace(/\[(?:\\.|[^\]\\])*\]/g, '')
}

function isWithoutBlanks(source: string): boolean {
  const classes = source.match(/\[(?:\\.|[^\]\\])*\]/g) ?? []
  const rest = withoutClasses(source)
  const mayHold = /\\[sWDnrtvfxu]| /
  return (
    !mayHold.test(rest) &&
    !/(?:^|[^\\])(?:\\\\)*\./.test(rest) &&
    classes.every((set) => (set.startsWith('[^') ? set.includes('\\s') : !mayHold.test(set)))
  )
}

/** Whether a pattern is one of several at its top level, of which only the first would begin the text. */
function hasAlternatives(source: string): boolean {
  const flat = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')
  let depth = 0
  for (const char of flat) {
    if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '|' && depth === 0) return true
  }
  return false
}

function compilePattern(pattern: Pattern, anchored: boolean): Matcher {
  if (pattern instanceof RegExp) {
    const flags = new Set(`${pattern.flags}d${anchored ? 'y' : 'g'}`)
    return {
      kind: anchored ? 'anchored' : 'near',
      regex: new RegExp(pattern.source, [...flags].join('')),
    }
  }
  const { name, value } = pattern
  if (!(value instanceof RegExp))
    return { kind: 'random', name: new RegExp(name.source, 'i'), wanted: value }
  // A name that goes beyond a name (`Client(\s{0,9}key`, `acme.test", key`) has to be looked for as text.
  if (
    /\\s|["'(]\[?["'`]|\\\(|\/|[:,]/.test(
      name.source.replace(/\(\?[:<]/g, '').replace(/\{\d+,\d+\}/g, ''),
    )
  )
    return {
      kind: 'near',
      regex: new RegExp(assignmentPattern(name, value), 'dgi'),
      exact: new RegExp(`^(?:${value.source})$`, value.flags.replace(/[dgy]/g, '')),
    }
  return {
    kind: 'bound',
    name: new RegExp(name.source, 'i'),
    value: new RegExp(`^(?:${value.source})`, value.flags.replace(/[dgy]/g, '')),
  }
}
