import { latin1 } from '../text.js'
import { isCode } from './place.js'

/** A value bound to a name, as bytes of the text. */
export interface Binding {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Whether the value is written out here: in quotes, as the text of an element, in a URL. Otherwise it may be an expression. */
  readonly literal: boolean
  /** The syntax alone does not say that it is a value: one of a list of words, prose, a comparison. */
  readonly doubtful: boolean
  /** Nothing but a blank stands between: enough only where the value has a shape of its own. */
  readonly loose: boolean
}

/**
 * The value bound to the name that `at` lies in, in any syntax that `Assignment` lists, or null.
 * Written by hand because names like `token` are everywhere in code: all but a few are turned away
 * within a dozen bytes, before any string is made.
 */
export function bindingAt(bytes: Uint8Array, at: number, path: string): Binding | null {
  let i = endOfName(bytes, at)
  const nameEnd = i
  i = skipClosers(bytes, i)
  const closed = i > nameEnd
  const afterBlanks = skipBlanks(bytes, i)
  const next = bytes[afterBlanks]
  if (next === undefined) return null
  let opening: Opening | null = null
  if (isOperator(next) || next === percent || next === plus)
    opening = afterOperator(bytes, at, afterBlanks, closed)
  else if (next === comma && closed)
    opening = afterValueKey(bytes, i) ?? quotedFrom(bytes, afterBlanks + 1)
  else if (next === parenthesis && !closed)
    opening = quotedFrom(bytes, afterBlanks + 1) ?? namedArgument(bytes, afterBlanks)
  else if (closed && isLineBreak(next) && bytes[skipSpace(bytes, i)] === colon)
    opening = afterOperator(bytes, at, skipSpace(bytes, i), closed)
  else if (
    closed &&
    (next === lineFeed || next === carriageReturn || next === smallV || next === smallD)
  )
    opening = afterValueKey(bytes, i)
  else if (closed && next === brace) opening = afterInnerValue(bytes, afterBlanks)
  else if (!closed && afterBlanks > i)
    opening = afterAttributes(bytes, afterBlanks) ?? afterBlank(bytes, at, nameEnd, afterBlanks)
  else if (!closed && (next === lineFeed || next === carriageReturn))
    opening = afterValueKey(bytes, i)
  if (opening === null) return null
  const nameStart = startOfName(bytes, at)
  // `Client({ token: "…" })` names its value with both.
  const name = latin1(bytes, nameStart, opening.nameEnd ?? nameEnd)
  if (bytes[nameStart - 1] === slash) return null // the end of a path: `acme/token:1.2`
  if (next === parenthesis && opening.nameEnd === undefined && notSetter.test(name)) return null
  // `?token=…&` or, escaped, `\u0026token=…`: a URL, which ends at the next `&`.
  const inQuery = bytes[nameStart - 1] === question || bytes[nameStart - 1] === ampersand
  const start = skipScheme(bytes, opening.start, name)
  const end = valueEnd(bytes, start, opening.quote, inQuery || isCode(path))
  if (end - start < 4 || end - start > longest) return null
  if (opening.until !== undefined && bytes[skipSpace(bytes, end)] !== opening.until) return null
  return {
    name,
    start,
    end,
    // `'Authorization: Bearer …'`: the whole header is one string.
    literal:
      opening.literal ||
      inQuery ||
      (!closed && isQuote(bytes[nameStart - 1])) ||
      (next === equals && afterBlanks === nameEnd && isSetByShell(bytes, nameStart, opening.start)),
    loose: opening.loose ?? false,
    doubtful:
      opening.doubtful ||
      (!opening.keyed &&
        isDoubtful(bytes, {
          next,
          nameStart,
          name,
          start,
          end,
          quote: opening.quote,
          after: afterBlanks,
        })),
  }
}

