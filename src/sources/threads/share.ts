/** How many of some things were taken so far, by all who share them. */
export function noneTaken(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4))
}

/** Says which of `count` things to take next, or -1: a few at a time, so that threads seldom meet and end at about the same time. */
export function takeFrom(count: number, taken: Int32Array): () => number {
  let at = 0
  let end = 0
  return () => {
    if (at === end) {
      at = Atomics.add(taken, 0, 8)
      end = Math.min(at + 8, count)
      if (at >= end) return -1
    }
    return at++
  }
}
