import type { Rule } from '../rule.js'
import { base64 } from './base64.js'
import type { Decoder, Trigger } from './decoder.js'
import { hex } from './hex.js'
import { html } from './html.js'
import { percent } from './percent.js'
import { unicode } from './unicode.js'

const decoders: readonly Decoder[] = [base64, hex, percent, unicode, html]

/** What decoders wait for, as numbers; trigger `i` is made where it turns up. */
export interface TriggerTable {
  /** The literals one after the other: that of `i` goes from `ends[i]` to `ends[i + 1]`. */
  readonly text: Uint8Array
  readonly ends: Uint32Array
  /** By trigger: which decoder it is for, its `lead` plus one, or 0 without, and whether it is `exact`. */
  readonly decoder: Uint8Array
  readonly lead: Uint8Array
  readonly exact: Uint8Array
}

/** A decoder, and what it waits for. */
export interface Awaited {
  readonly decoder: Decoder
  readonly trigger: Trigger
}

export function triggerTable(keywords: readonly string[]) {
  const triggers = triggersFor(keywords)
  const literals = triggers.map(({ trigger }) => trigger.literal)
  const ends = new Uint32Array(triggers.length + 1)
  literals.forEach(({ length }, i) => {
    ends[i + 1] = (ends[i] as number) + length
  })
  const table: TriggerTable = {
    text: new Uint8Array(Buffer.from(literals.join(''), 'latin1')),
    ends,
    decoder: Uint8Array.from(triggers, ({ decoder }) => decoders.indexOf(decoder)),
    lead: Uint8Array.from(triggers, ({ trigger: { lead } }) => (lead === undefined ? 0 : lead + 1)),
    exact: Uint8Array.from(triggers, ({ trigger }) => (trigger.exact ? 1 : 0)),
  }
  return { literals, table }
}

export function triggerAt(table: TriggerTable, i: number): Awaited {
  const { text, ends } = table
  const lead = table.lead[i] as number
  return {
    decoder: decoders[table.decoder[i] as number] as Decoder,
    trigger: {
      literal: Buffer.from(text.subarray(ends[i], ends[i + 1])).toString('latin1'),
      ...(lead > 0 ? { lead: lead - 1 } : {}),
      ...(table.exact[i] ? { exact: true } : {}),
    },
  }
}

function triggersFor(keywords: readonly string[]): readonly Awaited[] {
  const triggers = new Map<string, Awaited>()
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
export function distinctiveKeywords(rules: readonly Rule[]): readonly string[] {
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
