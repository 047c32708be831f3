import { readFileSync } from 'node:fs'
import type { Oid } from '../changes.js'
import { shared } from './shared.js'

/** The objects of a pack, by their number in the order of the file. https://git-scm.com/docs/pack-format#_pack_idx_files_have_the_following_format */
export interface PackIndex {
  /** Where in the pack each begins. */
  readonly offsets: Float64Array
  /** Their ids, one after the other, in memory that threads share. */
  readonly oids: Uint8Array
  /** The number of the object that begins at `offset`, or -1. */
  at(offset: number): number
  /** The number of an object, or -1. */
  find(oid: Oid): number
}

/** Null for an index of another version than 2, which git has written since 2007. */
export function readPackIndex(file: string, oidBytes: number): PackIndex | null {
  const index = readFileSync(file)
  if (index.readUInt32BE(0) !== 0xff744f63 || index.readUInt32BE(4) !== 2) return null
  const fanOut = 8
  const count = index.readUInt32BE(fanOut + 255 * 4)
  const oidsAt = fanOut + 256 * 4
  const offsetsAt = oidsAt + count * (oidBytes + 4) // after the ids a checksum of each
  const largeAt = offsetsAt + count * 4
  const offsetAt = (position: number) => {
    const offset = index.readUInt32BE(offsetsAt + position * 4)
    // Beyond 2 GiB it is the position in a table of larger numbers.
    return offset < 0x80000000
      ? offset
      : Number(index.readBigUInt64BE(largeAt + (offset - 0x80000000) * 8))
  }
  const offsets = new Float64Array(count)
  for (let position = 0; position < count; position++) offsets[position] = offsetAt(position)
  offsets.sort()
  const at = (offset: number) => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((offsets[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offsets[low] === offset ? low : -1
  }

  const oids = shared(Uint8Array, count * oidBytes)
  const all = Buffer.from(oids.buffer)
  /** The numbers of the objects in the order of their ids. */
  const byOid = new Uint32Array(count)
  for (let position = 0; position < count; position++) {
    const object = at(offsetAt(position))
    const from = oidsAt + position * oidBytes
    byOid[position] = object
    for (let i = 0; i < oidBytes; i++) all[object * oidBytes + i] = index[from + i] as number
  }
  return {
    offsets,
    oids,
    at,
    find(oid) {
      const id = Buffer.from(oid, 'hex')
      let low = 0
      let high = count - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const object = byOid[middle] as number
        const order = all.compare(id, 0, oidBytes, object * oidBytes, (object + 1) * oidBytes)
        if (order === 0) return object
        if (order < 0) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
  }
}
