import type { Refusal, Text } from './accept.js'
import { type CompiledRule, compileRule } from './compile.js'
import { createDecoding, type Nesting, outermost } from './decode/index.js'
import { createDirectory } from './directory.js'
import { createGathering, type Task } from './gather.js'
import { findHits, type Hits, keywordOf, noHits, offsetOf } from './hits.js'
import { createInlineAllow } from './inline.js'
import { createLocator } from './lines.js'
import type { Match } from './match.js'
import { createPrefilter } from './prefilter.js'
import { createReach } from './reach.js'
import { type Candidate, withCompanions, withoutOverlaps } from './resolve.js'
import type { Rule } from './rule.js'
import { indexRules, rulesByKeyword, rulesOf } from './rule-index.js'
import type { RuleList } from './rule-list.js'
import { runName } from './run-name.js'
import { runPattern } from './run-pattern.js'
import { createScreen, type Derived, type Screened } from './screen.js'
import { Secret } from './secret.js'
import type { Service } from './service.js'
import { kindOf, type TextKind, utf8, utf16ToUtf8 } from './text.js'

export interface Scanner {
  readonly rules: RuleList
  readonly services: () => readonly Service[]
  /**
   * The credentials in one text, in the order in which they stand there. Pure and synchronous.
   * `path` only weighs in where a place changes what a value means; it is not read from. `cut` is told
   * where a rule found so many that the rest of them is left out.
   */
  scan(bytes: Uint8Array, path: string, cut?: () => void): readonly Match[]
  /**
   * What can be told of a text without its path, in a fraction of the time where `derived` says what it
   * took from another: `clean` if `scan` finds nothing in it under any path, except where `goesByPath`.
   */
  screen(bytes: Uint8Array, derived: Derived | null): Screened
  /** Whether a file of that path is a matter of rules that look for no keyword. */
  goesByPath(path: string): boolean
  /** A scan that says why it reports what it does, and why not the rest. */
  explain(bytes: Uint8Array, path: string): Explanation
}

export interface Explanation {
  readonly matches: readonly Match[]
  /** Each keyword that stands in the text, and a rule that waits for it. Offsets are those of the text as UTF-8. */
  readonly keywords: readonly {
    readonly rule: Rule
    readonly keyword: string
    readonly offset: number
  }[]
  /** What fitted a pattern and was turned away. */
  readonly refusals: readonly Refusal[]
}

