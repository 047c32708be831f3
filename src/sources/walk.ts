import { type CommitChanges, type Oid, type RawChange, readLog } from '../git/changes.js'
import { isLoose } from '../git/loose.js'
import { listObjectIds } from '../git/objects.js'
import { createGraph, type Graph } from '../git/refs.js'
import { isPartial, type Repository } from '../git/repository.js'
import { GitError } from '../git/run.js'
import type { Audit } from './audit-cache.js'
import { type ChangeStore, createChangeStore } from './change-store.js'
import { belongs, scanMessage } from './commits.js'
import { createPackReader, type ListedTrees } from './packs.js'
import type { Change, SourceContext } from './source.js'
import type { TextReader } from './texts.js'
import { walkTrees } from './tree-walk.js'

export interface Walk {
  readonly graph: Graph
  readonly store: ChangeStore
  /** Commits whose messages hold something. */
  readonly texts: readonly Change[]
  /** For the next audit; null where there is nothing new to keep. */
  readonly audit: Omit<Audit, 'starts'> | null
}

export interface Walking {
  readonly repository: Repository
  readonly starts: readonly string[]
  /** The blobs that the repository stores, and perhaps other objects; null where it has all. */
  readonly present: () => Promise<ReadonlySet<Oid> | null>
  readonly all: boolean
  /** What blobs were clean the last time. */
  readonly last: Audit | null
  /** Blobs that no commit names are read as well. */
  readonly unreachable: boolean
}

/** Walks the history while its packs are screened, and scans every blob that a commit brought. */
export async function walkAndScan(
  walking: Walking,
  reader: TextReader,
  context: SourceContext,
): Promise<Walk> {
  const { repository, starts, all, last, unreachable } = walking
  const { coverage, progress } = context
  // What is excluded is counted by path, and so are clean blobs in it: git has to name every change.
  const byTrees = all && !unreachable && !context.excludesAny
  const present = byTrees ? null : await walking.present()
  const store = createChangeStore()
  const texts: Change[] = []
  const log: Omit<CommitChanges, 'message' | 'changes'>[] = []
  const blobs = new Map<Oid, string>()
  const interned = createInterning()
  const add = (changes: readonly RawChange[], isStored: (oid: Oid) => boolean) => {
    for (const change of changes) {
      if (!belongs(change, context)) continue
      store.add(change)
      if (change.new === null) continue
      if (isStored(change.new)) blobs.set(change.new, change.path)
      else coverage.skip('missing-object', `${change.path} (${change.new.slice(0, 12)})`)
    }
  }
  progress.phase('reading commits')
  const onCommit = (commit: CommitChanges) => {
    coverage.read('commits')
    progress.tick(coverage.so)
    const message = scanMessage(commit, reader)
    if (message.new && reader.matches.has(message.new)) texts.push(message)
    const { commit: oid, tree, parents, author, date } = commit
    log.push({ commit: oid, tree, parents, author: interned(author), date })
    if (byTrees) return
    store.addCommit(commit.commit)
    add(commit.changes, (oid) => !present || present.has(oid))
  }
  const reading = tolerate(context, () =>
    readLog(repository, starts, onCommit, { withoutChanges: byTrees }),
  )
  // While git walks the history and has nothing to say yet.
  const known = new Map(last?.clean.map((oid, i) => [oid, last.sizes[i] as number]))
  const packs = createPackReader(repository, context, { everything: all, known })
  const whole = await reading.catch((error: unknown) => {
    packs.end()
    throw error
  })
  const listed = byTrees ? await packs.list() : null
  const walk = listed && (await walkTrees(repository, log, listed, context))
  const isStored = listed && isPartial(repository) ? await stored(repository, listed) : () => true
  for (const [i, changes] of walk?.changes.entries() ?? []) {
    store.addCommit((log[i] as CommitChanges).commit)
    add(changes, isStored)
  }
  const skipped = [...coverage.skipped].map(([reason, places]) => [reason, [...places]] as const)
  if (unreachable) {
    for (const oid of present ?? []) if (!store.knows(oid)) blobs.set(oid, danglingPath(oid))
  }
  progress.phase('scanning', blobs.size)
  const { clean, sizes } = await reader.readHistory(repository, blobs, packs).finally(packs.end)
  for (const [i, oid] of walk?.clean.entries() ?? []) {
    if (blobs.has(oid)) continue
    const size = walk?.sizes[i] as number
    clean.push(oid)
    sizes.push(size)
    coverage.read('blobs', size)
  }
  const graph = createGraph(log)
  const rest = new Map(blobs)
  for (const oid of clean) rest.delete(oid)
  const changes = store.touching(rest)
  const messages = texts.flatMap(({ commit }) => commit ?? [])
  const audit = { graph, clean, sizes, rest: [...rest], changes, messages, skipped }
  return { graph, store, texts, audit: whole && clean.length >= worthKeeping ? audit : null }
}

/** What a partial clone has of what its trees name, without asking for it. */
async function stored(
  repository: Repository,
  { isWhole, find }: ListedTrees,
): Promise<(oid: Oid) => boolean> {
  if (isWhole) return (oid) => find(oid) >= 0 || isLoose(repository, oid)
  const all = await listObjectIds(repository)
  return (oid) => all.has(oid)
}

/** Below this many clean blobs to read them again takes no time. */
const worthKeeping = 500

/** The walk of an earlier audit, from which no ref has moved: only what was not clean is read again. */
export async function recall(
  { graph, sizes, rest, changes, messages, skipped }: Audit,
  repository: Repository,
  reader: TextReader,
  { coverage, progress }: SourceContext,
): Promise<Walk> {
  coverage.read('commits', 0, graph.commits.length)
  coverage.read(
    'blobs',
    sizes.reduce((sum, size) => sum + size, 0),
    sizes.length,
  )
  for (const [reason, places] of skipped) for (const place of places) coverage.skip(reason, place)
  const store = createChangeStore()
  let last: string | null = null
  for (const change of changes.toReversed()) {
    const { path, commit, old, new: oid } = change
    if (commit !== last && commit !== null) store.addCommit(commit)
    last = commit
    store.add({ path, old, new: oid, kind: 'file' })
  }
  const texts: Change[] = []
  if (messages.length > 0)
    await readLog(repository, ['--no-walk=unsorted', ...messages], (commit) =>
      texts.push(scanMessage(commit, reader)),
    )
  progress.phase('scanning', rest.length)
  await reader.readBlobs(repository, new Map(rest))
  return { graph, store, texts, audit: null }
}

/** A history with a hole is read as far as git goes, and the hole is said; false where there is one. */
export async function tolerate(
  { coverage }: SourceContext,
  read: () => Promise<void>,
): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    coverage.skip('git-error', error.stderr.split('\n', 1)[0] ?? error.message)
    return false
  }
}

export function danglingPath(oid: Oid): string {
  return `(unreachable blob ${oid.slice(0, 12)})`
}

/** The same text again for the same author: a history has few of them. */
function createInterning(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const same = known.get(text)
    if (same !== undefined) return same
    known.set(text, text)
    return text
  }
}
