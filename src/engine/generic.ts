import { entropy } from './entropy.js'
import type { Confidence } from './rule.js'

/** A value assigned to a name, as bytes of the text. */
export interface AssignedValue {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

/**
 * The value assigned to the name that `at` lies in, or null. Written by hand because names like
 * `token` are everywhere in code: all but a few are turned away within a dozen bytes, before any
 * string is made.
 */
export function assignedValue(bytes: Uint8Array, at: number): AssignedValue | null {
  let i = at
  while (i < bytes.length && i - at < 64 && isName[bytes[i] as number] === 1) i++
  const nameEnd = i
  let closed = false
  while (i < bytes.length && i - nameEnd < 4 && isQuote(bytes[i] as number)) {
    i++
    closed = true
  }
  i = skipBlanks(bytes, i)
  const separator = skipSeparator(bytes, i, closed)
  if (separator < 0) return null
  i = skipBlanks(bytes, separator)
  const quote = openingQuote(bytes, i)
  const start = skipScheme(bytes, i + quote.length)
  const end = valueEnd(bytes, start, quote.char)
  if (end - start < 8 || end - start > 512) return null
  let nameStart = at
  while (nameStart > 0 && at - nameStart < 64 && isName[bytes[nameStart - 1] as number] === 1)
    nameStart--
  return {
    name: Buffer.from(bytes.subarray(nameStart, nameEnd)).toString('latin1'),
    start,
    end,
    // `'Authorization: Bearer …'`: the whole header is one string.
    quoted: quote.length > 0 || (!closed && isPlainQuote(bytes[nameStart - 1])),
  }
}

/**
 * How likely a value was made by a machine to be secret: `medium` for one without words, order or a
 * known harmless shape, `low` for one that might be a password a person chose, null for neither.
 */
export function randomness(
  value: string,
  context: { readonly name: string; readonly path: string; readonly quoted: boolean },
): { readonly confidence: Confidence; readonly reason: string } | null {
  if (harmlessName.test(context.name) || harmlessShape.some((shape) => shape.test(value)))
    return null
  if (!context.quoted && (isCode(context.path) || /[(){}$]|^[a-z]+(?:\.[a-zA-Z]+)+$/.test(value)))
    return null
  if (/\s/.test(value)) return null
  const bits = entropy(value)
  const figure = `${bits.toFixed(1)} bits of entropy per character`
  const doubtful = aside.test(context.path)
  if (/^[0-9a-f]+$/i.test(value)) {
    if (value.length < 16 || !/\d/.test(value) || !/[a-f]/i.test(value) || bits < 2.8) return null
    return { confidence: doubtful ? 'low' : 'medium', reason: figure }
  }
  const random = value.length >= 16 && /\d/.test(value) && bits >= 3.5 && wordShare(value) < 0.6
  if (random) return { confidence: doubtful ? 'low' : 'medium', reason: figure }
  if (!/pass|pwd/i.test(context.name) || !context.quoted) return null
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9\x80-\xff]/].filter((kind) =>
    kind.test(value),
  ).length
  if (classes < 2 || !/\d|[^A-Za-z0-9_.\x80-\xff-]/.test(value) || wordShare(value) > 0.8)
    return null
  return {
    confidence: classes >= 3 && !doubtful ? 'medium' : 'low',
    reason: `assigned to "${context.name.slice(-40)}"`,
  }
}

/** Names whose value says something *about* a secret. */
const harmlessName =
  /(?:^|[_.-])(?:public|pub)[_.-]?key|(?:hash|digest|checksum|sha\d*|md5|integrity|etag|fingerprint|version|count|length|size|limit|type|name|path|file|dir|url|uri|host|endpoint|regex|pattern|format|prefix|suffix|label|title|message|placeholder|description|field|column|index|position|offset|policy|expir\w*|ttl|timeout|algorithm|_?id|arn|class|style|color|icon|selector)s?$|^(?:next|prev|page|continuation|sync|cursor)[_.-]?(?:page[_.-]?)?token$|csrf|nonce|tokeni[sz]|passive|author(?!iz)|keyboard|compass|bypass/i

