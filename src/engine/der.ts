/** One element of DER: where its contents stand in the bytes. ITU-T X.690, 8.1. */
export interface Element {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/** The tags that keys are made of. */
export const der = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  /** `[0]`, constructed. */
  context0: 0xa0,
} as const

/** The element at `at`, or null if it does not lie within the bytes up to `limit`. */
export function elementAt(bytes: Buffer, at: number, limit = bytes.length): Element | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return null
  const more = first < 0x80 ? 0 : first - 0x80
  if (more > 4 || first === 0x80 || at + 2 + more > limit) return null
  const start = at + 2 + more
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more)
  return start + length <= limit ? { tag, start, end: start + length } : null
}

/** The elements inside another, up to the first that is broken. */
export function elementsIn(bytes: Buffer, { start, end }: Element): readonly Element[] {
  const found: Element[] = []
  for (let at = start; at < end; ) {
    const element = elementAt(bytes, at, end)
    if (!element) break
    found.push(element)
    at = element.end
  }
  return found
}

/** How many bits a whole number has, leading zeros left out. */
export function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] as number) + 24
}

/** `1.2.840.113549.1.1.1` */
export function dottedOid(bytes: Uint8Array): string {
  const arcs: number[] = []
  let arc = 0
  for (const byte of bytes) {
    arc = arc * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    if (arcs.length > 0) arcs.push(arc)
    else arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)))
    arc = 0
  }
  return arcs.join('.')
}
