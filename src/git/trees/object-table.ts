import type { Oid } from '../changes.js'
import { shared } from '../pack/shared.js'

/**
 * The objects of several packs by one number each: those of the first pack, then those of the next. All
 * of it is in shared memory, since a tree names its entries by their ids, and threads read trees.
 */
export interface ObjectTable {
  readonly oidBytes: number
  /** The ids, in the order of the numbers. */
  readonly oids: Uint8Array
  /** By a hash of the id the number plus one, or, where another id was there first, in the next free slot. */
  readonly slots: Int32Array
}

export function createObjectTable(
  packs: readonly { readonly oids: Uint8Array }[],
  oidBytes: number,
): ObjectTable {
  const oids = joined(packs.map((pack) => pack.oids))
  const count = oids.length / oidBytes
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2))
  const slots = shared(Int32Array, size)
  const table = { oidBytes, oids, slots }
  for (let number = 0; number < count; number++) {
    const slot = slotOf(table, oids, number * oidBytes)
    // The same object in two packs has the number of the first.
    if (slots[slot] === 0) slots[slot] = number + 1
  }
  return table
}

/** Most repositories have one pack, and no need of a copy. */
function joined([first = new Uint8Array(), ...others]: readonly Uint8Array[]): Uint8Array {
  if (others.length === 0) return first
  const all = shared(
    Uint8Array,
    others.reduce((sum, { length }) => sum + length, first.length),
    first,
  )
  let end = first.length
  for (const each of others) {
    all.set(each, end)
    end += each.length
  }
  return all
}

/** The number of the object whose id stands in `bytes` at `at`, or -1. */
export function numberAt(table: ObjectTable, bytes: Uint8Array, at: number): number {
  return (table.slots[slotOf(table, bytes, at)] as number) - 1
}

/** Tells the id of an object by its number. */
export function createSpeller({ oids, oidBytes }: ObjectTable): (number: number) => Oid {
  const bytes = Buffer.from(oids.buffer)
  return (number) => bytes.toString('hex', number * oidBytes, (number + 1) * oidBytes)
}

/** Where the id is, or would be. */
function slotOf({ oids, slots, oidBytes }: ObjectTable, bytes: Uint8Array, at: number): number {
  const last = slots.length - 1
  // An id is a hash: any part of it is one.
  const hash =
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const start = ((slots[slot] as number) - 1) * oidBytes
    if (start < 0) return slot
    let i = 0
    while (i < oidBytes && oids[start + i] === bytes[at + i]) i++
    if (i === oidBytes) return slot
  }
}
