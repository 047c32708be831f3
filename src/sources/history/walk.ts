import { type CommitChanges, type Oid, type RawChange, readLog } from '../../git/changes.js'
import { createGraph, type Graph } from '../../git/graph.js'
import { isLoose } from '../../git/loose.js'
import { listObjectIds } from '../../git/objects.js'
import { isPartial, type Repository } from '../../git/repository.js'
import { GitError } from '../../git/run.js'
import { belongs, scanMessage } from '../commits.js'
import type { CoverageCounter } from '../coverage.js'
import type { Change, SourceContext } from '../source.js'
import type { HistoryRead, TextReader } from '../texts.js'
import type { Audit } from './audit-cache.js'
import { type ChangeStore, createChangeStore } from './change-store.js'
import type { TreeListing } from './list-trees.js'
import type { PackReader } from './packs.js'
import { type TreeLog, type TreeWalk, walkTrees } from './tree-walk.js'

export interface Walk {
  readonly graph: Graph
  readonly store: ChangeStore
  /** Commits whose messages hold something. */
  readonly texts: readonly Change[]
  /** See Harvest. */
  readonly mergesTold: boolean
  /** For the next audit; null where there is nothing new to keep. */
  readonly audit: Omit<Audit, 'starts'> | null
}

export interface Walking {
  readonly repository: Repository
  readonly starts: readonly string[]
  /** The blobs that the repository stores, and perhaps other objects; null where it has all. */
  readonly present: () => Promise<ReadonlySet<Oid> | null>
  readonly all: boolean
  /** Blobs that no commit names are read as well. */
  readonly unreachable: boolean
}

/** Walks the history while its packs are screened, and scans every blob that a commit brought. */
export async function walkAndScan(
  walking: Walking,
  packs: PackReader,
  reader: TextReader,
  context: SourceContext,
): Promise<Walk> {
  const { repository, starts, all, unreachable } = walking
  const { coverage, progress } = context
  // What is excluded is counted by path, and so are clean blobs in it: git has to name every change.
  const byTrees = all && !unreachable && !context.excludesAny
  const present = byTrees ? null : await walking.present()
  const gathering = createGathering(context)
  const { store, blobs } = gathering
  const texts: Change[] = []
  const growing = createGraph()
  const trees: Oid[] = []
  const onCommit = (commit: CommitChanges) => {
    coverage.read('commits')
    progress.tick(coverage.so)
    const message = scanMessage(commit, reader)
    if (message.new && reader.matches.has(message.new)) texts.push(message)
    growing.add(commit)
    if (byTrees) trees.push(commit.tree)
    else
      gathering.add(commit.commit, commit.changes, (blob) => present === null || present.has(blob))
  }
  const reading = tolerate(context, () =>
    readLog(repository, starts, onCommit, { withoutChanges: byTrees }),
  )
  packs.begin() // while git walks the history and has nothing to say yet
  const whole = await reading
  const graph = growing.end()
  const named = byTrees
    ? await gatherFromTrees(repository, { graph, trees }, packs, gathering, context)
    : null
  const skipped = [...coverage.skipped].map(([reason, places]) => [reason, [...places]] as const)
  if (unreachable) {
    for (const oid of present ?? []) if (!store.knows(oid)) blobs.set(oid, danglingPath(oid))
  }
  progress.phase('scanning', blobs.size)
  const read = await reader.readHistory(repository, blobs, packs)
  if (named) addClean(named, read, blobs, coverage)
  const audit = { graph, ...auditOf(read, blobs, store, context), skipped }
  const messages = texts.flatMap(({ commit }) => commit ?? [])
  const isWorth = whole && read.clean.length >= worthKeeping
  const kept = isWorth ? { ...audit, messages, mergesTold: byTrees } : null
  return { graph, store, texts, mergesTold: byTrees, audit: kept }
}

/** Takes in what the trees tell of all commits, and says which clean blobs they name; null where they tell nothing. */
async function gatherFromTrees(
  repository: Repository,
  log: TreeLog,
  packs: PackReader,
  gathering: Gathering,
  context: SourceContext,
): Promise<Named | null> {
  const listed = await packs.list()
  if (listed === null) return null
  const { changesOf, clean, sizes } = await walkTrees(repository, log, listed, context)
  const isStored = isPartial(repository) ? await stored(repository, listed) : () => true
  for (const [i, commit] of log.graph.commits.entries())
    gathering.add(commit, changesOf(i), isStored)
  return { clean, sizes }
}

