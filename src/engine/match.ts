import type { Confidence } from './rule.js'
import type { Secret } from './secret.js'

/** A credential found in one text. Positions are 1-based; the end column is exclusive. */
export interface Match {
  readonly ruleId: string
  readonly secret: Secret
  readonly confidence: Confidence
  /** Why we believe it: which checks passed, in words. */
  readonly reasons: readonly string[]
  /** Byte offsets of the secret in the text that was scanned; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly line: number
  /** In UTF-16 code units, as editors and SARIF count. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The public half found beside it (an AWS access key id), which commands may carry. */
  readonly companion: string | null
  /** An inline `secretscan:allow` that covers it. */
  readonly allowed: InlineAllow | null
  /** Where in an archive the text stands, to be put behind the archive's path: `!inner/b.env`. */
  readonly entry?: string
}

export interface InlineAllow {
  readonly line: number
  readonly reason: string | null
}
