/** The first of these: the default branch, then by name; `HEAD` only where nothing else says where that is. */
export function sortRefs(names: readonly string[], defaultRef: string | null): readonly string[] {
  const rank = (name: string) => (name === defaultRef ? 0 : name.startsWith('refs/tags/') ? 2 : 1)
  const isBefore = (a: string, b: string) => rank(a) < rank(b) || (rank(a) === rank(b) && a < b)
  const telling = names.filter((name) => !(name.endsWith('/HEAD') && isRemoteHead.test(name)))
  const named = telling.filter((name) => name !== 'HEAD')
  // To sort ten thousand of them for each secret takes longer than to find it.
  const first: string[] = []
  let last = ''
  for (const name of named.length > 0 ? named : telling) {
    if (first.length === maxRefs && !isBefore(name, last)) continue
    const at = first.findIndex((known) => isBefore(name, known))
    first.splice(at < 0 ? first.length : at, 0, name)
    if (first.length > maxRefs) first.pop()
    last = first.at(-1) as string
  }
  return first
}

const isRemoteHead = /^refs\/remotes\/[^/]+\/HEAD$/

/** A history can have ten thousand branches, and the first few already say it all. */
const maxRefs = 20
