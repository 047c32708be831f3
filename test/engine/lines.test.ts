import { describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import { createLocator, linesAround } from '../../src/engine/lines.js'

describe('a place in a text', () => {
  it.each([
    ['at the very start', '|a\nb', [1, 1]],
    ['in the first line', 'ab|c\nd', [1, 3]],
    ['at the start of a line', 'a\n|b', [2, 1]],
    ['at the end of a line', 'ab|\ncd', [1, 3]],
    ['after empty lines', '\n\n\n|a', [4, 1]],
    ['in a last line without a break', 'a\nbcd|', [2, 4]],
    ['after the last line break', 'a\n|', [2, 1]],
    ['in an empty text', '|', [1, 1]],
    ['after CRLF', 'a\r\nbc|', [2, 3]],
    ['before CRLF', 'ab|\r\nc', [1, 3]],
    ['after a tab, which is one column', '\ta|b', [1, 3]],
    ['after a byte order mark, which is none', '\ufeffa|b', [1, 2]],
    ['right after a byte order mark', '\ufeff|ab', [1, 1]],
    ['in a later line of a text with a byte order mark', '\ufeffa\nb|', [2, 2]],
    ['after a mark that is not the first character, and counts', 'a\ufeffb|', [1, 4]],
    ['after characters of two and three bytes', 'é€|', [1, 3]],
    ['after an astral character, which counts two', '😀|', [1, 3]],
    ['in the line after an astral character', '😀\na|', [2, 2]],
  ])('%s', (_, marked, [line, column]) => {
    const offset = Buffer.from(marked.slice(0, marked.indexOf('|'))).length
    const locate = createLocator(Buffer.from(marked.replace('|', '')))
    expect(locate(offset)).toEqual({ line, column })
  })

  it('is right for any offsets, ascending or not', () => {
    const make = makeFrom('lines')
    for (let round = 0; round < 200; round++) {
      const chars = Array.from({ length: make.int(0, 80) }, () =>
        make.pick(['a', 'b', '\n', '\r\n', 'é', '€', '😀']),
      )
      const locate = createLocator(Buffer.from(chars.join('')))
      for (let i = 0; i < 10; i++) {
        const before = chars.slice(0, make.int(0, chars.length)).join('')
        const lines = before.split('\n')
        const expected = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
        expect(locate(Buffer.from(before).length)).toEqual(expected)
      }
    }
  })

  it('before a byte order mark is where the text begins', () => {
    expect(createLocator(Buffer.from('\ufeffab'))(0)).toEqual({ line: 1, column: 1 })
  })
})

describe('the lines around a secret', () => {
  const around = (text: string) => {
    const start = Buffer.from(text.slice(0, text.indexOf('SECRET'))).length
    return linesAround(Buffer.from(text), start, start + 'SECRET'.length)
  }

  it.each([
    ['in the middle', 'one\ntwo\na SECRET b\nthree\n', 'two\n', 'a ', ' b'],
    ['in the first line', 'a SECRET b\nthree\n', '', 'a ', ' b'],
    ['as the first thing in the text', 'SECRET b\nlast line\n', '', '', ' b'],
    ['after an empty line', '\nSECRET\n', '\n', '', ''],
    ['in the last line', 'one\nSECRET', 'one\n', '', ''],
    ['among other alphabets', 'é\nпароль SECRET 密码', 'é\n', 'пароль ', ' 密码'],
  ])('%s', (_, text, above, head, tail) => {
    expect(around(text)).toEqual({ above, head, tail })
  })

  it('leave out its own lines, where it has several', () => {
    const text = 'one\na <two\nthree> b\nfour'
    expect(linesAround(Buffer.from(text), text.indexOf('<'), text.indexOf('>') + 1)).toEqual({
      above: 'one\n',
      head: 'a ',
      tail: ' b',
    })
  })

  it('are cut around it, where they are very long', () => {
    const { head, tail } = around(`${'x'.repeat(5000)}SECRET${'y'.repeat(5000)}`)
    expect({ head, tail }).toEqual({ head: 'x'.repeat(1000), tail: 'y'.repeat(1000) })
  })
})
