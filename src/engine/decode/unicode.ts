import type { Decoder } from './decoder.js'
import { escapesAround } from './escapes.js'

/** `\u0067`, `\x67`, `\u{67}` and `\/`, as JavaScript, JSON, C and their kin write characters. */
export const unicode: Decoder = {
  name: 'escape sequences',
  *triggers(keywords) {
    for (let code = 0x21; code < 0x7f; code++) {
      // Apostrophes, ampersands and angle brackets are what every JSON for HTML escapes.
      if (`'&<>`.includes(String.fromCharCode(code))) continue
      const hex = code.toString(16)
      yield { literal: `\\u00${hex}` }
      yield { literal: `\\x${hex}` }
    }
    for (const keyword of keywords)
      if (keyword.includes('/')) yield { literal: keyword.replaceAll('/', '\\/') }
  },
  decode: escapesAround(
    /\\{1,2}(?:u00([2-7][\da-f]|0[9ad])|u\{0{0,4}([2-7][\da-f])\}|x([2-7][\da-f]|0[9ad])|\/)/i,
    ([, short, braced, byte]) => {
      const code = short ?? braced ?? byte
      return code === undefined ? '/' : String.fromCharCode(Number.parseInt(code, 16))
    },
  ),
}
