/**
 * Strings and comments of a source file, told apart by a table for its language. Not a parser: just
 * enough to know of any position whether it is code, and where the string around it begins and ends.
 * What it cannot follow ends the reading there, and nothing after that place is ever edited.
 */
export interface Syntax {
  /** Sticky. A whole comment, or anything else that is skipped in one piece. */
  readonly comment: RegExp
  /** In the order in which they are tried. */
  readonly strings: readonly StringForm[]
  /** Sticky; the group `end` is the word that ends it, on a line of its own. */
  readonly heredoc?: RegExp
  /** Sticky. Tried where no operand stands before, as a slash after an operand divides. */
  readonly regex?: RegExp
  /** A backslash outside of strings takes the next character with it, as in a shell. */
  readonly escapesCode?: true
}

export interface StringForm {
  /** Sticky. */
  readonly open: RegExp
  readonly close: (opening: string) => string
  readonly escape: 'backslash' | 'doubled' | 'none'
  readonly multiline?: true
  /** Code inside of it, from the one to the other: `${` and `}`. */
  readonly interpolation?: readonly (readonly [open: string, close: string])[]
  /** Why such a string is never replaced; absent: it may be. */
  readonly whyNot?: string
  /** A value with one of these would not stand for itself. Absent: only the backslash. */
  readonly special?: RegExp
}

export interface Token {
  readonly start: number
  readonly end: number
  /** Null for a comment, a heredoc, a regular expression. */
  readonly form: StringForm | null
  readonly what: 'comment' | 'heredoc' | 'regex' | 'string'
  /** Of a string: what stands between its quotes. */
  readonly from: number
  readonly to: number
}

export interface Tokens {
  readonly tokens: readonly Token[]
  /** How far the text was understood. */
  readonly readTo: number
}

export function tokensOf(text: string, syntax: Syntax): Tokens {
  const tokens: Token[] = []
  const heredocs: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === '\n' && heredocs.length > 0) {
      const token = heredocBody(text, at + 1, heredocs.splice(0))
      if (!token) return { tokens, readTo: at }
      tokens.push(token)
      at = token.end
      continue
    }
    const word = syntax.heredoc && matchAt(syntax.heredoc, text, at)
    if (word) {
      heredocs.push(word.groups?.end ?? '')
      at += word[0].length
      continue
    }
    const token = tokenAt(text, at, syntax)
    if (token === 'unclosed') return { tokens, readTo: at }
    if (token) tokens.push(token)
    const escaped = syntax.escapesCode && text[at] === '\\' ? 2 : 1
    at = token ? token.end : at + escaped
  }
  return { tokens, readTo: heredocs.length > 0 ? 0 : text.length }
}

/** The text with comments blanked and the inside of strings struck out: as long as before, and only code. */
export function codeOf(text: string, { tokens }: Tokens): string {
  let code = ''
  let at = 0
  for (const { start, end, what } of tokens) {
    const inside = text.slice(start, end)
    code += text.slice(at, start)
    code +=
      what === 'comment'
        ? inside.replace(/[^\n]/g, ' ')
        : `"${inside.slice(1, -1).replace(/[^\n]/g, '_')}"`.slice(0, inside.length)
    at = end
  }
  return code + text.slice(at)
}

function tokenAt(text: string, at: number, syntax: Syntax): Token | 'unclosed' | null {
  const comment = matchAt(syntax.comment, text, at)
  if (comment && comment[0] !== '') return whole('comment', at, at + comment[0].length)
  for (const form of syntax.strings) {
    const opening = matchAt(form.open, text, at)?.[0]
    if (opening === undefined) continue
    const from = at + opening.length
    const close = form.close(opening)
    const to = endOfString(text, from, close, form, syntax)
    if (to === null) return 'unclosed'
    return { what: 'string', form, start: at, end: to + close.length, from, to }
  }
  const regex = syntax.regex && !afterOperand(text, at) ? matchAt(syntax.regex, text, at) : null
  return regex ? whole('regex', at, at + regex[0].length) : null
}

function whole(what: Token['what'], start: number, end: number): Token {
  return { what, form: null, start, end, from: start, to: end }
}

function endOfString(
  text: string,
  from: number,
  close: string,
  form: StringForm,
  syntax: Syntax,
): number | null {
  let at = from
  while (at < text.length) {
    if (text.startsWith(close, at)) {
      if (form.escape !== 'doubled' || !text.startsWith(close, at + close.length)) return at
      at += close.length * 2
      continue
    }
    if (text[at] === '\n' && !form.multiline) return null
    if (text[at] === '\\' && form.escape === 'backslash') {
      at += 2
      continue
    }
    const code = form.interpolation?.find(([open]) => text.startsWith(open, at))
    if (code) {
      const end = endOfCode(text, at + code[0].length, code, syntax)
      if (end === null) return null
      at = end
    } else at++
  }
  return null
}

/** Behind the bracket that ends a piece of code inside of a string. */
function endOfCode(
  text: string,
  from: number,
  [open, close]: readonly [string, string],
  syntax: Syntax,
): number | null {
  const opening = open.slice(-1)
  let depth = 1
  let at = from
  while (at < text.length) {
    const token = tokenAt(text, at, syntax)
    if (token === 'unclosed') return null
    if (token) {
      at = token.end
      continue
    }
    if (text[at] === close && --depth === 0) return at + 1
    if (text[at] === opening && opening !== close) depth++
    at++
  }
  return null
}

function heredocBody(text: string, from: number, ends: readonly string[]): Token | null {
  let at = from
  for (const end of ends) {
    for (;;) {
      if (at >= text.length) return null
      const lineEnd = text.indexOf('\n', at)
      const next = lineEnd < 0 ? text.length : lineEnd
      const line = text.slice(at, next).trim()
      at = Math.min(text.length, next + 1)
      if (line === end || line === `${end};`) break
    }
  }
  return whole('heredoc', from, at)
}

const operators = /(?:^|[^\w$])(?:return|typeof|case|in|of|do|else|if|unless|when|and|or|not)$/

function afterOperand(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd()
  return before.endsWith('<') || (/[\w$)\]}"'`]$/.test(before) && !operators.test(before))
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
