import type { CommitChanges, Oid } from './changes.js'

/** Commits, children before parents. */
export interface Graph {
  readonly commits: readonly Oid[]
  /** For each commit the positions of its parents in `commits`. */
  readonly parents: readonly (readonly number[])[]
  /** For each commit who wrote it, and its committer date, ISO 8601. */
  readonly authors: readonly string[]
  readonly dates: readonly string[]
}

/** A graph that grows by commits as git lists them, children before parents. */
export interface GrowingGraph {
  add(commit: Pick<CommitChanges, 'commit' | 'parents' | 'author' | 'date'>): void
  /** Once all are there: a parent that did not come, as where a shallow history ends, is none. */
  end(): Graph
}

export function createGraph(): GrowingGraph {
  const commits: Oid[] = []
  const parentsOf: number[][] = []
  const authors: string[] = []
  const dates: string[] = []
  const names = new Map<string, string>()
  /** For each parent that is still to come where its position goes: to which commit, and as which of its parents. */
  const awaited = new Map<Oid, number[]>()
  return {
    add({ commit, parents, author, date }) {
      const position = commits.length
      const places = awaited.get(commit) ?? []
      awaited.delete(commit)
      for (let i = 0; i < places.length; i += 2)
        (parentsOf[places[i] as number] as number[])[places[i + 1] as number] = position
      for (const [i, parent] of parents.entries()) {
        const known = awaited.get(parent)
        if (known) known.push(position, i)
        else awaited.set(parent, [position, i])
      }
      commits.push(commit)
      parentsOf.push(new Array(parents.length).fill(-1))
      // A history has few authors, and each line of its log would be a text of its own.
      const name = names.get(author) ?? author
      names.set(name, name)
      authors.push(name)
      dates.push(date)
    },
    end() {
      for (const places of awaited.values()) {
        for (let i = 0; i < places.length; i += 2) {
          const commit = places[i] as number
          parentsOf[commit] = (parentsOf[commit] as number[]).filter((parent) => parent >= 0)
        }
      }
      return { commits, parents: parentsOf, authors, dates }
    },
  }
}

/** For each commit its only parent: -1 for a root, `merge` where there are several. Most steps are along it. */
export function onlyParents({ parents }: Graph): Int32Array {
  const line = new Int32Array(parents.length)
  for (const [i, of] of parents.entries()) line[i] = of.length > 1 ? merge : (of[0] ?? -1)
  return line
}

export const merge = -2
