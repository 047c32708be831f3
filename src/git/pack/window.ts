import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** A pack file, of which a few blocks are held at a time: the rest is what the system caches anyway. */
export interface PackWindow {
  /** The bytes from `start` to `end`, in `bytes` from `at` on, valid until the next call; null beyond the file. */
  read(start: number, end: number): { readonly bytes: Uint8Array; readonly at: number } | null
  close(): void
}

/** Null for a file that is gone: git repacks when it likes. */
export function openWindow(file: string): PackWindow | null {
  if (!existsSync(file)) return null
  const descriptor = openSync(file, 'r')
  const blocks = new Uint8Array(places * blockBytes)
  /** Which block of the file is in each place, and how much of it there is. */
  const held = new Int32Array(places).fill(-1)
  const lengths = new Int32Array(places)
  /** For what lies in more than one block. */
  let apart = new Uint8Array(2 * blockBytes)
  return {
    read(start, end) {
      const size = end - start
      const block = Math.floor(start / blockBytes)
      const from = start - block * blockBytes
      if (from + size > blockBytes) {
        if (size > apart.length) apart = new Uint8Array(size * 1.25)
        return readSync(descriptor, apart, 0, size, start) < size ? null : { bytes: apart, at: 0 }
      }
      // A block has one place that it can be in: what is near in the file is held at the same time.
      const place = block % places
      const at = place * blockBytes
      if (held[place] !== block) {
        held[place] = -1
        lengths[place] = readSync(descriptor, blocks, at, blockBytes, block * blockBytes)
        held[place] = block
      }
      return from + size > (lengths[place] as number) ? null : { bytes: blocks, at: at + from }
    },
    close: () => closeSync(descriptor),
  }
}

/** Objects of a family lie close together as a rule. With larger blocks more is copied than calls are spared. */
const blockBytes = 2 ** 14

const places = 256
