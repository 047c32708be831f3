import { entropy } from './entropy.js'

/**
 * Why a value is written where a secret would stand, but is none: `AKIA…EXAMPLE`, `xxxxxxxx`,
 * `your-token-here`, `${TOKEN}`. Null for a value that may be real.
 */
export function placeholder(value: string): string | null {
  const lower = value.toLowerCase()
  const [word] = anyWord.exec(lower) ?? []
  if (word !== undefined) return `contains "${word}"`
  const pattern = repetition(value)
  if (pattern !== null) return pattern
  const bits = entropy(value)
  if (bits < 3 && /^(.{1,8})\1{2,}/.test(value)) return 'repeats itself'
  return value.length >= 16 && bits < 2.2 ? 'has too little variety' : null
}

/** Words that a random value holds by chance less than once in 10,000 times. */
const words = [
  'example',
  'sample',
  'dummy',
  'placeholder',
  'changeme',
  'change_me',
  'change-me',
  'redacted',
  'your-',
  'your_',
  'yourt',
  'yourk',
  'yours',
  'insert',
  'replace',
  'fakekey',
  'faketoken',
  'notreal',
  'not-real',
  'deadbeef',
  'abcdef0123',
  '0123456789',
  '1234567890',
  'testtest',
  'foobar',
  'lorem',
  '...',
  '***',
]

/** All at once, which is several times as fast as one after another. */
const anyWord = new RegExp(words.map((word) => word.replace(/[.*]/g, '\\$&')).join('|'))

/** What only someone who types makes: one character over and over, a count, the marks of a template. */
function repetition(value: string): string | null {
  let same = 1
  let up = 1
  let down = 1
  let marked = false
  let last = -1
  for (let i = 0; i < value.length; i++) {
    const char = value.charCodeAt(i)
    const lower = char >= 0x41 && char <= 0x5a ? char | 0x20 : char
    const before = last >= 0x41 && last <= 0x5a ? last | 0x20 : last
    same = char === last ? same + 1 : 1
    up = lower - before === 1 ? up + 1 : 1
    down = before - lower === 1 ? down + 1 : 1
    if (same >= (lower === 0x78 ? 4 : 6) && char > 0x1f) return 'repeats one character'
    if (up >= 8 || down >= 8) return 'counts up or down'
    if (templateMarks[char] === 1) marked = true
    last = char
  }
  return marked && /\$\{|\{\{|<[a-z_ -]{3,}>|%\(|#\{/i.test(value) ? 'is a template' : null
}

/** Signs of which a template has one. */
const templateMarks = new Uint8Array(256)
for (const char of '{<%') templateMarks[char.charCodeAt(0)] = 1
