/** The head of an object in a pack. https://git-scm.com/docs/pack-format#_size_encoding */
export interface PackEntry {
  /** Bytes of what is deflated. */
  readonly size: number
  /** Where in the bytes that is. */
  readonly data: number
  /** What it is, or of a delta how far back its base begins, or where in the bytes the base's id is. */
  readonly of: ObjectKind | { readonly back: number } | { readonly oidAt: number }
}

/** As packs number them. */
export type ObjectKind = (typeof objectKind)[keyof typeof objectKind]

export const objectKind = { tree: 2, blob: 3 } as const

/** No head is longer: type and size take ten bytes at most, an id 32. */
export const longestHead = 48

const ofsDelta = 6
const refDelta = 7

/** Null for what is neither blob nor tree nor delta. */
export function readEntry(bytes: Uint8Array, start: number, oidBytes: number): PackEntry | null {
  let at = start
  let byte = bytes[at++] as number
  const type = (byte >> 4) & 7
  let size = byte & 15
  for (let scale = 16; byte & 0x80; scale *= 128) {
    byte = bytes[at++] as number
    size += (byte & 0x7f) * scale
  }
  if (type === objectKind.blob || type === objectKind.tree) return { size, data: at, of: type }
  if (type === refDelta) return { size, data: at + oidBytes, of: { oidAt: at } }
  if (type !== ofsDelta) return null
  byte = bytes[at++] as number
  let back = byte & 0x7f
  while (byte & 0x80) {
    byte = bytes[at++] as number
    back = (back + 1) * 128 + (byte & 0x7f)
  }
  return { size, data: at, of: { back } }
}
