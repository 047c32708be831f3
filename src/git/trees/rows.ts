import type { Oid } from '../changes.js'
import type { Delta } from '../pack/delta.js'
import { shared } from '../pack/shared.js'
import { createNames } from './names.js'
import { numberAt, type ObjectTable } from './object-table.js'

/**
 * Of many trees the entries that matter, as numbers: every subtree, and what else may hold something. A
 * tree or an entry is named by its number in a table of objects; what is not there by the numbers after
 * that, in the order of `foreign`.
 */
export interface TreeRows {
  readonly trees: Int32Array
  /** Where the rows of each tree end, and so those of the next begin. */
  readonly ends: Int32Array
  /** For each row what it leads to, and which of `names` it has. */
  readonly children: Int32Array
  readonly names: Int32Array
  /** One character a byte; that of a tree ends in a slash, so that they sort as git sorts them. */
  readonly nameTexts: readonly string[]
  readonly foreign: readonly Oid[]
  /** Which of the foreign ones are commits of submodules. */
  readonly submodules: readonly number[]
  /** The clean blobs that each tree names and did not copy from its base, and where those of each end. */
  readonly fresh: Int32Array
  readonly freshEnds: Int32Array
}

/** What a tree was read as, for those that are deltas of it: valid until another of its depth is read. */
export interface ListedTree {
  readonly depth: number
  /** Where its entries begin, and after them where the last one ends. */
  starts: Int32Array
  entries: number
  /** Of those that are rows where they begin, and what they are. */
  rows: Int32Array
  count: number
}

export interface TreeLister {
  /**
   * Lists a tree's entries; those that are clean are only marked as named. What it copied from a base
   * that was listed is taken from there.
   */
  add(tree: number, bytes: Uint8Array, delta?: Delta | null, base?: ListedTree | null): ListedTree
  /** Whether it is time to take what was listed: more of it would need much room. */
  isFull(): boolean
  /** What was listed, which is then forgotten but for names and foreign ids. */
  take(): TreeRows
}

/**
 * `clean` says by number, with a 1, which blobs are clean whatever their path; `goesByName`, whether a
 * file of that name is a matter of its path all the same.
 */
export function createTreeLister(
  table: ObjectTable,
  clean: Uint8Array,
  goesByName: (name: string) => boolean,
): TreeLister {
  const { oidBytes } = table
  const objects = table.oids.length / oidBytes
  const names = createNames(goesByName)
  const foreign = new Map<Oid, number>()
  const submodules: number[] = []
  const out = {
    trees: numbers(),
    ends: numbers(),
    children: numbers(),
    names: numbers(),
    fresh: numbers(),
    freshEnds: numbers(),
  }
  const byDepth: ListedTree[] = []

  function foreignNumber(bytes: Uint8Array, at: number, isSubmodule: boolean): number {
    const oid = Buffer.from(bytes.buffer, bytes.byteOffset + at, oidBytes).toString('hex')
    // A submodule's commit may well be one of ours, and is none of our files.
    const key = isSubmodule ? `${oid} submodule` : oid
    const known = foreign.get(key)
    if (known !== undefined) return known
    const number = objects + foreign.size
    foreign.set(key, number)
    if (isSubmodule) submodules.push(number)
    return number
  }

  /** Reads the entry that begins at `at`, and says where it ends. */
  function read(tree: ListedTree, bytes: Uint8Array, at: number): number {
    // `<mode> <name> NUL <id>`, https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects
    const isTree = bytes[at] === modeOfTree
    const isSubmodule = bytes[at] === modeOfFile && bytes[at + 1] === modeOfSubmodule
    let start = at + 5
    while (bytes[start] !== space && start < bytes.length) start++
    const name = names.at(bytes, start + 1, isTree)
    const oidAt = names.end() + 1
    const end = oidAt + oidBytes
    if (end > bytes.length) return bytes.length // damaged: git would not have written it
    const number = isSubmodule ? -1 : numberAt(table, bytes, oidAt)
    pushEntry(tree, at)
    if (!isTree && number >= 0 && clean[number] === 1) {
      out.fresh.push(number)
      if (!names.goesByName(name)) return end
    }
    pushRow(tree, at, number >= 0 ? number : foreignNumber(bytes, oidAt, isSubmodule), name)
    return end
  }

  return {
    add(number, bytes, delta = null, base = null) {
      const depth = base === null ? 0 : base.depth + 1
      byDepth[depth] ??= {
        depth,
        starts: new Int32Array(64),
        entries: 0,
        rows: new Int32Array(96),
        count: 0,
      }
      const tree = byDepth[depth]
      tree.entries = 0
      tree.count = 0
      const copies = base && delta ? delta.copies : []
      let next = 0
      for (let at = 0; at < bytes.length; ) {
        while (
          next < copies.length &&
          (copies[next] as number) + (copies[next + 2] as number) <= at
        )
          next += 3
        const [to = bytes.length, from = 0, size = 0] = [
          copies[next],
          copies[next + 1],
          copies[next + 2],
        ]
        const end = at < to ? at : inherit(tree, base as ListedTree, at, from - to, from + size)
        at = end > at ? end : read(tree, bytes, at)
      }
      pushEntry(tree, bytes.length)
      tree.entries--
      for (let row = 0; row < tree.count; row++) {
        out.children.push(tree.rows[3 * row + 1] as number)
        out.names.push(tree.rows[3 * row + 2] as number)
      }
      out.trees.push(number)
      out.ends.push(out.children.length())
      out.freshEnds.push(out.fresh.length())
      return tree
    },
    isFull: () => out.children.length() >= mostRows,
    take: () => ({
      trees: out.trees.take(),
      ends: out.ends.take(),
      children: out.children.take(),
      names: out.names.take(),
      fresh: out.fresh.take(),
      freshEnds: out.freshEnds.take(),
      nameTexts: names.texts,
      foreign: [...foreign.keys()].map((key) => key.slice(0, 2 * oidBytes)),
      submodules,
    }),
  }
}

