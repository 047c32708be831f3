import type { Decoder } from './decoder.js'
import { groupsAround } from './groups.js'

export const hex: Decoder = {
  name: 'hex',
  *triggers(keywords) {
    for (const start of new Set(keywords.map((keyword) => keyword.slice(0, enough))))
      yield { literal: Buffer.from(start, 'latin1').toString('hex'), lead: 0 }
  },
  decode: groupsAround({ values: valuesOf(), bits: 4, padding: -1 }),
}

/** Eight digits are rare, and shared by many keywords. */
const enough = 4

function valuesOf(): Int8Array {
  const values = new Int8Array(256).fill(-1)
  for (const [value, char] of [...'0123456789abcdef'].entries()) {
    values[char.charCodeAt(0)] = value
    values[char.toUpperCase().charCodeAt(0)] = value
  }
  return values
}
