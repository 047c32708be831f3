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
