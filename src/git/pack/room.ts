/**
 * One piece of memory for all versions along a chain of deltas, and their instructions: to copy within
 * takes a third of what it takes between two buffers, for each of which there is a view to make.
 */
export interface Room {
  /** Another one when it has grown, with the same in the same places. */
  readonly bytes: Buffer
  /** Makes room as far as `end`, keeping what stands before `start`; false where that would be too much. */
  reserve(start: number, end: number): boolean
  /** Nothing in it is needed any more. */
  release(): void
}

/** Where something stands in a room, and how many bytes it has. */
export interface Part {
  readonly at: number
  readonly size: number
}

export function createRoom(): Room {
  let bytes = Buffer.allocUnsafeSlow(usual)
  return {
    get bytes() {
      return bytes
    },
    reserve(start, end) {
      if (end <= bytes.length) return true
      if (end > most) return false
      const larger = Buffer.allocUnsafeSlow(Math.min(most, end * 2))
      bytes.copy(larger, 0, 0, start)
      bytes = larger
      return true
    },
    release() {
      if (bytes.length > enoughToHold) bytes = Buffer.allocUnsafeSlow(usual)
    },
  }
}

/** Where the next part may begin: the prefilter reads four bytes at a time, from where one begins. */
export function after({ at, size }: Part): number {
  return (at + size + 7) & ~7
}

const usual = 2 ** 20

/** A long chain of large files would take gigabytes; most families take a fraction of it. */
const most = 64 * 2 ** 20

/** What is kept from one family to the next. */
const enoughToHold = 16 * 2 ** 20
