/**
 * What kind of bytes these are, and how to read them as one character a byte, so that keywords and
 * patterns, which are ASCII, work on any encoding that extends ASCII without decoding it.
 */
export type TextKind = 'bytes' | 'utf16le' | 'utf16be' | 'binary'

/** UTF-16 by its mark or by where its zero bytes lie; binary by any other zero byte near the start. */
export function kindOf(bytes: Uint8Array): TextKind {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be'
  const length = Math.min(bytes.length, sampled)
  let even = 0
  let odd = 0
  const start = bytes.length > sampled ? bytes.subarray(0, sampled) : bytes
  for (let i = start.indexOf(0); i >= 0; i = start.indexOf(0, i + 1)) {
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return 'bytes'
  // Text that is mostly ASCII has a zero in every second byte, always on the same side.
  const half = length / 2
  if (length >= 8 && bytes.length % 2 === 0) {
    if (odd > half * 0.6 && even < half * 0.05) return 'utf16le'
    if (even > half * 0.6 && odd < half * 0.05) return 'utf16be'
  }
  return 'binary'
}

/** Enough to tell UTF-16 from binary; git itself looks at the first 8,000 bytes. */
const sampled = 8000

/** UTF-16 as UTF-8. Offsets in the result are not offsets in the original. */
export function utf16ToUtf8(bytes: Uint8Array, kind: 'utf16le' | 'utf16be'): Buffer {
  const text = new TextDecoder(kind === 'utf16le' ? 'utf-16le' : 'utf-16be').decode(bytes)
  return Buffer.from(text, 'utf8')
}

/** Begins with the mark of a compressed or encrypted container, whose inside is not looked at. */
export function isArchive(bytes: Uint8Array): boolean {
  return archiveMarks.some((mark) => mark.every((byte, i) => bytes[i] === byte))
}

/** zip, gzip, xz, bzip2, zstd, 7z, rar. */
const archiveMarks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x42, 0x5a, 0x68, 0x39],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
]

/** A Git LFS pointer stands for a file that is stored elsewhere. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && Buffer.from(bytes.subarray(0, lfsMark.length)).equals(lfsMark)
}

const lfsMark = Buffer.from('version https://git-lfs.github.com/spec/v1')

/** A part of a text as one character a byte. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return bufferOf(bytes).toString('latin1', start, end)
}

/** A part of a text as the UTF-8 it is. */
export function utf8(bytes: Uint8Array, start: number, end: number): string {
  return bufferOf(bytes).toString('utf8', start, end)
}

/** Asked for a hundred thousand times a second: a view of the part would cost more than the text. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
