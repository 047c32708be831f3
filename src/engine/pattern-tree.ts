/** A pattern in the subset that rules are written in, as far as it takes to reason about its matches. */
export type Parts = readonly Part[]

export interface Part {
  readonly atom: Atom
  /** How often it stands there; `most` may be infinite. */
  readonly least: number
  readonly most: number
  /** As it is written, with its quantifier. */
  readonly source: string
}

export type Atom =
  /** One character; `chars` are those that fit, or null where they are too many to list. */
  | { readonly kind: 'char'; readonly chars: readonly string[] | null }
  | { readonly kind: 'group'; readonly alternatives: readonly Parts[] }
  /** An edge or a look around: no character. */
  | { readonly kind: 'edge' }

/** The alternatives of a pattern. */
export function parsePattern(source: string): readonly Parts[] {
  let at = 0
  return alternatives()

  function alternatives(): readonly Parts[] {
    const all = [sequence()]
    while (source[at] === '|') {
      at++
      all.push(sequence())
    }
    return all
  }

  function sequence(): Parts {
    const parts: Part[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const start = at
      const one = atom()
      const [least, most] = quantifier()
      parts.push({ atom: one, least, most, source: source.slice(start, at) })
    }
    return parts
  }

  function atom(): Atom {
    const char = source[at++] as string
    if (char === '^' || char === '$') return { kind: 'edge' }
    if (char === '(') return group()
    if (char === '[') return set()
    if (char === '.') return anything
    return char === '\\' ? escaped() : { kind: 'char', chars: [char] }
  }

  function group(): Atom {
    const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at, at + 40))?.[0] ?? ''
    at += opening.length
    const inside = alternatives()
    at++
    return /[=!]/.test(opening) ? { kind: 'edge' } : { kind: 'group', alternatives: inside }
  }

  function set(): Atom {
    const start = at
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    const inside = source.slice(start, at++)
    return { kind: 'char', chars: charsOf(inside) }
  }

  function escaped(): Atom {
    const [code = ''] = /^(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z])/i.exec(source.slice(at, at + 5)) ?? []
    const char = source[at] ?? ''
    at += code.length || 1
    if (/[bB]/.test(char)) return { kind: 'edge' }
    // A letter or a digit stands for something else than itself.
    return /\w/.test(char) ? anything : { kind: 'char', chars: [char] }
  }

  function quantifier(): readonly [least: number, most: number] {
    const [found = '', least = '', comma, most] =
      /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(source.slice(at, at + 16)) ?? []
    at += found.length
    if (found === '') return [1, 1]
    if (found[0] === '?') return [0, 1]
    if (found[0] !== '{') return [found[0] === '+' ? 1 : 0, Number.POSITIVE_INFINITY]
    const bound = comma === undefined ? least : most
    return [Number(least), bound ? Number(bound) : Number.POSITIVE_INFINITY]
  }
}

const anything: Atom = { kind: 'char', chars: null }

/** What is in square brackets, if it is short: `AB`, `1-3`, `A-Z`. */
function charsOf(set: string): readonly string[] | null {
  if (set.startsWith('^') || set.includes('\\')) return null
  const chars: string[] = []
  for (const [, from = '', to = from] of set.matchAll(/([\s\S])(?:-([\s\S]))?/g)) {
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
      chars.push(String.fromCharCode(code))
  }
  return chars.length <= 32 ? chars : null
}
