import { linesAround } from './lines.js'
import type { InlineAllow } from './match.js'
import { bufferOf } from './text.js'

/**
 * `secretscan:allow` in a comment on the secret's own line, or on a line of its own right above:
 *
 *     const key = '…' // secretscan:allow
 *     # secretscan:allow aws-access-key-id, generic-secret -- revoked in 2021, kept for the test
 *
 * Without rule ids it covers every rule; what follows ` -- ` is the reason.
 */
export function createInlineAllow(bytes: Uint8Array): (match: Place) => InlineAllow | null {
  // Nearly no text has a marker at all.
  const hasMarker = bufferOf(bytes).includes(marker)
  return (match) => (hasMarker ? allowAround(bytes, match) : null)
}

const marker = 'secretscan:allow'

interface Place {
  readonly ruleId: string
  readonly start: number
  readonly end: number
  readonly line: number
}

function allowAround(bytes: Uint8Array, match: Place): InlineAllow | null {
  const { above, head, tail } = linesAround(bytes, match.start, match.end)
  const behind = parse(tail, match.ruleId)
  if (behind) return { line: match.line, reason: behind.reason }
  // What follows a marker that stands before the secret runs into code: it is no reason.
  if (parse(head, match.ruleId)) return { line: match.line, reason: null }
  // Only a line that carries nothing but the comment speaks for the next one.
  if (!/^\s*(?:#|\/\/|\/\*|\*|<!--|--|;|%|"[^"]*":\s*")/.test(above)) return null
  const over = parse(above, match.ruleId)
  return over && { line: match.line - 1, reason: over.reason }
}

function parse(text: string, ruleId: string): { reason: string | null } | null {
  const found =
    /secretscan:allow\b(?<rules>(?:[ \t,]+[a-z0-9]+(?:-[a-z0-9]+)+)*)(?:\s+--\s+(?<reason>[^\r\n]*))?/.exec(
      text,
    )
  if (!found) return null
  const rules = found.groups?.rules?.split(/[\s,]+/).filter(Boolean) ?? []
  if (rules.length > 0 && !rules.includes(ruleId)) return null
  const reason = found.groups?.reason?.replace(/\s*(?:\*\/|-->|",?)\s*$/, '').trim()
  // A reason is shown as it stands, so nothing in it may be long enough to be a secret.
  return { reason: reason?.slice(0, 200).replace(/\S{25,}/g, '…') || null }
}
