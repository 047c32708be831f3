import { linesAround } from './lines.js'
import type { InlineAllow } from './match.js'

/**
 * `secretscan:allow` in a comment on the secret's own line, or on a line of its own right above:
 *
 *     const key = '…' // secretscan:allow
 *     # secretscan:allow aws-access-key-id, generic-secret -- revoked in 2021, kept for the test
 *
 * Without rule ids it covers every rule; what follows ` -- ` is the reason.
 */
export function inlineAllow(
  bytes: Uint8Array,
  match: {
    readonly ruleId: string
    readonly start: number
    readonly end: number
    readonly line: number
  },
): InlineAllow | null {
  const { line, before } = linesAround(bytes, match.start, match.end)
  const own = parse(line, match.ruleId)
  if (own) return { line: match.line, reason: own.reason }
  // Only a line that carries nothing but the comment speaks for the next one.
  if (!/^\s*(?:#|\/\/|\/\*|\*|<!--|--|;|%|"[^"]*":\s*")/.test(before)) return null
  const above = parse(before, match.ruleId)
  return above && { line: match.line - 1, reason: above.reason }
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
  return { reason: reason || null }
}
