/** The default branch first, then by name; `HEAD` only where nothing else says where that is. */
export function sortRefs(names: readonly string[], defaultRef: string | null): readonly string[] {
  const rank = (name: string) => (name === defaultRef ? 0 : name.startsWith('refs/tags/') ? 2 : 1)
  const telling = names.filter((name) => !/^refs\/remotes\/[^/]+\/HEAD$/.test(name))
  const named = telling.filter((name) => name !== 'HEAD')
  return (named.length > 0 ? named : telling)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, maxRefs)
}

/** A history can have ten thousand branches, and the first few already say it all. */
const maxRefs = 20
