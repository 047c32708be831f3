import { type CommitChanges, type Oid, readLog } from '../git/changes.js'
import { listObjects, readObjects } from '../git/objects.js'
import { existingCommits, isRemoteRef, readReflogs } from '../git/reflog.js'
import { blobsAt, createGraph, listRefs, type Ref, stashedCommits } from '../git/refs.js'
import { isPartial, type Repository } from '../git/repository.js'
import { GitError } from '../git/run.js'
import { type ChangeStore, createChangeStore } from './change-store.js'
import { belongs, scanMessage } from './commits.js'
import { createPackReader } from './packs.js'
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
  const graph: Omit<CommitChanges, 'message' | 'changes'>[] = []
  const all = options.from.length === 0
  progress.phase('reading commits')
  // Never ask git for what a partial clone lacks: it would turn to the network. Elsewhere asking is free.
  const listed = options.unreachable || isPartial(repository) ? await listObjects(repository) : null
  const present =
    listed && new Set(listed.flatMap(({ oid, type }) => (type === 'blob' ? [oid] : [])))
  const [refs, starts] = await Promise.all([
    all ? listRefs(repository) : [],
    revisions(repository, options, listed ?? []),
  ])
  const blobs = new Map<Oid, string>()
  const interned = createInterning()
  const reading = tolerate(context, () =>
    readLog(repository, starts, (commit) => {
      coverage.read('commits')
      texts.push(scanMessage(commit, reader))
      const { commit: oid, parents, author, date } = commit
      graph.push({ commit: oid, parents, author: interned(author), date })
      store.addCommit(commit.commit)
      for (const change of commit.changes) {
        if (!belongs(change, context)) continue
        store.add(change)
        if (change.new === null) continue
        if (!present || present.has(change.new)) blobs.set(change.new, change.path)
        else coverage.skip('missing-object', `${change.path} (${change.new.slice(0, 12)})`)
      }
    }),
  )
  // While git walks the history and has nothing to say yet.
  const packs = createPackReader(repository, context, all && options.since === undefined)
  await reading.catch((error: unknown) => {
    packs.end()
    throw error
  })
  if (repository.shallow)
    coverage.skip('shallow-history', 'run `git fetch --unshallow` and scan again')
  if (options.unreachable) {
    for (const oid of present ?? []) if (!store.knows(oid)) blobs.set(oid, danglingPath(oid))
  }
  progress.phase('scanning', blobs.size)
  await reader.readHistory(repository, blobs, packs).finally(packs.end)
  if (options.unreachable) texts.push(...danglingChanges(store, reader))
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
    graph: all && options.since === undefined ? createGraph(graph) : null,
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
    : (await Promise.all([stashedCommits(repository), onceOnRemotes(repository)])).flat()
  // Notes are trees named by commits, not files: they are read on their own.
  return [...since, '--exclude=refs/notes/*', '--all', ...extra]
}

/** What a remote had before someone pushed over it: the server keeps it for a while, and forks for ever. */
async function onceOnRemotes(repository: Repository): Promise<Oid[]> {
  const entries = await readReflogs(repository)
  const commits = new Set(entries.flatMap(({ ref, commit }) => (isRemoteRef(ref) ? commit : [])))
  return existingCommits(repository, [...commits])
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

function danglingPath(oid: Oid): string {
  return `(unreachable blob ${oid.slice(0, 12)})`
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
