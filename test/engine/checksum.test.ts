import { describe, expect, it } from 'vitest'
import {
  base32,
  base58,
  decodeBase,
  decodeBits,
  encodeBase,
  encodeBits,
} from '../../src/engine/base.js'
import {
  base58Check,
  bech32Checksum,
  type ChecksumScheme,
  checksumHolds,
  crc16Base32,
  crc32,
  crc32Base36,
  crc32Base62,
  crc32Hex,
  crc32HexLe,
  rippleBase58,
} from '../../src/engine/checksum.js'
import { makeFrom } from '../../src/engine/example.js'

const make = makeFrom('checksum')
const body = make.alnum(30)
const routable = `glpat-${make.base64url(27)}.01.`
const account = `acme_${make.alnum(32)}`
const random40 = make.alnum(40)
const data = make.of('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58)

/** A token of each scheme, and where the part begins that its checksum covers. */
const tokens: { readonly [scheme in ChecksumScheme]: readonly [token: string, from: number] } = {
  'crc32-base62': [`acme_${body}${crc32Base62(body)}`, 5],
  'crc32-base36': [`${routable}${crc32Base36(routable)}`, 0],
  'crc32-hex-le': [`${account}_${crc32HexLe(account)}`, 0],
  'crc32-base62-whole': [`${account}${crc32Base62(account)}`, 0],
  'crc32-hex': [`${account}${crc32Hex(account)}`, 0],
  'crc32-hex-40': [`3|${random40}${crc32Hex(random40)}`, 2],
  'crc16-base32': [crc16Base32(Buffer.of(18 << 3, ...make.bytes(33))), 0],
  base58check: [base58Check(Buffer.of(0x80, ...make.bytes(33))), 0],
  'base58check-ripple': [base58Check(Buffer.of(0x21, ...make.bytes(16)), rippleBase58), 0],
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

  // https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md#valid-test-cases
  it('CRC-16 in base32: a public account of SEP-23', () => {
    const account = ['GA7QYNF7SOWQ3GLR2BGMZEHX', 'AVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'].join('')
    expect(checksumHolds('crc16-base32', account)).toBe(true)
  })

  // https://en.bitcoin.it/wiki/Genesis_block, https://xrpl.org/docs/concepts/accounts/addresses
  it('base58check: the addresses that all know', () => {
    const genesis = ['1A1zP1eP5QGefi2', 'DMPTfTL5SLmv7DivfNa'].join('')
    const zero = `${'r'.repeat(21)}hoLvTp`
    expect(checksumHolds('base58check', genesis)).toBe(true)
    expect(checksumHolds('base58check-ripple', zero)).toBe(true)
  })

  // https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#test-vectors
  it('bech32: the test vectors of BIP-173', () => {
    for (const text of ['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw'])
      expect(checksumHolds('bech32', text)).toBe(true)
  })
})

describe('bytes in other digits', () => {
  it('come back as they were', () => {
    for (let length = 0; length < 80; length++) {
      const bytes = Buffer.concat([Buffer.alloc(length % 3), make.bytes(length)])
      expect(decodeBase(encodeBase(bytes, base58), base58)).toEqual(bytes)
      expect(decodeBits(encodeBits(bytes, base32, 5), base32, 5)).toEqual(bytes)
    }
  })

  // https://www.rfc-editor.org/rfc/rfc4648#section-10
  it('base32: the test vectors of RFC 4648', () => {
    const vectors = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', foobar: 'MZXW6YTBOI' }
    for (const [plain, text] of Object.entries(vectors))
      expect(encodeBits(Buffer.from(plain), base32, 5)).toBe(text)
  })

  // https://datatracker.ietf.org/doc/html/draft-msporny-base58-03#section-5
  it('base58: the test vectors of its draft', () => {
    expect(encodeBase(Buffer.from('Hello World!'), base58)).toBe('2NEpo7TZRRrLZSi2U')
    expect(encodeBase(Buffer.from('0000287fb4cd', 'hex'), base58)).toBe('11233QC4')
  })

  it('not with a character of another alphabet', () => {
    expect(decodeBase('0OIl', base58)).toBeNull()
    expect(decodeBits('A1', base32, 5)).toBeNull()
  })
})

function replaced(token: string, at: number): string {
  const other = token[at] === 'q' ? 'p' : 'q'
  return token.slice(0, at) + other + token.slice(at + 1)
}
