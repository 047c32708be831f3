import { readerOf, sshPublicKey } from './ssh-key.js'

/**
 * What a .ppk file holds: named lines, the public and the private half each as base64 after the number
 * of its lines. https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html
 */
export function puttyKey(text: string): string | null {
  const lines = text.split(/\r?\n|(?:\\+r)?\\+n/).map((line) => line.trim())
  const encryption = field(lines, 'Encryption')
  const publicHalf = blob(lines, 'Public-Lines')
  const secret = blob(lines, 'Private-Lines')
  if (!encryption || !publicHalf || !secret) return null
  const what = sshPublicKey(publicHalf)
  if (what === null) return null
  // AES in whole blocks.
  if (encryption !== 'none')
    return secret.length >= 32 && secret.length % 16 === 0 ? `${what}, encrypted` : null
  return readerOf(secret, 0).string() ? what : null
}

function field(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
}

function blob(lines: readonly string[], name: string): Buffer | null {
  const at = lines.findIndex((line) => line.startsWith(`${name}: `))
  const count = Number(field(lines, name))
  const body = lines.slice(at + 1, at + 1 + count)
  if (at < 0 || body.length < count || !body.every((line) => /^[A-Za-z0-9+/=]+$/.test(line)))
    return null
  return Buffer.from(body.join(''), 'base64')
}
