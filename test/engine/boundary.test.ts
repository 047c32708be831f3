import { describe, expect, it } from 'vitest'
import { standsAlone } from '../../src/engine/boundary.js'
import type { Boundary } from '../../src/engine/rule.js'

describe('a token stands alone', () => {
  it.each<[string, Boundary, string]>([
    ['as the whole text', 'word', '<token>'],
    ['in quotes', 'word', '"<token>"'],
    ['in a URL', 'word', 'https://<token>@host'],
    ['after an equals sign', 'word', 'A=<token>'],
    ['before a hyphen, which is no part of a word', 'word', '<token>-2'],
    ['beside characters beyond ASCII', 'word', 'ä<token>ß'],
    ['beside a slash, which is no part of base64url', 'base64url', '/<token>/'],
    ['beside a hyphen, which is no part of base64', 'base64', '-<token>-'],
    ['before the padding of base64', 'base64', '<token>='],
    ['anywhere, where the pattern says all', 'none', 'x<token>x'],
    ['after an escaped line break', 'word', '\\n<token>'],
    ['after an escaped tab', 'word', 'a\\t<token>\\n'],
    ['after an escaped carriage return and line break', 'word', '\\r\\n<token>'],
    ['after a hexadecimal escape', 'word', '\\x22<token>'],
    ['after a Unicode escape', 'word', '\\u0022<token>'],
    ['after a Unicode escape in capitals', 'word', '\\u003D<token>'],
    ['after a percent escape', 'word', 'token%3D<token>'],
    ['after a percent escape in small letters', 'word', 'token%3d<token>'],
    ['after a percent escape that is escaped itself', 'word', 'token%253D<token>'],
    ['after a terminal colour', 'word', '\x1b[1;31m<token>'],
    ['after an option whose value follows without a blank', 'word', 'cmd -D<token>'],
  ])('%s', (_, boundary, text) => {
    expect(alone(text, boundary)).toBe(true)
  })
})

describe('a token is part of something longer', () => {
  it.each<[string, Boundary, string]>([
    ['before a letter', 'word', '<token>a'],
    ['after a letter', 'word', 'n<token>'],
    ['after a digit', 'word', '0<token>'],
    ['after an underscore', 'word', '_<token>'],
    ['before a hyphen, in base64url', 'base64url', '<token>-2'],
    ['after a slash, in base64', 'base64', '/<token>'],
    ['before a plus, in base64', 'base64', '<token>+'],
    ['after two hexadecimal digits without a percent sign', 'word', '3D<token>'],
    ['after a backslash and a letter that escapes nothing', 'word', '\\q<token>'],
  ])('%s', (_, boundary, text) => {
    expect(alone(text, boundary)).toBe(false)
  })
})

/** `<token>` stands for the token, whose own characters do not matter. */
function alone(text: string, boundary: Boundary): boolean {
  const start = Buffer.from(text.slice(0, text.indexOf('<'))).length
  return standsAlone(Buffer.from(text.replace('<token>', 'token')), start, start + 5, boundary)
}
