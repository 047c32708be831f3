/** A file in a tar archive. */
export interface TarEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

const block = 512

/**
 * The files of a tar archive, in POSIX or GNU format; nothing is copied.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */
export function* readTar(bytes: Uint8Array): Generator<TarEntry> {
  let longName: string | null = null
  for (let at = 0; at + block <= bytes.length; ) {
    if (bytes[at] === 0) return
    if (!isHeader(bytes, at)) throw new Error('a tar header is damaged')
    const size = sizeAt(bytes, at + 124)
    const start = at + block
    if (!Number.isSafeInteger(size) || size < 0 || start + size > bytes.length)
      throw new Error('a tar archive is cut off')
    const type = String.fromCharCode(bytes[at + 156] as number)
    const content = bytes.subarray(start, start + size)
    if (type === 'L') longName = text(content, 0, size)
    else if (type === 'x') longName = paxPath(content) ?? longName
    else if (type === '0' || type === '\0' || type === '7') {
      yield { name: longName ?? shortName(bytes, at), bytes: content }
      longName = null
    } else if (type !== 'g' && type !== 'K') longName = null
    at = start + Math.ceil(size / block) * block
  }
}

/** `ustar` stands in every header since 1988. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length > block && text(bytes, 257, 5) === 'ustar' && isHeader(bytes, 0)
}

/** The sum of the header's bytes, its own field counted as spaces. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  let sum = 0
  for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 0x20 : (bytes[at + i] as number)
  return sum === Number.parseInt(text(bytes, at + 148, 8), 8)
}

/** Octal digits; of files of 8 GiB and more, which nobody reads here, a binary number. */
function sizeAt(bytes: Uint8Array, at: number): number {
  return Number.parseInt(text(bytes, at, 12).trim() || '0', 8)
}

function shortName(bytes: Uint8Array, at: number): string {
  const name = text(bytes, at, 100)
  const isPosix = bytes[at + 262] === 0 // GNU has a space there, and no prefix
  const prefix = isPosix ? text(bytes, at + 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** Of records like `30 path=a/long/name\n`, whose length counts bytes. */
function paxPath(bytes: Uint8Array): string | null {
  let path: string | null = null
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(text(bytes, at, 20), 10)
    if (!(length > 0)) return path
    const record = Buffer.from(bytes.subarray(at, at + length)).toString('utf8')
    path = /^\d+ path=(?<path>[^\n]*)/.exec(record)?.groups?.path ?? path
    at += length
  }
  return path
}

/** Up to a zero byte. */
function text(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length)
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8')
}
