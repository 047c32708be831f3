import { accept, mostOfOneRule, type Text } from './accept.js'
import { closesAlone, opensAlone } from './boundary.js'
import type { PatternRule } from './compile.js'
import { type Joined, joinLiterals, splitAfter } from './decode/literals.js'
import type { Needs } from './pattern-needs.js'
import type { Candidate } from './resolve.js'
import { bufferOf, latin1 } from './text.js'

/** Adds every candidate of one rule, given where its keywords stand. */
export function runPattern(
  compiled: PatternRule,
  text: Text,
  offsets: readonly number[],
  found: Candidate[],
): void {
  const { bytes } = text
  const { sticky } = compiled.regex
  const partOf = createPartOf(bytes, offsets)
  const split = compiled.mayBeSplit ? splitAfter(bytes, offsets) : []
  const parts = sticky
    ? ahead(compiled, offsets, text)
    : windows(
        compiled,
        split.length > 0 ? offsets : promising(compiled, offsets, text, partOf),
        bytes.length,
      )
  const refusals = createRefusals()
  const most = found.length + mostOfOneRule
  const finds: Finds = { candidates: found, most, refusals }
  let nextSplit = 0
  for (let i = 0; i < parts.length; i += 2) {
    if (found.length >= most) {
      text.cut?.()
      break
    }
    const [start, end] = [parts[i] as number, parts[i + 1] as number]
    if (sticky && start < refusals.goOnAt(start)) continue
    const before = found.length
    matchPattern(compiled, text, start, partOf(start, end), finds)
    while ((split[nextSplit] ?? end) < start) nextSplit++
    if (found.length > before || (split[nextSplit] ?? end) >= end) continue
    const whole = Math.max(end, Math.min(bytes.length, start + compiled.after))
    matchJoined(compiled, text, joinLiterals(bytes, { start, end: whole }), found)
  }
}

type PartOf = (start: number, end: number) => string

/** Parts of a text as one character a byte; where they are many, cut from the whole of it made once. */
function createPartOf(bytes: Uint8Array, offsets: readonly number[]): PartOf {
  if (offsets.length * 64 < bytes.length) return (start, end) => latin1(bytes, start, end)
  const whole = latin1(bytes, 0, bytes.length)
  return (start, end) => whole.slice(start, end)
}

interface Refusals {
  add(start: number, end: number): void
  /** The next place from `start` on at which it is worth to look for a match. */
  goOnAt(start: number): number
}

/**
 * What is refused may hide a match that begins inside it, but not time after time: in a run of nothing
 * but keywords each would be followed to the end of the run, over and over.
 */
function createRefusals(): Refusals {
  let count = 0 // of those that each begin in one before
  let reach = 0 // as far as they go
  return {
    add(start, end) {
      count = start < reach ? count + 1 : 1
      reach = Math.max(reach, end)
    },
    goOnAt: (start) => (count >= falseStarts ? Math.max(start, reach) : start),
  }
}

const falseStarts = 8

/** What was found so far, how much may be, and what was turned away. */
interface Finds {
  readonly candidates: Candidate[]
  readonly most: number
  readonly refusals: Refusals
}

/** What fits the pattern in a part of the text that begins at `start`. */
function matchPattern(
  { rule, regex }: PatternRule,
  text: Text,
  start: number,
  part: string,
  { candidates, most, refusals }: Finds,
): void {
  regex.lastIndex = 0
  for (let found = regex.exec(part); found; found = regex.exec(part)) {
    if (candidates.length >= most) {
      text.cut?.()
      break
    }
    const { 0: whole, index } = found
    const end = index + whole.length
    const { secret = whole, random } = found.groups ?? {}
    const [from, to] = found.indices?.groups?.secret ?? [end - secret.length, end]
    const candidate =
      to > from ? accept(rule, text, start + from, start + to, secret, random) : null
    if (candidate) candidates.push(candidate)
    else refusals.add(start + index, start + to)
    if (regex.sticky) break
    if (!candidate) regex.lastIndex = refusals.goOnAt(start + index + 1) - start
  }
}

