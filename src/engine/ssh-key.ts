import { bitLength } from './der.js'

/**
 * What OpenSSH’s own format holds: a cipher’s name, the public keys, and the private ones, encrypted or
 * not. https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export function opensshKey(bytes: Buffer): string | null {
  if (bytes.toString('latin1', 0, magic.length) !== magic) return null
  const reader = readerOf(bytes, magic.length)
  const cipher = reader.string()?.toString('latin1')
  const [, , count] = [reader.string(), reader.string(), reader.uint32()]
  const publicKey = reader.string()
  const secret = reader.string()
  if (!cipher || count !== 1 || !publicKey || !secret || secret.length < 16) return null
  const what = sshPublicKey(publicKey)
  if (what === null) return null
  if (cipher !== 'none') return `${what}, encrypted`
  // Two equal numbers show the one who decrypts that the passphrase was right.
  return secret.readUInt32BE(0) === secret.readUInt32BE(4) ? what : null
}

const magic = 'openssh-key-v1\0'

/** `RSA key of 3072 bits`, from the public half. https://www.rfc-editor.org/rfc/rfc4253#section-6.6 */
export function sshPublicKey(bytes: Buffer): string | null {
  const reader = readerOf(bytes, 0)
  const kind = reader.string()?.toString('latin1')
  const first = reader.string()
  if (!kind || !first || !/^[a-z0-9@.-]{5,64}$/.test(kind)) return null
  if (kind === 'ssh-dss') return `DSA key of ${bitLength(first)} bits`
  if (kind === 'ssh-rsa') {
    const modulus = reader.string()
    return modulus ? `RSA key of ${bitLength(modulus)} bits` : null
  }
  const [, held, curve] = /^(sk-)?ecdsa-sha2-nistp(\d{3})/.exec(kind) ?? []
  if (curve) return `EC key on P-${curve}${held ? ', held by a security key' : ''}`
  return names[kind] ?? `${kind} key`
}

const names: { readonly [kind: string]: string } = {
  'ssh-ed25519': 'Ed25519 key',
  'sk-ssh-ed25519@openssh.com': 'Ed25519 key, held by a security key',
  'ssh-ed448': 'Ed448 key',
}

/** Reads what RFC 4251 calls `string` and `uint32`; undefined past the end. */
export function readerOf(bytes: Buffer, from: number) {
  let at = from
  const uint32 = () => {
    if (at + 4 > bytes.length) return undefined
    at += 4
    return bytes.readUInt32BE(at - 4)
  }
  const string = () => {
    const length = uint32()
    if (length === undefined || at + length > bytes.length) {
      at = bytes.length
      return undefined
    }
    at += length
    return bytes.subarray(at - length, at)
  }
  return { uint32, string }
}
