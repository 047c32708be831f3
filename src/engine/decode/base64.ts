import type { Decoder, Trigger } from './decoder.js'
import { groupsAround } from './groups.js'

/**
 * Each keyword has three forms in base64, by its distance from a multiple of three bytes: those
 * characters that do not depend on its neighbours.
 */
export const base64: Decoder = {
  name: 'base64',
  *triggers(keywords) {
    for (const keyword of new Set([...keywords.map((word) => word.slice(0, enough)), ...telling])) {
      for (const before of [0, 1, 2]) {
        const trigger = form(keyword, before)
        yield trigger
        if (/[+/]/.test(trigger.literal))
          yield {
            ...trigger,
            literal: trigger.literal.replace(/[+/]/g, (c) => (c === '+' ? '-' : '_')),
          }
      }
      // Twice, where the text begins with it: a token or a URL by itself.
      if (keyword.length >= 5) yield form(form(keyword, 0).literal, 0)
    }
  },
  decode: groupsAround({ values: valuesOf(), bits: 6, padding: '='.charCodeAt(0) }),
}

/** As much as makes a form rare: many keywords share it, and each form costs the prefilter a little. */
const enough = 6

/** Names of what base64 is used to wrap: environment files, JSON, cloud-init. */
const telling = [
  '"auth":"',
  '"auth": "',
  '"password"',
  '"private_key"',
  '"client_secret"',
  '"secret',
  '"api_key"',
  '"apiKey"',
  '"access_token"',
  'PASSWORD=',
  'password=',
  'password:',
  '_SECRET=',
  '_TOKEN=',
  '_KEY=',
  '_ACCESS_KEY',
  '#cloud-config',
]

function form(keyword: string, before: number): Trigger {
  const encoded = btoa('  '.slice(0, before) + keyword)
  const lead = Math.ceil((before * 4) / 3)
  const literal = encoded.slice(lead, Math.floor(((before + keyword.length) * 4) / 3))
  return { literal, lead, exact: true }
}

/** Both alphabets at once. */
function valuesOf(): Int8Array {
  const values = new Int8Array(256).fill(-1)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const last = ['+/', '-_']
  for (const two of last)
    for (const [value, char] of [...alphabet, ...two].entries()) values[char.charCodeAt(0)] = value
  return values
}
