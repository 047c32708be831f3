import { latin1 } from '../text.js'
import {
  ampersand,
  backslash,
  closes,
  colon,
  comma,
  delimits,
  endOfName,
  equals,
  hyphen,
  isQuote,
  less,
  parenthesis,
  question,
  scheme,
  skipBlanks,
  skipSpace,
  slash,
  smallN,
  smallR,
  space,
  startOfName,
  trails,
} from './characters.js'
import { openingAfter } from './opening.js'
import { isCode } from './place.js'

/** A value bound to a name, as bytes of the text. */
export interface Binding {
  readonly name: string
  readonly value: string
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
 * The values bound to the names of one text, asked for in ascending order: `gitlab` and `token` of
 * `GITLAB_TOKEN=…` ask for the same.
 */
export function createBindings(bytes: Uint8Array, path: string): (at: number) => Binding | null {
  const reader: Reader = { bytes, inCode: isCode(path), from: 0, to: -1, quote: 0, strict: false }
  let start = 0
  let end = 0
  let last: Binding | null = null
  return (at) => {
    if (at >= start && at < end) return last
    start = at
    end = endOfName(bytes, at)
    last = bindingOf(reader, at, end)
    return last
  }
}

/** A text, and how far the last value was followed: names one after another may all lie in one value. */
interface Reader {
  readonly bytes: Uint8Array
  /** Whether an unquoted value is an expression. */
  readonly inCode: boolean
  from: number
  to: number
  quote: number
  strict: boolean
}

/**
 * The value bound to the name that `at` lies in, in any syntax that `Assignment` lists, or null.
 * Written by hand because names like `token` are everywhere in code: all but a few are turned away
 * within a dozen bytes, before any string is made.
 */
function bindingOf(reader: Reader, at: number, nameEnd: number): Binding | null {
  const { bytes } = reader
  const afterClosers = skipClosers(bytes, nameEnd)
  const closed = afterClosers > nameEnd
  const afterBlanks = skipBlanks(bytes, afterClosers)
  const next = bytes[afterBlanks]
  if (next === undefined) return null
  const opening = openingAfter(bytes, { at, nameEnd, afterClosers, afterBlanks })
  if (opening === null) return null
  const nameStart = startOfName(bytes, at)
  // `Client({ token: "…" })` names its value with both.
  const name = latin1(bytes, nameStart, opening.nameEnd ?? nameEnd)
  if (bytes[nameStart - 1] === slash) return null // the end of a path: `acme/token:1.2`
  if (next === parenthesis && opening.nameEnd === undefined && notSetter.test(name)) return null
  // `?token=…&` or, escaped, `\u0026token=…`: a URL, which ends at the next `&`.
  const inQuery = bytes[nameStart - 1] === question || bytes[nameStart - 1] === ampersand
  const start = skipScheme(bytes, opening.start, name)
  const end = valueEnd(reader, start, opening.quote, inQuery || reader.inCode)
  if (end - start < 4 || end - start > longest) return null
  if (opening.until !== undefined && bytes[skipSpace(bytes, end)] !== opening.until) return null
  return {
    name,
    value: latin1(bytes, start, end),
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
        // Only what has a shape of its own counts there, of which there is no doubt.
        !opening.loose &&
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
  const isSimple = () => /^[A-Za-z]+$/.test(latin1(bytes, start, end))
  if (next === comma) {
    if (name.startsWith('-') || /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(name)) return false
    // `set("name", "value")` and no third: anything else may be a list of names.
    const before = latin1(bytes, Math.max(0, nameStart - 40), nameStart)
    return !setter.test(before) || !/^["'`]\s{0,8}\)/.test(latin1(bytes, end, end + 12))
  }
  if (quote !== 0) {
    const comparison = next === equals && bytes[after + 1] === equals
    return (
      (comparison && isSimple()) ||
      /^["'`]\s{0,4}\+\s{0,4}[A-Za-z_$(]/.test(latin1(bytes, end, end + 12))
    )
  }
  if (next === colon) return /^ {1,2}[A-Za-z(]/.test(latin1(bytes, end, end + 4)) // prose
  return bytes[nameStart] === hyphen && next !== equals && isSimple() // `--password option`
}

/** What may stand before the first of two arguments, of which the second is the value of the first. */
const setter =
  /(?:set\w*|put\w*|add\w*|env|define|header|property|append|with\w*|field|param|query|config\w*|default|override|update|get|getOrDefault|pair|entry)\s?\(\s{0,8}["'`:]?$/i

/** Longer than any key in one line. */
const longest = 4096

/** `export NAME=value`, `%env NAME=value` of a notebook, `-e NAME=value`: never an expression of code. */
function isSetByShell(bytes: Uint8Array, nameStart: number, start: number): boolean {
  if (bytes[start - 1] !== equals) return false
  return /(?:^|[\s"'`;&|!])(?:export|%env|-e|--env|--build-arg) $/.test(
    latin1(bytes, Math.max(0, nameStart - 13), nameStart),
  )
}

/** Calls whose argument is not the value of what they are named after. */
const notSetter =
  /(?:^|[._])(?:get|fetch|read|load|find|check|verify|validate|is|has|compare|match|parse|require|ask|prompt|delete|remove|reset|generate|create|make|decrypt|encrypt|hash|log|print|describe|it|expect|assert\w*|test)(?=[A-Z_.]|$|\w*(?:key|token|secret|pass))/

/** `Bearer `, `Basic `, `Token ` before the value, and any such word in an authorization header. */
function skipScheme(bytes: Uint8Array, from: number, name: string): number {
  const header = /authorization$/i.test(name)
  if (!header && scheme[bytes[from] as number] === 0) return from
  const known = header ? anyScheme : usualScheme
  return from + (known.exec(latin1(bytes, from, from + 32))?.[0].length ?? 0)
}

const usualScheme = /^(?:bearer|basic|token|apikey)(?: |%20|\+)/i

const anyScheme = /^[A-Za-z][\w-]{1,24}(?: {1,2}|%20|\+)(?=[\w+/=.~-]{8})/

function valueEnd(reader: Reader, from: number, quote: number, strict: boolean): number {
  const { bytes } = reader
  const limit = Math.min(bytes.length, from + longest + 1)
  const same = quote === reader.quote && strict === reader.strict
  const known = same && from >= reader.from && from <= reader.to
  let i = known ? Math.min(reader.to, limit) : from
  while (i < limit && !endsValue(bytes, i, quote, strict)) i++
  reader.from = from
  reader.to = i
  reader.quote = quote
  reader.strict = strict
  if (quote !== 0 || (i < bytes.length && (bytes[i] as number) < 0x20)) return i
  // `key=value;` and `{key: value, …}` outside of code
  while (i > from && trails[bytes[i - 1] as number] === 1) i--
  return i
}

function endsValue(bytes: Uint8Array, at: number, quote: number, strict: boolean): boolean {
  const byte = bytes[at] as number
  if (byte < 0x20) return true
  if (quote !== 0) return byte === quote || byte === backslash
  return (
    byte === space ||
    // `"TOKEN=…\n"`: one line of a string.
    (byte === backslash && (bytes[at + 1] === smallN || bytes[at + 1] === smallR)) ||
    byte === less ||
    isQuote(byte) ||
    (strict && delimits[byte] === 1)
  )
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
