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
  const view = new DataView(index.buffer, index.byteOffset, index.length)
  const unordered = new Float64Array(count)
  for (let position = 0; position < count; position++) {
    const offset = view.getUint32(offsetsAt + position * 4)
    // Beyond 2 GiB it is the position in a table of larger numbers.
    unordered[position] =
      offset < 0x80000000 ? offset : Number(view.getBigUint64(largeAt + (offset - 0x80000000) * 8))
  }
  const order = ascending(unordered)
  const offsets = new Float64Array(count)
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
  // An id is copied in a few words: a call for each would take longer.
  const words = oidBytes / 4
  const from = new Uint32Array(index.buffer, index.byteOffset + oidsAt, count * words)
  const to = new Uint32Array(oids.buffer)
  /** The numbers of the objects in the order of their ids. */
  const byOid = new Uint32Array(count)
  for (let object = 0; object < count; object++) {
    const position = order[object] as number
    offsets[object] = unordered[position] as number
    byOid[position] = object
    for (let i = 0; i < words; i++) to[object * words + i] = from[position * words + i] as number
  }
  const all = Buffer.from(oids.buffer)
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

/** The positions of numbers in ascending order of these: sorted by sixteen bits at a time, the lowest first. */
function ascending(numbers: Float64Array): Uint32Array {
  let largest = 0
  let order = new Uint32Array(numbers.length)
  for (let position = 0; position < order.length; position++) {
    largest = Math.max(largest, numbers[position] as number)
    order[position] = position
  }
  let sorted = new Uint32Array(order.length)
  for (let unit = 1; unit <= largest; unit *= 0x10000) {
    const ends = new Uint32Array(0x10000)
    for (let i = 0; i < order.length; i++)
      (ends[((numbers[i] as number) / unit) & 0xffff] as number)++
    for (let digit = 1; digit < ends.length; digit++)
      (ends[digit] as number) += ends[digit - 1] as number
    for (let i = order.length - 1; i >= 0; i--) {
      const position = order[i] as number
      const digit = ((numbers[position] as number) / unit) & 0xffff
      sorted[--(ends[digit] as number)] = position
    }
    ;[order, sorted] = [sorted, order]
  }
  return order
}
