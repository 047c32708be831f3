import type { Edit } from './edit.js'
import type { Token } from './tokens.js'

/** A literal that is to be replaced, and what a language may want to know of where it stands. */
export interface Site {
  readonly text: string
  /** The text without comments and without the inside of strings, as long as `text`. */
  readonly code: string
  /** The literal with its quotes. */
  readonly start: number
  readonly end: number
  /** Null where it stands without quotes. */
  readonly token: Token | null
}

/** What becomes of it: the edits, and the names under which the program will look for the value. */
export interface Rewrite {
  readonly edits: readonly Edit[]
  readonly name: string
  /** A variable that has to be declared once, and how. */
  readonly declares?: { readonly name: string; readonly edit: Edit }
}

/** Why it is left alone, and what to do by hand: whole sentences. */
export interface Refused {
  readonly why: string
  readonly byHand: string
}

export function refused(why: string, byHand = moveByHand): Refused {
  return { why, byHand }
}

const moveByHand =
  'Move the value into the environment or a secret manager by hand, and read it from there.'

/** From the last end of a statement up to the literal, as code. */
export function statementBefore({ code, start }: Site): string {
  return /[^;{}]*$/.exec(code.slice(0, start))?.[0] ?? ''
}

/** From the beginning of the literal's line, as code. */
export function lineBefore({ code, start }: Site): string {
  return code.slice(code.lastIndexOf('\n', start - 1) + 1, start)
}

export interface Bracket {
  readonly open: string
  readonly at: number
  /** The code before it, back to the end of the statement before. */
  readonly head: string
}

/** The brackets that are open where the literal stands, the innermost first. */
export function bracketsAround({ code, start }: Site): readonly Bracket[] {
  const found: Bracket[] = []
  let closed = 0
  for (let at = start - 1; at >= 0; at--) {
    const sign = code[at] as string
    if (')]}'.includes(sign)) closed++
    else if ('([{'.includes(sign)) {
      if (closed > 0) closed--
      else {
        const head = /[^;{}]*$/.exec(code.slice(Math.max(0, at - 2000), at))?.[0] ?? ''
        found.push({ open: sign, at, head })
      }
    }
  }
  return found
}
