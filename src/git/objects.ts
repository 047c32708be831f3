import type { Oid } from './changes.js'
import { readLoose } from './loose.js'
import type { Repository } from './repository.js'
import { type GitDirectory, GitError, type GitProcess, git, readOutput, startGit } from './run.js'

export interface ObjectVisitor {
  /** The object's content. The bytes are only valid during the call: the buffer is used again. */
  readonly object: (oid: Oid, bytes: Uint8Array) => void
  /** Larger than `maxBytes`: not read. */
  readonly tooLarge: (oid: Oid, size: number) => void
  /** Not in this repository, or not readable. */
  readonly missing: (oid: Oid, why: string) => void
}

/** Streams objects through one `git cat-file --batch`, holding one at a time. */
export interface ObjectReader {
  /** Asks for an object; it is visited once, some time later, in the order of asking. */
  ask(oid: Oid): void
  /** Resolves when every object that was asked for has been visited. */
  end(): Promise<void>
}

/** Reads some objects; git is only asked for those that do not simply lie there. */
export async function readObjects(
  repository: Repository,
  oids: readonly Oid[],
  maxBytes: number,
  visitor: ObjectVisitor,
): Promise<void> {
  const rest = oids.length > few ? oids : oids.filter((oid) => !visitLoose(repository, oid))
  if (rest.length === 0) return
  const reader = openObjects(repository, maxBytes, visitor)
  for (const oid of rest) reader.ask(oid)
  await reader.end()

  function visitLoose(repository: Repository, oid: Oid): boolean {
    const bytes = readLoose(repository, oid)
    if (bytes === null) return false
    if (bytes.length > maxBytes) visitor.tooLarge(oid, bytes.length)
    else visitor.object(oid, bytes)
    return true
  }
}

/** For so many objects a process of git takes longer to start than to read them. */
const few = 256

/**
 * Opens a stream of objects. An object that makes git give up (corrupt, or promised by a remote that
 * may not be asked) is reported as missing, and the rest is read by a new process.
 */
export function openObjects(
  directory: GitDirectory,
  maxBytes: number,
  visitor: ObjectVisitor,
): ObjectReader {
  const asked: Oid[] = []
  let sent = 0
  let ended = false
  let child: GitProcess | null = null
  const answers = createBatchReader(asked, maxBytes, visitor)

  function send() {
    if (!child) return
    if (sent < asked.length) child.stdin.write(`${asked.slice(sent).join('\n')}\n`)
    sent = asked.length
    if (ended) child.stdin.end()
  }

  async function readAll() {
    for (let restarts = 0; ; restarts++) {
      const error = await readUntilEnd()
      if (answers.answered() >= asked.length && ended) return
      answers.giveUp(error?.message ?? 'git stopped early')
      if (restarts < maxRestarts) continue
      ended = true
      while (answers.answered() < asked.length) answers.giveUp('git stopped early')
      return
    }
  }

  /** One process, until it has answered everything or ends with an error. */
  async function readUntilEnd(): Promise<GitError | null> {
    child = startGit(directory, ['cat-file', '--batch', '--buffer'])
    sent = answers.answered()
    send()
    try {
      await readOutput(child, answers.push)
      return null
    } catch (error) {
      child.kill()
      if (error instanceof GitError) return error
      throw error
    }
  }

  const done = readAll()
  done.catch(() => {}) // whoever awaits `end` gets it
  return {
    ask(oid) {
      asked.push(oid)
      // A write for each would cost more than the reading.
      if (asked.length - sent >= batch) send()
    },
    async end() {
      ended = true
      send()
      await done
    },
  }
}

const batch = 256

/** After so many fatal objects in one scan the repository is beyond reading piece by piece. */
const maxRestarts = 50

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
    /** The object that should have come next will not; begins afresh with the one after it. */
    giveUp(why: string) {
      if (answered < oids.length) visitor.missing(oids[answered++] as Oid, why)
      header = ''
      size = -1
      filled = 0
    },
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

/** The ids of all objects in the repository's own store and its alternates: to list these alone reads none. */
export async function listObjectIds(directory: GitDirectory): Promise<ReadonlySet<Oid>> {
  const output = await git(directory, [
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--buffer',
    '--batch-check=%(objectname)',
  ])
  return new Set(output.toString('latin1').split('\n'))
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
