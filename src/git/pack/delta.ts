import { after, type Part, type Room } from './room.js'

/** What a delta took from its base, in the order of the result: three numbers a copy. */
export interface Delta {
  /** Where in the result, where in the base, how many bytes; and so on. What lies between is new. */
  readonly copies: readonly number[]
}

/**
 * The result of a delta, written after its instructions; null where these are damaged, or where the
 * result has more than `most` bytes or no room. https://git-scm.com/docs/pack-format#_deltified_representation
 */
export function applyDelta(
  room: Room,
  base: Part,
  instructions: Part,
  most: number,
): { readonly version: Part; readonly delta: Delta } | null {
  const end = instructions.at + instructions.size
  const sizeAt = behindNumber(room.bytes, instructions.at, end)
  if (numberAt(room.bytes, instructions.at, sizeAt) !== base.size) return null
  let at = behindNumber(room.bytes, sizeAt, end)
  const size = numberAt(room.bytes, sizeAt, at)
  const start = after(instructions)
  if (at === sizeAt || size > most || !room.reserve(end, start + size)) return null
  const { bytes } = room
  const copies: number[] = []
  let to = 0
  while (at < end) {
    const code = bytes[at++] as number
    if (code === 0) return null
    if (code < 0x80) {
      if (to + code > size || at + code > end) return null
      copy(bytes, at, start + to, code)
      at += code
      to += code
      continue
    }
    let from = 0
    let length = 0
    if (code & 0x01) from = bytes[at++] as number
    if (code & 0x02) from |= (bytes[at++] as number) << 8
    if (code & 0x04) from |= (bytes[at++] as number) << 16
    if (code & 0x08) from += (bytes[at++] as number) * 0x1000000
    if (code & 0x10) length = bytes[at++] as number
    if (code & 0x20) length |= (bytes[at++] as number) << 8
    if (code & 0x40) length |= (bytes[at++] as number) << 16
    if (length === 0) length = 0x10000
    if (at > end || from + length > base.size || to + length > size) return null
    copy(bytes, base.at + from, start + to, length)
    copies.push(to, from, length)
    to += length
  }
  return to === size ? { version: { at: start, size }, delta: { copies } } : null
}

/** Where a number ends: its bytes but the last have their highest bit set. */
function behindNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes[at] as number) >= 0x80) at++
  return Math.min(end, at + 1)
}

/** A number, of which the lowest seven bits come first. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let number = 0
  for (let at = end - 1; at >= start; at--) number = number * 128 + ((bytes[at] as number) & 0x7f)
  return number
}

/** Many parts are a few bytes, for which a native call takes longer than they do. */
function copy(bytes: Buffer, from: number, to: number, length: number): void {
  if (length > 16) bytes.copyWithin(to, from, from + length)
  else for (let i = 0; i < length; i++) bytes[to + i] = bytes[from + i] as number
}
