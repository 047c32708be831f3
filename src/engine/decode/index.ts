import { keywordOf, offsetOf } from '../hits.js'
import type { Candidate } from '../resolve.js'
import type { Rule } from '../rule.js'
import { base64 } from './base64.js'
import type { Decoder, Found, Stretch, Trigger } from './decoder.js'
import { hex } from './hex.js'
import { html } from './html.js'
import { percent } from './percent.js'
import { unicode } from './unicode.js'
import { withDecoded } from './with-decoded.js'

const decoders: readonly Decoder[] = [base64, hex, percent, unicode, html]

export interface Decoding {
  /** What the prefilter has to look for besides keywords, numbered after them. */
  readonly literals: readonly string[]
  /** `plain`, and what stands encoded in the text, as `scan` finds it in the decoded bytes. */
  add(
    text: {
      readonly bytes: Uint8Array
      readonly hits: readonly number[]
      readonly nesting: Nesting
    },
    plain: readonly Candidate[],
    scan: (stretch: Stretch, nesting: Nesting) => readonly Candidate[],
  ): readonly Candidate[]
}

/** How deep in encodings a text was found, and how much may still be decoded in all. */
export interface Nesting {
  readonly depth: number
  readonly budget: { bytes: number }
}

export function outermost(bytes: Uint8Array): Nesting {
  return { depth: 0, budget: { bytes: 4 * bytes.length + 2 ** 16 } }
}

const maxDepth = 3

/** `first` is the number of the first literal: how many keywords there are. */
export function createDecoding(rules: readonly Rule[], first: number): Decoding {
  const triggers = triggersFor(distinctiveKeywords(rules))
  return {
    literals: triggers.map(({ trigger }) => trigger.literal),
    add({ bytes, hits, nesting }, plain, scan) {
      const { depth, budget } = nesting
      const inner = { depth: depth + 1, budget }
      const decoded: Candidate[] = []
      if (depth === maxDepth) return plain
      for (const [decoder, found] of foundBy(hits, bytes)) {
        for (const stretch of decoder.decode(bytes, found)) {
          budget.bytes -= stretch.bytes.length
          if (budget.bytes < 0) return withDecoded(plain, decoded)
          for (const candidate of scan(stretch, inner)) {
            const place = stretch.place(candidate.start, candidate.end)
            if (!place || candidate.confidence === 'low') continue
            const value =
              candidate.value ?? textOf(stretch.bytes.subarray(candidate.start, candidate.end))
            const reasons = [...candidate.reasons, `inside ${decoder.name}`]
            decoded.push({ ...candidate, ...place, value, reasons })
          }
        }
      }
      return decoded.length === 0 ? plain : withDecoded(plain, decoded)
    },
  }

  function foundBy(hits: readonly number[], bytes: Uint8Array) {
    const found = new Map<Decoder, Found[]>()
    for (const hit of hits) {
      const awaited = triggers[keywordOf(hit) - first]
      if (!awaited) continue
      const { decoder, trigger } = awaited
      const offset = offsetOf(hit)
      if (trigger.exact && !standsAt(bytes, offset, trigger.literal)) continue
      const list = found.get(decoder)
      if (list) list.push({ offset, trigger })
      else found.set(decoder, [{ offset, trigger }])
    }
    return found
  }
}

function standsAt(bytes: Uint8Array, offset: number, literal: string): boolean {
  for (let i = 0; i < literal.length; i++)
    if (bytes[offset + i] !== literal.charCodeAt(i)) return false
  return true
}

function triggersFor(keywords: readonly string[]) {
  const triggers = new Map<string, { readonly decoder: Decoder; readonly trigger: Trigger }>()
  for (const decoder of decoders) {
    for (const trigger of decoder.triggers(keywords)) {
      const { literal, lead = 0, exact } = trigger
      const same = exact ? literal : literal.toLowerCase()
      triggers.set(`${decoder.name} ${lead} ${same}`, { decoder, trigger })
    }
  }
  return [...triggers.values()]
}

/** What tokens and connection strings begin with, of formats that stand for themselves. */
function distinctiveKeywords(rules: readonly Rule[]): readonly string[] {
  const keywords = new Set<string>()
  for (const { pattern, confidence, keywords: all } of rules) {
    // Many keywords are one short prefix and whatever may follow it: too many forms for too little.
    if (!(pattern instanceof RegExp) || confidence !== 'high' || all.length > 16) continue
    const shortest = all.length > 4 ? 5 : 4
    for (const keyword of all) {
      const begins = pattern.source.startsWith(keyword)
      if (keyword.length >= shortest && (begins || prefix.test(keyword))) keywords.add(keyword)
    }
  }
  return [...keywords]
}

/** `ghp_`, `glpat-`, `dp.st.`, `postgres://`, `PRIVATE KEY-----` */
const prefix = /^(?:[a-z][\w+.$-]*(?:[_.$-]|:\/\/)|[A-Z ]+-----)$/i

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}
