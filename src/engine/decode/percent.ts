import type { Decoder } from './decoder.js'
import { escapesAround } from './escapes.js'

/** Percent-encoding, with the plus signs that forms write for the spaces of a PEM header. */
export const percent: Decoder = {
  name: 'percent-encoding',
  *triggers(keywords) {
    for (const keyword of keywords) {
      const encoded = encodeURIComponent(keyword)
      if (encoded === keyword) continue
      yield { literal: encoded }
      if (keyword.includes(' ')) yield { literal: encoded.replaceAll('%20', '+') }
    }
    // What needs no encoding is encoded only in a row, by someone who encodes everything.
    for (const char of unreserved) yield { literal: `%${hexOf(char)}%` }
    for (const literal of ['%3d%3d', '%22%3a', '%252f', '%253d', '%252b', '%2522'])
      yield { literal }
  },
  decode: escapesAround(
    /%([2-9a-f][\da-f]|0[9ad])|(?<=-----(?:BEGIN|END)[A-Z+]{0,30})\+/i,
    ([sequence, code]) =>
      code === undefined ? ' ' : String.fromCharCode(Number.parseInt(code, 16)) || sequence,
  ),
}

const unreserved = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function hexOf(char: string): string {
  return char.charCodeAt(0).toString(16)
}