export function createScanner(
  rules: RuleList,
  services: () => readonly Service[] = () => [],
): Scanner {
  const compiled = new Array<CompiledRule | null>(rules.length).fill(null)
  const index = rules.index ?? indexRules([...rules])
  const decoding = createDecoding(index.triggers, index.patterns.ends.length - 1)
  const prefilter = createPrefilter(index.keywords)
  const directory = createDirectory(services)
  const gathering = createGathering(rules, index)
  const reachOf = createReach(index, compiledRule)
  const screen = createScreen(prefilter, reachOf, ask)
  let awaited: (readonly [keyword: string, rules: readonly number[]])[] | undefined
  /** Most scans meet few of the rules: each is compiled when its first keyword turns up. */
  function compiledRule(index: number): CompiledRule {
    compiled[index] ??= compileRule(rules.at(index) as Rule)
    return compiled[index] as CompiledRule
  }

  function candidates(text: Text, kind: TextKind, hits: Hits, encoded: number[]): Candidate[] {
    const found: Candidate[] = []
    for (const task of gathering.tasks(text, kind === 'binary', hits, encoded))
      run(task, text, found)
    return found
  }

  function run({ index, offsets, bindings }: Task, text: Text, found: Candidate[]) {
    const rule = compiledRule(index)
    if (rule.kind === 'pattern') runPattern(rule, text, offsets, found)
    else runName(rule, text, bindings, found)
  }

  /** See screen.ts. */
  function ask(bytes: Uint8Array, kind: TextKind, hits: Hits): Hits | null {
    const text: Text = { bytes, path: '', anyPath: true, directory }
    const encoded: number[] = []
    const loud = new Set<number>()
    for (const task of gathering.tasks(text, kind === 'binary', hits, encoded)) {
      const found: Candidate[] = []
      run(task, text, found)
      const own =
        found.length === 0
          ? noHits
          : hits.filter((hit) => rulesOf(index, keywordOf(hit))?.includes(task.index))
      for (const { end } of found) {
        const hit = own.findLast((each) => offsetOf(each) <= end)
        if (hit === undefined) return null
        loud.add(hit)
      }
    }
    if (loud.size > 0) return Float64Array.from(loud).sort()
    return encoded.length > 0 && decoded(text, kind, encoded, [], outermost(bytes)).length > 0
      ? null
      : noHits
  }

  function resolved(text: Text, kind: TextKind, nesting: Nesting): readonly Candidate[] {
    const hits = findHits(prefilter, text.bytes)
    const encoded: number[] = []
    const found = candidates(text, kind, hits, encoded)
    const joined = found.length === 0 ? found : withCompanions(text.bytes, found)
    const kept = found.length === 0 ? found : withoutOverlaps(joined)
    if (text.refused) explainDropped(found, joined, kept, text.refused)
    return encoded.length === 0 ? kept : decoded(text, kind, encoded, kept, nesting)
  }

  /** `plain`, and what stands encoded in the text. */
  function decoded(
    text: Text,
    kind: TextKind,
    hits: readonly number[],
    plain: readonly Candidate[],
    nesting: Nesting,
  ): readonly Candidate[] {
    return decoding.add({ bytes: text.bytes, hits, nesting }, plain, ({ bytes, inBinary }, inner) =>
      resolved({ ...text, bytes, refused: undefined }, inBinary ? 'binary' : kind, inner),
    )
  }

  function matches(text: Text, kind: TextKind): readonly Match[] {
    const { bytes } = text
    return locate(bytes, resolved(text, kind, outermost(bytes)))
  }

  function scan(
    original: Uint8Array,
    path: string,
    told: Pick<Text, 'refused' | 'cut'>,
  ): readonly Match[] {
    const kind = kindOf(original)
    if (kind !== 'utf16le' && kind !== 'utf16be')
      return matches({ bytes: original, path, directory, ...told }, kind)
    const bytes = utf16ToUtf8(original, kind)
    return inUtf16(matches({ bytes, path, directory, ...told }, kind), bytes, original)
  }

  return {
    rules,
    services,
    screen,
    goesByPath: gathering.goesByPath,
    scan: (bytes, path, cut) => scan(bytes, path, { cut }),
    explain(original, path) {
      const refusals: Refusal[] = []
      const kind = kindOf(original)
      const bytes =
        kind === 'utf16le' || kind === 'utf16be' ? utf16ToUtf8(original, kind) : original
      awaited ??= [...rulesByKeyword(rules)]
      return {
        matches: scan(original, path, { refused: (refusal) => refusals.push(refusal) }),
        keywords: [...findHits(prefilter, bytes)].flatMap((hit) => {
          const [keyword = '', waiting = []] = awaited?.[keywordOf(hit)] ?? []
          return waiting.map((index) => ({
            rule: rules.at(index) as Rule,
            keyword,
            offset: offsetOf(hit),
          }))
        }),
        refusals,
      }
    },
  }
}

/** Halves without their companion, and what gave way to a more telling rule. */
function explainDropped(
  found: readonly Candidate[],
  joined: readonly Candidate[],
  kept: readonly Candidate[],
  refused: (refusal: Refusal) => void,
) {
  for (const { rule, start, end } of found) {
    const same = (other: Candidate) => other.rule === rule && other.start === start
    if (kept.some(same)) continue
    const winner = kept.find((other) => start < other.end && other.start < end)
    const needs = rule.companions
      ?.map((companion) => `${companion.rule} within ${companion.withinLines} lines`)
      .join(' or ')
    const why = joined.some(same)
      ? `gives way to ${winner?.rule.id ?? 'another rule'}`
      : `stands without its other half, ${needs}`
    refused({ rule, start, end, why })
  }
}

/** Candidates are few and sorted: now lines, columns and inline markers are worth their price. */
function locate(bytes: Uint8Array, candidates: readonly Candidate[]): readonly Match[] {
  if (candidates.length === 0) return []
  const position = createLocator(bytes)
  const allowAt = createInlineAllow(bytes)
  return candidates.map(({ rule, start, end, confidence, reasons, companion, value: own }) => {
    const from = position(start)
    const to = position(end)
    const value = own ?? utf8(bytes, start, end)
    return {
      ruleId: rule.id,
      secret: new Secret(value),
      confidence,
      reasons,
      start,
      end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      // A public half is its own: commands may name it.
      companion: companion ?? (rule.half === 'public' ? value : null),
      allowed: allowAt({ ruleId: rule.id, start, end, line: from.line }),
    }
  })
}

/** Matches of the UTF-8 form with their offsets in the UTF-16 original; lines and columns are the same there. */
function inUtf16(matches: readonly Match[], utf8: Buffer, original: Uint8Array): readonly Match[] {
  const hasMark =
    (original[0] === 0xff && original[1] === 0xfe) || (original[0] === 0xfe && original[1] === 0xff)
  let at = 0
  let units = hasMark ? 1 : 0
  const offset = (to: number) => {
    units += utf8.toString('utf8', at, to).length
    at = to
    return units * 2
  }
  return matches.map((match) => ({ ...match, start: offset(match.start), end: offset(match.end) }))
}