function isDoubtful(
  bytes: Uint8Array,
  part: {
    next: number
    nameStart: number
    name: string
    start: number
    end: number
    quote: number
    after: number
  },
): boolean {
  const { next, nameStart, name, start, end, quote, after } = part
  const simple = /^[A-Za-z]+$/.test(latin1(bytes, start, end))
  if (next === comma) {
    if (name.startsWith('-') || /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(name)) return false
    // `set("name", "value")` and no third: anything else may be a list of names.
    const before = latin1(bytes, Math.max(0, nameStart - 40), nameStart)
    return !setter.test(before) || !/^["'`]\s{0,8}\)/.test(latin1(bytes, end, end + 12))
  }
  if (quote !== 0) {
    const comparison = next === equals && bytes[after + 1] === equals
    return (
      (comparison && simple) ||
      /^["'`]\s{0,4}\+\s{0,4}[A-Za-z_$(]/.test(latin1(bytes, end, end + 12))
    )
  }
  if (next === colon) return /^ {1,2}[A-Za-z(]/.test(latin1(bytes, end, end + 4)) // prose
  return simple && bytes[nameStart] === hyphen && next !== equals // `--password option`
}

/** What may stand before the first of two arguments, of which the second is the value of the first. */
const setter =
  /(?:set\w*|put\w*|add\w*|env|define|header|property|append|with\w*|field|param|query|config\w*|default|override|update|get|getOrDefault|pair|entry)\s?\(\s{0,8}["'`:]?$/i

/** Longer than any key in one line. */
const longest = 4096

/** Where a value begins: after its opening quote, if it has one (0: none). */
interface Opening {
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
  const text = latin1(bytes, from, from + 80)
  const key = /^,?\s{1,40}(?:- )?["']?(?:value|default|defaultValue)["']?\s{0,4}[:=]\s{0,4}/i.exec(
    text,
  )
  return key ? { ...openingAt(bytes, from + key[0].length), keyed: true } : null
}

/** `export NAME=value`, `%env NAME=value` of a notebook, `-e NAME=value`: never an expression of code. */
function isSetByShell(bytes: Uint8Array, nameStart: number, start: number): boolean {
  if (bytes[start - 1] !== equals) return false
  return /(?:^|[\s"'`;&|!])(?:export|%env|-e|--env|--build-arg) $/.test(
    latin1(bytes, Math.max(0, nameStart - 13), nameStart),
  )
}

/** `NAME 'value'` as in SQL, C and many settings; `--name value`, `ENV NAME value`; `name Type = "value"`. */
function afterBlank(bytes: Uint8Array, at: number, nameEnd: number, from: number): Opening | null {
  const opening = openingAt(bytes, from)
  if (opening.quote !== 0) return opening
  const nameStart = startOfName(bytes, at)
  const next = bytes[from] as number
  if (isLineBreak(next) || next === hyphen) return null
  if (bytes[nameStart] === hyphen) return { ...opening, literal: true } // an option
  const before = latin1(bytes, Math.max(0, nameStart - 16), nameStart)
  if (/(?:^|\n)[ \t]*(?:ENV|ARG|setenv|define|machine \S+ login \S+)[ \t]+$/i.test(before))
    return { ...opening, literal: true }
  const typed = /^[\w.*[\]<>&']{1,30}\s{0,4}=\s{0,4}(?=["'`])/.exec(latin1(bytes, from, from + 48))
  if (typed) return openingAt(bytes, from + typed[0].length)
  return afterValueKey(bytes, nameEnd) ?? { ...opening, loose: true }
}

/** `<name type="string">value</name>` */
function afterAttributes(bytes: Uint8Array, from: number): Opening | null {
  if (inType[bytes[from] as number] === 0) return null
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
  const wrapper = wraps[bytes[i] as number] === 1 ? wrapped.exec(latin1(bytes, i, i + 48)) : null
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

/** Calls whose argument is not the value of what they are named after. */
const notSetter =
  /(?:^|[._])(?:get|fetch|read|load|find|check|verify|validate|is|has|compare|match|parse|require|ask|prompt|delete|remove|reset|generate|create|make|decrypt|encrypt|hash|log|print|describe|it|expect|assert\w*|test)(?=[A-Z_.]|$|\w*(?:key|token|secret|pass))/

/** Calls that only wrap a literal. */
const wrapped =
  /^(?:new +)?(?:[\w:]*SecretStr(?:ing)?|[\w:]*Secure?String|Buffer\.from|[Ss]tring(?:\.valueOf|::from)?|str|bytes|b64decode|base64\.b64decode|atob|Some|Ok|_)\s?\(\s{0,8}(?=["'`])|^[[(]\s{0,8}(?=["'`])/

const wraps = tableOf('nSsBbaO_[(tGA')

function endOfName(bytes: Uint8Array, at: number): number {
  let end = at
  while (end - at < 64) {
    if (isName[bytes[end] as number] === 1) end++
    else if (
      bytes[end] === greater &&
      bytes[end - 1] === hyphen &&
      isName[bytes[end + 1] as number] === 1
    )
      end++
    else if (
      bytes[end] === colon &&
      bytes[end + 1] === colon &&
      isName[bytes[end + 2] as number] === 1
    )
      end += 2
    else break
  }
  return end
}

function startOfName(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && at - start < 64) {
    const before = bytes[start - 1] as number
    if (isName[before] === 1) start--
    // `client->token` and `Client::token` are names too.
    else if (before === greater && bytes[start - 2] === hyphen) start -= 2
    else if (before === colon && bytes[start - 2] === colon) start -= 2
    else break
  }
  return start
}

/** After the `=` of `token: string = '…'`; 0, where no type stands between. */
function skipType(bytes: Uint8Array, from: number): number {
  if (isQuote(bytes[skipBlanks(bytes, from)])) return 0
  let i = from
  while (i - from < 40 && inType[bytes[i] as number] === 1) i++
  if (i === from || bytes[i] !== equals) return 0
  const quote = skipBlanks(bytes, i + 1)
  return openingAt(bytes, quote).quote === 0 ? 0 : i + 1
}

/** `Bearer `, `Basic `, `Token ` before the value, and any such word in an authorization header. */
function skipScheme(bytes: Uint8Array, from: number, name: string): number {
  const header = /authorization$/i.test(name)
  if (!header && scheme[bytes[from] as number] === 0) return from
  const known = header ? anyScheme : usualScheme
  return from + (known.exec(latin1(bytes, from, from + 32))?.[0].length ?? 0)
}

const usualScheme = /^(?:bearer|basic|token|apikey)(?: |%20|\+)/i
const anyScheme = /^[A-Za-z][\w-]{1,24}(?: {1,2}|%20|\+)(?=[\w+/=.~-]{8})/

function valueEnd(bytes: Uint8Array, from: number, quote: number, strict: boolean): number {
  let i = from
  for (; i < bytes.length && i - from <= longest; i++) {
    const byte = bytes[i] as number
    if (byte < 0x20 || byte === quote || (quote !== 0 && byte === backslash)) return i
    if (
      quote === 0 &&
      (byte === space ||
        // `"TOKEN=…\n"`: one line of a string.
        (byte === backslash && (bytes[i + 1] === smallN || bytes[i + 1] === smallR)) ||
        byte === less ||
        isQuote(byte) ||
        (strict && delimits[byte] === 1))
    )
      break
  }
  if (quote !== 0) return i
  // `key=value;` and `{key: value, …}` outside of code
  while (i > from && trails[bytes[i - 1] as number] === 1) i--
  return i
}

function skipClosers(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 4 && closes[bytes[i] as number] === 1) i++
  if (i === from && bytes[i] === ampersand) {
    const entity = /^&(?:quot|#34|#39|apos);/.exec(latin1(bytes, i, i + 8))
    if (entity) return i + entity[0].length
  }
  return i
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 32 && (bytes[i] === space || bytes[i] === tab)) i++
  return i
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < 64 && (bytes[i] === space || bytes[i] === tab || isLineBreak(bytes[i]))) i++
  return i
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn
}

/** `=`, `:`, `>`, `|`, `?` */
function isOperator(byte: number | undefined): boolean {
  return byte === equals || byte === colon || byte === greater || byte === pipe || byte === question
}

function isQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60
}

/** b'…', r"…", f"…", u'…', @"…", L"…" */
function isPrefix(byte: number | undefined): boolean {
  return (
    byte === 0x62 ||
    byte === 0x72 ||
    byte === 0x66 ||
    byte === 0x75 ||
    byte === 0x40 ||
    byte === 0x4c
  )
}

const tab = 0x09
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const percent = 0x25
const ampersand = 0x26
const parenthesis = 0x28
const plus = 0x2b
const comma = 0x2c
const hyphen = 0x2d
const slash = 0x2f
const colon = 0x3a
const less = 0x3c
const equals = 0x3d
const greater = 0x3e
const question = 0x3f
const backslash = 0x5c
const smallD = 0x64
const smallN = 0x6e
const smallR = 0x72
const smallV = 0x76
const brace = 0x7b
const pipe = 0x7c

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const isName = tableOf(`${letters}_-.`)
const inType = tableOf(`${letters}_. |&<>'[]?*`)
const closes = tableOf('"\'`]\\')
const scheme = tableOf('bBtTaA')
const delimits = tableOf(',;<>"\'`)]}&')
const trails = tableOf(',;)]}')

function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const char of chars) table[char.charCodeAt(0)] = 1
  return table
}