const harmlessShape = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, // UUID: an identifier more often than not
  /^(?:sha\d+|md5)[-:]/i,
  /^(?:https?|ftp|file|git|ssh|mailto|data|urn|arn|projects|secrets?|vault|ref|env|op|ssm|keyvault):/i,
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|@[a-z])/,
  /^[\w.-]+(?:\/[\w.@-]+)+(?:\.\w+)?$/, // a/path, but see wordShare for base64 with slashes
  /^v?\d+(?:\.\d+)+/,
  /^\d{4}-\d\d-\d\d/,
  /^[\d\s.,:+-]+$/,
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/, // object.property
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/, // CONSTANT_NAME
  /^(?:[a-z]+|[A-Z]+)(?:[-_:.](?:[a-z]+|[A-Z]+))+$/, // words-with-hyphens
  /^(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,12})\d{0,4}(?:[-_:./](?:(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,12})\d{0,4}|\d{1,4}))+$/, // words1-and-numbers-2
  /(?:^|[-_.])(?:key|token|secret|password)(?:$|[-_.])/i, // a name for one
  /\\/, // an escape sequence of some text
  /^(?:[a-z]+|[A-Z][a-z]+|[A-Z]+)(?:[A-Z][a-z]+)+\d{0,4}$/, // camelCase
  /^[<[{(*#$%]|[>\]})]$|\$\{|\{\{|%[sdv(]|<\w+>|^process\.env|^os\.environ|^env\./,
  /^(?:true|false|null|none|undefined|string|number|boolean|required|optional)$/i,
]

/** Where credentials are usually made up. */
const aside =
  /(?:^|[/_.-])(?:tests?|specs?|__tests__|e2e|fixtures?|mocks?|__mocks__|examples?|samples?|demos?|docs?|stories|testdata|cassettes?|locales?|i18n|translations?)(?:[/_.-]|$)|\.(?:md|mdx|rst|adoc|txt|html|snap|lock)$|(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|composer\.lock|go\.sum)$/i

/** Languages in which an unquoted value is an expression. */
function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|vue|svelte|py|go|rb|java|kt|kts|scala|cs|fs|php|rs|swift|c|h|cc|cpp|hpp|m|mm|dart|ex|exs|erl|clj|lua|pl|pm|r|jl|sol|html?|css|scss|less|md|mdx|rst|sql|graphql|proto)$/i.test(
    path,
  )
}

/** The share of characters that lie in runs which read like words: four letters or more with vowels among them. */
function wordShare(value: string): number {
  let covered = 0
  for (const run of value.match(/[A-Z]?[a-z]{3,}|[A-Z]{4,}/g) ?? []) {
    const vowels = run.match(/[aeiouy]/gi)?.length ?? 0
    const share = vowels / run.length
    if (share >= 0.2 && share <= 0.67 && !/[^aeiouy]{4}/i.test(run)) covered += run.length
  }
  return covered / value.length
}

const isName = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.') {
  isName[char.charCodeAt(0)] = 1
}

function isQuote(byte: number): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60 || byte === 0x5d || byte === 0x5c
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 32 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i++
  return i
}

/** After `=`, `:`, `:=`, `=>`, `==`, `||`, `??`, `>` or, where the name was quoted, `,`; -1 if there is none. */
function skipSeparator(bytes: Uint8Array, from: number, quotedName: boolean): number {
  let i = from
  while (i - from < 3 && isOperator(bytes[i])) i++
  if (i === from + 1 && bytes[from] === 0x3a) return skipType(bytes, i)
  if (i > from) return bytes[i - 1] === 0x7c && i - from < 2 ? -1 : i
  return quotedName && bytes[i] === 0x2c ? i + 1 : -1
}

/** After the `=` of `token: string = '…'`; `from`, where no type stands between. */
function skipType(bytes: Uint8Array, from: number): number {
  let i = from
  while (
    i - from < 40 &&
    (isName[bytes[i] as number] === 1 || bytes[i] === 0x20 || bytes[i] === 0x7c)
  )
    i++
  const quote = bytes[skipBlanks(bytes, i + 1)]
  return i > from && bytes[i] === 0x3d && isPlainQuote(quote) ? i + 1 : from
}

function isOperator(byte: number | undefined): boolean {
  return byte === 0x3d || byte === 0x3a || byte === 0x3e || byte === 0x7c || byte === 0x3f
}

/** `Bearer `, `Basic `, `Token ` before the value. */
function skipScheme(bytes: Uint8Array, from: number): number {
  const text = Buffer.from(bytes.subarray(from, from + 9)).toString('latin1')
  return from + (/^(?:bearer|basic|token) /i.exec(text)?.[0].length ?? 0)
}

function openingQuote(bytes: Uint8Array, at: number): { length: number; char: number } {
  let i = at
  if (isPrefix(bytes[i]) && isPlainQuote(bytes[i + 1])) i++
  if (bytes[i] === 0x5c) i++
  const char = bytes[i]
  return isPlainQuote(char) ? { length: i + 1 - at, char: char as number } : { length: 0, char: 0 }
}

/** b'…', r"…", f"…", u'…', @"…" */
function isPrefix(byte: number | undefined): boolean {
  return byte === 0x62 || byte === 0x72 || byte === 0x66 || byte === 0x75 || byte === 0x40
}

function isPlainQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60
}

function valueEnd(bytes: Uint8Array, from: number, quote: number): number {
  let i = from
  for (; i < bytes.length && i - from <= 512; i++) {
    const byte = bytes[i] as number
    if (byte < 0x20 || byte === quote || (quote !== 0 && byte === 0x5c)) break
    if (quote === 0 && (byte === 0x20 || isDelimiter(byte))) break
  }
  return i
}

/** What ends an unquoted value: `, ; < > " ' ` ) ] } &` */
function isDelimiter(byte: number): boolean {
  return ',;<>"\'`)]}&'.includes(String.fromCharCode(byte))
}
