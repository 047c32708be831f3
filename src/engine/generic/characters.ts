/** The bytes that the syntax of a binding is made of. */

export function skipBlanks(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 32 && (bytes[i] === space || bytes[i] === tab)) i++
  return i
}

export function skipSpace(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 64 && (bytes[i] === space || bytes[i] === tab || isLineBreak(bytes[i]))) i++
  return i
}

export function endOfName(bytes: Uint8Array, at: number): number {
  let end = at
  while (end - at < 64) {
    if (isName[bytes[end] as number] === 1) end++
    else if (
      bytes[end] === greater &&
      bytes[end - 1] === hyphen &&
      isName[bytes[end + 1] as number] === 1
    )
      end++
    else if (
      bytes[end] === colon &&
      bytes[end + 1] === colon &&
      isName[bytes[end + 2] as number] === 1
    )
      end += 2
    else break
  }
  return end
}

export function startOfName(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && at - start < 64) {
    const before = bytes[start - 1] as number
    if (isName[before] === 1) start--
    // `client->token` and `Client::token` are names too.
    else if (before === greater && bytes[start - 2] === hyphen) start -= 2
    else if (before === colon && bytes[start - 2] === colon) start -= 2
    else break
  }
  return start
}

export function isLineBreak(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn
}

/** `=`, `:`, `>`, `|`, `?` */
export function isOperator(byte: number | undefined): boolean {
  return byte === equals || byte === colon || byte === greater || byte === pipe || byte === question
}

export function isQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60
}

/** b'…', r"…", f"…", u'…', @"…", L"…" */
export function isPrefix(byte: number | undefined): boolean {
  return (
    byte === 0x62 ||
    byte === 0x72 ||
    byte === 0x66 ||
    byte === 0x75 ||
    byte === 0x40 ||
    byte === 0x4c
  )
}

export const tab = 0x09
export const lineFeed = 0x0a
export const carriageReturn = 0x0d
export const space = 0x20
export const percent = 0x25
export const ampersand = 0x26
export const parenthesis = 0x28
export const plus = 0x2b
export const comma = 0x2c
export const hyphen = 0x2d
export const slash = 0x2f
export const colon = 0x3a
export const less = 0x3c
export const equals = 0x3d
export const greater = 0x3e
export const question = 0x3f
export const bracket = 0x5b
export const backslash = 0x5c
export const smallD = 0x64
export const smallN = 0x6e
export const smallR = 0x72
export const smallV = 0x76
export const brace = 0x7b
export const pipe = 0x7c

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
export const isName = tableOf(`${letters}_-.`)
export const inType = tableOf(`${letters}_. |&<>'[]?*`)
export const closes = tableOf('"\'`]\\')
export const scheme = tableOf('bBtTaA')
export const delimits = tableOf(',;<>"\'`)]}&')
export const trails = tableOf(',;)]}')

export function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const char of chars) table[char.charCodeAt(0)] = 1
  return table
}
