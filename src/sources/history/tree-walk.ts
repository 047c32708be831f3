import type { Oid, RawChange } from '../../git/changes.js'
import { pathText } from '../../git/fields.js'
import type { Graph } from '../../git/graph.js'
import { readObjects } from '../../git/objects.js'
import type { Repository } from '../../git/repository.js'
import { openTreeLookup, type TreeLookup } from '../../git/tree-lookup.js'
import { createForest, type Forest, type TreeChange } from '../../git/trees/forest.js'
import { createTreeLister } from '../../git/trees/rows.js'
import type { SourceContext } from '../source.js'
import type { TreeListing } from './list-trees.js'

/** The commits of a history, and for each its tree. */
export interface TreeLog {
  readonly graph: Graph
  readonly trees: readonly Oid[]
}

export interface TreeWalk {
  /** What a commit changed, by its position in the log, of all that is not clean whatever its path. */
  readonly changesOf: (commit: number) => readonly RawChange[]
  /** The clean blobs of the history, and how many bytes each has. */
  readonly clean: readonly Oid[]
  readonly sizes: readonly number[]
}

/**
 * What a history changed, told from its trees where packs hold them. As `git log --raw -c` lists it, but
 * for the many blobs that are known to be clean: git compares all trees of all commits, which takes it
 * three times as long as to list the commits.
 */
export async function walkTrees(
  repository: Repository,
  log: TreeLog,
  listed: TreeListing,
  context: SourceContext,
): Promise<TreeWalk> {
  const lookup = openTreeLookup(repository)
  try {
    return await walkWith(lookup, repository, log, listed, context)
  } finally {
    lookup.end()
  }
}

async function walkWith(
  lookup: TreeLookup,
  repository: Repository,
  { graph, trees }: TreeLog,
  listed: TreeListing,
  context: SourceContext,
): Promise<TreeWalk> {
  const forest = createForest(listed.table, listed.find)
  const listing = listed.list(null, forest.add)
  // While threads list.
  const roots = trees.map(forest.numberOf)
  if (graph.parents.some(({ length }) => length > 1)) lookup.start()
  await listing
  await readElsewhere(repository, forest, roots, listed, context)
  const changesOf = (i: number) => {
    const parents = (graph.parents[i] as readonly number[]).map((at) => roots[at] as number)
    return forest.changes(roots[i] as number, parents)
  }
  const merges = await settle(lookup, { graph, forest, roots }, changesOf)
  return {
    changesOf: (i) => (merges.get(i) ?? changesOf(i)).map((change) => rawOf(change, forest)),
    ...(await cleanOf(forest, listed)),
  }
}

/** Reads the trees that no pack holds, or that could not be read there, until none is unknown. */
async function readElsewhere(
  repository: Repository,
  forest: Forest,
  roots: readonly number[],
  { table, clean }: TreeListing,
  { scanner, coverage }: SourceContext,
): Promise<void> {
  const lister = createTreeLister(table, clean, scanner.goesByPath)
  for (
    let unknown = forest.unknownUnder(roots);
    unknown.length > 0;
    unknown = forest.unknownUnder(unknown)
  ) {
    const numbers = new Map(unknown.map((number) => [forest.oidOf(number), number]))
    const missing = (oid: Oid) => {
      coverage.skip('missing-object', `(tree ${oid.slice(0, 12)})`)
      lister.add(numbers.get(oid) as number, new Uint8Array())
    }
    await readObjects(repository, [...numbers.keys()], Number.POSITIVE_INFINITY, {
      object: (oid, bytes) => lister.add(numbers.get(oid) as number, bytes),
      tooLarge: missing,
      missing,
    })
    forest.add(lister.take())
  }
}

/** What merges changed, by their position; of what only seems to be taken from a parent git is asked whether it is. */
async function settle(
  lookup: TreeLookup,
  { graph: { parents }, forest, roots }: RootedForest,
  changesOf: (commit: number) => readonly TreeChange[],
): Promise<ReadonlyMap<number, readonly TreeChange[]>> {
  const settled = new Map<number, TreeChange[]>()
  const asking: Promise<void>[] = []
  for (const [merge, { length }] of parents.entries()) {
    if (length < 2) continue
    const changes = [...changesOf(merge)]
    settled.set(merge, changes)
    for (const [i, change] of changes.entries()) {
      if (change.unsure.length === 0) continue
      const directories = directoriesOf(merge, change)
      // Mostly the whole directory is that of a parent.
      if (directories.indexOf(directories[0] as number, 1) > 0) continue
      asking.push(
        isTaken(directories, change).then((taken) => {
          changes[i] = { ...change, taken }
        }),
      )
    }
  }
  await Promise.all(asking)
  return settled

  /** What holds the path in a merge, and in the parents that it seems to be taken from. */
  function directoriesOf(merge: number, { path, unsure }: TreeChange): readonly number[] {
    const above = path.slice(0, path.lastIndexOf('/') + 1)
    const before = unsure.map((parent) => parents[merge]?.[parent] as number)
    return [merge, ...before].map((commit) => forest.treeAt(roots[commit] as number, above))
  }

  /** Whether in the first of these there is what is in another, or nothing as in another. */
  async function isTaken(directories: readonly number[], { path }: TreeChange): Promise<boolean> {
    const name = textOf(path.slice(path.lastIndexOf('/') + 1))
    const blobIn = (tree: number) => (tree < 0 ? null : lookup.blobAt(forest.oidOf(tree), name))
    const [now, ...then] = await Promise.all(directories.map(blobIn))
    return now !== undefined && then.includes(now)
  }
}

/** The trees of a history, and by commit the number of its own. */
interface RootedForest {
  readonly graph: Graph
  readonly forest: Forest
  readonly roots: readonly number[]
}

/** As git would say it: with a path and ids. */
function rawOf(change: TreeChange, forest: Forest): RawChange {
  const { oidOf, isSubmodule } = forest
  const path = textOf(change.path)
  const old = change.old.filter((number) => !isSubmodule(number)).map(oidOf)
  const taken = change.taken ? ({ taken: true } as const) : {}
  if (change.new >= 0 && isSubmodule(change.new))
    return { path, old, new: null, kind: 'submodule', ...taken }
  return { path, old, new: change.new < 0 ? null : oidOf(change.new), kind: 'file', ...taken }
}

function textOf(path: string): string {
  return pathText(Buffer.from(path, 'latin1'))
}

/** The clean blobs that the history names, and how large they are. */
async function cleanOf(
  forest: Forest,
  { sizeOf, baseOf, list }: TreeListing,
): Promise<Pick<TreeWalk, 'clean' | 'sizes'>> {
  const { named, again } = forest.named(baseOf)
  if (again.length > 0)
    await list(again, ({ fresh }) => {
      for (const blob of fresh) named[blob] = 1
    })
  const numbers: number[] = []
  named.forEach((isNamed, number) => {
    if (isNamed === 1) numbers.push(number)
  })
  return { clean: numbers.map(forest.oidOf), sizes: numbers.map(sizeOf) }
}
