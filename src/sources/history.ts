import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Oid, readLog } from '../git/changes.js'
import { listObjectIds, listObjects, readObjects } from '../git/objects.js'
import { packFiles } from '../git/pack/files.js'
import { existingCommits, isRemoteRef, readReflogs } from '../git/reflog.js'
import { blobsAt, listPoints, type Point, type Ref, refsOf } from '../git/refs.js'
import { isPartial, type Repository } from '../git/repository.js'
import { openAuditCache } from './history/audit-cache.js'
import type { ChangeStore } from './history/change-store.js'
import { createPackReader } from './history/packs.js'
import { danglingPath, recall, tolerate, walkAndScan } from './history/walk.js'
import type { Change, Harvest, SourceContext } from './source.js'
import { createTextReader, type TextReader } from './texts.js'

export interface HistoryOptions {
  /** Commits to start from; empty: every ref, HEAD and all stash entries. */
  readonly from: readonly Oid[]
  /** A date as git understands it; older commits are left out. */
  readonly since?: string | undefined
  /** Everything that git still stores, reachable or not. */
  readonly unreachable?: boolean
}

/** Everything reachable: each blob once, commit and tag messages and notes as texts of their own. */
export async function harvestHistory(
  repository: Repository,
  options: HistoryOptions,
  context: SourceContext,
): Promise<Harvest> {
  const { coverage } = context
  const reader = createTextReader(context)
  const { walk, refs, defaultRef, keep } = await walkHistory(repository, options, reader, context)
  if (repository.shallow)
    coverage.skip('shallow-history', 'run `git fetch --unshallow` and scan again')
  const dangling = options.unreachable ? danglingChanges(walk.store, reader) : []
  const { head } = repository
  const reading = Promise.all([
    scanTags(repository, refs, reader, context),
    scanNotes(repository, refs, reader, context),
    head && reader.matches.size > 0 ? blobsAt(repository, head, reader.matches) : new Map(),
  ])
  keep() // while git works
  const [tags, notes, present] = await reading
  const texts = [...walk.texts, ...dangling, ...tags, ...notes]

  return {
    target: { mode: 'history', root: repository.root, base: null, head },
    changes: [
      ...walk.store.touching(reader.matches),
      ...texts.filter(({ new: id }) => id && reader.matches.has(id)),
    ],
    matches: reader.matches,
    present,
    coverage: coverage.result(),
    mergesTold: walk.mergesTold,
    graph: isWhole(options) ? { ...walk.graph, refs, defaultRef } : null,
  }
}

function isWhole({ from, since }: HistoryOptions): boolean {
  return from.length === 0 && since === undefined
}

/** The walk of what the options ask for, the refs that it began at, and how to keep it for the next audit. */
async function walkHistory(
  repository: Repository,
  options: HistoryOptions,
  reader: TextReader,
  context: SourceContext,
) {
  const all = isWhole(options)
  const partial = isPartial(repository)
  const listed = options.unreachable ? await listObjects(repository) : null
  const cache = all && listed === null ? openAuditCache(repository, context) : null
  const asking = Promise.all([
    options.from.length === 0 ? listPoints(repository) : [],
    revisions(repository, options, listed ?? []),
  ])
  const last = cache?.load() ?? null // while git works
  const packs = createPackReader(repository, context, { everything: all, last })
  try {
    context.progress.phase('reading commits')
    // Where there was an audit it may turn out that nothing has moved.
    if (last === null) packs.prepare()
    // Refs are listed before the walk begins: what moves from here on is for the next audit to find.
    const [points, starts] = await asking
    const naming = refsOf(repository, points)
    naming.catch(() => {}) // whoever waits for it gets it
    // What a partial clone lacked may have come since, in a pack of its own.
    const packNames = partial ? packFiles(repository.commonDir).map((file) => basename(file)) : []
    const at = [...startingPoints(repository, starts, points), ...packNames.sort()]
    if (last && isDeepStrictEqual(last.starts, at))
      return { walk: await recall(last, repository, reader, context), ...(await naming), keep() {} }
    // Never ask git for what a partial clone lacks: it would turn to the network. Elsewhere asking is free.
    const present = async () =>
      partial && listed === null ? listObjectIds(repository) : blobsOf(listed)
    const unreachable = options.unreachable ?? false
    const walking = { repository, starts, present, all, unreachable }
    const walk = await walkAndScan(walking, packs, reader, context)
    const { audit } = walk
    const keep = () => audit && cache?.save({ ...audit, starts: at })
    return { walk, ...(await naming), keep }
  } finally {
    packs.end()
  }
}

