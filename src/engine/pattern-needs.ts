import { flat } from './pattern-start.js'
import { type Part, type Parts, parsePattern } from './pattern-tree.js'

/** A literal that every match holds. */
export interface Needs {
  readonly literal: string
  /** So many bytes after the start of a match it may begin, not sooner. */
  readonly after: number
}

/**
 * The literals that every match holds beyond the one it begins with. To see that one is nowhere near
 * costs less than to follow a match up to where it is missing.
 */
export function needsOf({ source, ignoreCase }: RegExp): readonly Needs[] {
  const [only, ...others] = parsePattern(source).map(flat)
  if (!only || others.length > 0) return []
  const runs: Needs[] = []
  let run = null as Needs | null
  let least = 0
  for (const part of only) {
    const chars = charsOf(part, ignoreCase)
    if (chars !== '') run = { literal: (run?.literal ?? '') + chars, after: run?.after ?? least }
    if (run && (chars === '' || part.atom.kind === 'group')) {
      runs.push(run)
      run = null
    }
    least += shortest(part)
  }
  if (run) runs.push(run)
  return runs.filter(({ literal, after }) => after > 0 && /\W|../.test(literal))
}

/** The one character that a part is, or the first that all its alternatives share; or nothing. */
function charsOf({ atom, least, most }: Part, ignoreCase: boolean): string {
  if (least < 1) return ''
  if (atom.kind === 'group') {
    const [first = '', ...others] = atom.alternatives.map(([part]) =>
      part ? charsOf(part, ignoreCase) : '',
    )
    return others.every((other) => other === first) ? first : ''
  }
  if (most !== 1 || atom.kind !== 'char' || atom.chars?.length !== 1) return ''
  const [char = ''] = atom.chars
  return ignoreCase && /[a-z]/i.test(char) ? '' : char
}

/** How many characters a part has at least. */
function shortest({ atom, least }: Part): number {
  if (atom.kind !== 'group') return atom.kind === 'char' ? least : 0
  const shortestOf = (parts: Parts) => parts.reduce((sum, part) => sum + shortest(part), 0)
  return least * Math.min(...atom.alternatives.map(shortestOf))
}
