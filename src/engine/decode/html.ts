import type { Decoder } from './decoder.js'
import { escapesAround } from './escapes.js'

/** `&#x67;`, `&#103;`, `&quot;` and `&amp;`, and the same escaped once more. */
export const html: Decoder = {
  name: 'HTML escapes',
  *triggers() {
    for (let code = 0x21; code < 0x7f; code++) {
      // What every template escapes says nothing by itself.
      if (`"'&<>`.includes(String.fromCharCode(code))) continue
      yield { literal: `&#x${code.toString(16)};` }
      yield { literal: `&#${code};` }
    }
    for (const quote of ['&quot;', '&#34;', '&#x22;'])
      for (const before of [quote, quote.replace('&', '&amp;')]) yield { literal: `${before}:` }
  },
  decode: escapesAround(
    /&(?:#x0{0,4}([2-7][\da-f]|0?[9ad]);|#0{0,4}(\d{1,3});|(quot|amp|apos|lt|gt);)/i,
    ([sequence, hex, decimal, name]) => {
      if (name !== undefined) return names[name.toLowerCase()] ?? sequence
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code < 0x7f ? String.fromCharCode(code) : sequence
    },
  ),
}

const names: { readonly [name: string]: string } = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
}
