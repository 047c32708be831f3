import { isAtLeast } from '../../engine/confidence.js'
import type { Match } from '../../engine/match.js'
import type { Confidence } from '../../engine/rule.js'
import type { Scanner } from '../../engine/scan.js'
import type { Screened } from '../../engine/screen.js'
import { isArchive, isLfsPointer } from '../../engine/text.js'
import { readFamilies } from '../../git/pack/families.js'
import { objectState, type Pack } from '../../git/pack/pack.js'
import { numberAt, type ObjectTable } from '../../git/trees/object-table.js'
import { createTreeLister, type ListedTree, type TreeRows } from '../../git/trees/rows.js'
import { isTar } from '../tar.js'

/** A part of the work on one pack, as plain data, the large parts in shared memory: threads take part in it. */
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

/** What becomes of the blobs in which there is nothing sure to report. */
export interface FamilyListener {
  done(bytes: number): void
  /** One that holds something less sure: the traces of its secrets. */
  doubtful(object: number, traces: readonly number[]): void
  /** Some of the trees. */
  listed(rows: TreeRows): void
}

/**
 * Works on families of deltas until none is left, and marks as done each blob in which there is nothing
 * sure to report; yields after each family. The other blobs are left to be read once more, whole: they
 * are few, and so no secret ever goes from one thread to another.
 */
export function workOn(
  job: FamilyJob,
  scanner: Scanner,
  listener: FamilyListener,
): Generator<void> {
  if (job.kind === 'screen') return screenFamilies(job, scanner, listener)
  return job.kind === 'scan'
    ? scanFamilies(job, scanner, listener)
    : listFamilies(job, scanner, listener)
}

function screenFamilies(
  job: ScreenJob,
  scanner: Scanner,
  listener: FamilyListener,
): Generator<void> {
  const { state } = job.pack
  return readFamilies<Screened>(job.pack, takeFrom(job), job.maxBytes, {
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

function scanFamilies(job: ScanJob, scanner: Scanner, listener: FamilyListener): Generator<void> {
  const { pack, paths, minConfidence } = job
  return readFamilies<null>(pack, takeFrom(job), job.maxBytes, {
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

function* listFamilies(job: ListJob, scanner: Scanner, listener: FamilyListener): Generator<void> {
  const { pack, table, clean, first, maxBytes } = job
  const lister = createTreeLister(table, clean, scanner.goesByPath)
  yield* readFamilies<ListedTree | null>(pack, takeFrom(job), maxBytes, {
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

/** What is no container of something else, of which there would be more to say. */
function isPlain(bytes: Uint8Array): boolean {
  return !isLfsPointer(bytes) && !isArchive(bytes) && !isTar(bytes)
}

/** Says of two matches whether they are of the same secret; see findings/assemble.ts. */
export function traceOf({ ruleId, secret }: Match): number {
  return secret.trace(ruleId)
}

/** A few families at a time, so that threads seldom meet and end at about the same time. */
function takeFrom({ roots, taken }: FamilyJob): () => number {
  let at = 0
  let end = 0
  return () => {
    if (at === end) {
      at = Atomics.add(taken, 0, 8)
      end = Math.min(at + 8, roots.length)
      if (at >= end) return -1
    }
    return roots[at++] as number
  }
}
