import { longestMatch } from './pattern-length.js'
import { type Needs, needsOf } from './pattern-needs.js'
import { type KeywordPlace, placeOfKeywords } from './pattern-start.js'
import type { Assignment, Boundary, Rule } from './rule.js'

/** A rule made ready to run over text of one character a byte. */
export type CompiledRule = PatternRule | NameRule

/** What is looked for as text. */
export interface PatternRule {
  readonly kind: 'pattern'
  readonly rule: Rule
  /** With indices if it has a group `secret` that is not what a match ends with; sticky where it is tried at keywords only, else global. */
  readonly regex: RegExp
  /** What stands at a keyword of every match, sticky; null where matches begin there or that is not known. */
  readonly tail: RegExp | null
  /** Bytes to look at before and after a keyword. */
  readonly before: number
  readonly after: number
  /** How much of that a match from the keyword on may be. */
  readonly reach: number
  /** How long a match may be; infinite where a repeat has no bound. */
  readonly longest: () => number
  /** What stands at the keyword of every match, upper and lower case as written; null where case does not matter. */
  readonly begins: string | null
  /** What may not stand before a match: that of the rule where it begins with the secret, else `none`. */
  readonly opens: Boundary
  /** Whether no match holds a blank, so that what stands after the first one need not be looked at. */
  readonly endsAtBlank: boolean
  /** The same behind a match that ends with the secret. */
  readonly closes: Boundary
  /** What every match holds, or every tail. Worked out when it is first asked for. */
  readonly needs: () => readonly Needs[]
  /**
   * Whether to try it across adjacent string literals: formats so distinctive that it is no guess, and
   * without quotes of their own.
   */
  readonly mayBeSplit: boolean
}

/** What is known by the name it is bound to. */
export interface NameRule {
  readonly kind: 'name'
  readonly rule: Rule
  readonly name: RegExp
  /** What the value looks like, from its first character on; or what the generic detector takes it for. */
  readonly value: RegExp | 'random' | 'chosen'
}

export function compileRule(rule: Rule): CompiledRule {
  const { pattern } = rule
  return pattern instanceof RegExp ? compilePattern(rule, pattern) : compileName(rule, pattern)
}

/** Whether to try a rule on bytes that are no text, where only a distinctive format means anything. */
export function mayBeInBinary({ pattern, confidence, yields, path }: Rule): boolean {
  return pattern instanceof RegExp && ((confidence === 'high' && !yields) || path !== undefined)
}

function compilePattern(rule: Rule, pattern: RegExp): PatternRule {
  const { reach = { before: 256, after: 512 } } = rule
  const { before, after } = typeof reach === 'number' ? { before: reach, after: reach } : reach
  const literal = literalStart(pattern)
  // Most begin with a keyword that is plain to see.
  const isPlain = before === 0 || beginsWithKeyword(rule, literal)
  const { first, tail } = isPlain ? atFirst : placeOfKeywords(pattern, rule.keywords)
  const anchored = isPlain || first
  const hasSecret = pattern.source.includes('(?<secret>')
  const beginsWithSecret = !/^.+\(\?<secret>/.test(pattern.source)
  const endsWithSecret = !hasSecret || endsWithGroup(pattern.source.split('(?<secret>')[1] ?? '')
  // To tell where a group stands takes another run of the pattern.
  const isInside = hasSecret && !endsWithSecret
  const { boundary = 'word' } = rule
  const longest = longestMatch(pattern)
  const flags = new Set(`${pattern.flags}${isInside ? 'd' : ''}${anchored ? 'y' : 'g'}`)
  return {
    kind: 'pattern',
    rule,
    regex: new RegExp(pattern.source, [...flags].join('')),
    tail: tail === null ? null : new RegExp(tail, `${pattern.flags}y`),
    before: anchored ? 0 : before,
    after,
    reach: Math.min(after, longest),
    // Not the number: V8 makes another kind of object, and its code anew, for the first that is infinite.
    longest: () => longest,
    opens: beginsWithSecret ? boundary : 'none',
    begins: anchored && literal !== '' && !pattern.flags.includes('i') ? literal : null,
    endsAtBlank: isWithoutBlanks(pattern.source),
    closes: endsWithSecret ? boundary : 'none',
    needs: once(() => needsOf(tail === null ? pattern : new RegExp(tail, pattern.flags))),
    mayBeSplit: rule.confidence === 'high' && !/["'`]/.test(withoutClasses(pattern.source)),
  }
}

function compileName(rule: Rule, { name, value }: Assignment): NameRule {
  return {
    kind: 'name',
    rule,
    name: new RegExp(name.source, 'i'),
    value:
      value instanceof RegExp
        ? new RegExp(`^(?:${value.source})`, value.flags.replace(/[dgy]/g, ''))
        : value,
  }
}

const atFirst: KeywordPlace = { first: true, tail: null }

/** A match that begins with its keyword needs no look back, and most do: `ghp_…`. */
function beginsWithKeyword({ keywords }: Rule, literal: string): boolean {
  if (keywords.length === 0) return false
  return keywords.every((keyword) => literal.toLowerCase().startsWith(keyword.toLowerCase()))
}

/** The characters that every match begins with, as far as they are easy to tell. */
function literalStart({ source }: RegExp): string {
  if (hasAlternatives(source)) return ''
  const start =
    /^(?:\(\?<secret>)?(?<start>(?:[\w:@~ -]|\\[./-])+)/.exec(source)?.groups?.start ?? ''
  // What is followed by a quantifier may not be there.
  const end = source.indexOf(start) + start.length
  const literal = start.replaceAll('\\', '')
  return /[?*{]/.test(source[end] ?? '') ? literal.slice(0, -1) : literal
}

/** Whether the group that a source begins in ends where the source does. */
function endsWithGroup(source: string): boolean {
  const flat = source.replace(/\\./g, '__').replace(/\[[^\]]*\]/g, (set) => '_'.repeat(set.length))
  let depth = 1
  let at = 0
  for (; at < flat.length && depth > 0; at++) {
    if (flat[at] === '(') depth++
    else if (flat[at] === ')') depth--
  }
  return depth === 0 && at === flat.length
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
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
