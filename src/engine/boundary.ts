import type { Boundary } from './rule.js'
import { latin1 } from './text.js'

/**
 * Whether the bytes from `start` to `end` stand by themselves rather than inside something longer.
 * Patterns leave this to the engine: it sees the bytes beyond the window, and it knows that the `n`
 * of `\nghp_…` and the `D` of `%3Dghp_…` end an escape sequence and are no part of the token.
 */
export function standsAlone(
  bytes: Uint8Array,
  start: number,
  end: number,
  boundary: Boundary,
): boolean {
  return closesAlone(bytes, end, boundary) && opensAlone(bytes, start, boundary)
}

/** Whether something that ends at `end` does not go on there. */
export function closesAlone(bytes: Uint8Array, end: number, boundary: Boundary): boolean {
  if (boundary === 'none' || end >= bytes.length) return true
  return alphabets[boundary][bytes[end] as number] === 0
}

/** Whether something that begins at `start` is no continuation of what stands before. */
export function opensAlone(bytes: Uint8Array, start: number, boundary: Boundary): boolean {
  if (boundary === 'none' || start === 0) return true
  const before = bytes[start - 1] as number
  return (
    alphabets[boundary][before] === 0 || (endOfEscape[before] === 1 && endsEscape(bytes, start))
  )
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const alphabets = {
  word: alphabet(`${letters}_`),
  base64url: alphabet(`${letters}_-`),
  base64: alphabet(`${letters}+/`),
} satisfies Record<Exclude<Boundary, 'none'>, Uint8Array>

function alphabet(chars: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const char of chars) table[char.charCodeAt(0)] = 1
  return table
}

const endOfEscape = alphabet('nrtfvb0123456789abcdefABCDEFmDP')

const opensEscape = alphabet('\\%[-')

const longestEscape = 8

/** `\n`, `\t`, `\r`, `\x22`, `\u0022`, `%3D`, `%22`, terminal colours (`ESC[31m`) right before `at`. */
function endsEscape(bytes: Uint8Array, at: number): boolean {
  // Of what ends in such a letter nearly nothing is an escape.
  let from = at - 1
  while (from >= 0 && at - from <= longestEscape && opensEscape[bytes[from] as number] === 0) from--
  if (from < 0 || at - from > longestEscape) return false
  const before = latin1(bytes, Math.max(0, at - longestEscape), at)
  return /(?:\\[nrtfvb0]|\\x[0-9a-f]{2}|\\u00[0-9a-f]{2}|%(?:25)?[2-5][0-9a-f]|\[[0-9;]{1,8}m|-[DP])$/i.test(
    before,
  )
}
