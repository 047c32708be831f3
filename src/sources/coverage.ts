import type { Counts } from './progress.js'

/** What was read, and, counted by reason, what was not. */
export interface Coverage {
  /** False when something that belongs to the target could not be read. */
  readonly complete: boolean
  readonly commits: number
  readonly blobs: number
  readonly files: number
  readonly bytes: number
  readonly skipped: readonly Skipped[]
}

export interface Skipped {
  readonly reason: SkipReason
  readonly count: number
  /** The first few, as paths or object ids. */
  readonly examples: readonly string[]
}

export type SkipReason = keyof typeof skipReasons

/** Each reason in words, for one and for many, and whether it leaves a hole in what the user asked for. */
export const skipReasons = {
  'missing-object': {
    one: 'object missing from this clone',
    many: 'objects missing from this clone',
    hole: true,
  },
  'git-error': { one: 'git error', many: 'git errors', hole: true },
  'shallow-history': {
    one: 'end of a shallow history',
    many: 'ends of a shallow history',
    hole: true,
  },
  'unreadable-file': {
    one: 'file that cannot be read',
    many: 'files that cannot be read',
    hole: true,
  },
  'too-many-secrets': {
    one: 'file beyond its first 10,000 secrets of one rule',
    many: 'files beyond their first 10,000 secrets of one rule',
    hole: true,
  },
  'merge-conflict': { one: 'file with conflicts', many: 'files with conflicts', hole: true },
  'too-large': { one: 'file above maxFileSize', many: 'files above maxFileSize', hole: false },
  'lfs-pointer': { one: 'file stored in Git LFS', many: 'files stored in Git LFS', hole: false },
  submodule: { one: 'submodule', many: 'submodules', hole: false },
  archive: { one: 'compressed archive', many: 'compressed archives', hole: false },
  'excluded-path': {
    one: 'path excluded by configuration',
    many: 'paths excluded by configuration',
    hole: false,
  },
  symlink: { one: 'symbolic link', many: 'symbolic links', hole: false },
} as const satisfies {
  readonly [reason: string]: { readonly one: string; readonly many: string; readonly hole: boolean }
}

export interface CoverageCounter {
  read(what: 'commits' | 'blobs' | 'files', bytes?: number, count?: number): void
  /** Counts `place`, a path or an object id, once. */
  skip(reason: SkipReason, place: string): void
  /** The counts so far. */
  readonly so: Counts
  /** What was skipped so far: every place, by reason. */
  readonly skipped: ReadonlyMap<SkipReason, ReadonlySet<string>>
  result(): Coverage
}

export function createCoverage(): CoverageCounter {
  const so = { commits: 0, blobs: 0, files: 0, bytes: 0 }
  const skipped = new Map<SkipReason, Set<string>>()
  return {
    so,
    skipped,
    read(what, bytes = 0, count = 1) {
      so[what] += count
      so.bytes += bytes
    },
    skip(reason, place) {
      const places = skipped.get(reason) ?? new Set()
      skipped.set(reason, places.add(place))
    },
    result: () => ({
      complete: ![...skipped.keys()].some((reason) => skipReasons[reason].hole),
      ...so,
      skipped: [...skipped].map(([reason, places]) => ({
        reason,
        count: places.size,
        examples: [...places].slice(0, 5),
      })),
    }),
  }
}
