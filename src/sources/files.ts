import type { Scanner } from '../engine/scan.js'
import { shared } from '../git/pack/shared.js'
import { createFileReader } from './file-reader.js'
import { isPlain } from './plain.js'
import type { JobListener } from './threads/job.js'
import { noneTaken, takeFrom } from './threads/share.js'

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
