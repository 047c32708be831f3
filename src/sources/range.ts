import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CommitChanges, type Oid, readLog } from '../git/changes.js'
import { blobsAt } from '../git/refs.js'
import type { Repository } from '../git/repository.js'
import { changesOf, scanMessage } from './commits.js'
import type { Change, Harvest, SourceContext } from './source.js'
import { createTextReader } from './texts.js'

export interface Range {
  /** Commits that are there already; the range is what `head` has and none of them. */
  readonly base: readonly Oid[]
  readonly head: Oid
  readonly published: boolean
}

/** Every commit that `head` would add to `base`, one by one, so that what was removed again is still seen. */
export async function harvestRange(
  repository: Repository,
  range: Range,
  context: SourceContext,
): Promise<Harvest> {
  const { coverage, progress } = context
  const reader = createTextReader(context)
  const commits: CommitChanges[] = []
  progress.phase('reading commits')
  await readLog(repository, [range.head, ...range.base.map((oid) => `^${oid}`)], (commit) => {
    commits.push(commit)
    coverage.read('commits')
  })
  noteShallow(repository, commits, context)
  const perCommit = commits
    .reverse()
    .map((commit) => [scanMessage(commit, reader), ...changesOf(commit, context)])

  const added = blobPaths(perCommit.flat(), ({ new: oid }) => (oid ? [oid] : []))
  progress.phase('scanning', added.size)
  await reader.readBlobs(repository, added)
  // What a commit with matches replaced tells whether it brought them in or only moved them.
  const telling = perCommit.filter((changes) =>
    changes.some(({ new: id }) => id && reader.matches.has(id)),
  )
  await reader.readBlobs(
    repository,
    blobPaths(telling.flat(), ({ old }) => old),
  )
  return {
    target: {
      mode: 'range',
      root: repository.root,
      base: range.base[0] ?? null,
      head: range.head,
      published: range.published,
    },
    changes: perCommit.flat(),
    matches: reader.matches,
    present:
      reader.matches.size > 0 ? await blobsAt(repository, range.head, reader.matches) : new Map(),
    coverage: coverage.result(),
    mergesTold: false,
    graph: null,
  }
}

function blobPaths(
  changes: readonly Change[],
  pick: (change: Change) => readonly Oid[],
): Map<Oid, string> {
  return new Map(
    changes
      .filter(({ object }) => object === 'blob')
      .flatMap((change) => pick(change).map((oid) => [oid, change.path])),
  )
}

/** A commit whose parents a shallow clone lacks looks like a root: what it seems to add may be older. */
function noteShallow(
  repository: Repository,
  commits: readonly CommitChanges[],
  { coverage }: SourceContext,
) {
  const file = join(repository.gitDir, 'shallow')
  if (!repository.shallow || !existsSync(file)) return
  const boundary = new Set(readFileSync(file, 'latin1').split('\n'))
  for (const { commit } of commits)
    if (boundary.has(commit)) coverage.skip('shallow-history', commit)
}
