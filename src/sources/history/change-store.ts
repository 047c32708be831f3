import type { Oid, RawChange } from '../../git/changes.js'
import type { Change, TextId } from '../source.js'

/** All changes of a history, held as numbers: a long one has a million, and only a few will matter. */
export interface ChangeStore {
  /** Begins a commit; the changes that follow are its own. Children come before parents, as git lists them. */
  addCommit(commit: Oid): void
  add(change: RawChange): void
  /** Whether any commit, on any side, names the blob. */
  knows(blob: Oid): boolean
  /** The changes with one of `texts` on either side, parents before children. */
  touching(texts: { has(id: TextId): boolean }): readonly Change[]
}

export function createChangeStore(): ChangeStore {
  const commits: Oid[] = []
  const paths = createInterner()
  const blobs = createInterner()
  // One entry a change, in four columns. `old` holds a blob, -1 for none, or below that a merge's list.
  const commitOf: number[] = []
  const pathOf: number[] = []
  const newOf: number[] = []
  const oldOf: number[] = []
  const merges: (readonly number[])[] = []
  const taken = new Set<number>()

  function internOld(old: readonly Oid[]): number {
    if (old.length === 0) return -1
    if (old.length === 1) return blobs.intern(old[0] as Oid)
    merges.push(old.map(blobs.intern))
    return -1 - merges.length
  }

  function oldBlobs(old: number): readonly number[] {
    if (old === -1) return []
    return old >= 0 ? [old] : (merges[-2 - old] as readonly number[])
  }

  return {
    addCommit: (commit) => void commits.push(commit),
    add(change) {
      if (change.taken) taken.add(newOf.length)
      const path = paths.intern(change.path)
      const blob = change.new === null ? -1 : blobs.intern(change.new)
      commitOf.push(commits.length - 1)
      pathOf.push(path)
      newOf.push(blob)
      oldOf.push(internOld(change.old))
    },
    knows: (oid) => blobs.find(oid) >= 0,
    touching(texts) {
      const wanted = Uint8Array.from(blobs.texts, (oid) => Number(texts.has(oid)))
      const found: Change[] = []
      for (let i = newOf.length - 1; i >= 0; i--) {
        const blob = newOf[i] as number
        const old = oldBlobs(oldOf[i] as number)
        if (wanted[blob] !== 1 && !old.some((index) => wanted[index] === 1)) continue
        found.push({
          path: paths.texts[pathOf[i] as number] as string,
          object: 'blob',
          commit: commits[commitOf[i] as number] as Oid,
          old: old.map((index) => blobs.texts[index] as Oid),
          new: blob < 0 ? null : (blobs.texts[blob] as Oid),
          ...(taken.has(i) ? { taken: true } : {}),
        })
      }
      return found
    },
  }
}

/** Gives each different text a small number. */
function createInterner() {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  return {
    texts,
    find: (text: string) => numbers.get(text) ?? -1,
    intern(text: string): number {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      texts.push(text)
      return texts.length - 1
    },
  }
}
