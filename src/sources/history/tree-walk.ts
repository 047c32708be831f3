import type { Oid, RawChange } from '../../git/changes.js'
import { pathText } from '../../git/fields.js'
import type { Graph } from '../../git/graph.js'
import { readObjects } from '../../git/objects.js'
import type { Repository } from '../../git/repository.js'
import { openTreeLookup, type TreeLookup } from '../../git/tree-lookup.js'
import { createForest, type Forest, type TreeChange } from '../../git/trees/forest.js'
import { createTreeLister } from '../../git/trees/rows.js'
import type { SourceContext } from '../source.js'
import type { ListedTrees } from './list-trees.js'

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
  listed: ListedTrees,
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
  listed: ListedTrees,
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
  const listedByGit = await settle(lookup, graph, changesOf)
  return {
    changesOf: (i) => changesOf(i).map((change) => rawOf(change, forest, listedByGit(i, change))),
    ...(await cleanOf(forest, listed)),
  }
}

/** Reads the trees that no pack holds, or that could not be read there, until none is unknown. */
async function readElsewhere(
  repository: Repository,
  forest: Forest,
  roots: readonly number[],
  { table, clean }: ListedTrees,
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

/** Of what only seems to be taken from a parent whether git lists it as changed. */
async function settle(
  lookup: TreeLookup,
  { commits, parents }: Graph,
  changesOf: (commit: number) => readonly TreeChange[],
): Promise<(commit: number, change: TreeChange) => boolean> {
  const listed = new Set<string>()
  const asking = parents.flatMap((all, i) => {
    if (all.length < 2) return []
    const unsure = changesOf(i).filter((change) => change.unsure.length > 0)
    return unsure.map(async (change) => {
      if (!(await isTaken(i, change))) listed.add(`${i} ${change.path}`)
    })
  })
  await Promise.all(asking)
  return (i, { path }) => listed.has(`${i} ${path}`)

  /** Whether a merge took from one of its parents what is there now, or that nothing is. */
  async function isTaken(merge: number, change: TreeChange): Promise<boolean> {
    const path = pathOf(change)
    const before = change.unsure.map((parent) => parents[merge]?.[parent] as number)
    const [now, ...then] = await Promise.all(
      [merge, ...before].map((commit) => lookup.blobAt(commits[commit] as Oid, path)),
    )
    return now !== undefined && then.includes(now)
  }
}

/** As git would say it: with a path and ids. */
function rawOf(change: TreeChange, forest: Forest, isListed: boolean): RawChange {
  const { oidOf, isSubmodule } = forest
  const path = pathOf(change)
  const old = change.old.filter((number) => !isSubmodule(number)).map(oidOf)
  const taken = change.taken && !isListed ? ({ taken: true } as const) : {}
  if (change.new >= 0 && isSubmodule(change.new))
    return { path, old, new: null, kind: 'submodule', ...taken }
  return { path, old, new: change.new < 0 ? null : oidOf(change.new), kind: 'file', ...taken }
}

function pathOf({ path }: TreeChange): string {
  return pathText(Buffer.from(path, 'latin1'))
}

/** The clean blobs that the history names, and how large they are. */
async function cleanOf(
  forest: Forest,
  { sizeOf, baseOf, list }: ListedTrees,
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