function blobsOf(listing: Listing | null): ReadonlySet<Oid> | null {
  return listing && new Set(listing.flatMap(({ oid, type }) => (type === 'blob' ? [oid] : [])))
}

type Listing = Awaited<ReturnType<typeof listObjects>>

/** All that a history begins at, and what replaces objects in it: while that is the same, so is the history. */
function startingPoints(
  repository: Repository,
  starts: readonly string[],
  points: readonly Point[],
): readonly Oid[] {
  const oids = points.map(({ oid }) => oid)
  const named = points.flatMap(({ oid, name }) =>
    name.startsWith('refs/replace/') ? `${oid} ${name}` : [],
  )
  const extra = starts.filter((start) => !start.startsWith('-'))
  return [...new Set([...oids, ...extra, ...(repository.head ? [repository.head] : [])])]
    .sort()
    .concat(named.sort())
}

async function revisions(
  repository: Repository,
  options: HistoryOptions,
  objects: Listing,
): Promise<string[]> {
  const since = options.since === undefined ? [] : [`--since=${options.since}`]
  if (options.from.length > 0) return [...since, ...options.from]
  const extra = options.unreachable
    ? objects.filter(({ type }) => type === 'commit').map(({ oid }) => oid)
    : await onlyLogged(repository)
  // Notes are trees named by commits, not files: they are read on their own.
  return [...since, '--exclude=refs/notes/*', '--all', ...extra]
}

/**
 * What only reflogs still name: all entries of the stash but the newest, and what a remote had before someone
 * pushed over it, for the server keeps that for a while, and forks for ever.
 */
async function onlyLogged(repository: Repository): Promise<Oid[]> {
  const entries = await readReflogs(repository)
  const kept = entries.filter(({ ref }) => ref === 'refs/stash' || isRemoteRef(ref))
  return existingCommits(repository, [...new Set(kept.map(({ commit }) => commit))])
}

/** Blobs that no commit names: staged once, or left over from a history that is gone. */
function danglingChanges(store: ChangeStore, reader: TextReader): Change[] {
  return [...reader.matches.keys()]
    .filter((id) => !id.startsWith('message:') && !store.knows(id))
    .map((oid) => ({ path: danglingPath(oid), object: 'blob', commit: null, old: [], new: oid }))
}

async function scanTags(
  repository: Repository,
  refs: readonly Ref[],
  reader: TextReader,
  { maxFileSize, coverage }: SourceContext,
): Promise<Change[]> {
  const tags = new Map(refs.flatMap((ref) => (ref.tag ? [[ref.tag, ref]] : [])))
  const changes: Change[] = []
  await readObjects(repository, [...tags.keys()], maxFileSize, {
    object(oid, bytes) {
      const ref = tags.get(oid)
      // A tag object is header lines, an empty line, the message.
      const message = bytes.subarray(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\n\n') + 2,
      )
      const path = `(tag ${ref?.name.replace('refs/tags/', '')})`
      reader.scan(oid, path, message)
      changes.push({ path, object: 'tag', commit: ref?.commit || null, old: [], new: oid })
    },
    tooLarge: (oid) => coverage.skip('too-large', oid),
    missing: (oid) => coverage.skip('missing-object', oid),
  })
  return changes
}

/** A note is a blob whose path is the id of the commit it is about, cut into directories. */
async function scanNotes(
  repository: Repository,
  refs: readonly Ref[],
  reader: TextReader,
  context: SourceContext,
): Promise<Change[]> {
  const changes: Change[] = []
  for (const ref of refs.filter(({ name }) => name.startsWith('refs/notes/'))) {
    const path = `(note ${ref.name})`
    const ofRef: Change[] = []
    await tolerate(context, () =>
      readLog(repository, [ref.commit], (commit) => {
        for (const change of commit.changes) {
          const about = change.path.replaceAll('/', '')
          ofRef.push({ path, object: 'note', commit: about, old: change.old, new: change.new })
        }
      }),
    )
    changes.push(...ofRef.reverse())
  }
  await reader.readBlobs(
    repository,
    new Map(changes.flatMap(({ path, new: oid }) => (oid ? [[oid, path]] : []))),
  )
  return changes
}
