import type { Match } from '../engine/match.js'
import type { Confidence } from '../engine/rule.js'
import type { Scanner } from '../engine/scan.js'
import type { Oid } from '../git/changes.js'
import type { NamedGraph } from '../git/refs.js'
import type { OpenArchive } from './archives.js'
import type { Coverage, CoverageCounter } from './coverage.js'
import type { Progress } from './progress.js'

export type Mode = 'staged' | 'range' | 'history' | 'dir' | 'stdin'

/** What was looked at. */
export interface Target {
  readonly mode: Mode
  /** Absolute path of the repository or directory; null for standard input. */
  readonly root: string | null
  readonly base: Oid | null
  readonly head: Oid | null
  /** The commits come from a forge's event, which therefore has them. */
  readonly published?: boolean
}

/** Names a text that was scanned: a blob's object id, or `message:<commit>` and the like. */
export type TextId = string

export type ObjectKind = 'blob' | 'commit' | 'tag' | 'note' | 'file'

/** One path going from its old texts (one per parent) to a new one. */
export interface Change {
  readonly path: string
  readonly object: ObjectKind
  /** Null outside of history: index, work tree, standard input, dangling objects. */
  readonly commit: Oid | null
  readonly old: readonly TextId[]
  readonly new: TextId | null
  /** See RawChange: it is part of a life, and begins and ends none. */
  readonly taken?: true
}

/** All that a source learned: enough to tell each secret's life, and no text kept. */
export interface Harvest {
  readonly target: Target
  /** Parents before children; only what touches a text with matches. */
  readonly changes: readonly Change[]
  /** Only texts that have any. */
  readonly matches: ReadonlyMap<TextId, readonly Match[]>
  /** Texts with matches that are there now (at HEAD, in the index, on disk), by path. */
  readonly present: ReadonlyMap<string, TextId>
  readonly coverage: Coverage
  /** Whether changes say what each merge took from another parent than the first; see Change.taken. */
  readonly mergesTold: boolean
  /** Every commit that a ref reaches, where the source has walked them all. */
  readonly graph: NamedGraph | null
}

/** What every source needs from outside. */
export interface SourceContext {
  readonly scanner: Scanner
  readonly excluded: (path: string) => boolean
  /** Whether any path may be excluded. */
  readonly excludesAny: boolean
  /** What is excluded, as text: the same text excludes the same paths. */
  readonly excludes: string
  readonly maxFileSize: number
  /** Null where archives are only counted. */
  readonly openArchive: OpenArchive | null
  /** What is less sure than this matters only as another place of something surer. */
  readonly minConfidence: Confidence
  readonly coverage: CoverageCounter
  readonly progress: Progress
}
