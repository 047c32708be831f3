import { latin1 } from '../text.js'
import type { Place } from './decoder.js'

/** A text without what joins adjacent string literals: `"ab" + "cd"` as `"abcd"`. */
export interface Joined {
  readonly bytes: Uint8Array
  /** Where in `bytes` the part that was asked for begins. */
  readonly start: number
  /** The first to the last character in the text; null for what no joiner lies in. */
  readonly place: (start: number, end: number) => Place | null
}

/**
 * Those keywords whose literal ends soon and is joined to another. Asked of each keyword there is, so
 * it is to cost no more than the way to the next quote.
 */
export function splitAfter(bytes: Uint8Array, offsets: readonly number[]): readonly number[] {
  let at = 0 // where the next literal may end
  return offsets.filter((offset) => {
    const limit = Math.min(bytes.length, offset + longestLiteral)
    at = Math.max(at, offset)
    while (at < limit && ends[bytes[at] as number] === 0) at++
    if (at >= limit || at === offset) return false
    let next = at + 1
    while (next - at < 80 && blank[bytes[next] as number] === 1) next++
    if (operates[bytes[next] as number] !== 1 && next === at + 1) return false
    const end = Math.min(bytes.length, at + 200)
    joiners.lastIndex = 0
    return joiners.exec(latin1(bytes, at - 1, end))?.index === 0
  })
}

const longestLiteral = 80

function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const char of chars) table[char.charCodeAt(0)] = 1
  return table
}

const ends = tableOf('"\'`\\')
const blank = tableOf(' \t\r\n')
const operates = tableOf('+.&<_\\"\'`@brfuLRU\n\r')

/** A part of a text with its string literals joined. */
export function joinLiterals(bytes: Uint8Array, { start, end }: Place): Joined {
  // A neighbour before, for the boundary, and more after, since joiners take room.
  const from = Math.max(0, start - margin)
  const to = Math.min(bytes.length, end + (end - start))
  const text = latin1(bytes, from, to)
  const gaps: { readonly at: number; readonly shift: number }[] = []
  let shift = from
  let joined = ''
  let last = 0
  joiners.lastIndex = start - from
  for (let found = joiners.exec(text); found; found = joiners.exec(text)) {
    // The match holds a character of either literal.
    const at = found.index + 1
    const next = joiners.lastIndex - 1
    joined += text.slice(last, at)
    shift += next - at
    gaps.push({ at: joined.length, shift })
    last = next
    joiners.lastIndex = next
  }
  joined += text.slice(last)
  const shiftAt = (index: number) => gaps.findLast(({ at }) => at <= index)?.shift ?? from
  return {
    bytes: Buffer.from(joined, 'latin1'),
    start: start - from,
    place(first, end) {
      const [before, after] = [shiftAt(first), shiftAt(end - 1)]
      return before === after ? null : { start: first + before, end: end + after }
    },
  }
}

const margin = 8

/**
 * Quote, operator, quote, or a line that goes on after a backslash; with a character of a literal on
 * either side, so that neither `""` nor `"a", "b"` is one. Operators: `+` of most languages, `.` of PHP
 * and Perl, `..` of Lua, `&` and `& _` of Basic, `<<` of C++ and Ruby; shells, C and Python need none.
 */
const joiners =
  /[^\s"'`([{,](?:["'`]\s{0,80}(?:\.\.|<<|[+.&])?[\s\\_]{0,80}[@brfuLRU]{0,2}["'`]|\\\r?\n[ \t]{0,80})[^\s"'`)\]},;]/g