const mostRows = 2 ** 19

/**
 * Takes the entries over that begin at `at` and that a copy brought whole: up to `limit` in the base,
 * `shift` further there. Says where they end; `at`, where no entry of the base begins there.
 */
function inherit(
  tree: ListedTree,
  base: ListedTree,
  at: number,
  shift: number,
  limit: number,
): number {
  const { starts, entries, rows, count } = base
  let entry = firstFrom(starts, 1, entries, at + shift)
  if (entry === entries || starts[entry] !== at + shift) return at
  const first = entry
  while (entry < entries && (starts[entry + 1] as number) <= limit)
    pushEntry(tree, (starts[entry++] as number) - shift)
  if (entry === first) return at
  const end = starts[entry] as number
  for (let row = firstFrom(rows, 3, count, at + shift); row < count; row++) {
    const start = rows[3 * row] as number
    if (start >= end) break
    pushRow(tree, start - shift, rows[3 * row + 1] as number, rows[3 * row + 2] as number)
  }
  return end - shift
}

/** The first of `count` records, `width` numbers each, that begins with `value` or more. */
function firstFrom(records: Int32Array, width: number, count: number, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((records[middle * width] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function pushEntry(tree: ListedTree, at: number) {
  if (tree.entries === tree.starts.length) tree.starts = twice(tree.starts)
  tree.starts[tree.entries++] = at
}

function pushRow(tree: ListedTree, at: number, child: number, name: number) {
  if (3 * tree.count === tree.rows.length) tree.rows = twice(tree.rows)
  const row = 3 * tree.count++
  tree.rows[row] = at
  tree.rows[row + 1] = child
  tree.rows[row + 2] = name
}

function twice(values: Int32Array): Int32Array {
  const larger = new Int32Array(2 * values.length)
  larger.set(values)
  return larger
}

const modeOfTree = '4'.charCodeAt(0)
const modeOfFile = '1'.charCodeAt(0)
const modeOfSubmodule = '6'.charCodeAt(0)
const space = 0x20

/** A growing list of numbers in the room that numbers take. */
function numbers() {
  let values: Int32Array = new Int32Array(1024)
  let count = 0
  return {
    length: () => count,
    push(value: number) {
      if (count === values.length) values = twice(values)
      values[count++] = value
    },
    take() {
      const taken = shared(Int32Array, count, values.subarray(0, count))
      count = 0
      return taken
    },
  }
}
