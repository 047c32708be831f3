import { exampleKey, type KeyFormat } from './example-key.js'
import type { NonEmpty, Rule } from './rule.js'

/**
 * What a rule must and must not find. Values come from a seeded generator, so that no token-shaped
 * literal stands in this repository.
 */
export interface RuleExamples {
  /** A fresh, well-formed value of the credential itself: exactly what the finding must reveal. */
  readonly secret: (make: Make) => string
  /** Texts that carry `secret` and give exactly one finding of this rule. */
  readonly match: NonEmpty<{
    readonly name: string
    readonly text: (secret: string, make: Make) => string
    readonly file?: ExampleFile
  }>
  /** Near misses, named by the reason why they are none. */
  readonly noMatch: NonEmpty<{
    readonly name: string
    readonly text: (make: Make) => string
    readonly file?: ExampleFile
  }>
}

/** Where an example stands, for rules that are limited to paths or that weigh the path. */
export interface ExampleFile {
  readonly path: string
  /** It is the whole file, so that nothing may stand before or after it: as text, or one byte a character. */
  readonly whole?: 'text' | 'bytes'
}

/** Each rule id must appear: a rule without examples does not compile. */
export type ExamplesFor<Rules extends readonly Rule[]> = {
  readonly [Id in Rules[number]['id']]: RuleExamples
}

/** Random text from a seed: the same seed always makes the same text. */
export interface Make {
  /** `length` characters of `alphabet`. */
  of(alphabet: string, length: number): string
  /** 0-9 */
  digits(length: number): string
  /** 0-9a-f */
  hex(length: number): string
  /** a-z0-9 */
  lower(length: number): string
  /** A-Z0-9 */
  upper(length: number): string
  /** A-Za-z0-9 */
  alnum(length: number): string
  /** A-Za-z0-9+/ */
  base64(length: number): string
  /** A-Za-z0-9_- (never begins or ends with - or _) */
  base64url(length: number): string
  /** 8-4-4-4-12 lower-case hex, version 4 */
  uuid(): string
  bytes(length: number): Buffer
  /** The base64 of a private key that is well-formed and no one’s. */
  privateKey(format: KeyFormat): string
  /** A whole number, `from <= n <= to`. */
  int(from: number, to: number): number
  pick<T>(items: readonly T[]): T
}

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()

export function makeFrom(seed: string): Make {
  const random = mulberry32(hash(seed))
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const of = (alphabet: string, length: number) => {
    let text = ''
    for (let i = 0; i < length; i++) text += alphabet[int(0, alphabet.length - 1)]
    return text
  }
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => int(0, 255)))
  const alnum = (length: number) => of(digits + lower + upper, length)
  return {
    of,
    int,
    alnum,
    bytes,
    privateKey: (format) => exampleKey(format, bytes),
    digits: (length) => of(digits, length),
    hex: (length) => of(`${digits}abcdef`, length),
    lower: (length) => of(digits + lower, length),
    upper: (length) => of(digits + upper, length),
    base64: (length) => of(`${digits}${lower}${upper}+/`, length),
    base64url: (length) =>
      length < 3
        ? alnum(length)
        : alnum(1) + of(`${digits}${lower}${upper}-_`, length - 2) + alnum(1),
    uuid: () => {
      const h = (n: number) => of(`${digits}abcdef`, n)
      return `${h(8)}-${h(4)}-4${h(3)}-${of('89ab', 1)}${h(3)}-${h(12)}`
    },
    pick: (items) => {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new Error('pick: nothing to pick from')
      return item
    },
  }
}

function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h >>> 0
}

/** A small, well-mixed generator; it only has to be repeatable. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
