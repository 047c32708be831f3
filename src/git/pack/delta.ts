/** What a delta took from its base, in the order of the result: three numbers a copy. */
export interface Delta {
  /** Where in the result, where in the base, how many bytes; and so on. What lies between is new. */
  readonly copies: readonly number[]
}

/** The result of a delta, written to `target`; null where it is damaged or the target refuses its size. https://git-scm.com/docs/pack-format#_deltified_representation */
export function applyDelta(
  base: Buffer,
  delta: Buffer,
  target: (size: number) => Buffer | null,
): { readonly bytes: Buffer; readonly delta: Delta } | null {
  let at = 0
  const readSize = () => {
    let size = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = delta[at++]
      if (byte === undefined) return -1
      size += (byte & 0x7f) * scale
      if (byte < 0x80) return size
    }
  }
  if (readSize() !== base.length) return null
  const size = readSize()
  const bytes = size < 0 ? null : target(size)
  if (!bytes) return null
  const copies: number[] = []
  let to = 0
  while (at < delta.length) {
    const code = delta[at++] as number
    if (code === 0) return null
    if (code < 0x80) {
      if (to + code > size) return null
      copy(delta, at, bytes, to, code)
      at += code
      to += code
      continue
    }
    let from = 0
    let length = 0
    if (code & 0x01) from = delta[at++] as number
    if (code & 0x02) from |= (delta[at++] as number) << 8
    if (code & 0x04) from |= (delta[at++] as number) << 16
    if (code & 0x08) from += (delta[at++] as number) * 0x1000000
    if (code & 0x10) length = delta[at++] as number
    if (code & 0x20) length |= (delta[at++] as number) << 8
    if (code & 0x40) length |= (delta[at++] as number) << 16
    if (length === 0) length = 0x10000
    if (from + length > base.length || to + length > size) return null
    copy(base, from, bytes, to, length)
    copies.push(to, from, length)
    to += length
  }
  return to === size ? { bytes, delta: { copies } } : null
}

/** Most parts are a few bytes, for which a native call takes longer than they do. */
function copy(from: Buffer, at: number, to: Buffer, start: number, length: number): void {
  if (length > 40) from.copy(to, start, at, at + length)
  else for (let i = 0; i < length; i++) to[start + i] = from[at + i] as number
}
