import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import type { Scanner } from '../engine/scan.js'
import { shared } from '../git/pack/shared.js'
import type { SkipReason } from './coverage.js'
import { isPlain } from './plain.js'
import type { JobListener } from './threads/job.js'
import { noneTaken, takeFrom } from './threads/share.js'

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
      const stat = lstatSync(file, { throwIfNoEntry: false })
      // Deleted but still in the index: nothing is there to leak from.
      if (!stat) return null
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

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** To tell which files hold nothing. */
export interface FilesJob {
  readonly kind: 'files'
  readonly files: readonly (readonly [file: string, path: string])[]
  /** By the position of a file 1 if it holds nothing; shared. */
  readonly clean: Uint8Array
  /** Shared: how many of the files were taken so far. */
  readonly taken: Int32Array
  readonly maxBytes: number
}

/** The job of scanning files, none of which was taken yet. */
export function unstartedFiles(files: FilesJob['files'], maxBytes: number): FilesJob {
  const clean = shared(Uint8Array, files.length)
  return { kind: 'files', files, clean, taken: noneTaken(), maxBytes }
}

/** Scans files, and marks as clean each that was read and holds nothing; yields after each. */
export function* passClean(
  { files, clean, taken, maxBytes }: FilesJob,
  scanner: Scanner,
  { done }: JobListener,
): Generator<void> {
  const read = createFileReader(maxBytes)
  const next = takeFrom(files.length, taken)
  for (let i = next(); i >= 0; i = next()) {
    const [file, path] = files[i] as FilesJob['files'][number]
    const bytes = read(file)
    if (bytes instanceof Uint8Array && isPlain(bytes) && scanner.scan(bytes, path).length === 0) {
      clean[i] = 1
      done(bytes.length)
    }
    yield
  }
}
