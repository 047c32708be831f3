import type { Oid } from '../changes.js'
import { createSpeller, type ObjectTable } from './object-table.js'
import type { TreeRows } from './rows.js'

/** The trees of a history by what matters in them; see TreeRows. Trees and entries are numbers. */
export interface Forest {
  add(rows: TreeRows): void
  /** The trees under these roots that nothing is known of yet. */
  unknownUnder(roots: Iterable<number>): readonly number[]
  /**
   * By number 1 for each clean blob that a tree under these roots names. `again` are the trees that may
   * name more: they copied from one that is not under them.
   */
  named(baseOf: (tree: number) => number): {
    readonly named: Uint8Array
    readonly again: readonly number[]
  }
  /** What differs between a tree and each of others, in the order of paths: as `git log --raw -c` lists it. */
  changes(tree: number, parents: readonly number[]): readonly TreeChange[]
  /** The tree at a path, which ends in a slash or is empty; -1 where there is none. */
  treeAt(root: number, path: string): number
  /** The number of a tree that may be anywhere. */
  numberOf(oid: Oid): number
  oidOf(number: number): Oid
  isSubmodule(number: number): boolean
}

export interface TreeChange {
  /** One character a byte. */
  readonly path: string
  /** In the parents that have it, and that it matters in. */
  readonly old: readonly number[]
  /** -1: gone, or nothing that matters. */
  readonly new: number
  /** A merge took it from a parent other than the first, which differs: git does not list that. */
  readonly taken: boolean
  /** The parents, by position, that have nothing that matters there either: only git knows whether it is the same nothing. */
  readonly unsure: readonly number[]
}

/** No tree, no entry. */
const none = -1

