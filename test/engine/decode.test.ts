import { describe, expect, it } from 'vitest'
import { builtInRules } from '../../rules/index.js'
import { createScanner } from '../../src/engine/scan.js'
import { token } from '../fixtures/secret.js'

const scanner = createScanner(builtInRules)
const key = token('decode')
const long = 'lorem ipsum dolor sit amet, consectetur adipiscing elit;\n'.repeat(200)

const toBase64 = (text: string) => Buffer.from(text).toString('base64')
const toBase64url = (text: string) => Buffer.from(text).toString('base64url')
const toHex = (text: string) => Buffer.from(text).toString('hex')
const each = (text: string, write: (code: number) => string) =>
  [...text].map((char) => write(char.charCodeAt(0))).join('')
const hexOf = (code: number) => code.toString(16).padStart(2, '0')
const toPercent = (text: string) => each(text, (code) => `%${hexOf(code)}`)
const toUnicode = (text: string) => each(text, (code) => `\\u00${hexOf(code)}`)
const toBytes = (text: string) => each(text, (code) => `\\x${hexOf(code)}`)
const toHtml = (text: string) => each(text, (code) => `&#x${hexOf(code)};`)
const toDecimal = (text: string) => each(text, (code) => `&#${code};`)

/** That the key is found once, exactly where `encoded` stands. */
function expectAt(text: string, encoded: string, reason: string) {
  const start = Buffer.from(text.slice(0, text.indexOf(encoded))).length
  const found = scan(text)
  expect(found).toMatchObject([{ ruleId: 'github-pat', start, end: start + encoded.length }])
  expect(found[0]?.secret.reveal()).toBe(key)
  expect(found[0]?.reasons.at(-1)).toBe(reason)
}

function scan(text: string | Buffer) {
  return scanner.scan(Buffer.from(text), 'config.txt')
}

