import type { Oid } from '../../git/changes.js'
import { objectKind } from '../../git/pack/entry.js'
import { type OpenPack, objectState, want, wantAll } from '../../git/pack/pack.js'
import { shared } from '../../git/pack/shared.js'
import { createObjectTable, numberAt, type ObjectTable } from '../../git/trees/object-table.js'
import type { TreeRows } from '../../git/trees/rows.js'
import type { SourceContext } from '../source.js'
import { runJob } from '../threads/run-job.js'
import type { Threads } from '../threads/threads.js'
import { unstarted } from './families.js'

/** Lists the trees of packs by what in them is not clean. */
export interface TreeListing {
  readonly table: ObjectTable
  /** By number 1 for a blob that is clean whatever its path. */
  readonly clean: Uint8Array
  /** Whether every pack could be opened. */
  readonly isWhole: boolean
  /** The number of an object, or -1. */
  find(oid: Oid): number
  /** How many bytes a clean blob has. */
  sizeOf(number: number): number
  /** The base of a tree that is a delta, or -1. */
  baseOf(tree: number): number
  /** Lists all trees; or, once all were listed, some of them again, each as if it had no base. */
  list(only: readonly number[] | null, onRows: (rows: TreeRows) => void): Promise<void>
}

/** The objects of packs, with all that can be said of them before the packs are screened. */
interface Tabulated {
  readonly packs: readonly OpenPack[]
  readonly table: ObjectTable
  /** See TreeListing.baseOf. */
  readonly bases: Int32Array
}

export function tabulate(packs: readonly OpenPack[], oidBytes: number): Tabulated {
  const table = createObjectTable(packs, oidBytes)
  const bases = new Int32Array(table.oids.length / oidBytes)
  for (const { pack, first } of withFirst(packs)) {
    for (let object = 0; object < pack.base.length; object++) {
      const base = pack.base[object] as number
      bases[first + object] = base < 0 ? -1 : first + base
    }
    wantAll(pack, objectKind.tree)
  }
  return { packs, table, bases }
}

/** The trees of packs that were screened; `known` are blobs that were not, being clean from before. */
export function createListing(
  { packs, table, bases }: Tabulated,
  known: ReadonlyMap<Oid, number>,
  { scanner }: SourceContext,
  threads: Threads,
): Omit<TreeListing, 'isWhole'> {
  const clean = shared(Uint8Array, bases.length)
  const sizes = new Uint32Array(bases.length)
  for (const { pack, first } of withFirst(packs)) {
    sizes.set(pack.sizes, first)
    for (let object = 0; object < pack.state.length; object++)
      if (pack.state[object] === objectState.done) clean[first + object] = 1
  }
  const find = (oid: Oid) => numberAt(table, Buffer.from(oid, 'hex'), 0)
  for (const [oid, size] of known) {
    const number = find(oid)
    if (number < 0) continue
    clean[number] = 1
    sizes[number] = size
  }
  const list: TreeListing['list'] = async (only, onRows) => {
    for (const { pack, first } of withFirst(packs)) {
      const count = pack.kinds.length
      const own = only?.map((tree) => tree - first).filter((tree) => tree >= 0 && tree < count)
      if (own) {
        for (let object = 0; object < count; object++)
          if (pack.kinds[object] === objectKind.tree) pack.state[object] = objectState.unwanted
        for (const tree of own) want(pack, tree)
      }
      const work = { ...unstarted(pack, objectKind.tree), maxBytes: Number.POSITIVE_INFINITY }
      const job = { kind: 'list', pack, ...work, table, clean, first } as const
      await runJob(job, own?.length ?? count, scanner, threads, {
        done() {},
        doubtful() {},
        listed: onRows,
      })
    }
  }
  return {
    table,
    clean,
    find,
    sizeOf: (number) => sizes[number] as number,
    baseOf: (tree) => bases[tree] as number,
    list,
  }
}

/** Each pack, and the number in the table of its first object. */
function* withFirst(packs: readonly OpenPack[]) {
  let first = 0
  for (const { pack } of packs) {
    yield { pack, first }
    first += pack.kinds.length
  }
}
