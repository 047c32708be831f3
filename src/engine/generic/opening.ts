import { latin1 } from '../text.js'
import {
  ampersand,
  backslash,
  brace,
  bracket,
  colon,
  comma,
  equals,
  greater,
  hyphen,
  inType,
  isLineBreak,
  isName,
  isOperator,
  isPrefix,
  isQuote,
  less,
  parenthesis,
  percent,
  pipe,
  plus,
  question,
  skipBlanks,
  skipSpace,
  smallD,
  smallN,
  smallV,
  space,
  startOfName,
  tab,
  tableOf,
} from './characters.js'

/** Where a value begins: after its opening quote, if it has one (0: none). */
export interface Opening {
  readonly start: number
  readonly quote: number
  readonly literal: boolean
  /** The byte that must follow the value. */
  readonly until?: number
  /** Where the name ends, if not where it seemed to. */
  readonly nameEnd?: number
  readonly doubtful?: true
  readonly loose?: true
  /** The syntax says which is the name and which the value. */
  readonly keyed?: true
}

/** The name that `at` lies in, and what follows it up to the first character that tells the syntax. */
export interface Named {
  readonly at: number
  readonly nameEnd: number
  /** After a quote or bracket that closes the name. */
  readonly afterClosers: number
  readonly afterBlanks: number
}

/** Where the value bound to a name begins, or null: one branch for each family of syntaxes. */
export function openingAfter(bytes: Uint8Array, named: Named): Opening | null {
  const { at, nameEnd, afterClosers, afterBlanks } = named
  const closed = afterClosers > nameEnd
  const next = bytes[afterBlanks]
  if (isOperator(next) || next === percent || next === plus)
    return afterOperator(bytes, at, afterBlanks, closed)
  if (closed) {
    if (next === comma)
      return afterValueKey(bytes, afterClosers) ?? quotedFrom(bytes, afterBlanks + 1)
    if (next === brace) return afterInnerValue(bytes, afterBlanks)
    const below = skipSpace(bytes, afterClosers)
    if (isLineBreak(next) && bytes[below] === colon) return afterOperator(bytes, at, below, closed)
    const mayBeKey = isLineBreak(next) || next === smallV || next === smallD
    return mayBeKey ? afterValueKey(bytes, afterClosers) : null
  }
  if (next === parenthesis)
    return quotedFrom(bytes, afterBlanks + 1) ?? namedArgument(bytes, afterBlanks)
  if (afterBlanks > afterClosers)
    return afterAttributes(bytes, afterBlanks) ?? afterBlank(bytes, at, nameEnd, afterBlanks)
  return isLineBreak(next) ? afterValueKey(bytes, afterClosers) : null
}

