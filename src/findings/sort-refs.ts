import type { NamedGraph, Ref } from '../git/refs.js'

/** The default branch, then branches by name, then tags. */
export function inOrder({ refs, defaultRef }: Pick<NamedGraph, 'refs' | 'defaultRef'>): Ref[] {
  const rank = ({ name }: Ref) => (name === defaultRef ? 0 : name.startsWith('refs/tags/') ? 2 : 1)
  return [...refs].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** The first of refs that are in order; `HEAD` only where nothing else says where that is. */
export function firstNames(refs: Iterable<Ref>): readonly string[] {
  const names: string[] = []
  let hasHead = false
  for (const { name } of refs) {
    if (name === 'HEAD') hasHead = true
    else if (!isRemoteHead.test(name)) names.push(name)
    if (names.length === maxRefs) break
  }
  return names.length === 0 && hasHead ? ['HEAD'] : names
}

const isRemoteHead = /^refs\/remotes\/[^/]+\/HEAD$/

/** A history can have ten thousand branches, and the first few already say it all. */
const maxRefs = 20
