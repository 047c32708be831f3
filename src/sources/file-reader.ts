import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import type { SkipReason } from './coverage.js'

/** Bytes where the name is not UTF-8: the file system knows it by no other name. */
export type FilePath = string | Buffer

/** A file's content, valid until the next is read; or why it is not to be read; null where there is none any more. */
export type FileReader = (file: FilePath) => Uint8Array | SkipReason | null

export function createFileReader(maxBytes: number): FileReader {
  let room = Buffer.allocUnsafeSlow(2 ** 16)

  function contentOf(file: FilePath, size: number): Uint8Array {
    const descriptor = openSync(file, 'r')
    try {
      if (size > room.length) room = Buffer.allocUnsafeSlow(size + (size >> 2))
      for (let length = 0; ; ) {
        if (length === room.length) room = Buffer.concat([room], 2 * length)
        const read = readSync(descriptor, room, length, room.length - length, null)
        length += read
        // Some files, as those of /proc, do not tell their size.
        if (read === 0 || length === size) return room.subarray(0, length)
      }
    } finally {
      closeSync(descriptor)
    }
  }

  return (file) => {
    try {
      const stat = lstatSync(file)
      if (stat.isSymbolicLink()) return 'symlink'
      if (stat.isDirectory()) return 'submodule'
      if (!stat.isFile()) return 'unreadable-file'
      if (stat.size > maxBytes) return 'too-large'
      return contentOf(file, stat.size)
    } catch (error) {
      return isGone(error) ? null : 'unreadable-file'
    }
  }
}

/** Deleted, or its directory is a file now, but still in the index: nothing is there to leak from. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR'
}
