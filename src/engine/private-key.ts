import { asn1Key } from './asn1-key.js'
import { crc24, pgpKey } from './pgp-key.js'
import { puttyKey } from './putty-key.js'
import { opensshKey } from './ssh-key.js'

/**
 * What private key a text holds: `RSA key of 2048 bits`, `Ed25519 key, encrypted with a passphrase`.
 * Null when it was cut off or elided, when it is a public half, or no key at all.
 */
export function privateKey(text: string): string | null {
  const what = text.includes('PuTTY-User-Key-File-') ? puttyKey(text) : armoredKey(text)
  return what?.replace(/, encrypted$/, ', encrypted with a passphrase') ?? null
}

function armoredKey(text: string): string | null {
  const [, label, rest] =
    /-----BEGIN ([A-Z0-9 ]{0,40}?PRIVATE KEY(?: BLOCK)?)-----([\s\S]*)$/.exec(text) ??
    /-----BEGIN ([A-Z0-9 ]{0,40}?PRIVATE KEY(?: BLOCK)?)-----([\s\S]*)$/.exec(decoded(text)) ??
    []
  if (label === undefined || rest === undefined) return null
  const body = unescaped(rest.split('-----END', 1)[0] ?? '')
  if (/\.{2}|…/.test(body)) return null // elided
  const [, cipher] = /DEK-Info: ?([A-Z0-9-]+)/.exec(body) ?? []
  const base64 = base64Of(label.startsWith('PGP') ? afterHeaders(body) : body)
  const [, checksum] = /=([A-Za-z0-9+/]{4})$/.exec(base64) ?? []
  const bytes = Buffer.from(checksum ? base64.slice(0, -5) : base64, 'base64')
  if (label.startsWith('PGP')) return isWhole(bytes, checksum) ? pgpKey(bytes) : null
  if (label.startsWith('OPENSSH')) return opensshKey(bytes)
  if (/Proc-Type: ?4,ENCRYPTED/.test(body)) return ciphertext(bytes, label, cipher)
  return asn1Key(bytes, label) ?? rawKey(bytes, label)
}

/** A PEM file in base64 once more, as in kubeconfig files. */
function decoded(text: string): string {
  return text.startsWith('LS0t') ? Buffer.from(text, 'base64').toString('latin1') : ''
}

/** A block’s own headers may be anything; the first long run of base64 is none. */
function afterHeaders(body: string): string {
  return body.slice(Math.max(0, body.search(/[A-Za-z0-9+/]{40}/)))
}

/** With real line breaks for those of a string in some language. */
function unescaped(body: string): string {
  return body.replace(/\\+(?:u000[ad]|x0[ad]|[nrt])/gi, '\n')
}

/** Without line breaks, headers, quotes, and what joins the strings of many lines. */
function base64Of(body: string): string {
  return withoutDiff(body)
    .replace(/Proc-Type: ?4,ENCRYPTED|DEK-Info: ?[A-Z0-9-]+,[0-9A-Fa-f]+/g, '')
    .replace(/^[^A-Za-z\n]{0,40}[A-Za-z][A-Za-z-]{2,30}: .{0,120}$/gm, '')
    .replace(/(["'`])\s*[+.,]\s*(?=["'`])/g, '$1')
    .replace(/["'`]\s*[+.,]\s*$/gm, '')
    .replace(/^\s*(?:\/\/|\+)\s/gm, '')
    .replace(/[^A-Za-z0-9+/=]/g, '')
}

/** The plus before every line of a patch is no part of its base64. */
function withoutDiff(body: string): string {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => line.startsWith('+'))
    ? body.replace(/^\+/gm, '')
    : body
}

function isWhole(bytes: Buffer, checksum: string | undefined): boolean {
  return !checksum || Buffer.from(checksum, 'base64').readUIntBE(0, 3) === crc24(bytes)
}

/** Encrypted by RFC 1421: only its length can be looked at. CBC fills whole blocks. */
function ciphertext(bytes: Buffer, label: string, cipher = ''): string | null {
  if (bytes.length < 40 || (/CBC|ECB/.test(cipher) && bytes.length % 8 !== 0)) return null
  const kind = label.replace(/ ?PRIVATE KEY$/, '')
  return kind ? `${kind} key, encrypted` : 'private key, encrypted'
}

/** A seed, or a seed and its public half, under a label that OpenSSL does not know. */
function rawKey(bytes: Buffer, label: string): string | null {
  return label.startsWith('ED25519') && [32, 64].includes(bytes.length) ? 'Ed25519 key' : null
}
