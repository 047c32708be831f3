import { describe, expect, it } from 'vitest'
import {
  bech32Checksum,
  type ChecksumScheme,
  checksumHolds,
  crc32,
  crc32Base36,
  crc32Base62,
  crc32HexLe,
} from '../../src/engine/checksum.js'
import { makeFrom } from '../../src/engine/example.js'

const make = makeFrom('checksum')
const body = make.alnum(30)
const routable = `glpat-${make.base64url(27)}.01.`
const account = `acme_${make.alnum(32)}`
const data = make.of('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58)

/** A token of each scheme, and where the part begins that its checksum covers. */
const tokens: { readonly [scheme in ChecksumScheme]: readonly [token: string, from: number] } = {
  'crc32-base62': [`acme_${body}${crc32Base62(body)}`, 5],
  'crc32-base36': [`${routable}${crc32Base36(routable)}`, 0],
  'crc32-hex-le': [`${account}_${crc32HexLe(account)}`, 0],
  bech32: [`acme-key-1${data}${bech32Checksum('acme-key-', data)}`, 0],
}
const schemes = Object.entries(tokens) as [ChecksumScheme, (typeof tokens)[ChecksumScheme]][]

describe('a checksum', () => {
  it.each(schemes)('of scheme %s holds for a whole token', (scheme, [token]) => {
    expect(checksumHolds(scheme, token)).toBe(true)
  })

  it.each(schemes)('of scheme %s fails for any one wrong character', (scheme, [token, from]) => {
    for (let at = from; at < token.length; at++)
      expect(checksumHolds(scheme, replaced(token, at))).toBe(false)
  })

  it.each(schemes)('of scheme %s fails for a token that is cut or empty', (scheme, [token]) => {
    expect(checksumHolds(scheme, token.slice(0, -1))).toBe(false)
    expect(checksumHolds(scheme, `${token}a`)).toBe(false)
    expect(checksumHolds(scheme, token.slice(0, 3))).toBe(false)
  })

  it('says nothing about a prefix that it leaves out', () => {
    const [token] = tokens['crc32-base62']
    expect(checksumHolds('crc32-base62', token.replace('acme_', 'other_'))).toBe(true)
  })

  it('of bech32 holds in capitals too', () => {
    expect(checksumHolds('bech32', tokens.bech32[0].toUpperCase())).toBe(true)
  })
})

describe('the arithmetic agrees with values published elsewhere', () => {
  it('CRC-32: the check value of its specification', () => {
    expect(crc32('123456789')).toBe(0xcbf43926)
    expect(crc32('')).toBe(0)
    expect(crc32HexLe('123456789')).toBe('2639f4cb')
  })

  it('base62 and base36: worked out by hand, padded with zeros', () => {
    const value = 0xcbf43926
    expect(crc32Base36('123456789')).toBe(`0${value.toString(36)}`.slice(-7))
    const digits = [...crc32Base62('123456789')].map((digit) =>
      '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(digit),
    )
    expect(digits.reduce((sum, digit) => sum * 62 + digit, 0)).toBe(value)
    expect(crc32Base62('')).toBe('000000')
    expect(crc32Base36('')).toBe('0000000')
  })

  // https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#test-vectors
  it('bech32: the test vectors of BIP-173', () => {
    for (const text of ['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw'])
      expect(checksumHolds('bech32', text)).toBe(true)
  })
})

function replaced(token: string, at: number): string {
  const other = token[at] === 'q' ? 'p' : 'q'
  return token.slice(0, at) + other + token.slice(at + 1)
}
