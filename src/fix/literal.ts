import { type Language, languageOf } from './languages.js'
import { type Refused, type Rewrite, refused, type Site, statementBefore } from './site.js'
import { codeOf, type Token, type Tokens, tokensOf } from './tokens.js'

/** A source file, read as far as its language's table goes. */
export interface Source {
  readonly text: string
  readonly language: Language
  readonly read: Tokens
  readonly code: string
}

/** A secret in a text, as offsets; and how its variable is called, from what stands before it. */
export interface Target {
  readonly start: number
  readonly end: number
  readonly name: (before: string) => string
}

export function readSource(path: string, text: string): Source | null {
  const language = languageOf(path, text)
  if (!language) return null
  const read = tokensOf(text, language.syntax)
  return { text, language, read, code: codeOf(text, read) }
}

/** Takes one secret out of a source file, if it is a whole literal that an expression can stand for. */
export function rewriteLiteral(source: Source, target: Target): Rewrite | Refused {
  const { text, language, code } = source
  const found = literalAround(source, target)
  if ('why' in found) return found
  const site: Site = { text, code, ...found }
  const no =
    language.refuse?.(site) ?? (language.bare ? null : oddNeighbour(site, language.mayFollow))
  if (no) return no
  const before = text.slice(Math.max(0, site.start - 300), site.start)
  const inherited = language.fallback?.exec(before)?.groups
  const name = inherited?.name ?? target.name(before)
  if (language.rewrite) return language.rewrite(site, name)
  // `process.env.KEY || "secret"`: what reads the environment is there already.
  const literal = inherited
    ? { start: site.start - (inherited.cut?.length ?? 0), end: site.end, text: '' }
    : { start: site.start, end: site.end, text: language.reference(name, site) }
  return { name, edits: [literal, ...(inherited ? [] : (language.also?.(site) ?? []))] }
}

function literalAround(
  { text, language, read }: Source,
  { start, end }: Target,
): Pick<Site, 'start' | 'end' | 'token'> | Refused {
  const value = text.slice(start, end)
  const token = read.tokens.find((each) => each.start < end && each.end > start)
  if (end > read.readTo) {
    const line = text.slice(0, read.readTo).split('\n').length
    return refused(`From line ${line} on, the strings of this file cannot be told from its code.`)
  }
  if (!token) {
    const apart =
      /(?:^|[\s=(])$/.test(text.slice(0, start).slice(-1)) &&
      /^(?:[\s;&|)]|$)/.test(text.slice(end, end + 1))
    return language.bare && apart && /^[\w./+=:@%,-]+$/.test(value)
      ? { start, end, token: null }
      : refused('It is no string of its own.')
  }
  return wholeString(token, start, end, value) ?? { start: token.start, end: token.end, token }
}

/** Why a token is not just this value in quotes; null where it is. */
function wholeString(token: Token, start: number, end: number, value: string): Refused | null {
  if (token.what === 'comment')
    return refused('It stands in a comment, or outside of the code.', 'Delete it there by hand.')
  if (token.what === 'heredoc') return refused('It is part of a heredoc.')
  if (token.what === 'regex') return refused('It is part of a regular expression.')
  const { form } = token
  if (form?.whyNot !== undefined) return refused(form.whyNot)
  if (token.from !== start || token.to !== end) {
    return refused(
      'It is only part of a string.',
      'Build that string at run time, with the value read from the environment.',
    )
  }
  return (form?.special ?? /\\/).test(value)
    ? refused('It has characters that mean something else in this string.')
    : null
}

const joined = refused(
  'It is joined with something else, or something is done to it right there.',
  'Give the value a variable of its own, then run this again.',
)

/** Only where a literal is all of an expression can another expression stand for it. */
function oddNeighbour(site: Site, mayFollow: RegExp | undefined): Refused | null {
  const before = site.code.slice(0, site.start).trimEnd()
  if (/\bcase\b/.test(statementBefore(site))) return refused('It is a label of a `case`.')
  if (!/(?:[=(,[:?]|=>|\breturn|\?\?|\|\|)$/.test(before)) return joined
  let at = site.end
  if (mayFollow) {
    mayFollow.lastIndex = at
    at += mayFollow.exec(site.code)?.[0].length ?? 0
  }
  const after = site.code.slice(at)
  if (/^[ \t]*[;,)\]}]/.test(after)) return null
  // The end of a line ends the expression, unless the next line goes on with it.
  return /^[ \t]*(?:$|\r?\n)/.test(after) && !/^\s*(?:$(?![\s\S]))?[+.&|?%*/"'`([-]/.test(after)
    ? null
    : joined
}
