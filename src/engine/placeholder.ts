import { entropy } from './entropy.js'

/**
 * Why a value is written where a secret would stand, but is none: `AKIA…EXAMPLE`, `xxxxxxxx`,
 * `your-token-here`, `${TOKEN}`. Null for a value that may be real.
 */
export function placeholder(value: string, moreWords: readonly string[] = []): string | null {
  const lower = value.toLowerCase()
  const [word] = anyWord.exec(lower) ?? []
  if (word !== undefined) return `contains "${word}"`
  for (const word of moreWords) if (lower.includes(word.toLowerCase())) return `contains "${word}"`
  if (/x{4}|X{4}|(.)\1{5}/.test(value)) return 'repeats one character'
  if (hasSequence(lower, 8)) return 'counts up or down'
  if (/^(.{1,8})\1{2,}/.test(value) && entropy(value) < 3) return 'repeats itself'
  if (/\$\{|\{\{|<[a-z_ -]{3,}>|%\(|#\{/i.test(value)) return 'is a template'
  if (value.length >= 16 && entropy(value) < 2.2) return 'has too little variety'
  return null
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

function hasSequence(text: string, length: number): boolean {
  let up = 1
  let down = 1
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1)
    up = step === 1 ? up + 1 : 1
    down = step === -1 ? down + 1 : 1
    if (up >= length || down >= length) return true
  }
  return false
}
