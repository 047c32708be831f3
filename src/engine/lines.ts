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
  return (offset) => {
    if (offset < at) [at, line, column] = [textStart, 1, 1]
    for (let next = bytes.indexOf(newline, at); next >= 0 && next < offset; ) {
      ;[at, line, column] = [next + 1, line + 1, 1]
      next = bytes.indexOf(newline, at)
    }
    column += units(bytes, at, offset)
    at = Math.max(at, offset)
    return { line, column }
  }
}

/** The line that holds `offset`, and the one before it, as text; long lines are cut around the offset. */
export function linesAround(
  bytes: Uint8Array,
  start: number,
  end: number,
): { line: string; before: string } {
  const lineStart = bytes.lastIndexOf(newline, start - 1) + 1
  const found = bytes.indexOf(newline, end)
  const lineEnd = found < 0 ? bytes.length : found
  const beforeStart = lineStart < 2 ? 0 : bytes.lastIndexOf(newline, lineStart - 2) + 1
  const text = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).toString('latin1')
  return {
    line: text(Math.max(lineStart, start - 1000), Math.min(lineEnd, end + 1000)),
    before: text(Math.max(beforeStart, lineStart - 1000), lineStart),
  }
}

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
