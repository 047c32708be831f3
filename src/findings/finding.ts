import type { InlineAllow } from '../engine/match.js'
import type { Confidence } from '../engine/rule.js'
import type { Secret } from '../engine/secret.js'
import type { ObjectKind } from '../sources/source.js'

/** Where a secret stands. Positions are 1-based; the end column is exclusive. */
export interface Place {
  /** Repository-relative, with forward slashes; in brackets for what has no path: `(commit message)`. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly object: ObjectKind
  /** The commit that put it there; null outside of history. */
  readonly commit: string | null
}

export interface Location extends Place {
  /** Whether it still stands on that path: at HEAD, in the index, on disk. */
  readonly present: boolean
  /** An inline `secretscan:allow` in the newest version that has the secret. */
  readonly allowed: InlineAllow | null
}

/** One secret's life in this target. */
export interface Lineage {
  readonly ruleId: string
  readonly secret: Secret
  readonly confidence: Confidence
  readonly reasons: readonly string[]
  /** The public half found beside it, which commands may carry. */
  readonly companion: string | null
  readonly introduced: Place
  /** Every path that ever carried it, the introduction first. */
  readonly locations: readonly Location[]
  /** The last commit that took it away; null while it is still there, or where nothing is known of commits. */
  readonly removed: { readonly commit: string; readonly path: string } | null
}

/**
 * How far a secret got, as far as this clone knows.
 * - `staged`: about to be committed
 * - `unpushed`: in commits that no remote-tracking ref reaches
 * - `pushed`: a remote has it
 * - `local`: in a file, and nothing is said about commits
 * - `unknown`: the clone cannot tell
 */
export type Exposure =
  | { readonly state: 'local' | 'staged' }
  | { readonly state: 'unpushed'; readonly refs: readonly string[]; readonly since: string | null }
  | {
      readonly state: 'pushed'
      readonly refs: readonly string[]
      readonly since: string | null
      readonly onDefaultBranch: boolean
    }
  | {
      readonly state: 'unknown'
      readonly why: string
      readonly refs: readonly string[]
      readonly since: string | null
    }

export interface Finding extends Lineage {
  readonly fingerprint: string
  readonly exposure: Exposure
  readonly author: string | null
  /** ISO 8601 */
  readonly date: string | null
}