/** After `=`, `:`, `:=`, `=>`, `==`, `||`, `??`, `:-`, `+=`, `%3D`, `>`. */
function afterOperator(
  bytes: Uint8Array,
  at: number,
  from: number,
  closed: boolean,
): Opening | null {
  let i = from
  if (bytes[i] === percent) {
    if (bytes[i + 1] !== 0x33 || ((bytes[i + 2] as number) | 0x20) !== 0x64) return null
    return openingAt(bytes, i + 3)
  }
  if (bytes[i] === plus) i++
  const operator = i
  while (i - operator < 3 && isOperator(bytes[i])) i++
  if (i === operator) return null
  const length = i - operator
  if (bytes[i - 1] === pipe && length < 2) return null
  if (bytes[operator] === question && length < 2) return null
  if (bytes[operator] === greater && length === 1) {
    // `<name>value</name>` and `<entry key="name">value</entry>`, but not markup in markup.
    const before = closed ? latin1(bytes, Math.max(0, at - 80), at) : ''
    if (closed && !/(?:key|name|id|property)\s?=\s?["'][\w.-]*$/i.test(before)) return null
    const start = skipSpace(bytes, i)
    return bytes[start] === less ? null : { start, quote: 0, literal: true, until: less }
  }
  if (bytes[operator] === colon && length === 1) {
    if (bytes[i] === hyphen && bytes[i + 1] !== space) return openingAt(bytes, i + 1) // ${NAME:-value}
    const typed = skipType(bytes, i)
    if (typed > 0) return openingAt(bytes, skipBlanks(bytes, typed))
  }
  const start = skipBlanks(bytes, i)
  if (isLineBreak(bytes[start])) {
    // A value of its own line is one only in quotes, or where the name was quoted too.
    const inner = afterInnerValue(bytes, start)
    if (inner) return inner
    const below = openingAt(bytes, skipSpace(bytes, start))
    return below.quote !== 0 || closed ? below : { ...below, doubtful: true }
  }
  return (bytes[start] === brace ? afterInnerValue(bytes, start) : null) ?? openingAt(bytes, start)
}

/**
 * `"name": { "type": "string", "value": "…" }` as in parameters of Azure and outputs of Terraform,
 * `variable "name" { default = "…" }`, and `NAME:` with `value: "…"` below.
 */
function afterInnerValue(bytes: Uint8Array, from: number): Opening | null {
  const inner = innerValue.exec(latin1(bytes, from, from + 480))
  const opening = inner ? openingAt(bytes, from + inner[0].length) : null
  return opening === null || opening.quote === 0 ? null : { ...opening, keyed: true }
}

const innerValue =
  /^(?:\{|\r?\n)\s{0,60}(?:["']?(?:type|description|sensitive|nullable)["']?\s{0,8}[:=]\s{0,8}(?:"[^"\n]{0,120}"|[\w()]{1,24}),?\s{1,60}){0,3}["']?(?:value|default|defaultValue)["']?\s{0,8}[:=]\s{0,8}/i

/** `"name", "value"` and `name("value")`: only a literal counts, anything else is code. */
function quotedFrom(bytes: Uint8Array, from: number): Opening | null {
  const opening = openingAt(bytes, skipSpace(bytes, from))
  return opening.quote === 0 ? null : opening
}

/** `(api_key="value"`, `({ token: 'value'`: an argument with a name of its own. */
function namedArgument(bytes: Uint8Array, from: number): Opening | null {
  const text = latin1(bytes, from, from + 72)
  const [, open = '', key = '', sign = ''] =
    /^(\(\s{0,20}\{?\s{0,20}["']?)([A-Za-z_]\w{1,30})(["']?\s{0,4}[:=]>?\s{0,4})/.exec(text) ?? []
  if (key === '') return null
  const nameEnd = from + open.length + key.length
  const opening = openingAt(bytes, nameEnd + sign.length)
  return opening.quote === 0 ? null : { ...opening, nameEnd }
}

/** `key="name" value="value"`, `{name: "name", value: "value"}`, `- name: name` and below `value: value`. */
function afterValueKey(bytes: Uint8Array, from: number): Opening | null {
  const first = bytes[skipSpace(bytes, bytes[from] === comma ? from + 1 : from)] as number
  if (opensValueKey[first] === 0) return null
  const text = latin1(bytes, from, from + 80)
  const key = /^,?\s{1,40}(?:- )?["']?(?:value|default|defaultValue)["']?\s{0,4}[:=]\s{0,4}/i.exec(
    text,
  )
  return key ? { ...openingAt(bytes, from + key[0].length), keyed: true } : null
}

/** `value`, `default`, and what may stand before them. */
const opensValueKey = tableOf('vVdD"\'-')

/** `NAME 'value'` as in SQL, C and many settings; `--name value`, `ENV NAME value`; `name Type = "value"`. */
function afterBlank(bytes: Uint8Array, at: number, nameEnd: number, from: number): Opening | null {
  const opening = openingAt(bytes, from)
  if (opening.quote !== 0) return opening
  const nameStart = startOfName(bytes, at)
  const next = bytes[from] as number
  if (isLineBreak(next) || next === hyphen) return null
  if (bytes[nameStart] === hyphen) return { ...opening, literal: true } // an option
  // In prose, where most names stand, it ends here: what follows is tried on bytes before any text is made.
  if (isDirective(bytes, nameStart)) return { ...opening, literal: true }
  const typed = afterType(bytes, from)
  if (typed > 0) return openingAt(bytes, typed)
  return afterValueKey(bytes, nameEnd) ?? looseAt(bytes, opening.start)
}

/**
 * What follows in prose is a word: shorter than nearly all that has a shape of its own, and without a
 * digit, of which a random value has one soon.
 */
function looseAt(bytes: Uint8Array, start: number): Opening | null {
  const limit = Math.min(bytes.length, start + longestLoose)
  let digits = 0
  let end = start
  for (; end < limit && (bytes[end] as number) > space; end++)
    if (isDigit[bytes[end] as number] === 1) digits++
  if (end - start < shortestLoose || digits === 0) return null
  return { start, quote: 0, literal: false, loose: true }
}

const longestLoose = 64

const isDigit = tableOf('0123456789')

const shortestLoose = 12

/** `ENV NAME`, `ARG NAME`, `setenv NAME`, `define NAME`. */
function isDirective(bytes: Uint8Array, nameStart: number): boolean {
  let i = nameStart - 1
  while (i >= 0 && nameStart - i < 16 && (bytes[i] === space || bytes[i] === tab)) i--
  if (i === nameStart - 1 || i < 0 || endsDirective[bytes[i] as number] === 0) return false
  return directive.test(latin1(bytes, Math.max(0, nameStart - 16), nameStart))
}

const directive = /(?:^|\n)[ \t]*(?:ENV|ARG|setenv|define)[ \t]+$/i

const endsDirective = tableOf('vVgGeE')

/** Where the value begins after `Type = `, given a quote; else 0. */
function afterType(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 30 && inType[bytes[i] as number] === 1 && bytes[i] !== space) i++
  if (i === from) return 0
  i = skipBlanks(bytes, i)
  if (bytes[i] !== equals) return 0
  i = skipBlanks(bytes, i + 1)
  return isQuote(bytes[i]) ? i : 0
}

/** `<name type="string">value</name>` */
function afterAttributes(bytes: Uint8Array, from: number): Opening | null {
  if (inType[bytes[from] as number] === 0) return null
  let i = from
  while (i - from < 25 && (isName[bytes[i] as number] === 1 || bytes[i] === colon)) i++
  if (bytes[skipBlanks(bytes, i)] !== equals) return null
  const text = latin1(bytes, from, from + 80)
  const attributes = /^[\w:-]{1,24}\s?=\s?["'][^"'<>\n]{0,60}["'][^"'<>=\n]{0,4}>\s{0,20}/.exec(
    text,
  )
  return attributes
    ? { start: from + attributes[0].length, quote: 0, literal: true, until: less }
    : null
}

/** The quote that opens a value, past what may stand before it: `b'`, `@"`, `\"`, `&quot;`, `SecretStr("`. */
function openingAt(bytes: Uint8Array, from: number): Opening {
  let i = from
  const wrapper = mayWrap(bytes, i) ? wrapped.exec(latin1(bytes, i, i + 48)) : null
  if (wrapper) i += wrapper[0].length
  const start = i
  if (bytes[i] === ampersand) {
    const entity = /^&(?:quot|#34|#39|apos);/.exec(latin1(bytes, i, i + 8))
    return entity
      ? { start: i + entity[0].length, quote: ampersand, literal: true }
      : { start: i, quote: 0, literal: false }
  }
  if (isPrefix(bytes[i]) && isQuote(bytes[i + 1])) i++
  while (bytes[i] === backslash && i - start < 3) i++
  const quote = bytes[i]
  if (!isQuote(quote)) return { start, quote: 0, literal: false }
  // """ and ''' of Python
  if (bytes[i + 1] === quote && bytes[i + 2] === quote) i += 2
  return { start: i + 1, quote: quote as number, literal: true }
}

/** Calls that only wrap a literal. */
const wrapped =
  /^(?:new +)?(?:[\w:]*SecretStr(?:ing)?|[\w:]*Secure?String|Buffer\.from|[Ss]tring(?:\.valueOf|::from)?|str|bytes|b64decode|base64\.b64decode|atob|Some|Ok|_)\s?\(\s{0,8}(?=["'`])|^[[(]\s{0,8}(?=["'`])/

const wraps = tableOf('nSsBbaO_[(tGA')

/** Whether it begins like a call or an opening bracket: of the words that stand there nearly none does. */
function mayWrap(bytes: Uint8Array, from: number): boolean {
  if (wraps[bytes[from] as number] === 0) return false
  if (bytes[from] === bracket) return true
  let i = from
  while (i - from < 32 && inCall[bytes[i] as number] === 1) i++
  // `new SecretString(`
  if (i - from === 3 && bytes[i] === space && bytes[from] === smallN) {
    i = skipBlanks(bytes, i)
    const name = i
    while (i - name < 32 && inCall[bytes[i] as number] === 1) i++
  }
  if ((bytes[i] as number) <= space) i++
  return bytes[i] === parenthesis
}

const inCall = tableOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:.')

/** After the `=` of `token: string = '…'`; 0, where no type stands between. */
function skipType(bytes: Uint8Array, from: number): number {
  if (isQuote(bytes[skipBlanks(bytes, from)])) return 0
  let i = from
  while (i - from < 40 && inType[bytes[i] as number] === 1) i++
  if (i === from || bytes[i] !== equals) return 0
  const quote = skipBlanks(bytes, i + 1)
  return openingAt(bytes, quote).quote === 0 ? 0 : i + 1
}
