import type { Found, Stretch } from './decoder.js'

export interface Alphabet {
  /** What each byte stands for; -1 if it is none of the alphabet. */
  readonly values: Int8Array
  readonly bits: 4 | 6
  readonly padding: number
}

/**
 * Decodes an alphabet of a fixed width. A trigger says where a group of characters begins, so it is
 * decoded from there to both sides, group by group, for as long as the result is text: what stands
 * directly before (`path/`, `key-`) does no harm, and of binary data only the texts inside are seen.
 */
export function groupsAround(alphabet: Alphabet) {
  return function* (bytes: Uint8Array, found: readonly Found[]): Generator<Stretch> {
    let done = 0
    for (const { offset, trigger } of found) {
      if (offset < done) continue
      const stretch = widen(alphabet, bytes, done, offset, trigger.lead ?? 0)
      if (!stretch) continue
      done = stretch.end
      if (stretch.bytes.length >= shortest) yield stretch
    }
  }
}

/** A name and a password of eight characters, or a key, take that much: fewer bytes hold nothing sure. */
const shortest = 16

/** No secret is longer, and no attack should be. */
const longest = 2 ** 20

function widen(
  { values, bits, padding }: Alphabet,
  bytes: Uint8Array,
  from: number,
  offset: number,
  lead: number,
): (Stretch & { readonly end: number }) | null {
  const width = bits === 6 ? 4 : 2
  const right: number[] = []
  const left: number[] = []

  let boundary = offset
  for (let skip = (width - (lead % width)) % width; skip > 0; skip--) boundary++
  let end = boundary
  let inBinary = false
  for (let at = boundary; right.length < longest; ) {
    let chars = 0
    while (at >= 0 && chars < width) {
      at = charFrom(values, bytes, at)
      if (at >= 0) group[chars++] = at++
    }
    const count = decodeGroup(values, bytes, chars, bits)
    if (count === 0) break
    let good = 0
    while (good < count && isText(decoded[good] as number)) right.push(decoded[good++] as number)
    inBinary = good < count
    const used = inBinary ? Math.ceil((good * 8) / bits) : chars
    if (used > 0) end = (group[used - 1] as number) + 1
    if (at < 0 || inBinary) break
  }

  let start = boundary
  for (let before = boundary - 1; left.length < longest; ) {
    let missing = width
    while (before >= from && missing > 0) {
      before = charUpTo(values, bytes, before, from)
      if (before >= from) group[--missing] = before--
    }
    if (missing > 0) break
    const count = decodeGroup(values, bytes, width, bits)
    let good = count
    while (good > 0 && isText(decoded[good - 1] as number)) left.push(decoded[--good] as number)
    if (good < count) start = group[Math.floor((good * 8) / bits)] as number
    if (good === 0) continue
    inBinary = true
    break
  }

  if (left.length + right.length === 0) return null
  while (bytes[end] === padding && !inBinary) end++
  const place = { start, end }
  const text = left.length === 0 ? Buffer.from(right) : Buffer.from(left.reverse().concat(right))
  return { bytes: text, inBinary, end, place: () => place }
}

/** Where the up to four characters of a group stand, and the up to three bytes that they are: too many for an array each. */
const group = new Int32Array(4)
const decoded = new Uint8Array(4)

/** Decodes the first characters of `group`, and says how many bytes they are. */
function decodeGroup(values: Int8Array, bytes: Uint8Array, chars: number, bits: number): number {
  let all = 0
  let known = 0
  let count = 0
  for (let i = 0; i < chars; i++) {
    all = (all << bits) | (values[bytes[group[i] as number] as number] as number)
    known += bits
    if (known < 8) continue
    known -= 8
    decoded[count++] = all >>> known
  }
  return count
}

/** The first character at `at` or, where a full line ends there, on the next; -1 if there is none. */
function charFrom(values: Int8Array, bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return -1
  if ((values[bytes[at] as number] as number) >= 0) return at
  const next = lineBreakFrom(bytes, at)
  if (next < 0 || next >= bytes.length || !isFullLine(values, bytes, at)) return -1
  return (values[bytes[next] as number] as number) >= 0 ? next : -1
}

function charUpTo(values: Int8Array, bytes: Uint8Array, at: number, from: number): number {
  if ((values[bytes[at] as number] as number) >= 0 && !isEscapedBreak(bytes, at)) return at
  const end = lineBreakUpTo(bytes, at)
  if (end <= from || !isFullLine(values, bytes, end)) return -1
  return end - 1
}

/** Past `\r\n` and an indent, or past the same as an escape sequence in a string. */
function lineBreakFrom(bytes: Uint8Array, at: number): number {
  let i = at
  if (bytes[i] === backslash) {
    if (bytes[i + 1] === letterR && bytes[i + 2] === backslash) i += 2
    return bytes[i + 1] === letterN ? i + 2 : -1
  }
  if (bytes[i] === carriageReturn) i++
  if (bytes[i] !== lineFeed) return -1
  i++
  for (let indent = 0; indent < maxIndent && isBlank(bytes[i]); indent++) i++
  return i
}

/** The end of the line before, given the last byte of what stands between; -1 if it is no line break. */
function lineBreakUpTo(bytes: Uint8Array, at: number): number {
  let i = at
  if (isEscapedBreak(bytes, i)) {
    i -= 1
    return bytes[i - 1] === letterR && bytes[i - 2] === backslash ? i - 2 : i
  }
  for (let indent = 0; indent < maxIndent && isBlank(bytes[i]); indent++) i--
  if (bytes[i] !== lineFeed) return -1
  return bytes[i - 1] === carriageReturn ? i - 1 : i
}

function isEscapedBreak(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === letterN && bytes[at - 1] === backslash
}

/** Only what is wrapped goes on in the next line, and wrapped lines are long. */
function isFullLine(values: Int8Array, bytes: Uint8Array, end: number): boolean {
  if (end < shortestLine) return false
  for (let i = end - shortestLine; i < end; i++)
    if ((values[bytes[i] as number] as number) < 0) return false
  return true
}

const shortestLine = 40
const maxIndent = 40

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09
}

/** What text is made of: no control characters but tabs and line breaks. */
function isText(byte: number): boolean {
  return byte >= 0x20
    ? byte !== 0x7f
    : byte === 0x09 || byte === lineFeed || byte === carriageReturn
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const backslash = 0x5c
const letterN = 0x6e
const letterR = 0x72
