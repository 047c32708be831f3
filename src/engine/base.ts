/** RFC 4648. */
export const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** https://en.bitcoin.it/wiki/Base58Check_encoding#Base58_symbol_chart */
export const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** https://xrpl.org/docs/references/protocol/data-types/base58-encodings */
export const rippleBase58 = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz'

/** The bytes as one large number in digits of `alphabet`, a first digit for each zero at the start. */
export function encodeBase(bytes: Uint8Array, alphabet: string): string {
  const digits = convert(bytes, 256, alphabet.length)
  const zeros = leadingZeros(bytes)
  return [...Array<number>(zeros).fill(0), ...digits].map((digit) => alphabet[digit]).join('')
}

/** What `encodeBase` made the text from; null if it has a character of another alphabet. */
export function decodeBase(text: string, alphabet: string): Buffer | null {
  const digits = new Uint8Array(text.length)
  const digitOf = digitsOf(alphabet)
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf[text.charCodeAt(i)] ?? -1
    if (digit < 0) return null
    digits[i] = digit
  }
  const zeros = leadingZeros(digits)
  const rest = convert(digits, alphabet.length, 256)
  const bytes = Buffer.alloc(zeros + rest.length)
  bytes.set(rest, zeros)
  return bytes
}

/** For each character code its digit, or -1. */
function digitsOf(alphabet: string): Int8Array {
  const known = digits.get(alphabet)
  if (known) return known
  const made = new Int8Array(128).fill(-1)
  for (let i = 0; i < alphabet.length; i++) made[alphabet.charCodeAt(i)] = i
  digits.set(alphabet, made)
  return made
}

const digits = new Map<string, Int8Array>()

/**
 * Digits of one base as digits of another, both most significant first, without leading zeros. It takes
 * the square of their number, so several are taken as one: as many as keep a product within 2^53.
 */
function convert(digits: ArrayLike<number>, from: number, to: number): Uint8Array {
  const together = Math.floor(28 / Math.log2(from))
  const apart = Math.floor(24 / Math.log2(to))
  const base = to ** apart
  const inverse = 1 / base
  const room = Math.ceil((digits.length * Math.log2(from)) / Math.log2(base)) + 1
  if (scratch.length < room) scratch = new Float64Array(2 * room)
  const limbs = scratch // least significant first
  let used = 0
  for (let at = 0; at < digits.length; at += together) {
    let factor = 1
    let carry = 0
    for (let i = at; i < Math.min(at + together, digits.length); i++) {
      carry = carry * from + (digits[i] as number)
      factor *= from
    }
    for (let i = 0; i < used; i++) {
      carry += (limbs[i] as number) * factor
      // To multiply is faster than to divide, and at most one beside it.
      let rest = Math.floor(carry * inverse)
      let limb = carry - rest * base
      if (limb < 0) {
        rest--
        limb += base
      } else if (limb >= base) {
        rest++
        limb -= base
      }
      limbs[i] = limb
      carry = rest
    }
    for (; carry > 0; carry = Math.floor(carry / base)) limbs[used++] = carry % base
  }
  const result = new Uint8Array(used * apart)
  let start = result.length
  for (let limb = 0; limb < used; limb++) {
    let rest = limbs[limb] as number
    for (let i = 0; i < apart; i++) {
      result[--start] = rest % to
      rest = Math.floor(rest / to)
    }
  }
  return result.subarray(leadingZeros(result))
}

/** One for all: a conversion is done with before the next. */
let scratch = new Float64Array(128)

function leadingZeros(digits: ArrayLike<number>): number {
  let count = 0
  while (count < digits.length && digits[count] === 0) count++
  return count
}

/** The bytes in groups of `width` bits, the last one filled up with zeros: base32 without padding. */
export function encodeBits(bytes: Uint8Array, alphabet: string, width: number): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= width; bits -= width)
      text += alphabet[(held >> (bits - width)) & ((1 << width) - 1)]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[held << (width - bits)] : text
}

/** The whole bytes in the text; null if it has a character of another alphabet. */
export function decodeBits(text: string, alphabet: string, width: number): Buffer | null {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const char of text) {
    const digit = alphabet.indexOf(char)
    if (digit < 0) return null
    held = (held << width) | digit
    bits += width
    if (bits >= 8) {
      bits -= 8
      bytes.push(held >> bits)
      held &= (1 << bits) - 1
    }
  }
  return Buffer.from(bytes)
}
