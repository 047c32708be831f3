import { describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import { createInlineAllow } from '../../src/engine/inline.js'

describe('secretscan:allow covers a secret', () => {
  it.each([
    ['on its own line', "a\nkey = 'SECRET' // secretscan:allow\n", { line: 2, reason: null }],
    ['on a line of its own right above', '# secretscan:allow\nSECRET\n', { line: 1, reason: null }],
    ['in a block comment', 'x = SECRET /* secretscan:allow */\n', { line: 1, reason: null }],
    [
      'in a comment of HTML',
      '<!-- secretscan:allow -->\n<b>SECRET</b>\n',
      { line: 1, reason: null },
    ],
    ['in a comment of SQL', '-- secretscan:allow\nSELECT SECRET;\n', { line: 1, reason: null }],
    [
      'in a comment of an ini file',
      '; secretscan:allow\nkey = SECRET\n',
      { line: 1, reason: null },
    ],
    ['in a comment of TeX', '% secretscan:allow\n\\key{SECRET}\n', { line: 1, reason: null }],
    ['in an indented comment', '  // secretscan:allow\n  SECRET\n', { line: 1, reason: null }],
    [
      'in JSON, which has no comments',
      '{\n  "//": "secretscan:allow",\n  "key": "SECRET"\n}\n',
      { line: 2, reason: null },
    ],
    ['with CRLF', '# secretscan:allow\r\nkey = SECRET\r\n', { line: 1, reason: null }],
    ['for its rule', 'SECRET # secretscan:allow acme-key\n', { line: 1, reason: null }],
    [
      'for several rules',
      ' SECRET # secretscan:allow other-key, acme-key\n',
      { line: 1, reason: null },
    ],
    [
      'with a reason',
      ' SECRET # secretscan:allow -- revoked in 2021\n',
      { line: 1, reason: 'revoked in 2021' },
    ],
    [
      'for its rule, with a reason',
      '# secretscan:allow acme-key -- kept for the test\r\nSECRET\r\n',
      { line: 1, reason: 'kept for the test' },
    ],
    [
      'with a reason that ends where the comment does',
      ' SECRET /* secretscan:allow -- a fake */\n',
      { line: 1, reason: 'a fake' },
    ],
  ])('%s', (_, text, allowed) => {
    // A blank first: what begins at the very start of a text is below.
    expect(allow(` ${text}`)).toEqual(allowed)
  })

  it('from before it on its line, where what follows is code and no reason', () => {
    const text = 'f(/* secretscan:allow -- a fake */ "SECRET")\n'
    expect(allow(text)).toEqual({ line: 1, reason: null })
  })

  it('with a reason that shows no other secret', () => {
    const other = makeFrom('inline').alnum(32)
    const reason = allow(` SECRET # secretscan:allow -- replaced by ${other} in May`)?.reason
    expect(reason).toBe('replaced by … in May')
  })

  it('of several lines, after its end', () => {
    const text = 'key = `<one\ntwo>` // secretscan:allow\n'
    const [start, end] = [text.indexOf('<'), text.indexOf('>')]
    const match = { ruleId: 'acme-key', start, end, line: 1 }
    expect(createInlineAllow(Buffer.from(text))(match)).toMatchObject({ reason: null })
  })

  it('that is the first thing in a text', () => {
    expect(allow('SECRET # secretscan:allow\nmore\n')).toEqual({ line: 1, reason: null })
  })
})

describe('secretscan:allow does not cover a secret', () => {
  it.each([
    ['two lines below', '# secretscan:allow\n\nSECRET\n'],
    ['on the line above', 'SECRET\n# secretscan:allow\n'],
    ['below a line of code with a comment for itself', "a = 'x' # secretscan:allow\nb = SECRET\n"],
    ['of another rule', 'SECRET # secretscan:allow other-key\n'],
    ['of another rule, right below', '# secretscan:allow other-key -- a fake\nSECRET\n'],
    ['whose rule merely begins alike', 'SECRET # secretscan:allow acme-key-id\n'],
    ['where the marker is only the beginning of a word', 'SECRET # secretscan:allowed\n'],
    ['where nothing is said', 'SECRET\n'],
  ])('%s', (_, text) => {
    expect(allow(` ${text}`)).toBeNull()
  })

  it('that is the first thing in a text, from the last line of it', () => {
    expect(allow('SECRET\nmore\n# secretscan:allow\n')).toBeNull()
  })
})

function allow(text: string) {
  const start = text.indexOf('SECRET')
  const line = text.slice(0, start).split('\n').length
  return createInlineAllow(Buffer.from(text))({ ruleId: 'acme-key', start, end: start + 6, line })
}
