import { type Oid, readLog } from '../git/changes.js'
import { listObjects, readObjects } from '../git/objects.js'
import { blobsAt, listRefs, type Ref, stashedCommits } from '../git/refs.js'
import type { Repository } from '../git/repository.js'
import { GitError } from '../git/run.js'
import { type ChangeStore, createChangeStore } from './change-store.js'
import { belongs, scanMessage } from './commits.js'
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
  const { coverage, progress } = context
  const reader = createTextReader(context)
  const store = createChangeStore()
  const texts: Change[] = []
  progress.phase('reading commits')
  const all = options.from.length === 0
  const [objects, refs] = await Promise.all([
    listObjects(repository),
    all ? listRefs(repository) : [],
  ])
  const starts = await revisions(repository, options, objects)
  await tolerate(context, () =>
    readLog(repository, starts, (commit) => {
      coverage.read('commits')
      progress.tick(coverage.so)
      texts.push(scanMessage(commit, reader))
      store.addCommit(commit.commit)
      for (const change of commit.changes) if (belongs(change, context)) store.add(change)
    }),
  )
  if (repository.shallow)
    coverage.skip('shallow-history', 'run `git fetch --unshallow` and scan again')

  const blobs = wantedBlobs(store, objects, options, context)
  progress.phase('scanning', blobs.size)
  await reader.readBlobs(repository, blobs)
  if (options.unreachable) texts.push(...danglingChanges(store, blobs, reader))
  texts.push(...(await scanTags(repository, refs, reader, context)))
  texts.push(...(await scanNotes(repository, refs, reader, context)))

  const { head } = repository
  return {
    target: { mode: 'history', root: repository.root, base: null, head },
    changes: [
      ...store.touching(reader.matches),
      ...texts.filter(({ new: id }) => id && reader.matches.has(id)),
    ],
    matches: reader.matches,
    present:
      head && reader.matches.size > 0 ? await blobsAt(repository, head, reader.matches) : new Map(),
    coverage: coverage.result(),
  }
}

type Listing = Awaited<ReturnType<typeof listObjects>>

async function revisions(
  repository: Repository,
  options: HistoryOptions,
  objects: Listing,
): Promise<string[]> {
  const since = options.since === undefined ? [] : [`--since=${options.since}`]
  if (options.from.length > 0) return [...since, ...options.from]
  const extra = options.unreachable
    ? objects.filter(({ type }) => type === 'commit').map(({ oid }) => oid)
    : await stashedCommits(repository)
  // Notes are trees named by commits, not files: they are read on their own.
  return [...since, '--exclude=refs/notes/*', '--all', ...extra]
}

/** A history with a hole is read as far as git goes, and the hole is said. */
async function tolerate({ coverage }: SourceContext, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    coverage.skip('git-error', error.stderr.split('\n', 1)[0] ?? error.message)
  }
}

/** The blobs to read, in the order of the packs, which spares git from resolving deltas twice. */
function wantedBlobs(
  store: ChangeStore,
  objects: Listing,
  options: HistoryOptions,
  { coverage }: SourceContext,
): Map<Oid, string> {
  const wanted = new Map<Oid, string>()
  for (const { oid, type } of objects) {
    if (type !== 'blob') continue
    const path = store.pathOf(oid)
    if (path !== undefined) wanted.set(oid, path)
    else if (options.unreachable && !store.knows(oid)) wanted.set(oid, danglingPath(oid))
  }
  // Never ask git for what is not here: in a partial clone it would turn to the network.
  for (const [oid, path] of store.blobs()) {
    if (!wanted.has(oid)) coverage.skip('missing-object', `${path} (${oid.slice(0, 12)})`)
  }
  return wanted
}

function danglingPath(oid: Oid): string {
  return `(unreachable blob ${oid.slice(0, 12)})`
}

function danglingChanges(
  store: ChangeStore,
  blobs: ReadonlyMap<Oid, string>,
  reader: TextReader,
): Change[] {
  return [...reader.matches.keys()]
    .filter((oid) => blobs.has(oid) && store.pathOf(oid) === undefined)
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
