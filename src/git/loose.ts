import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Oid } from './changes.js'
import { objectDirectories } from './pack/files.js'
import type { Repository } from './repository.js'

/**
 * The content of a blob that lies in a file of its own, as what was just staged does; null where it
 * does not, or is large, or not as it should be: git knows what to say about that. An object has one
 * content whichever store git would take it from. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function readLoose(
  { commonDir }: Pick<Repository, 'commonDir'>,
  oid: Oid,
): Uint8Array | null {
  try {
    const file = readFileSync(join(commonDir, 'objects', oid.slice(0, 2), oid.slice(2)))
    const object = inflateSync(file, { maxOutputLength: largest })
    const start = object.indexOf(0) + 1
    const header = object.toString('latin1', 0, start - 1)
    // A copy: the prefilter reads it four bytes at a time, from where its memory begins.
    return header === `blob ${object.length - start}`
      ? new Uint8Array(object.subarray(start))
      : null
  } catch {
    return null
  }
}

/** Whether an object lies in a file of its own, here or where objects are borrowed from. */
export function isLoose({ commonDir }: Pick<Repository, 'commonDir'>, oid: Oid): boolean {
  return objectDirectories(commonDir).some((objects) =>
    existsSync(join(objects, oid.slice(0, 2), oid.slice(2))),
  )
}

const largest = 2 ** 22
