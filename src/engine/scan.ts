import { type CompiledRule, compileRule } from './compile.js'
import { findHits, type Hits, inheritHits, keywordOf, offsetOf } from './hits.js'
import { inlineAllow } from './inline.js'
import { createLocator } from './lines.js'
import type { Match } from './match.js'
import { createPrefilter } from './prefilter.js'
import { type Candidate, withCompanions, withoutOverlaps } from './resolve.js'
import type { Rule } from './rule.js'
import { runRule } from './run-rule.js'
import { Secret } from './secret.js'
import { kindOf, type TextKind, utf16ToUtf8 } from './text.js'

export interface Scanner {
  readonly rules: readonly Rule[]
  /**
   * The credentials in one text, in the order in which they stand there. Pure and synchronous.
   * `path` only weighs in where a place changes what a value means; it is not read from.
   */
  scan(bytes: Uint8Array, path: string, hits?: Hits): readonly Match[]
  /** Where keywords stand in a text: the costly part of a scan, which a copy can inherit. */
  hits(bytes: Uint8Array): Hits
  /** The hits of a text made of parts of a `base`, see `inheritHits`. */
  inherit(bytes: Uint8Array, base: Hits, copies: readonly number[]): Hits
}

export function createScanner(rules: readonly Rule[]): Scanner {
  const compiled: CompiledRule[] = []
  const { keywords, rulesOf } = indexKeywords(rules)
  const prefilter = createPrefilter(keywords)
  const offsets: number[][] = rules.map(() => [])

  /** Most scans meet few of the rules: each is compiled when its first keyword turns up. */
  function compiledRule(index: number): CompiledRule {
    compiled[index] ??= compileRule(rules[index] as Rule)
    return compiled[index]
  }

  function candidates(bytes: Uint8Array, path: string, kind: TextKind, hits: Hits): Candidate[] {
    const touched: number[] = []
    for (const hit of hits) {
      for (const index of rulesOf[keywordOf(hit)] as readonly number[]) {
        const list = offsets[index] as number[]
        if (list.length === 0) touched.push(index)
        list.push(offsetOf(hit))
      }
    }
    const found: Candidate[] = []
    for (const index of touched) {
      const rule = compiledRule(index)
      const at = offsets[index] as number[]
      if (kind !== 'binary' || rule.inBinary) found.push(...runRule(rule, bytes, at, path))
      offsets[index] = []
    }
    return found
  }

  function matches(bytes: Uint8Array, path: string, kind: TextKind, hits?: Hits): readonly Match[] {
    const found = candidates(bytes, path, kind, hits ?? findHits(prefilter, bytes))
    return found.length === 0 ? [] : locate(bytes, withoutOverlaps(withCompanions(bytes, found)))
  }

  return {
    rules,
    hits: (bytes) => findHits(prefilter, bytes),
    inherit: (bytes, base, copies) => inheritHits(prefilter, bytes, base, copies),
    scan(original, path, hits) {
      const kind = kindOf(original)
      if (kind !== 'utf16le' && kind !== 'utf16be') return matches(original, path, kind, hits)
      const bytes = utf16ToUtf8(original, kind)
      return inUtf16(matches(bytes, path, kind), bytes, original)
    },
  }
}

/** Each keyword once, with the rules that wait for it. */
function indexKeywords(rules: readonly Rule[]) {
  const indexes = new Map<string, number[]>()
  rules.forEach((rule, index) => {
    for (const keyword of new Set(rule.keywords.map((word) => word.toLowerCase()))) {
      indexes.set(keyword, [...(indexes.get(keyword) ?? []), index])
    }
  })
  return { keywords: [...indexes.keys()], rulesOf: [...indexes.values()] }
}

/** Candidates are few and sorted: now lines, columns and inline markers are worth their price. */
function locate(bytes: Uint8Array, candidates: readonly Candidate[]): readonly Match[] {
  const position = createLocator(bytes)
  return candidates.map(({ rule, start, end, confidence, reasons, companion }) => {
    const from = position(start)
    const to = position(end)
    const value = Buffer.from(bytes.subarray(start, end)).toString('utf8')
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
      allowed: inlineAllow(bytes, { ruleId: rule.id, start, end, line: from.line }),
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