export function createForest(table: ObjectTable, find: (oid: Oid) => number): Forest {
  const objects = table.oids.length / table.oidBytes
  const spell = createSpeller(table)
  const foreign = new Map<Oid, number>()
  const foreignOids: Oid[] = []
  const submodules = new Set<number>()
  const names = new Map<string, number>()
  const texts: string[] = []
  let isTree = new Uint8Array(1024)
  const parts: TreeRows[] = []
  // Where the rows of each tree are.
  let partOf = new Int32Array(objects + 1024).fill(none)
  let startOf = new Int32Array(objects + 1024)
  let endOf = new Int32Array(objects + 1024)
  let visited = new Uint8Array(objects + 1024)
  let contents = new Int32Array(objects + 1024).fill(none)
  const numbers = new Map<string, number>()

  function foreignNumber(oid: Oid, isSubmodule = false): number {
    // A submodule's commit may well be one of ours.
    const key = isSubmodule ? `${oid} submodule` : oid
    const known = foreign.get(key)
    if (known !== undefined) return known
    const number = objects + foreign.size
    foreign.set(key, number)
    foreignOids.push(oid)
    if (isSubmodule) submodules.add(number)
    if (number >= partOf.length) {
      partOf = grown(partOf, none)
      startOf = grown(startOf, 0)
      endOf = grown(endOf, 0)
      visited = grown(visited, 0)
      contents = grown(contents, none)
    }
    return number
  }

  function nameNumber(text: string): number {
    const known = names.get(text)
    if (known !== undefined) return known
    names.set(text, texts.length)
    if (texts.length === isTree.length) isTree = grown(isTree, 0)
    isTree[texts.length] = Number(text.endsWith('/'))
    texts.push(text)
    return texts.length - 1
  }

  /**
   * A number for all that matters in a tree and below, the same for two trees in which that is the same:
   * most commits change something else. 0: nothing does.
   */
  function contentOf(tree: number): number {
    if (tree === none) return 0
    const known = contents[tree] as number
    if (known !== none) return known
    const part = parts[partOf[tree] as number]
    let content = ''
    const end = endOf[tree] as number
    for (let row = startOf[tree] as number; part && row < end; row++) {
      const [name, child] = [part.names[row] as number, part.children[row] as number]
      const below = isTree[name] === 1 ? contentOf(child) : child + 1
      if (below > 0) content += `${name}:${below} `
    }
    const number = content === '' ? 0 : numberOfContent(content)
    contents[tree] = number
    return number
  }

  function numberOfContent(content: string): number {
    const number = numbers.get(content) ?? numbers.size + 1
    numbers.set(content, number)
    return number
  }

  /** What differs between two trees, of which either may be none. */
  function compareTwo(prefix: string, tree: number, parent: number, found: TreeChange[]): void {
    if (contentOf(tree) === contentOf(parent)) return
    const [mine, theirs] = [rowsOf(tree), rowsOf(parent)]
    while (mine.at < mine.end || theirs.at < theirs.end) {
      const name = firstName(firstName(none, mine), theirs)
      const now = take(mine, name)
      const before = take(theirs, name)
      if (now === before) continue
      if (isTree[name] === 0)
        found.push({
          path: prefix + texts[name],
          old: before === none ? [] : [before],
          new: now,
          taken: false,
          unsure: [],
        })
      else if (contentOf(now) !== contentOf(before))
        compareTwo(prefix + texts[name], now, before, found)
    }
  }

  /** What differs between a tree and all of others. */
  function compareAll(
    prefix: string,
    tree: number,
    parents: readonly number[],
    found: TreeChange[],
  ): void {
    if (parents.every((parent) => contentOf(parent) === contentOf(tree))) return
    const mine = rowsOf(tree)
    const theirs = parents.map(rowsOf)
    for (;;) {
      const name = theirs.reduce(firstName, firstName(none, mine))
      if (name === none) return
      const now = take(mine, name)
      const before = takeDiffering(theirs, name, now)
      if (before === null) continue
      if (isTree[name] === 1) compareAll(prefix + texts[name], now, before, found)
      // What comes from the first parent, as most does, goes without saying.
      else if (before[0] !== now || now === none) {
        const old = before.filter((each) => each !== none)
        const taken = before.includes(now)
        const unsure = now === none ? before.flatMap((each, i) => (each === none ? i : [])) : []
        found.push({ path: prefix + texts[name], old, new: now, taken, unsure })
      }
    }
  }

  function rowsOf(tree: number): Rows {
    const part = tree === none ? undefined : parts[partOf[tree] as number]
    if (!part) return { children: nothing, names: nothing, at: 0, end: 0 }
    const { children, names } = part
    return { children, names, at: startOf[tree] as number, end: endOf[tree] as number }
  }

  /** What a tree has under a name. */
  function childOf(tree: number, name: number | undefined): number {
    const { children, names, at, end } = rowsOf(tree)
    for (let row = at; row < end; row++) if (names[row] === name) return children[row] as number
    return none
  }

  /** Of a name and that of the next row the one that comes first. */
  function firstName(name: number, { names, at, end }: Rows): number {
    if (at === end) return name
    const next = names[at] as number
    return name === none || (next !== name && isBefore(next, name)) ? next : name
  }

  function isBefore(a: number, b: number): boolean {
    return (texts[a] as string) < (texts[b] as string)
  }

  return {
    add(rows) {
      const { trees, ends, children, names, nameTexts, foreign, submodules: modules } = rows
      const nameOf = nameTexts.map(nameNumber)
      const isModule = new Set(modules)
      const numberOf = foreign.map((oid, i) => foreignNumber(oid, isModule.has(objects + i)))
      for (let row = 0; row < names.length; row++) {
        names[row] = nameOf[names[row] as number] as number
        const child = children[row] as number
        if (child >= objects) children[row] = numberOf[child - objects] as number
      }
      let start = 0
      for (let i = 0; i < trees.length; i++) {
        const tree = trees[i] as number
        partOf[tree] = parts.length
        startOf[tree] = start
        start = ends[i] as number
        endOf[tree] = start
      }
      parts.push(rows)
    },
    unknownUnder(roots) {
      const unknown: number[] = []
      const open = [...roots]
      for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
        if (visited[tree] === 1) continue
        if (partOf[tree] === none) {
          unknown.push(tree)
          continue
        }
        visited[tree] = 1
        const part = parts[partOf[tree] as number] as (typeof parts)[number]
        for (let row = startOf[tree] as number; row < (endOf[tree] as number); row++)
          if (isTree[part.names[row] as number] === 1) open.push(part.children[row] as number)
      }
      return [...new Set(unknown)]
    },
    named(baseOf) {
      const named = new Uint8Array(objects)
      const again: number[] = []
      for (const { trees, fresh, freshEnds } of parts) {
        let start = 0
        for (let i = 0; i < trees.length; i++) {
          const end = freshEnds[i] as number
          const tree = trees[i] as number
          if (visited[tree] === 1) {
            for (let at = start; at < end; at++) named[fresh[at] as number] = 1
            const base = tree < objects ? baseOf(tree) : none
            if (base !== none && visited[base] === 0) again.push(tree)
          }
          start = end
        }
      }
      return { named, again }
    },
    changes(tree, parents) {
      const found: TreeChange[] = []
      const [parent = none, ...others] = parents
      if (others.length === 0) compareTwo('', tree, parent, found)
      else compareAll('', tree, parents, found)
      return found
    },
    treeAt(root, path) {
      let tree = root
      for (let start = 0; start < path.length && tree !== none; ) {
        const end = path.indexOf('/', start) + 1
        tree = childOf(tree, names.get(path.slice(start, end)))
        start = end
      }
      return tree
    },
    numberOf(oid) {
      const number = find(oid)
      return number >= 0 ? number : foreignNumber(oid)
    },
    oidOf: (number) => (number < objects ? spell(number) : (foreignOids[number - objects] as Oid)),
    isSubmodule: (number) => submodules.has(number),
  }
}

const nothing = new Int32Array()

/** The rows of a tree that were not looked at yet. */
interface Rows {
  readonly children: Int32Array
  readonly names: Int32Array
  at: number
  readonly end: number
}

/** What the next row leads to if it has the name; none, where the tree has no such row. */
function take(rows: Rows, name: number): number {
  const { children, names, at, end } = rows
  if (at === end || names[at] !== name) return none
  rows.at++
  return children[at] as number
}

/** The same for several trees; null where it is what `child` is in all of them, as it mostly is. */
function takeDiffering(all: readonly Rows[], name: number, child: number): number[] | null {
  let differing: number[] | null = null
  for (let i = 0; i < all.length; i++) {
    const each = take(all[i] as Rows, name)
    if (each !== child && differing === null) differing = new Array(i).fill(child)
    differing?.push(each)
  }
  return differing
}

function grown<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  values: T,
  filler: number,
): T {
  const larger = new (values.constructor as new (length: number) => T)(2 * values.length)
  larger.fill(filler).set(values)
  return larger
}
