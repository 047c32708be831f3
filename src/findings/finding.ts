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
 * Something that happened to a secret: it came into the history, came into one more place or one more
 * line of history, was taken out, or came back after that.
 */
export interface LifeEvent {
  readonly kind: 'introduced' | 'copied' | 'removed' | 'reintroduced'
  readonly commit: string
  readonly path: string
  readonly author: string
  /** Committer date, ISO 8601. Dates may run backwards; the order of events does not depend on them. */
  readonly date: string
}

/** A secret's life in all of the history that this clone has. */
export interface Life {
  /** None comes before one it follows from in the graph of commits. */
  readonly events: readonly LifeEvent[]
  /** The refs whose newest commit still holds it, in full, and `HEAD`. */
  readonly heldBy: readonly string[]
  /** Whether HEAD still holds it. */
  readonly atHead: boolean
  /** Whether the remote's default branch still holds it; null where that branch is not known. */
  readonly onDefaultBranch: boolean | null
  /** Commits whose tree holds it. */
  readonly commits: number
  /** Different authors of those commits. */
  readonly people: number
  /** Whole days from the first event to the last removal, or to now where some ref still holds it. */
  readonly days: number
}

/** Where a repository is fetched from or pushed to. */
export interface RemoteHost {
  readonly name: string
  /** `github.com`; null for a path on this machine. */
  readonly host: string | null
  /** A forge where anyone may read what is public; whether this repository is, a clone cannot tell. */
  readonly mayBePublic: boolean
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
      /** The earliest moment from which others can have had it, ISO 8601. */
      readonly since: string | null
      /** `push`: this clone pushed it then. `commit`: when it was pushed is not known, so from the commit on. */
      readonly sinceIs: 'push' | 'commit'
      readonly onDefaultBranch: boolean
      /** The remotes that have it. */
      readonly remotes: readonly RemoteHost[]
      /** No remote branch leads to it any more: it was pushed over. The server keeps it for a while, forks for ever. */
      readonly overwritten: boolean
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
  /** Null outside of the history, or where it has not been read as a whole. */
  readonly life: Life | null
}
