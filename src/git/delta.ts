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
      delta.copy(bytes, to, at, at + code)
      at += code
      to += code
      continue
    }
    let from = 0
    let length = 0
    for (let i = 0; i < 4; i++) if (code & (1 << i)) from += (delta[at++] as number) * 256 ** i
    for (let i = 0; i < 3; i++) if (code & (16 << i)) length += (delta[at++] as number) * 256 ** i
    if (length === 0) length = 0x10000
    if (from + length > base.length || to + length > size) return null
    base.copy(bytes, to, from, from + length)
    copies.push(to, from, length)
    to += length
  }
  return to === size ? { bytes, delta: { copies } } : null
}
