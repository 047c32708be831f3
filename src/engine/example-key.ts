import { crc24 } from './pgp-key.js'

/** Where the random bytes of an example come from. */
export type RandomBytes = (length: number) => Buffer

export type KeyFormat = keyof typeof formats

/** The base64 inside a private key’s armor: well-formed, of random numbers, no one’s key. */
export function exampleKey(format: KeyFormat, random: RandomBytes): string {
  return formats[format](random)
}

const formats = {
  /** PKCS#1, 2048 bits. */
  rsa: (random: RandomBytes) => base64(rsa(random)),
  /** SEC1, P-256. */
  ec: (random: RandomBytes) =>
    base64(
      sequence(
        integer(1),
        tlv(0x04, random(32)),
        tlv(0xa0, tlv(0x06, p256)),
        tlv(0xa1, tlv(0x03, Buffer.of(0), Buffer.of(4), random(64))),
      ),
    ),
  /** OpenSSL’s own, 1024 bits. */
  dsa: (random: RandomBytes) =>
    base64(
      sequence(integer(0), ...[128, 20, 128, 128, 20].map((length) => number(random, length))),
    ),
  /** PKCS#8 with an RSA key. */
  pkcs8: (random: RandomBytes) =>
    base64(
      sequence(integer(0), sequence(tlv(0x06, rsaEncryption), tlv(0x05)), tlv(0x04, rsa(random))),
    ),
  /** PKCS#8 with an Ed25519 key. */
  ed25519: (random: RandomBytes) =>
    base64(
      sequence(
        integer(0),
        sequence(tlv(0x06, Buffer.of(0x2b, 0x65, 0x70))),
        tlv(0x04, tlv(0x04, random(32))),
      ),
    ),
  /** PKCS#8 under a passphrase, PBES2. */
  'pkcs8-encrypted': (random: RandomBytes) =>
    base64(
      sequence(
        sequence(
          tlv(0x06, pbes2),
          sequence(
            sequence(tlv(0x06, pbkdf2), sequence(tlv(0x04, random(16)), integer(2048))),
            sequence(tlv(0x06, aes256Cbc), tlv(0x04, random(16))),
          ),
        ),
        tlv(0x04, random(1232)),
      ),
    ),
  /** What `Proc-Type: 4,ENCRYPTED` leaves of an RSA key. */
  ciphertext: (random: RandomBytes) => base64(random(1200)),
  openssh: (random: RandomBytes) => base64(openssh(random, false)),
  'openssh-encrypted': (random: RandomBytes) => base64(openssh(random, true)),
  /** The public blob of an RSA key in SSH’s form. */
  'ssh-public': (random: RandomBytes) =>
    base64(sshString('ssh-rsa'), sshString(Buffer.of(1, 0, 1)), sshString(positive(random, 256))),
  /** The private numbers of the same in PuTTY’s form. */
  'ssh-private': (random: RandomBytes) =>
    base64(...[256, 128, 128, 128].map((length) => sshString(positive(random, length)))),
  /** An RSA key of OpenPGP and its checksum, after a line break. */
  pgp: (random: RandomBytes) => {
    const bytes = pgp(random)
    const checksum = Buffer.alloc(3)
    checksum.writeUIntBE(crc24(bytes), 0, 3)
    return `${base64(bytes)}\n=${base64(checksum)}`
  },
} satisfies { readonly [format: string]: (random: RandomBytes) => string }

const rsaEncryption = Buffer.from('2a864886f70d010101', 'hex')
const p256 = Buffer.from('2a8648ce3d030107', 'hex')
const pbes2 = Buffer.from('2a864886f70d01050d', 'hex')
const pbkdf2 = Buffer.from('2a864886f70d01050c', 'hex')
const aes256Cbc = Buffer.from('60864801650304012a', 'hex')

function rsa(random: RandomBytes): Buffer {
  return sequence(
    integer(0),
    number(random, 256),
    integer(65537),
    ...[256, 128, 128, 128, 128, 128].map((length) => number(random, length)),
  )
}

function openssh(random: RandomBytes, encrypted: boolean): Buffer {
  const options = [sshString(random(16)), Buffer.of(0, 0, 0, 16)]
  const publicKey = Buffer.concat([sshString('ssh-ed25519'), sshString(random(32))])
  const check = random(4)
  const padding = Buffer.from(Array.from({ length: 16 }, (_, i) => i + 1))
  const secret = [check, check, publicKey, sshString(random(64)), sshString('me@acme'), padding]
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    sshString(encrypted ? 'aes256-ctr' : 'none'),
    sshString(encrypted ? 'bcrypt' : 'none'),
    sshString(encrypted ? Buffer.concat(options) : ''),
    Buffer.of(0, 0, 0, 1),
    sshString(publicKey),
    sshString(encrypted ? random(144) : Buffer.concat(secret)),
  ])
}

/** One packet: version 4, a time, RSA, its numbers, no passphrase. */
function pgp(random: RandomBytes): Buffer {
  const mpi = (length: number) => {
    const bytes = random(length)
    bytes[0] = (bytes[0] ?? 0) | 0x80
    return Buffer.concat([Buffer.of((length * 8) >> 8, (length * 8) & 0xff), bytes])
  }
  const body = Buffer.concat([
    Buffer.of(4, 0x60, 0, 0, 0, 1),
    mpi(256),
    Buffer.of(0, 17, 1, 0, 1),
    Buffer.of(0),
    ...[256, 128, 128, 128].map(mpi),
    random(2),
  ])
  return Buffer.concat([Buffer.of(0x95, body.length >> 8, body.length & 0xff), body])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts)
}

function integer(value: number): Buffer {
  const hex = value.toString(16)
  return tlv(0x02, Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'))
}

/** A positive number of just so many bytes. */
function number(random: RandomBytes, length: number): Buffer {
  return tlv(0x02, positive(random, length))
}

function positive(random: RandomBytes, length: number): Buffer {
  const bytes = random(length)
  bytes[0] = (bytes[0] ?? 0) | 0x80
  return Buffer.concat([Buffer.of(0), bytes])
}

function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const contents = Buffer.concat(parts)
  const { length } = contents
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), contents])
  const octets = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...octets), contents])
}

function sshString(contents: Buffer | string): Buffer {
  const bytes = Buffer.from(contents)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function base64(...parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('base64')
}
