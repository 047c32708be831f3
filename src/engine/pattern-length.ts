import { type Parts, parsePattern } from './pattern-tree.js'

/** How many characters a match has at most; infinite where a repeat has no bound. */
export function longestMatch({ source }: RegExp): number {
  return longestOf(parsePattern(source))
}

function longestOf(alternatives: readonly Parts[]): number {
  return Math.max(
    ...alternatives.map((parts) =>
      parts.reduce((sum, { atom, most }) => {
        const one =
          atom.kind === 'group' ? longestOf(atom.alternatives) : Number(atom.kind === 'char')
        // Nothing, as often as one likes, is nothing.
        return sum + (one === 0 ? 0 : one * most)
      }, 0),
    ),
  )
}