/** The same once more, where the part is cut into several string literals. */
function matchJoined(
  compiled: PatternRule,
  text: Text,
  { bytes, start, place }: Joined,
  candidates: Candidate[],
): void {
  const part = latin1(bytes, start, bytes.length)
  const inside = { ...text, bytes, refused: undefined }
  const joined: Candidate[] = []
  const finds = { candidates: joined, most: mostOfOneRule, refusals: createRefusals() }
  matchPattern(compiled, inside, start, part, finds)
  for (const candidate of joined) {
    const found = place(candidate.start, candidate.end)
    if (!found) continue
    const value = Buffer.from(bytes.subarray(candidate.start, candidate.end)).toString('utf8')
    const reasons = [...candidate.reasons, 'in several literals']
    candidates.push({ ...candidate, ...found, value, reasons })
  }
}

/**
 * The text from each keyword on, as far as the first blank where no match holds one; as starts and
 * ends in turn.
 */
function ahead(
  compiled: PatternRule,
  offsets: readonly number[],
  { bytes, refused }: Text,
): number[] {
  const { reach, begins, opens, endsAtBlank } = compiled
  const boundary = refused ? 'none' : opens
  let holdsNeeds: ((start: number, end: number) => boolean) | undefined
  const parts: number[] = []
  let filled = 0 // up to where no blank stands
  let last = -1
  for (const start of offsets) {
    if (start === last) continue // two keywords, of which one begins the other
    last = start
    if (!opensAlone(bytes, start, boundary)) continue
    if (begins !== null && !standsAt(bytes, start, begins)) continue
    let end = Math.min(bytes.length, start + reach)
    if (endsAtBlank) {
      filled = Math.max(filled, start)
      while (filled < end && (bytes[filled] as number) > 0x20) filled++
      end = Math.min(end, filled)
    }
    holdsNeeds ??= createNeeds(bytes, compiled.needs())
    if (holdsNeeds(start, end)) parts.push(start, end)
  }
  return parts
}

/** Whether what every match holds stands in a part; asked in the order of the text. */
function createNeeds(
  bytes: Uint8Array,
  needs: readonly Needs[],
): (start: number, end: number) => boolean {
  if (needs.length === 0) return () => true
  const buffer = bufferOf(bytes)
  const each = needs.map((need) => createNeed(buffer, need))
  return (start, end) => each.every((holds) => holds(start, end))
}

function createNeed(
  buffer: Buffer,
  { literal, after }: Needs,
): (start: number, end: number) => boolean {
  let next = -1
  return (start, end) => {
    if (start + after + literal.length > end) return false
    if (next < start + after) next = nextOf(buffer, literal, start + after)
    return next + literal.length <= end
  }
}

/** Where a literal begins from `from` on; infinite if nowhere. */
function nextOf(buffer: Buffer, literal: string, from: number): number {
  // What is near is found before the search beyond would have begun.
  const near = Math.min(buffer.length, from + 32)
  const first = literal.charCodeAt(0)
  for (let at = from; at < near; at++)
    if (buffer[at] === first && standsAt(buffer, at, literal)) return at
  const found = buffer.indexOf(literal, near)
  return found < 0 ? Number.POSITIVE_INFINITY : found
}

function standsAt(bytes: Uint8Array, offset: number, literal: string): boolean {
  for (let i = 0; i < literal.length; i++)
    if (bytes[offset + i] !== literal.charCodeAt(i)) return false
  return true
}

/** The keywords at which the rest of a match stands, where that can be told without what is before. */
function promising(
  compiled: PatternRule,
  offsets: readonly number[],
  { bytes, refused }: Text,
  partOf: PartOf,
): readonly number[] {
  const { tail, reach, closes } = compiled
  if (tail === null) return offsets
  const boundary = refused ? 'none' : closes
  const holdsNeeds = createNeeds(bytes, compiled.needs())
  const refusals = createRefusals()
  return offsets.filter((offset) => {
    const end = Math.min(bytes.length, offset + reach)
    if (offset < refusals.goOnAt(offset) || !holdsNeeds(offset, end)) return false
    tail.lastIndex = 0
    const [found] = tail.exec(partOf(offset, end)) ?? []
    if (found === undefined) return false
    const to = offset + found.length
    if (to === end || closesAlone(bytes, to, boundary)) return true
    refusals.add(offset, to)
    return false
  })
}

/** The parts of the text around keywords, joined where they meet; as starts and ends in turn. */
function windows(rule: PatternRule, offsets: readonly number[], length: number): number[] {
  const parts: number[] = []
  for (const offset of offsets) {
    const start = Math.max(0, offset - rule.before)
    const end = Math.min(length, offset + rule.after)
    if (parts.length > 0 && start <= (parts.at(-1) as number)) parts[parts.length - 1] = end
    else parts.push(start, end)
  }
  return parts
}
