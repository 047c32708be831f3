import { readFileSync } from 'node:fs'
import type { Oid } from '../changes.js'

/** Where the objects of a pack begin. https://git-scm.com/docs/pack-format#_pack_idx_files_have_the_following_format */
export interface PackIndex {
  /** In the order of the ids. */
  readonly offsets: Float64Array
  /** The position of an id among them, or -1. */
  find(oid: Oid): number
  /** Writes the id at a position to `target`. */
  copyOid(position: number, target: Uint8Array, at: number): void
}

/** Null for an index of another version than 2, which git has written since 2007. */
export function readPackIndex(file: string, oidBytes: number): PackIndex | null {
  const index = readFileSync(file)
  if (index.readUInt32BE(0) !== 0xff744f63 || index.readUInt32BE(4) !== 2) return null
  const fanOut = (byte: number) => (byte < 0 ? 0 : index.readUInt32BE(8 + byte * 4))
  const count = fanOut(255)
  const oidsAt = 8 + 256 * 4
  const offsetsAt = oidsAt + count * (oidBytes + 4) // after the ids a checksum of each
  const largeAt = offsetsAt + count * 4
  const offsets = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const offset = index.readUInt32BE(offsetsAt + i * 4)
    // Beyond 2 GiB it is the position in a table of larger numbers.
    offsets[i] =
      offset < 0x80000000
        ? offset
        : Number(index.readBigUInt64BE(largeAt + (offset - 0x80000000) * 8))
  }
  return {
    offsets,
    copyOid(position, target, at) {
      const from = oidsAt + position * oidBytes
      for (let i = 0; i < oidBytes; i++) target[at + i] = index[from + i] as number
    },
    find(oid) {
      const head = Number.parseInt(oid.slice(0, 8), 16)
      const first = head >>> 24
      let low = fanOut(first - 1)
      const end = fanOut(first)
      let high = end
      while (low < high) {
        const middle = (low + high) >> 1
        if (index.readUInt32BE(oidsAt + middle * oidBytes) < head) low = middle + 1
        else high = middle
      }
      for (; low < end; low++) {
        const at = oidsAt + low * oidBytes
        if (index.readUInt32BE(at) !== head) return -1
        if (index.toString('hex', at, at + oidBytes) === oid) return low
      }
      return -1
    },
  }
}
