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
} satisfies { readonly [name: string]: (token: string) => boolean }

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
