import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { isTar, readTar } from './tar.js'

/** A file in an archive; `path` is `a.zip!inner/b.env`. */
export interface Entry {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Unopened {
  readonly reason: 'too-large' | 'unreadable-file' | 'archive'
  readonly path: string
}

export type OpenArchive = typeof openArchive

/**
 * Every file in an archive and in the archives inside it, and what could not be opened; null if the
 * bytes are no archive of a kind that is known here. zip, and so jar, war, whl and docx; tar; gzip.
 */
export function openArchive(
  bytes: Uint8Array,
  path: string,
  maxFileSize: number,
): Iterable<Entry | Unopened> | null {
  if (kindOf(bytes) === null) return null
  // A ratio alone would turn away a small file of spaces.
  const room = Math.min(maxFileSize, Math.max(bytes.length * limits.ratio, 2 ** 20))
  return walk(bytes, path, { bytes: room, entries: limits.entries }, 1)
}

/** Unpacked to packed; files; archives in archives. All of an archive is counted together. */
const limits = { entries: 10_000, ratio: 100, depth: 3 } as const

interface Left {
  bytes: number
  entries: number
}

function* walk(
  bytes: Uint8Array,
  path: string,
  left: Left,
  depth: number,
): Generator<Entry | Unopened> {
  try {
    for (const entry of unpack(bytes, path, left)) {
      const inner = kindOf(entry.bytes)
      if (inner === null) yield entry
      else if (depth === limits.depth) yield { reason: 'archive', path: entry.path }
      else yield* walk(entry.bytes, entry.path, left, depth + 1)
    }
  } catch (error) {
    // Whatever an unpacker throws, the archive is what is wrong.
    yield { reason: error instanceof TooMuch ? 'too-large' : 'unreadable-file', path }
  }
}

class TooMuch extends Error {}

function kindOf(bytes: Uint8Array): 'zip' | 'gzip' | 'tar' | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'zip'
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip'
  return isTar(bytes) ? 'tar' : null
}

function* unpack(bytes: Uint8Array, path: string, left: Left): Generator<Entry> {
  switch (kindOf(bytes)) {
    case 'zip':
      yield* unzip(bytes, path, left)
      return
    case 'tar':
      for (const { name, bytes: content } of readTar(bytes)) {
        take(left, 0)
        yield { path: `${path}!${name}`, bytes: content }
      }
      return
    case 'gzip': {
      const content = gunzip(bytes, left)
      take(left, content.length)
      // A .tgz is one archive, not two.
      if (isTar(content)) yield* unpack(content, path, left)
      else yield { path: `${path}!${withoutSuffix(path)}`, bytes: content }
    }
  }
}

/** Counted before anything is unpacked, by the sizes that the archive claims and that unpacking keeps to. */
function* unzip(bytes: Uint8Array, path: string, left: Left): Generator<Entry> {
  const names: string[] = []
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      take(left, originalSize)
      if (originalSize > 0) names.push(name)
      return false
    },
  })
  const files = unzipSync(bytes, { filter: ({ originalSize }) => originalSize > 0 })
  for (const name of names) {
    const content = files[name]
    if (content) yield { path: `${path}!${name}`, bytes: content }
  }
}

function gunzip(bytes: Uint8Array, left: Left): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(1, left.bytes) })
  } catch (error) {
    if (error instanceof RangeError) throw new TooMuch()
    throw error
  }
}

function take(left: Left, size: number) {
  left.bytes -= size
  left.entries -= 1
  if (left.bytes < 0 || left.entries < 0) throw new TooMuch()
}

/** What gzip unpacks `dir/dump.sql.gz` to. */
function withoutSuffix(path: string): string {
  return path.replace(/^.*[/!]/, '').replace(/\.gz$/i, '')
}
