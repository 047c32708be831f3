import type { Confidence } from '../rule.js'
import { randomBits } from './language.js'
import { endsInSecret, kindOfName } from './name.js'
import { isAside, isCode, isLockfile, isTranslation } from './place.js'
import { camelCase, harmlessShape, template } from './shape.js'

/** What surrounds a value. */
export interface Context {
  readonly name: string
  readonly path: string
  /** Whether the value is written out, rather than perhaps an expression. */
  readonly literal: boolean
  /** The syntax alone does not say that it is a value of the name. */
  readonly doubtful: boolean
  /** The service it is named after makes keys of just this shape. */
  readonly shaped: boolean
}

export type Judgement =
  | { readonly confidence: Confidence; readonly reasons: readonly string[] }
  | { readonly confidence: null; readonly why: string }

/**
 * How sure it is that a value bound to a secret-like name is a credential. `high` and `medium` are for
 * values that a machine made; `low` also for what a person may have chosen, if `chosen` are wanted.
 * Tests, examples and documentation make everything low.
 */
export function judge(value: string, context: Context, wanted: 'random' | 'chosen'): Judgement {
  const { name, path, literal, doubtful } = context
  const kind = kindOfName(name)
  if (kind === null) return refuse(`the name "${shorten(name)}" is about a secret, not for one`)
  if (/^[0-9a-f]{20}$/.test(value) && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name))
    return refuse('looks like one of our own fingerprints')
  if (!literal && (isCode(path) || /[(){}$]|^[a-z]+(?:\.[a-zA-Z]+)+$/.test(value)))
    return refuse('may be an expression of code')
  if (!literal && /^[!|>&*]/.test(value)) return refuse('looks like the syntax of YAML')
  // Before its shape, which takes longer to tell, since code is what stands there most.
  if (code.test(value) && !context.shaped && randomBits(value) < leastRandom)
    return refuse('looks like code')
  const shape = harmlessShape(value)
  if (shape !== null && shape !== template && shape !== camelCase)
    return refuse(`looks like ${shape}`)
  const bits = randomBits(value)
  const byChance =
    (shape === template && isFullOfSigns(value, bits)) ||
    (shape === camelCase && bits >= (context.shaped ? 10 : 40))
  if (shape !== null && !byChance) return refuse(`looks like ${shape}`)
  if (isLockfile(path)) return refuse('stands in a file of digests')
  if (value.length > 512) return refuse('longer than a key')
  if (/\s/.test(value)) return refuse('holds a blank')
  const figure = `${bits.toFixed(0)} bits likelier random than written`
  const assigned = `assigned to "${shorten(name)}"`
  const aside = isAside(path)
  const shapedLike = context.shaped && (bits > 0 || isUuid(value))
  if (isRandom(value, bits) || shapedLike) {
    if (aside) return found('low', assigned, figure, 'in a test, an example or documentation')
    const sure = shapedLike || (bits >= 40 && endsInSecret(name))
    return found(sure ? 'high' : 'medium', assigned, figure)
  }
  if (doubtful) return refuse('may be one of a list of words, or prose')
  if (wanted === 'random') return refuse(`not random: ${figure}`)
  if (isTranslation(path)) return refuse('stands in a file of translations')
  const why = whyNotChosen(value, name, kind, bits)
  if (why !== null) return refuse(why)
  const strong =
    kind === 'password' && !aside && value.length >= 8 && bits >= 8 && classes(value) >= 3
  return found(strong ? 'medium' : 'low', assigned, figure)
}

/** A key of Django and the like: in fifty characters of every kind there may be `$(` or `%s` by chance. */
function isFullOfSigns(value: string, bits: number): boolean {
  return (
    bits >= 30 &&
    value.length >= 32 &&
    /^(?:[^!@#$%^&*(=+)]*[!@#$%^&*(=+)]){5}[^\s{}<>]*$/.test(value)
  )
}

/** Fewer characters need to look more random each. */
function isRandom(value: string, bits: number): boolean {
  if (value.length < 14 || /[^\x21-\x7e]/.test(value)) return false
  if (isUuid(value)) return false
  if (/^[0-9a-f]+$/i.test(value))
    return value.length >= 16 && /\d/.test(value) && /[a-f]/i.test(value) && bits >= 15
  // Words without anything between them add up to many bits, but each letter of them to few.
  if (!/\d/.test(value) && (value.length < 24 || bits < 1.4 * value.length)) return false
  return bits >= leastRandom
}

/** So many bits likelier as random characters, whatever their alphabet. */
const leastRandom = 22

/** Why no person would have chosen it as a password, or null. */
function whyNotChosen(
  value: string,
  name: string,
  kind: 'password' | 'secret',
  bits: number,
): string | null {
  if (/[^\x21-\x7e]/.test(value)) return 'not in ASCII'
  if (value.length > 40) return 'longer than a password'
  if (!endsInSecret(name)) return `the name "${shorten(name)}" does not end in a secret`
  if (isUuid(value)) return 'looks like an identifier'
  if (code.test(value)) return 'looks like code'
  if (/^--?[a-z]/.test(value)) return 'looks like an option'
  if (letters(value) === letters(name)) return 'repeats its name'
  if (
    /^[A-Za-z]*(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|credential)s?[A-Za-z]*$/i.test(value)
  )
    return 'names a secret'
  const simple = /^[A-Za-z]+$/.test(value)
  if (kind === 'password') {
    if (/^[A-Z][a-z]+$/.test(value) && value.length < 10) return 'one capitalised word'
    return null
  }
  if (value.length < 6) return 'too short'
  if (simple && !/secret$/i.test(name)) return 'a word'
  if (bits < -6) return 'words'
  return null
}

const code = /[;(){}<>]|\|\|/

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
}

function classes(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}

function shorten(name: string): string {
  return name.slice(-40)
}

function found(confidence: Confidence, ...reasons: string[]): Judgement {
  return { confidence, reasons }
}

function refuse(why: string): Judgement {
  return { confidence: null, why }
}
