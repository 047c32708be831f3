/** A 1-based place in a text; `column` counts UTF-16 code units, as editors and SARIF do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns ascending byte offsets into positions, reading each byte once; a byte order mark is no column. */
export function createLocator(bytes: Uint8Array): (offset: number) => Position {
  const textStart = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let at = textStart
  let line = 1
  let column = 1
  let next = bytes.indexOf(newline, at)
  return (offset) => {
    if (offset < at) {
      ;[at, line, column] = [textStart, 1, 1]
      next = bytes.indexOf(newline, at)
    }
    while (next >= 0 && next < offset) {
      ;[at, line, column] = [next + 1, line + 1, 1]
      next = bytes.indexOf(newline, at)
    }
    column += units(bytes, at, offset)
    at = Math.max(at, offset)
    return { line, column }
  }
}

/** What stands on the match's line before and after it, and the line above; long lines are cut. */
export function linesAround(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly above: string; readonly head: string; readonly tail: string } {
  // Only so far is looked: a file may be one line of megabytes with thousands of matches.
  const from = Math.max(0, start - reach)
  const back = bytes.subarray(from, start).lastIndexOf(newline)
  const lineStart = back >= 0 ? from + back + 1 : from
  const aboveFrom = Math.max(0, lineStart - reach)
  const above = bytes.subarray(aboveFrom, Math.max(0, lineStart - 1))
  const aboveStart = back < 0 ? lineStart : aboveFrom + above.lastIndexOf(newline) + 1
  const ahead = bytes.subarray(end, end + reach)
  const found = ahead.indexOf(newline)
  const text = (part: Uint8Array) => Buffer.from(part).toString('utf8')
  return {
    above: text(bytes.subarray(aboveStart, lineStart)),
    head: text(bytes.subarray(lineStart, start)),
    tail: text(found < 0 ? ahead : ahead.subarray(0, found)),
  }
}

const reach = 1000

const newline = 0x0a

/** UTF-16 code units of UTF-8 bytes: one for each that starts a character, two where that is beyond U+FFFF. */
function units(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80 || byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1
  }
  return count
}
