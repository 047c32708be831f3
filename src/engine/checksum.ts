import { createRequire } from 'node:module'
import {
  base32,
  base58,
  decodeBase,
  decodeBits,
  encodeBase,
  encodeBits,
  rippleBase58,
} from './base.js'

/** Checksums that token formats carry in themselves. Each scheme says whether a whole token is consistent. */
export type ChecksumScheme = keyof typeof schemes

export function checksumHolds(scheme: ChecksumScheme, token: string): boolean {
  return schemes[scheme](token)
}

const schemes = {
  /**
   * The last six characters are the CRC32 of what lies between prefix and checksum, in base62,
   * padded with zeros. GitHub since April 2021, npm since September 2021.
   * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
   */
  'crc32-base62': (token: string) => {
    const body = token.slice(token.indexOf('_') + 1)
    return crc32Base62(body.slice(0, -6)) === body.slice(-6)
  },
  /**
   * Bech32: the last six characters are a BCH code over the prefix before the last `1` and the data after it.
   * age identities. https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
   */
  bech32: (token: string) => {
    const lower = token.toLowerCase()
    const split = lower.lastIndexOf('1')
    const data = lower.slice(split + 1)
    return bech32Checksum(lower.slice(0, split), data.slice(0, -6)) === data.slice(-6)
  },
  /**
   * After the last underscore stands the CRC32 of all before it, in hex, lowest byte first.
   * Grafana service account tokens.
   * https://github.com/grafana/grafana/blob/main/pkg/components/satokengen/tokengen.go
   */
  'crc32-hex-le': (token: string) => {
    const split = token.lastIndexOf('_')
    return crc32HexLe(token.slice(0, split)) === token.slice(split + 1)
  },
  /**
   * The last seven characters are the CRC32 of all before them, prefix included, in base36, padded
   * with zeros. GitLab’s routable tokens.
   * https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/authn/token_field/generator/routable_token.rb
   */
  'crc32-base36': (token: string) => crc32Base36(token.slice(0, -7)) === token.slice(-7),
  /**
   * The last six characters are the CRC32 of all before them, prefix included, in base62, padded with
   * zeros. JSR. https://github.com/jsr-io/jsr/blob/main/api/src/token.rs
   */
  'crc32-base62-whole': (token: string) => crc32Base62(token.slice(0, -6)) === token.slice(-6),
  /**
   * The last eight characters are the CRC32 of all before them, prefix included, in hex. Private Packagist.
   * https://packagist.com/docs/composer-authentication
   */
  'crc32-hex': (token: string) => crc32Hex(token.slice(0, -8)) === token.slice(-8),
  /**
   * The last eight characters are the CRC32 of the forty before them in hex; before these stand an id, a
   * bar and perhaps a prefix. Laravel Sanctum.
   * https://github.com/laravel/sanctum/blob/4.x/src/HasApiTokens.php
   */
  'crc32-hex-40': (token: string) =>
    token.length >= 48 && crc32Hex(token.slice(-48, -8)) === token.slice(-8),
  /**
   * Base32 whose last two bytes are the CRC-16 of all before them, lowest byte first. NATS seeds, Stellar keys.
   * https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md
   * https://github.com/nats-io/nkeys/blob/main/strkey.go
   */
  'crc16-base32': (token: string) => {
    const bytes = decodeBits(token, base32, 5)
    return bytes !== null && bytes.length > 2 && crc16Base32(bytes.subarray(0, -2)) === token
  },
  /**
   * Base58 whose last four bytes begin the SHA-256 of the SHA-256 of all before them. Bitcoin, Storj.
   * https://en.bitcoin.it/wiki/Base58Check_encoding
   */
  base58check: (token: string) => base58Holds(token, base58),
  /** As `base58check`, in the XRP Ledger’s own alphabet. https://xrpl.org/docs/references/protocol/data-types/base58-encodings */
  'base58check-ripple': (token: string) => base58Holds(token, rippleBase58),
} satisfies { readonly [name: string]: (token: string) => boolean }

function base58Holds(token: string, alphabet: string): boolean {
  const bytes = decodeBase(token, alphabet)
  if (bytes === null || bytes.length <= 4) return false
  return base58Sum(bytes.subarray(0, -4)).equals(bytes.subarray(-4))
}

function base58Sum(bytes: Uint8Array): Buffer {
  return sha256(sha256(bytes)).subarray(0, 4)
}

/** The bytes and their checksum in base58. */
export function base58Check(bytes: Uint8Array, alphabet = base58): string {
  return encodeBase(Buffer.concat([bytes, base58Sum(bytes)]), alphabet)
}

export { rippleBase58 }

/** The bytes and their CRC-16/XMODEM, lowest byte first, in base32 without padding. */
export function crc16Base32(bytes: Uint8Array): string {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return encodeBits(Buffer.from([...bytes, crc & 0xff, crc >> 8]), base32, 5)
}

/** CRC32 of the text's bytes as eight hex digits, highest byte first. */
export function crc32Hex(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}

// Object.keys does not know that these are all the keys there are.
export const checksumSchemes = Object.keys(schemes) as readonly ChecksumScheme[]

/** CRC32 of the text's bytes as six base62 digits (0-9A-Za-z), most significant first. */
export function crc32Base62(text: string): string {
  let rest = crc32(text)
  let digits = ''
  for (let i = 0; i < 6; i++) {
    digits = base62[rest % 62] + digits
    rest = Math.floor(rest / 62)
  }
  return digits
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** CRC-32 (IEEE 802.3). node:zlib has one only since 20.15, and we run from 20.0. */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** CRC32 of the text's bytes as seven base36 digits (0-9a-z), most significant first. */
export function crc32Base36(text: string): string {
  return crc32(text).toString(36).padStart(7, '0')
}

/** CRC32 of the text's bytes as eight hex digits, lowest byte first. */
export function crc32HexLe(text: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(crc32(text))
  return bytes.toString('hex')
}

/** The six bech32 characters that close `prefix` + `1` + `data`, in lower case. */
export function bech32Checksum(prefix: string, data: string): string {
  const codes = [...prefix].map((char) => char.charCodeAt(0))
  const values = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)]
  for (const char of data) values.push(bech32.indexOf(char))
  let state = 1
  for (const value of [...values, 0, 0, 0, 0, 0, 0]) {
    const top = state >>> 25
    state = ((state & 0x1ffffff) << 5) ^ value
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) state ^= generator[i] as number
  }
  let digits = ''
  for (let i = 5; i >= 0; i--) digits += bech32[((state ^ 1) >>> (5 * i)) & 31]
  return digits
}

export const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** Loaded for the rare token that needs it: a commit should not wait for node:crypto. */
function sha256(bytes: Uint8Array): Buffer {
  crypto ??= createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto')
  // In one call since Node 20.12.
  return (
    crypto.hash?.('sha256', bytes, 'buffer') ?? crypto.createHash('sha256').update(bytes).digest()
  )
}

let crypto: typeof import('node:crypto') | undefined
