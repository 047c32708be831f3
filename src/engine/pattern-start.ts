import { type Atom, type Part, type Parts, parsePattern } from './pattern-tree.js'

/** Where the keywords stand in the matches of a pattern. */
export interface KeywordPlace {
  /** A keyword is what every match begins with. */
  readonly first: boolean
  /**
   * What a match looks like from a keyword on, where something stands before it: to be tried at a
   * keyword before the whole is looked for around it. Null where that is hard to tell.
   */
  readonly tail: string | null
}

export function placeOfKeywords({ source }: RegExp, keywords: readonly string[]): KeywordPlace {
  const known = keywords.map((keyword) => keyword.toLowerCase())
  const isKeyword = (text: string) =>
    known.some((keyword) => text.toLowerCase().startsWith(keyword))
  const tails: string[] = []
  let first = keywords.length > 0
  for (const parts of parsePattern(source).map(flat)) {
    const from = parts.findIndex((_, i) =>
      beginnings(parts.slice(i), isKeyword).every(({ text }) => isKeyword(text)),
    )
    if (from !== 0) first = false
    if (from < 0) return { first, tail: null }
    tails.push(
      parts
        .slice(from)
        .map((part) => part.source)
        .join(''),
    )
  }
  // The groups' names would stand there twice, and nobody asks for them.
  return { first, tail: first ? null : tails.join('|').replace(/\(\?<\w+>/g, '(?:') }
}

/** A pattern of which the groups that only name a part are taken apart. */
export function flat(parts: Parts): Parts {
  return parts.flatMap((part) => {
    const { atom, least, most } = part
    const only = atom.kind === 'group' && atom.alternatives.length === 1 && atom.alternatives[0]
    return only && least === 1 && most === 1 ? flat(only) : [part]
  })
}

interface Beginning {
  readonly text: string
  /** Whether it is all of it, so that what follows stands next. */
  readonly whole: boolean
}

/** What matches begin with, each as far as it takes to be `enough` or as it can be told. */
function beginnings(parts: Parts, enough: (text: string) => boolean): readonly Beginning[] {
  const known: Beginning[] = []
  let open = ['']
  for (const part of parts) {
    const next: string[] = []
    for (const before of open) {
      for (const { text: more, whole } of beginningsOf(part)) {
        const text = before + more
        if (whole && !enough(text)) next.push(text)
        else known.push({ text, whole: false })
      }
    }
    open = next
    if (open.length + known.length > most) return [...known, ...open.map(cut)]
  }
  return [...known, ...open.map((text) => ({ text, whole: true }))]
}

/** Enough for any that a rule lists as keywords. */
const most = 200

function cut(text: string): Beginning {
  return { text, whole: false }
}

function beginningsOf({ atom, least, most }: Part): readonly Beginning[] {
  const once = beginningsOfOne(atom)
  if (least === 1 && most === 1) return once
  if (least === 0 && most === 1) return [...once, { text: '', whole: true }]
  const [only] = once
  if (once.length !== 1 || !only?.whole) return [cut('')]
  return [{ text: only.text.repeat(least), whole: least === most }]
}

function beginningsOfOne(atom: Atom): readonly Beginning[] {
  if (atom.kind === 'edge') return [{ text: '', whole: true }]
  if (atom.kind === 'char') return atom.chars?.map((text) => ({ text, whole: true })) ?? [cut('')]
  return atom.alternatives.flatMap((parts) => beginnings(parts, () => false))
}
