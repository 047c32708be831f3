import { bitLength, der, dottedOid, type Element, elementAt, elementsIn } from './der.js'

/**
 * What private key stands in DER, whatever label it goes by: PKCS#1 and SEC1 as OpenSSL wrote them,
 * PKCS#8, and PKCS#8 under a passphrase. Null for anything else, public keys and certificates too.
 * What follows the last part that makes a key is not looked at.
 * https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2, rfc5915, rfc5958
 */
export function asn1Key(bytes: Buffer, label: string): string | null {
  const whole = elementAt(bytes, 0)
  if (whole?.tag !== der.sequence) return null
  const parts = elementsIn(bytes, whole)
  switch (tags(parts.slice(0, 2))) {
    case tags([{ tag: der.integer }, { tag: der.integer }]):
      return label.startsWith('DSA') ? dsaKey(bytes, parts) : rsaKey(bytes, parts)
    case tags([{ tag: der.integer }, { tag: der.octetString }]):
      return ecKey(bytes, parts, null)
    case tags([{ tag: der.integer }, { tag: der.sequence }]):
      return pkcs8(bytes, parts)
    case tags([{ tag: der.sequence }, { tag: der.octetString }]):
      return encryptedPkcs8(bytes, parts)
    default:
      return null
  }
}

function tags(parts: readonly { readonly tag: number }[]): string {
  return parts.map(({ tag }) => tag).join()
}

/** version, modulus, public exponent, private exponent; then what only makes it faster. */
function rsaKey(bytes: Buffer, parts: readonly Element[]): string | null {
  const [version, modulus, exponent, secret] = parts
  if (!version || !modulus || !isInteger(exponent) || !isInteger(secret)) return null
  if (bitLength(contents(bytes, version)) > 1) return null
  return sized('RSA', bitLength(contents(bytes, modulus)))
}

/** 0, p, q, g, public value, private value. */
function dsaKey(bytes: Buffer, parts: readonly Element[]): string | null {
  const [, p] = parts
  return p && parts.slice(0, 6).filter(isInteger).length === 6
    ? sized('DSA', bitLength(contents(bytes, p)))
    : null
}

/** 1, the private value, then perhaps `[0]` the curve and `[1]` the public point. */
function ecKey(bytes: Buffer, parts: readonly Element[], curve: string | null): string | null {
  const [, secret, parameters] = parts
  if (!secret || bitLength(contents(bytes, secret)) < 64) return null
  const named = parameters?.tag === der.context0 ? elementAt(bytes, parameters.start) : null
  const oid = curve ?? (named?.tag === der.oid ? dottedOid(contents(bytes, named)) : null)
  return oid === null ? 'EC key' : `EC key on ${curves[oid] ?? oid}`
}

/** version, algorithm, and an octet string with a key of its own structure. */
function pkcs8(bytes: Buffer, parts: readonly Element[]): string | null {
  const [version, algorithm, key] = parts
  if (!version || !algorithm || key?.tag !== der.octetString) return null
  if (bitLength(contents(bytes, version)) > 1) return null
  const [id, parameters] = elementsIn(bytes, algorithm)
  if (id?.tag !== der.oid) return null
  const oid = dottedOid(contents(bytes, id))
  const inner = elementAt(bytes, key.start, key.end)
  switch (oid) {
    case '1.2.840.113549.1.1.1':
    case '1.2.840.113549.1.1.10':
      return inner && rsaKey(bytes, elementsIn(bytes, inner))
    case '1.2.840.10045.2.1': {
      const curve = parameters?.tag === der.oid ? dottedOid(contents(bytes, parameters)) : null
      return inner && ecKey(bytes, elementsIn(bytes, inner), curve)
    }
    case '1.2.840.10040.4.1':
      return isInteger(inner) ? sized('DSA', primeBits(bytes, parameters)) : null
    case '1.2.840.113549.1.3.1':
    case '1.2.840.10046.2.1':
      return isInteger(inner) ? sized('Diffie-Hellman', primeBits(bytes, parameters)) : null
    default: {
      if (key.end - key.start < 16) return null
      const name = edwards[oid]
      return name ? `${name} key` : `private key of algorithm ${oid}`
    }
  }
}

/** How it was encrypted, and the result. https://www.rfc-editor.org/rfc/rfc5958#section-3 */
function encryptedPkcs8(bytes: Buffer, parts: readonly Element[]): string | null {
  const [scheme, encrypted] = parts
  if (!scheme || !encrypted || encrypted.end - encrypted.start < 16) return null
  return elementsIn(bytes, scheme)[0]?.tag === der.oid ? 'private key, encrypted' : null
}

function primeBits(bytes: Buffer, parameters: Element | undefined): number {
  const prime = parameters && elementsIn(bytes, parameters)[0]
  return prime ? bitLength(contents(bytes, prime)) : 0
}

/** No key was ever shorter than 256 bits: a number below is no prime or modulus. */
function sized(kind: string, bits: number): string | null {
  return bits < 256 ? null : `${kind} key of ${bits} bits`
}

function isInteger(element: Element | null | undefined): boolean {
  return element?.tag === der.integer && element.end > element.start
}

function contents(bytes: Buffer, { start, end }: Element): Buffer {
  return bytes.subarray(start, end)
}

/** https://www.rfc-editor.org/rfc/rfc8410, and NIST’s of 2024. */
const edwards: { readonly [oid: string]: string } = {
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
  '2.16.840.1.101.3.4.4.1': 'ML-KEM-512',
  '2.16.840.1.101.3.4.4.2': 'ML-KEM-768',
  '2.16.840.1.101.3.4.4.3': 'ML-KEM-1024',
}

/** https://www.rfc-editor.org/rfc/rfc5480#section-2.1.1.1, SEC 2 and rfc5639. */
const curves: { readonly [oid: string]: string } = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
}
