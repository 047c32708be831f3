import { sequence, spelling } from './language-table.js'

/**
 * How much likelier a text is as random characters than as something people write, in bits: the
 * logarithm of the ratio. Above zero for what a machine made, below it for words, names and paths,
 * and the longer the text, the further from zero.
 *
 * As something written it costs what its letters cost in the spelling of words and identifiers, and
 * what its changes between small letters, capitals, digits and signs cost there. As random characters
 * each costs the same, by the smallest alphabet that all of them are in.
 */
export function randomBits(text: string): number {
  return writtenBits(text) - text.length * alphabetBits(text)
}

function writtenBits(text: string): number {
  let bits = 0
  // The two letters before, or the edge of a word; the two kinds before.
  let a = edge
  let b = edge
  let k = sign
  let l = sign
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    bits += cost(sequence, (k * 4 + l) * 4 + kind)
    if (kind === digit) bits += digitBits
    else if (kind === sign) bits += usualSigns.includes(text[i] as string) ? 2 : 5
    if (kind === digit || kind === sign || (kind === capital && l === small)) {
      a = edge
      b = edge
    }
    if (kind === small || kind === capital) {
      const letter = (code | 0x20) - 97
      bits += cost(spelling, (a * 27 + b) * 26 + letter)
      a = b
      b = letter
    }
    k = l
    l = kind
  }
  return bits
}

const edge = 26
const small = 0
const capital = 1
const digit = 2
const sign = 3

/** Digits in names are mostly small numbers, and signs mostly one of these. */
const digitBits = 2.8
const usualSigns = '-_./: '

function cost(table: string, at: number): number {
  return (table.charCodeAt(at) - 35) / 6
}

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return small
  if (code >= 65 && code <= 90) return capital
  if (code >= 48 && code <= 57) return digit
  return sign
}

/** Bits a character of the smallest usual alphabet that holds all of `text`. */
function alphabetBits(text: string): number {
  if (/^\d+$/.test(text)) return Math.log2(10)
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text)) return 4
  if (/^(?:[a-z]+|[A-Z]+)$/.test(text)) return Math.log2(26)
  if (/^(?:[0-9a-z]+|[0-9A-Z]+)$/.test(text)) return Math.log2(36)
  if (/^[0-9A-Za-z]+$/.test(text)) return Math.log2(62)
  if (/^[0-9A-Za-z+/_=-]+$/.test(text)) return 6
  return Math.log2(94)
}
