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

/** The parents of all commits in columns: nearly every commit has one or two. */
export interface ParentColumns {
  /** By commit the position of its first parent, or -1. */
  readonly first: Int32Array
  /** The same of its second; `more` where there are three or more. */
  readonly second: Int32Array
}

export function parentColumns({ parents }: Graph): ParentColumns {
  const first = new Int32Array(parents.length).fill(-1)
  const second = new Int32Array(parents.length).fill(-1)
  for (const [i, of] of parents.entries()) {
    if (of.length > 0) first[i] = of[0] as number
    if (of.length > 1) second[i] = of.length > 2 ? more : (of[1] as number)
  }
  return { first, second }
}

export const more = -2
