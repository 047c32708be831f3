import { more, parentColumns } from '../git/graph.js'
import type { History, Ref } from '../git/refs.js'

/**
 * For each of `commits` the refs that reach it. One sweep over the history for every 32 commits:
 * each commit hands its marks to its children, so that a ref's commit ends with all that it reaches.
 */
export function refsReaching(
  history: History,
  commits: readonly string[],
): ReadonlyMap<string, readonly Ref[]> {
  const reached = new Map<string, Ref[]>(commits.map((commit) => [commit, []]))
  if (history.refs.length === 0) return reached
  const { first, second } = parentColumns(history)
  const position = new Map(history.commits.map((commit, index) => [commit, index]))
  for (let from = 0; from < commits.length; from += 32) {
    const batch = commits.slice(from, from + 32)
    const marks = new Uint32Array(history.commits.length)
    for (const [bit, commit] of batch.entries()) {
      const at = position.get(commit)
      if (at !== undefined) marks[at] = (marks[at] as number) | (1 << bit)
    }
    for (let i = history.commits.length - 1; i >= 0; i--) {
      const one = first[i] as number
      const other = second[i] as number
      if (one >= 0) marks[i] = (marks[i] as number) | (marks[one] as number)
      if (other >= 0) marks[i] = (marks[i] as number) | (marks[other] as number)
      if (other !== more) continue
      for (const parent of history.parents[i] ?? [])
        marks[i] = (marks[i] as number) | (marks[parent] as number)
    }
    for (const ref of history.refs) {
      const mark = marks[position.get(ref.commit) ?? -1] ?? 0
      for (let left = mark; left !== 0; left &= left - 1)
        reached.get(batch[31 - Math.clz32(left & -left)] as string)?.push(ref)
    }
  }
  return reached
}
