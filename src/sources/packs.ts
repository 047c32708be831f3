import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Scanner } from '../engine/scan.js'
import type { Oid } from '../git/changes.js'
import { familiesOf, objectState, openPacks, want } from '../git/packs.js'
import type { Repository } from '../git/repository.js'
import { type FamilyJob, scanFamilies } from './families.js'
import type { SourceContext } from './source.js'

const threadFile = createRequire(import.meta.url).resolve('#families-thread')

/** What a thread says from time to time. */
interface Told {
  readonly blobs: number
  readonly bytes: number
  readonly doubtful: readonly (readonly [object: number, traces: readonly number[]])[]
}

export interface PackScan {
  /** Blobs that git has to be asked for, with their paths. */
  readonly rest: ReadonlyMap<Oid, string>
  /** Blobs that hold something below the least confidence, with the traces of its secrets. */
  readonly doubtful: ReadonlyMap<Oid, readonly number[]>
}

/** Below this many blobs starting threads takes longer than they save. */
const worthThreads = 8000

/**
 * Scans blobs where they lie in packs, on all cores if there are many, and returns those that git has
 * to be asked for: what no pack holds, what could not be read, and what holds something sure to report.
 * `paths` names a path for each; `onDone` is told of each blob, or some of them, that were clean.
 */
export async function scanPacks(
  { commonDir, emptyTree }: Repository,
  paths: ReadonlyMap<Oid, string>,
  { scanner, maxFileSize, minConfidence }: SourceContext,
  onDone: (blobs: number, bytes: number) => void,
): Promise<PackScan> {
  const rest = new Map(paths)
  const doubtful = new Map<Oid, readonly number[]>()
  for (const { pack, find } of openPacks(commonDir, emptyTree.length / 2)) {
    const oids = new Map<number, Oid>()
    const inPack = new Map<number, string>()
    for (const [oid, path] of rest) {
      const object = find(oid)
      if (object < 0 || !want(pack, object)) continue
      oids.set(object, oid)
      inPack.set(object, path)
    }
    const roots = familiesOf(pack)
    const taken = new Int32Array(new SharedArrayBuffer(4))
    const job = { pack, roots, taken, paths: inPack, maxBytes: maxFileSize, minConfidence }
    const found = await run(job, scanner, onDone)
    for (const [object, traces] of found) doubtful.set(oids.get(object) as Oid, traces)
    for (const [object, oid] of oids) if (pack.state[object] === objectState.done) rest.delete(oid)
  }
  return { rest, doubtful }
}

async function run(
  job: FamilyJob,
  scanner: Scanner,
  onDone: (blobs: number, bytes: number) => void,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const doubtful = new Map<number, readonly number[]>()
  const threads = Math.min(availableParallelism(), 8)
  if (job.paths.size < worthThreads || threads < 2) {
    scanFamilies(job, scanner, {
      done: (bytes) => onDone(1, bytes),
      doubtful: (object, traces) => void doubtful.set(object, traces),
    })
    return doubtful
  }
  await Promise.all(
    Array.from({ length: threads }, () =>
      runThread(job, scanner, (told) => {
        onDone(told.blobs, told.bytes)
        for (const [object, traces] of told.doubtful) doubtful.set(object, traces)
      }),
    ),
  )
  return doubtful
}

function runThread(
  job: FamilyJob,
  { rules }: Scanner,
  onTold: (told: Told) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, {
      workerData: { job, rules },
    })
    worker.on('message', onTold)
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}
