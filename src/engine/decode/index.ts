import { keywordOf, offsetOf } from '../hits.js'
import type { Candidate } from '../resolve.js'
import type { Decoder, Found, Stretch } from './decoder.js'
import { type Awaited, type TriggerTable, triggerAt } from './triggers.js'
import { withDecoded } from './with-decoded.js'

export interface Decoding {
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

/** `first` is what the prefilter calls the first trigger: how many keywords there are. */
export function createDecoding(triggers: TriggerTable, first: number): Decoding {
  const made = new Array<Awaited | null>(triggers.decoder.length).fill(null)
  return {
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
      const number = keywordOf(hit) - first
      made[number] ??= triggerAt(triggers, number)
      const { decoder, trigger } = made[number]
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

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}