describe('a secret written in other characters', () => {
  it.each([
    ['base64', toBase64, 'inside base64'],
    ['base64url', toBase64url, 'inside base64'],
    ['hex', toHex, 'inside hex'],
    ['upper-case hex', (text: string) => toHex(text).toUpperCase(), 'inside hex'],
    ['percent-encoding', toPercent, 'inside percent-encoding'],
    ['\\u escapes', toUnicode, 'inside escape sequences'],
    ['\\x escapes', toBytes, 'inside escape sequences'],
    ['hexadecimal HTML escapes', toHtml, 'inside HTML escapes'],
    ['decimal HTML escapes', toDecimal, 'inside HTML escapes'],
  ])('is found in %s, and the finding points at the encoded stretch', (_, encode, reason) => {
    const encoded = encode(key)
    for (const text of [
      encoded,
      `data: ${encoded}`,
      `é "${encoded}"\n`,
      `${long}x = '${encoded}'\n${long}`,
    ])
      expectAt(text, encoded, reason)
  })

  it.each(['', 'a', 'ab', 'abc '])('is found in base64 after "%s", at any alignment', (before) => {
    const encoded = toBase64(`${before} ${key} and more`)
    expectAt(`x: ${encoded}\n`, encoded, 'inside base64')
  })

  it('is found when only one character is escaped', () => {
    expectAt(
      `"${key.replace('_', '\\u005f')}"`,
      key.replace('_', '\\u005f'),
      'inside escape sequences',
    )
    expectAt(
      `"${key.replace('g', '\\u0067')}"`,
      key.replace('g', '\\u0067'),
      'inside escape sequences',
    )
    expectAt(`>${key.replace('_', '&#95;')}<`, key.replace('_', '&#95;'), 'inside HTML escapes')
  })

  it.each([
    ['line breaks', '\n'],
    ['CRLF', '\r\n'],
    ['line breaks and an indent', '\n    '],
    ['escaped line breaks', '\\n'],
    ['escaped CRLF', '\\r\\n'],
  ])('is found in base64 that is wrapped by %s', (_, separator) => {
    const text = `first line of a file of settings\nsecond line\nTOKEN=${key}\nlast line, with a bit more of it`
    const encoded = (toBase64(text).match(/.{1,64}/g) ?? []).join(separator)
    expectAt(`data: |${separator}${encoded}\nmore: text\n`, encoded, 'inside base64')
  })

  it('is found in the text within binary data', () => {
    const noise = Buffer.from([0, 1, 2, 3, 254, 255, 0, 7, 6])
    const encoded = Buffer.concat([noise, Buffer.from(key), noise]).toString('base64')
    const [match, ...others] = scan(`"${encoded}"`)
    expect(others).toEqual([])
    expect(match?.secret.reveal()).toBe(key)
  })

  it('is found in UTF-16', () => {
    const text = `data: ${toBase64(key)}\r\n`
    const [match] = scan(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(match).toMatchObject({ line: 1, column: 7, start: 14 })
    expect(match?.secret.reveal()).toBe(key)
  })

  it('is not found where it is a part of something longer', () => {
    expect(scan(toBase64(`x${key}`))).toEqual([])
    expect(scan(toUnicode(`${key}x`))).toEqual([])
  })

  it('is not found with a wrong checksum', () => {
    const wrong = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`
    for (const encode of [toBase64, toHex, toPercent, toUnicode, toHtml])
      expect(scan(encode(wrong))).toEqual([])
  })

  it('is not read from base64 in the wrong case', () => {
    expect(scan(toBase64(key).toLowerCase())).toEqual([])
  })
})

describe('what really is encoded', () => {
  const password = 'w8Kq2vLx9TzR4bNm'
  const url = `postgres://app:${password}@db.acme-prod.io:5432/app`
  it.each([
    ['a connection string in a URL', `https://x.io/?dsn=${encodeURIComponent(url)}&a=b`],
    ['a connection string in base64', `DSN: ${toBase64(url)}`],
    ['a connection string in base64, twice', `DSN: ${toBase64(toBase64(url))}`],
    ['a connection string in JSON of PHP', JSON.stringify({ dsn: url }).replaceAll('/', '\\/')],
    ['a connection string with an escaped @', `"dsn":"${url.replace('@', '\\u0040')}"`],
    ['an environment file in hex', toHex(`A=b\nDATABASE_URL=${url}\n`)],
  ])('%s', (_, text) => {
    const found = scan(text)
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['database-postgres-url'])
  })

  it('all secrets of one stretch', () => {
    const other = token('other')
    const found = scan(`data: ${toBase64(`A=${key}\nB=${other}\n`)}`)
    expect(found.map(({ secret }) => secret.reveal())).toEqual([key, other])
  })
})

describe('encodings in each other', () => {
  const wrap = (text: string) => `{"password": "${text}"}`

  it('are opened three deep', () => {
    const once = toBase64(wrap(key))
    const twice = toBase64(wrap(once))
    const thrice = toBase64(wrap(twice))
    expectAt(`x ${once}`, once, 'inside base64')
    expectAt(`x ${twice}`, twice, 'inside base64')
    expectAt(`x ${thrice}`, thrice, 'inside base64')
  })

  it('and no deeper', () => {
    const deep = [1, 2, 3, 4].reduce((text) => toBase64(wrap(text)), key)
    expect(scan(deep).filter(({ ruleId }) => ruleId === 'github-pat')).toEqual([])
  })

  it('of different kinds', () => {
    const encoded = toUnicode(toBase64(key))
    expectAt(`"${encoded}"`, encoded, 'inside escape sequences')
    const twice = encodeURIComponent(encodeURIComponent(`{"token":"${key}"}`))
    expect(scan(twice)).toMatchObject([{ ruleId: 'github-pat' }])
  })
})

describe('a secret is reported once', () => {
  it('where it stands as it is, in the midst of escape sequences', () => {
    const text = `{\\u0022token\\u0022:\\u0022${key}\\u0022}`
    const start = text.indexOf(key)
    expect(scan(text)).toMatchObject([{ start, end: start + key.length }])
  })

  it('where a secret-like name is given an encoded one', () => {
    expect(scan(`API_SECRET="${toBase64(key)}"`)).toMatchObject([{ ruleId: 'github-pat' }])
    expect(scan(`password: ${toHex(key)}`)).toMatchObject([{ ruleId: 'github-pat' }])
  })

  it('where it is inside a JWT', () => {
    const part = (value: object) => toBase64url(JSON.stringify(value))
    const header = part({ alg: 'HS256', typ: 'JWT' })
    const jwt = `${header}.${part({ sub: '1', token: key })}.${toBase64url(token('a') + token('b')).slice(0, 43)}`
    expect(scan(`x ${jwt}\n`).map(({ ruleId }) => ruleId)).toEqual(['jwt-token'])
  })

  it('where several keywords stand in the same stretch', () => {
    const found = scan(toBase64(`ghp_ PASSWORD= ghp_x token=${key} gho_`))
    expect(found).toHaveLength(1)
  })
})

describe('a secret in several literals', () => {
  const [a, b, c] = [key.slice(0, 12), key.slice(12, 25), key.slice(25)] as const
  it.each([
    ['JavaScript', `"${a}" + "${b}" + "${c}"`],
    ['JavaScript over lines', `"${a}"\n    + '${b}' +\n    "${c}"`],
    ['PHP', `'${a}' . '${b}'\n . "${c}"`],
    ['Lua', `"${a}" .. "${b}" .. "${c}"`],
    ['Python', `"${a}" f"${b}"\n    b'${c}'`],
    ['Basic', `"${a}" & _\r\n  "${b}" & "${c}"`],
    ['C++', `"${a}" << "${b}"  "${c}"`],
    ['shell', `"${a}"'${b}'"${c}"`],
    ['a C macro', `"${a}" \\\n "${b}" \\\n "${c}"`],
    ['lines that go on', `${a}\\\n${b}\\\r\n    ${c}`],
  ])('of %s', (_, text) => {
    for (const around of [
      (each: string) => each,
      (each: string) => `${long}x = ${each};\n${long}`,
    ]) {
      const whole = around(text)
      const found = scan(whole)
      expect(found.map(({ secret }) => secret.reveal())).toEqual([key])
      expect(found[0]?.reasons.at(-1)).toBe('in several literals')
      expect(found[0]?.start).toBe(whole.indexOf(a))
      expect(found[0]?.end).toBe(whole.indexOf(c) + c.length)
    }
  })

  it.each([
    ['a list', `["${a}", "${b}${c}"]`],
    ['properties', `{"${a}": "${b}${c}"}`],
    ['something between', `"${a}" + x + "${b}${c}"`],
    ['an empty literal', `"${a}" + "" + 1`],
  ])('but not of %s', (_, text) => {
    expect(scan(text)).toEqual([])
  })
})

describe('decoding ends', () => {
  it('on a text that is nothing but triggers', () => {
    const bombs = [
      toBase64(' PASSWORD='),
      toHex('ghp_'),
      '%67%',
      '\\u0067',
      '&#x67;',
      '"a" + ',
      '"ghp_a" + ',
    ].map((part) => part.repeat(100_000))
    const start = performance.now()
    for (const bomb of [...bombs, bombs.join('\n')]) scan(bomb)
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it('after four times as long for four times as much', () => {
    const text = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `a${i}: ${toBase64(`TOKEN=${token(`${i}`)}`)}\n`,
      ).join('')
    const time = (count: number) => {
      const bytes = text(count)
      const start = performance.now()
      expect(scan(bytes)).toHaveLength(count)
      return performance.now() - start
    }
    time(50)
    const less = time(200)
    expect(time(800) / less).toBeLessThan(12)
  })
})
