import { indexChanges, type Oid, type RawChange } from '../git/changes.js'
import { mergeHeads, type Repository } from '../git/repository.js'
import type { Change, Harvest, SourceContext } from './source.js'
import { createTextReader } from './texts.js'

/** What is staged, if there is a HEAD; asked while the repository is still being opened. */
export type AgainstHead = Promise<readonly RawChange[]>

export function askAgainstHead(cwd: string): AgainstHead {
  const changes = indexChanges({ cwd }, 'HEAD')
  changes.catch(() => {}) // no repository or no HEAD: then nobody awaits it
  return changes
}

/**
 * What the next commit would add: the index against HEAD, and during a merge against everything that
 * is being merged too. Git itself says which index that is, through GIT_INDEX_FILE in a hook's
 * environment (`commit -a`, `commit -- path`).
 */
export async function harvestStaged(
  repository: Repository,
  againstHead: AgainstHead,
  context: SourceContext,
): Promise<Harvest> {
  const { coverage, excluded } = context
  const perParent = await Promise.all([
    repository.head === null ? indexChanges(repository, repository.emptyTree) : againstHead,
    ...mergeHeads(repository).map((parent) => indexChanges(repository, parent)),
  ])
  const changes: Change[] = []
  for (const change of inEvery(perParent)) {
    if (change.kind === 'submodule') coverage.skip('submodule', change.path)
    else if (change.kind === 'unmerged') coverage.skip('merge-conflict', change.path)
    else if (excluded(change.path)) coverage.skip('excluded-path', change.path)
    else {
      if (change.new) coverage.read('files')
      changes.push({
        path: change.path,
        object: 'blob',
        commit: null,
        old: change.old,
        new: change.new,
      })
    }
  }
  const reader = createTextReader(context)
  await reader.readBlobs(
    repository,
    new Map(changes.flatMap(({ path, new: oid }) => (oid ? [[oid, path]] : []))),
  )
  // Only when there is something to compare do the old sides matter.
  if (reader.matches.size > 0) {
    await reader.readBlobs(
      repository,
      new Map(changes.flatMap(({ path, old }) => old.map((oid) => [oid, path] as const))),
    )
  }
  return {
    target: { mode: 'staged', root: repository.root, base: repository.head, head: null },
    changes,
    matches: reader.matches,
    present: new Map(
      changes.flatMap(({ path, new: oid }) =>
        oid && reader.matches.has(oid) ? [[path, oid]] : [],
      ),
    ),
    coverage: coverage.result(),
    mergesTold: false,
    graph: null,
  }
}

/** Paths that differ from every parent, with the old blobs of all. */
function inEvery(perParent: readonly (readonly RawChange[])[]): readonly RawChange[] {
  const [first = [], ...others] = perParent
  const byPath = others.map((changes) => new Map(changes.map((change) => [change.path, change])))
  return first.flatMap((change) => {
    const same = byPath.map((changes) => changes.get(change.path))
    if (same.some((other) => other === undefined)) return []
    const old: readonly Oid[] = [change, ...same].flatMap((other) => other?.old ?? [])
    return [{ ...change, old }]
  })
}
