import { bitLength } from './der.js'

/**
 * What an OpenPGP block holds: a run of packets, of which at least one must be a secret key that is
 * whole. Keys on a card, and primary keys that were taken out, leave a stub, which is no secret.
 * https://www.rfc-editor.org/rfc/rfc9580#section-5.5
 */
export function pgpKey(bytes: Buffer): string | null {
  let primary: string | null = null
  for (const { tag, body } of packets(bytes)) {
    if (tag !== secretKey && tag !== secretSubkey) continue
    const found = secretPacket(body)
    primary ??= found?.what ?? null
    if (found && !found.stub) {
      const what = primary ?? found.what
      return found.encrypted ? `PGP ${what}, encrypted` : `PGP ${what}`
    }
  }
  return null
}

const secretKey = 5
const secretSubkey = 7

/** Every packet that is there in full. https://www.rfc-editor.org/rfc/rfc9580#section-4.2 */
function* packets(bytes: Buffer): Generator<{ readonly tag: number; readonly body: Buffer }> {
  for (let at = 0; at + 2 < bytes.length; ) {
    const first = bytes[at] as number
    if (!(first & 0x80)) return
    const isNew = (first & 0x40) !== 0
    const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f
    const length = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, first & 3)
    if (!length || length.start + length.size > bytes.length) return
    at = length.start + length.size
    yield { tag, body: bytes.subarray(length.start, at) }
  }
}

interface Length {
  readonly start: number
  readonly size: number
}

function newLength(bytes: Buffer, at: number): Length | null {
  const [first = 0, second = 0] = bytes.subarray(at)
  if (first < 192) return { start: at + 1, size: first }
  if (first < 224) return { start: at + 2, size: (first - 192) * 256 + second + 192 }
  if (first < 255 || at + 5 > bytes.length) return null // in parts, which no key is
  return { start: at + 5, size: bytes.readUInt32BE(at + 1) }
}

function oldLength(bytes: Buffer, at: number, kind: number): Length | null {
  if (kind === 3) return { start: at, size: bytes.length - at }
  const octets = 1 << kind
  if (at + octets > bytes.length) return null
  return { start: at + octets, size: bytes.readUIntBE(at, octets) }
}

interface SecretPacket {
  readonly what: string
  readonly encrypted: boolean
  readonly stub: boolean
}

/** version, time, algorithm, the public numbers, then how the secret ones are protected. */
function secretPacket(body: Buffer): SecretPacket | null {
  const version = body[0] ?? 0
  if (version < 3 || version > 6 || body.length < 24) return null
  const algorithmAt = version === 3 ? 7 : 5
  const algorithm = body[algorithmAt] ?? 0
  const counted = version >= 5
  const numbersAt = algorithmAt + (counted ? 5 : 1)
  const what = describe(body, algorithm, numbersAt)
  const after = counted
    ? numbersAt + body.readUInt32BE(algorithmAt + 1)
    : skipPublic(body, algorithm, numbersAt)
  if (what === null || after === null || after >= body.length) return null
  const protection = body[after] as number
  if (protection === 0) return { what, encrypted: false, stub: false }
  // GnuPG: cipher, specifier 101, hash, then `GNU` and 1 for none, 2 for on a card.
  const stub = body[after + 2] === 101 && body.toString('latin1', after + 4, after + 7) === 'GNU'
  return { what, encrypted: true, stub }
}

function describe(body: Buffer, algorithm: number, at: number): string | null {
  const name = algorithms[algorithm]
  if (!name) return algorithm > 0 && algorithm < 111 ? `key of algorithm ${algorithm}` : null
  const end = name.startsWith('E') || name.startsWith('X') ? null : mpiEnd(body, at)
  return end === null
    ? `${name} key`
    : `${name} key of ${bitLength(body.subarray(at + 2, end))} bits`
}

/** https://www.rfc-editor.org/rfc/rfc9580#section-9.1 */
const algorithms: { readonly [id: number]: string } = {
  1: 'RSA',
  2: 'RSA',
  3: 'RSA',
  16: 'ElGamal',
  17: 'DSA',
  18: 'ECDH',
  19: 'ECDSA',
  22: 'EdDSA',
  25: 'X25519',
  26: 'X448',
  27: 'Ed25519',
  28: 'Ed448',
}

/** How each algorithm’s public numbers are written: integers, a curve’s name, so many bytes. */
const publicNumbers: { readonly [id: number]: readonly ('integer' | 'short' | number)[] } = {
  1: ['integer', 'integer'],
  2: ['integer', 'integer'],
  3: ['integer', 'integer'],
  16: ['integer', 'integer', 'integer'],
  17: ['integer', 'integer', 'integer', 'integer'],
  18: ['short', 'integer', 'short'],
  19: ['short', 'integer'],
  22: ['short', 'integer'],
  25: [32],
  26: [56],
  27: [32],
  28: [57],
}

function skipPublic(body: Buffer, algorithm: number, from: number): number | null {
  let at: number | null = from
  for (const part of publicNumbers[algorithm] ?? []) {
    if (at === null) return null
    if (part === 'integer') at = mpiEnd(body, at)
    else at += part === 'short' ? 1 + (body[at] ?? 0) : part
  }
  return at
}

/** A number’s length in bits as two bytes, then the number. */
function mpiEnd(body: Buffer, at: number): number | null {
  if (at + 2 > body.length) return null
  const end = at + 2 + Math.ceil(body.readUInt16BE(at) / 8)
  return end <= body.length ? end : null
}

/** The CRC-24 that closes an armored block. https://www.rfc-editor.org/rfc/rfc9580#section-6.1 */
export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce
  for (const byte of bytes) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1
  }
  return crc & 0xffffff
}