type Named = Pick<TreeWalk, 'clean' | 'sizes'>

type Gathering = ReturnType<typeof createGathering>

/** Takes in what commits changed: the blobs to read, each with the path it has in the oldest of them. */
function createGathering(context: SourceContext) {
  const store = createChangeStore()
  const blobs = new Map<Oid, string>()
  return {
    store,
    blobs,
    add(commit: Oid, changes: readonly RawChange[], isStored: (oid: Oid) => boolean) {
      store.addCommit(commit)
      for (const change of changes) {
        if (change.taken) store.add(change)
        if (change.taken || !belongs(change, context)) continue
        store.add(change)
        if (change.new === null) continue
        if (isStored(change.new)) blobs.set(change.new, change.path)
        else context.coverage.skip('missing-object', `${change.path} (${change.new.slice(0, 12)})`)
      }
    },
  }
}

/** What the trees name that was clean before anything was known of it. */
function addClean(
  named: Named,
  { clean, sizes }: HistoryRead,
  blobs: ReadonlyMap<Oid, string>,
  coverage: CoverageCounter,
) {
  for (const [i, oid] of named.clean.entries()) {
    if (blobs.has(oid)) continue
    const size = named.sizes[i] as number
    clean.push(oid)
    sizes.push(size)
    coverage.read('blobs', size)
  }
}

/** What is kept of the blobs: nothing more of those that matter to nothing. */
function auditOf(
  { clean, sizes, quiet, quietBytes, unsure, unsureBytes }: HistoryRead,
  blobs: ReadonlyMap<Oid, string>,
  store: ChangeStore,
  { minConfidence }: SourceContext,
): Pick<Audit, 'clean' | 'sizes' | 'silent' | 'unsure' | 'rest' | 'changes'> {
  const rest = new Map(blobs)
  for (const oid of [...clean, ...quiet]) rest.delete(oid)
  return {
    clean,
    sizes,
    silent: { blobs: quiet.length, bytes: quietBytes },
    unsure: { below: minConfidence, blobs: unsure, bytes: unsureBytes },
    rest: [...rest],
    changes: store.touching(rest),
  }
}

/** What a partial clone has of what its trees name, without asking for it. */
async function stored(
  repository: Repository,
  { isWhole, find }: TreeListing,
): Promise<(oid: Oid) => boolean> {
  if (isWhole) return (oid) => find(oid) >= 0 || isLoose(repository, oid)
  const all = await listObjectIds(repository)
  return (oid) => all.has(oid)
}

/** Below this many clean blobs to read them again takes no time. */
const worthKeeping = 500

/** The walk of an earlier audit, from which no ref has moved: only what was not clean is read again. */
export async function recall(
  { graph, sizes, silent, unsure, rest, changes, messages, mergesTold, skipped }: Audit,
  repository: Repository,
  reader: TextReader,
  { coverage, progress, minConfidence }: SourceContext,
): Promise<Walk> {
  coverage.read('commits', 0, graph.commits.length)
  const bytes = sizes.reduce((sum, size) => sum + size, silent.bytes)
  coverage.read('blobs', bytes, sizes.length + silent.blobs)
  for (const [reason, places] of skipped) for (const place of places) coverage.skip(reason, place)
  const store = createChangeStore()
  let last: string | null = null
  for (const change of changes.toReversed()) {
    const { path, commit, old, new: oid, taken } = change
    if (commit !== last && commit !== null) store.addCommit(commit)
    last = commit
    store.add({ path, old, new: oid, kind: 'file', ...(taken ? { taken } : {}) })
  }
  const texts: Change[] = []
  if (messages.length > 0)
    await readLog(repository, ['--no-walk=unsorted', ...messages], (commit) =>
      texts.push(scanMessage(commit, reader)),
    )
  const blobs = new Map(rest)
  if (unsure.below === minConfidence) {
    for (const oid of unsure.blobs) blobs.delete(oid)
    coverage.read('blobs', unsure.bytes, unsure.blobs.length)
  }
  progress.phase('scanning', blobs.size)
  await reader.readBlobs(repository, blobs)
  return { graph, store, texts, mergesTold, audit: null }
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
