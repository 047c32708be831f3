import { flat } from './pattern-start.js'
import { type Part, type Parts, parsePattern } from './pattern-tree.js'

/** A literal that every match holds. */
export interface Needs {
  readonly literal: string
  /** So many bytes after the start of a match it may begin, not sooner. */
  readonly after: number
}

/**
 * The longest literal that every match holds beyond the one it begins with. To see that it is nowhere
 * near costs less than to follow a match up to where it is missing.
 */
export function needsOf({ source, ignoreCase }: RegExp): Needs | null {
  const [only, ...others] = parsePattern(source).map(flat)
  if (!only || others.length > 0) return null
  const runs: Needs[] = []
  let literal = ''
  let after = 0
  let least = 0
  for (const part of only) {
    const char = charOf(part, ignoreCase)
    if (literal === '') after = least
    literal = char === null ? '' : literal + char
    if (literal !== '') runs.push({ literal, after })
    least += shortest(part)
  }
  const [longest] = runs
    .filter(({ literal, after }) => after > 0 && /\W|../.test(literal))
    .sort((a, b) => b.literal.length - a.literal.length)
  return longest ?? null
}

/** The one character that a part is, or null. */
function charOf({ atom, least, most }: Part, ignoreCase: boolean): string | null {
  if (least !== 1 || most !== 1 || atom.kind !== 'char' || atom.chars?.length !== 1) return null
  const [char = ''] = atom.chars
  return ignoreCase && /[a-z]/i.test(char) ? null : char
}

/** How many characters a part has at least. */
function shortest({ atom, least }: Part): number {
  if (atom.kind !== 'group') return atom.kind === 'char' ? least : 0
  const shortestOf = (parts: Parts) => parts.reduce((sum, part) => sum + shortest(part), 0)
  return least * Math.min(...atom.alternatives.map(shortestOf))
}
