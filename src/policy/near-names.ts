/** The names nearest to one that is not there, best first; empty when nothing is near. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  const different = new Map(names.map((name) => [name.toLowerCase(), name] as const).reverse())
  return [...different.values()]
    .map((name) => ({ name, distance: nearness(wanted.toLowerCase(), name.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** ` Did you mean a, b?`, to follow a sentence; nothing when no name is near. */
export function didYouMean(wanted: string, names: readonly string[]): string {
  const near = nearNames(wanted, names)
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`
}

/** Letters to change; one that only lacks a beginning or an end counts as almost the same. */
function nearness(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (a.length > 3 && (b.startsWith(a) || a.startsWith(b))) return 1
  return Math.abs(a.length - b.length) > limit ? limit + 1 : distance(a, b)
}

/** Optimal string alignment: insert, delete, replace, or swap two neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
        swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
