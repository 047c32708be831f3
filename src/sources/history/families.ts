import { isAtLeast } from '../../engine/confidence.js'
import type { Match } from '../../engine/match.js'
import type { Confidence } from '../../engine/rule.js'
import type { Scanner } from '../../engine/scan.js'
import type { Screened } from '../../engine/screen.js'
import type { ObjectKind } from '../../git/pack/entry.js'
import { readFamilies } from '../../git/pack/families.js'
import { familiesOf, objectState, type Pack } from '../../git/pack/pack.js'
import { numberAt, type ObjectTable } from '../../git/trees/object-table.js'
import { createTreeLister, type ListedTree } from '../../git/trees/rows.js'
import { isPlain } from '../plain.js'
import type { JobListener } from '../threads/job.js'
import { noneTaken, takeFrom } from '../threads/share.js'

/** A part of the work on one pack. */
export type FamilyJob = ScreenJob | ScanJob | ListJob

interface Job {
  readonly pack: Pack
  /** The roots of the families, and, shared, how many of them were taken so far. */
  readonly roots: Uint32Array
  readonly taken: Int32Array
  readonly maxBytes: number
}

/** To tell which blobs are clean whatever their path. */
export interface ScreenJob extends Job {
  readonly kind: 'screen'
}

/** To scan blobs under a path each. */
export interface ScanJob extends Job {
  readonly kind: 'scan'
  readonly paths: ReadonlyMap<number, string>
  readonly minConfidence: Confidence
}

/** To list the trees. */
export interface ListJob extends Job {
  readonly kind: 'list'
  readonly table: ObjectTable
  /** By number of the table 1 for what is clean whatever its path. */
  readonly clean: Uint8Array
  /** The number in the table of the first object of the pack. */
  readonly first: number
}

/** What a job on all families of a kind begins with. */
export function unstarted(pack: Pack, kind: ObjectKind) {
  return { roots: familiesOf(pack, kind), taken: noneTaken() }
}

/** Works on families of deltas; yields after each. */
export function workOnFamilies(
  job: FamilyJob,
  scanner: Scanner,
  listener: JobListener,
): Generator<void> {
  if (job.kind === 'screen') return screenFamilies(job, scanner, listener)
  return job.kind === 'scan'
    ? scanFamilies(job, scanner, listener)
    : listFamilies(job, scanner, listener)
}

function screenFamilies(job: ScreenJob, scanner: Scanner, listener: JobListener): Generator<void> {
  const { state } = job.pack
  return readFamilies<Screened>(job.pack, rootsFrom(job), job.maxBytes, {
    object(object, bytes, delta, base) {
      const screened = scanner.screen(bytes, delta && base && { base, copies: delta.copies })
      if (screened.clean && state[object] === objectState.wanted && isPlain(bytes)) {
        state[object] = objectState.done
        listener.done(bytes.length)
      }
      return screened
    },
  })
}

function scanFamilies(job: ScanJob, scanner: Scanner, listener: JobListener): Generator<void> {
  const { pack, paths, minConfidence } = job
  return readFamilies<null>(pack, rootsFrom(job), job.maxBytes, {
    object(object, bytes) {
      const path = paths.get(object)
      if (path !== undefined && isPlain(bytes)) {
        const found = scanner.scan(bytes, path)
        if (!found.some(({ confidence }) => isAtLeast(confidence, minConfidence))) {
          pack.state[object] = objectState.done
          listener.done(bytes.length)
          if (found.length > 0) listener.doubtful(object, found.map(traceOf))
        }
      }
      return null
    },
  })
}

function* listFamilies(job: ListJob, scanner: Scanner, listener: JobListener): Generator<void> {
  const { pack, table, clean, first, maxBytes } = job
  const lister = createTreeLister(table, clean, scanner.goesByPath)
  yield* readFamilies<ListedTree | null>(pack, rootsFrom(job), maxBytes, {
    object(object, bytes, delta, base) {
      const number = first + object
      // Once, where two packs hold it.
      const isFirst = numberAt(table, table.oids, number * table.oidBytes) === number
      if (!isFirst || pack.state[object] !== objectState.wanted) return null
      if (lister.isFull()) listener.listed(lister.take())
      return lister.add(number, bytes, delta, base)
    },
  })
  listener.listed(lister.take())
}

/** Says of two matches whether they are of the same secret; see findings/assemble.ts. */
export function traceOf({ ruleId, secret }: Match): number {
  return secret.trace(ruleId)
}

function rootsFrom({ roots, taken }: FamilyJob): () => number {
  const next = takeFrom(roots.length, taken)
  return () => {
    const at = next()
    return at < 0 ? at : (roots[at] as number)
  }
}
