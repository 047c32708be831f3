import { randomBits } from './generic/language.js'
import { isAside } from './generic/place.js'
import type { Rule } from './rule.js'
import { latin1 } from './text.js'

/** Where a value stands. */
interface Place {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly path: string
}

/**
 * Why a password in a URL or a header is worth only a review, or null. A person chose it, so its shape
 * says little: a host that is this machine or reserved for documentation, the words that documentation
 * writes for a password, the name of the user once more, or words in a test mean that it was made up.
 */
export function whyDoubtful(
  rule: Rule,
  value: string,
  { bytes, start, end, path }: Place,
): string | null {
  if (rule.keywords.length === 0 && isAside(path))
    return 'a file of a test, an example or documentation'
  const structure = rule.checks?.find((check) => check.kind === 'structure')?.is
  if (structure !== 'url-password' && structure !== 'basic-credentials') return null
  const after = bytes[end] === at ? latin1(bytes, end, end + 80) : ''
  const [, host] = /^@(?:tcp\()?([^\s/:"'`?,\\)]+)/.exec(after) ?? []
  if (host !== undefined && reserved.test(host)) return `${host} is reserved for documentation`
  if (host !== undefined && local.test(host)) return `${host} is a name of a local network`
  const before = bytes[start - 1] === colon ? latin1(bytes, Math.max(0, start - 80), start) : ''
  const { user, password } =
    structure === 'url-password' ? { user: userBefore(before), password: value } : decoded(value)
  if (user?.toLowerCase() === password.toLowerCase()) return 'repeats the name of the user'
  if (isStockPassword(password)) return 'words that documentation writes for a password'
  const bare = structure === 'url-password' && host === undefined && rule.path === undefined
  if (bare && /^[a-z]+$/i.test(password) && randomBits(password) < 22) return 'one word'
  if (isAside(path) && randomBits(password) < 22)
    return 'words in a test, an example or documentation'
  return null
}

const at = '@'.charCodeAt(0)
const colon = ':'.charCodeAt(0)

/** `user` of `//user:`. */
function userBefore(text: string): string | undefined {
  if (!text.endsWith(':')) return undefined
  let start = text.length - 1
  while (start > 0 && !endsUser.includes(text[start - 1] as string)) start--
  return text.slice(start, -1) || undefined
}

const endsUser = ' \t\r\n/:@"\'`='

function decoded(credentials: string): { readonly user: string; readonly password: string } {
  const text = Buffer.from(credentials, 'base64').toString('latin1')
  const colon = text.indexOf(':')
  return { user: text.slice(0, colon), password: text.slice(colon + 1) }
}

/** https://www.rfc-editor.org/rfc/rfc2606 and what documentation writes besides. */
const reserved =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|acme|foo|bar|mycompany|yourdomain|mydomain|domain|company|host|hostname|server|some|somewhere)(?:\.(?:com|org|net|edu|io|dev|co))?$|(?:^|[.-])example\b|^(?:127\.|0\.0\.0\.0|\[?::1)/i

/** A service of Docker Compose, the machine around a container. */
const local = /^[a-z][a-z0-9_-]*$|\.docker\.internal$/i

/** `secret2`, `MyP@ssw0rd!`, `postgres_password_123`: nothing but such words, digits and marks. */
function isStockPassword(password: string): boolean {
  // A longer one is no single joke, and the words overlap: their ways to fit multiply with its length.
  if (password.length > 32) return false
  let letters = ''
  for (const char of password.toLowerCase().replace(/[\d!@#$%^&*._-]+$/, '')) {
    const letter = readAs[char] ?? char
    if (!/^[a-z]?$/.test(letter)) return false
    letters += letter
  }
  return stock.test(letters)
}

/** As people write letters; what stands between words is nothing. */
const readAs: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  $: 's',
  5: 's',
  0: 'o',
  1: 'i',
  '!': 'i',
  3: 'e',
  '.': '',
  _: '',
  '-': '',
}

const stock =
  /^(?:my|your|the|super|very|strong|secure|new|old|some|pass(?:word|wd|phrase)?|pwd|secret|admin(?:istrator)?|root|user(?:name)?|test(?:ing|er)?|guest|demo|dev|local|example|sample|dummy|fake|change(?:me|it|this)|letmein|welcome|qwerty|default|login|db|database|postgres|mysql|mongo|redis|rabbit|maria|app|key|token|foo|bar|baz|hello|world|abc|hunter)+$/
