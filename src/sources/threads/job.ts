import type { Scanner } from '../../engine/scan.js'
import type { TreeRows } from '../../git/trees/rows.js'
import { type FilesJob, passClean } from '../files.js'
import { type FamilyJob, workOnFamilies } from '../history/families.js'

/** A part of a scan as plain data, the large parts in shared memory: threads take part in it. */
export type SharedJob = FamilyJob | FilesJob

/** What becomes of the texts in which there is nothing sure to report. */
export interface JobListener {
  done(bytes: number): void
  /** One that holds something less sure: the traces of its secrets. */
  doubtful(object: number, traces: readonly number[]): void
  /** Some of the trees. */
  listed(rows: TreeRows): void
}

/**
 * Works on a job until nothing of it is left, and marks as done each text in which there is nothing sure
 * to report; yields now and then. The others are left to be read once more, whole: they are few, and so
 * no secret ever goes from one thread to another.
 */
export function workOn(job: SharedJob, scanner: Scanner, listener: JobListener): Generator<void> {
  return job.kind === 'files'
    ? passClean(job, scanner, listener)
    : workOnFamilies(job, scanner, listener)
}
