import type { ChecksumScheme } from './checksum.js'
import type { StructureName } from './structure.js'

/** How bad a leak of this kind of credential usually is. */
export type Severity = 'critical' | 'high' | 'medium' | 'low'

/** How sure we are that a match is a real credential. Only `high` and `medium` fail a scan by default. */
export type Confidence = 'high' | 'medium' | 'low'

export type HttpsUrl = `https://${string}`

export type NonEmpty<T> = readonly [T, ...T[]]

/** Who hands out the credential. */
export interface Provider {
  /** kebab-case; the name of the file under rules/. */
  readonly id: string
  readonly name: string
  readonly url: HttpsUrl
}

/** What to look for. Data only: the engine compiles it. */
export interface Rule {
  /** kebab-case, starts with the provider id; never renamed, never reused. */
  readonly id: string
  /** Noun phrase, as the provider calls the credential. */
  readonly title: string
  readonly severity: Severity
  /**
   * How sure a match is once every check passed: `high` for a distinctive prefix or checksum,
   * `medium` for a value that only its name or place gives away, `low` for review.
   */
  readonly confidence: Confidence
  /**
   * Literals of 4 bytes or more, lower or upper case alike. Any match must contain one,
   * because nothing else in the text is ever looked at. Empty only where `path` is given.
   */
  readonly keywords: readonly string[]
  /**
   * Only in files whose path, with `/` and from the root on, matches. Such a rule may do without
   * keywords: then all of the file is looked at.
   */
  readonly path?: RegExp
  readonly pattern: Pattern
  /** All must hold, otherwise there is no match. */
  readonly checks?: readonly Check[]
  /** Which neighbours of the secret would mean that it is only a part of something longer. Default `word`. */
  readonly boundary?: Boundary
  /**
   * How many bytes before its keyword a match may begin, and after the keyword's first byte end.
   * Default 256 and 512; less is faster. A pattern that begins with the keyword needs no look back.
   */
  readonly reach?: number | { readonly before: number; readonly after: number }
  /** Other rules whose match nearby belongs to the same credential. */
  readonly companions?: readonly Companion[]
  /**
   * `public` marks the half of a two-part credential that is no secret (an AWS access key id):
   * it may be shown in reports and in commands.
   */
  readonly half?: 'public'
  /** Gives way to any other rule that claims the same bytes: a JWT, a private key, a random value. */
  readonly yields?: true
  /** Where the provider, or public evidence, documents the format. */
  readonly source: HttpsUrl
}

/**
 * Either a regular expression in the linear subset (no backreference, no lookaround, no nested
 * unbounded repeat) whose group `secret`, else its whole match, is the credential; or a value that
 * is only recognisable by the name it is assigned to.
 */
export type Pattern = RegExp | Assignment

/**
 * `name` and `value` in any way of binding a value to a name: `NAME=value`, `"name": "value"`,
 * `name: value`, `name := "value"`, `name => 'value'`, `set("name", "value")`, `--name value`,
 * `<name>value</name>`, `<add key="name" value="value"/>`, `{name: "name", value: "value"}`,
 * `Name: Bearer value`. The name is matched without regard to case, the value as written. The rule's
 * keywords must lie in the name: what follows them decides whether the rest is looked at.
 */
export interface Assignment {
  readonly name: RegExp
  /**
   * `random`: whatever src/engine/generic takes for machine-made rather than written. `chosen`: also
   * what a person may have chosen as a password, with low confidence.
   */
  readonly value: RegExp | 'random' | 'chosen'
}

/**
 * - `word`: no letter, digit or underscore beside the secret
 * - `base64url`: as `word`, and no hyphen
 * - `base64`: no letter, digit, plus or slash
 * - `none`: the pattern says all there is to say
 */
export type Boundary = 'word' | 'base64url' | 'base64' | 'none'

export type Check =
  /** Shannon entropy of the secret (or of group `random`, if there is one), in bits per character. */
  | { readonly kind: 'entropy'; readonly bitsPerChar: number }
  /** The format carries a checksum, and it must be right. */
  | { readonly kind: 'checksum'; readonly scheme: ChecksumScheme }
  /** The secret must decode or parse as what it claims to be. */
  | { readonly kind: 'structure'; readonly is: StructureName }
  /** The secret must have at least one character of each class. */
  | { readonly kind: 'mixed'; readonly of: readonly ('upper' | 'lower' | 'digit')[] }
  /** Words that show an example or a placeholder, in addition to those the engine knows. */
  | { readonly kind: 'not'; readonly words: readonly string[] }

export interface Companion {
  readonly rule: string
  readonly withinLines: number
  /** Without the companion there is no match. */
  readonly required?: true
}
