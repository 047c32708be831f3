import type { Oid } from './changes.js'
import { type GitDirectory, GitError, git, startGit } from './run.js'

export interface ObjectVisitor {
  /** The object's content. The bytes are only valid during the call: the buffer is used again. */
  readonly object: (oid: Oid, bytes: Uint8Array) => void
  /** Larger than `maxBytes`: not read. */
  readonly tooLarge: (oid: Oid, size: number) => void
  /** Not in this repository, or not readable. */
  readonly missing: (oid: Oid, why: string) => void
}

/**
 * Streams objects through `git cat-file --batch`, holding one at a time: many through two processes
 * at once, because git needs longer to unpack an object than we to look at it.
 */
export async function readObjects(
  directory: GitDirectory,
  oids: readonly Oid[],
  maxBytes: number,
  visitor: ObjectVisitor,
): Promise<void> {
  const half = oids.length < worthTwo ? oids.length : oids.length >> 1
  const parts = [oids.slice(0, half), oids.slice(half)].filter(({ length }) => length > 0)
  await Promise.all(parts.map((part) => readPart(directory, part, maxBytes, visitor)))
}

/** A second process costs a few milliseconds and decodes some delta bases again. */
const worthTwo = 1000

/**
 * An object that makes git give up (corrupt, or promised by a remote that may not be asked) is
 * reported as missing, and the rest is read by a new process.
 */
async function readPart(
  directory: GitDirectory,
  oids: readonly Oid[],
  maxBytes: number,
  visitor: ObjectVisitor,
): Promise<void> {
  let from = 0
  for (let restarts = 0; from < oids.length; restarts++) {
    const rest = from === 0 ? oids : oids.slice(from)
    const { answered, error } = await readBatch(directory, rest, maxBytes, visitor)
    from += answered
    if (from >= oids.length) return
    const why = error?.message ?? 'git stopped early'
    if (error && !(error instanceof GitError)) throw error
    visitor.missing(oids[from] as Oid, why)
    from++
    if (restarts >= maxRestarts) {
      for (const oid of oids.slice(from)) visitor.missing(oid, why)
      return
    }
  }
}

/** After so many fatal objects in one scan the repository is beyond reading piece by piece. */
const maxRestarts = 50

async function readBatch(
  directory: GitDirectory,
  oids: readonly Oid[],
  maxBytes: number,
  visitor: ObjectVisitor,
): Promise<{ answered: number; error: Error | null }> {
  const child = startGit(directory, ['cat-file', '--batch', '--buffer'])
  child.stdin.end(`${oids.join('\n')}\n`)
  const reader = createBatchReader(oids, maxBytes, visitor)
  try {
    for await (const chunk of child.stdout) reader.push(chunk as Buffer)
    await child.done
    return { answered: reader.answered(), error: null }
  } catch (error) {
    child.kill()
    if (!(error instanceof GitError)) throw error
    return { answered: reader.answered(), error }
  }
}

/** Reads `<oid> <type> <size> LF <content> LF`, or `<name> missing LF`, from chunks cut anywhere. */
function createBatchReader(oids: readonly Oid[], maxBytes: number, visitor: ObjectVisitor) {
  let answered = 0
  let header = ''
  let content = Buffer.allocUnsafeSlow(1 << 20)
  let size = -1 // -1: in a header
  let filled = 0

  function finish() {
    const oid = oids[answered] as Oid
    answered++
    if (size > maxBytes) visitor.tooLarge(oid, size)
    else visitor.object(oid, content.subarray(0, size))
    size = -1
    filled = 0
  }

  function startObject(line: string) {
    const [, type, length] = line.split(' ')
    if (length === undefined) {
      visitor.missing(oids[answered] as Oid, type ?? 'missing')
      answered++
      return
    }
    size = Number(length)
    // A fresh, aligned buffer: the prefilter reads it four bytes at a time.
    if (size <= maxBytes && size > content.length)
      content = Buffer.allocUnsafeSlow(size + (size >> 2))
  }

  return {
    answered: () => answered,
    push(chunk: Buffer) {
      let at = 0
      while (at < chunk.length) {
        if (size < 0) {
          const end = chunk.indexOf(0x0a, at)
          header += chunk.toString('latin1', at, end < 0 ? chunk.length : end)
          if (end < 0) return
          at = end + 1
          startObject(header)
          header = ''
          continue
        }
        const length = Math.min(size - filled, chunk.length - at)
        if (size <= maxBytes) chunk.copy(content, filled, at, at + length)
        filled += length
        at += length
        if (filled === size && at < chunk.length) {
          at++ // the line feed after the content
          finish()
        }
      }
    },
  }
}

export interface StoredObject {
  readonly oid: Oid
  readonly type: 'blob' | 'commit' | 'tag' | 'tree'
}

/** Every object in the repository's own store and its alternates, in the order in which packs hold them. */
export async function listObjects(directory: GitDirectory): Promise<readonly StoredObject[]> {
  const format = '--batch-check=%(objectname) %(objecttype)'
  const output = await git(directory, [
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--buffer',
    format,
  ])
  const objects: StoredObject[] = []
  for (let at = 0; at < output.length; ) {
    const space = output.indexOf(0x20, at)
    const end = output.indexOf(0x0a, space)
    const type = output.toString('latin1', space + 1, end)
    // Trees are two thirds of a repository's objects and of no interest here.
    if (type === 'blob' || type === 'commit' || type === 'tag') {
      objects.push({ oid: output.toString('latin1', at, space), type })
    }
    at = end + 1
  }
  return objects
}
