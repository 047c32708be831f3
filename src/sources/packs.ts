import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Scanner } from '../engine/scan.js'
import type { Oid } from '../git/changes.js'
import {
  familiesOf,
  type OpenPack,
  objectState,
  openPacks,
  packedBytes,
  want,
} from '../git/packs.js'
import type { Repository } from '../git/repository.js'
import { type FamilyJob, scanFamilies } from './families.js'
import type { SourceContext } from './source.js'

const threadFile = createRequire(import.meta.url).resolve('#families-thread')

/** What a thread says from time to time. */
interface Told {
  readonly blobs: number
  readonly bytes: number
  readonly doubtful: readonly (readonly [object: number, traces: readonly number[]])[]
  /** The job is done. */
  readonly last: boolean
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
  paths: ReadonlyMap<Oid, string>,
  { scanner, maxFileSize, minConfidence }: SourceContext,
  threads: Threads,
  onDone: (blobs: number, bytes: number) => void,
): Promise<PackScan> {
  const rest = new Map(paths)
  const doubtful = new Map<Oid, readonly number[]>()
  for (const { pack, find } of threads.packs()) {
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
    const found = await run(job, scanner, threads, onDone)
    for (const [object, traces] of found) doubtful.set(oids.get(object) as Oid, traces)
    for (const [object, oid] of oids) if (pack.state[object] === objectState.done) rest.delete(oid)
  }
  return { rest, doubtful }
}

/** As `scanFamilies`, on all cores if that pays; the traces of what is doubtful, by object. */
async function run(
  job: FamilyJob,
  scanner: Scanner,
  threads: Threads,
  onDone: (blobs: number, bytes: number) => void,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const doubtful = new Map<number, readonly number[]>()
  const workers = job.paths.size < worthThreads ? [] : threads.workers()
  if (workers.length < 2) {
    scanFamilies(job, scanner, {
      done: (bytes) => onDone(1, bytes),
      doubtful: (object, traces) => void doubtful.set(object, traces),
    })
    return doubtful
  }
  await Promise.all(
    workers.map((worker) =>
      runThread(worker, job, (told) => {
        onDone(told.blobs, told.bytes)
        for (const [object, traces] of told.doubtful) doubtful.set(object, traces)
      }),
    ),
  )
  return doubtful
}

/** The threads and packs of one scan. They take a while to load, so that begins before there is work. */
export interface Threads {
  packs(): Iterable<OpenPack>
  workers(): readonly Worker[]
  end(): void
}

export function createThreads({ commonDir, emptyTree }: Repository, { rules }: Scanner): Threads {
  let opened: readonly OpenPack[] | null = null
  let started: readonly Worker[] | null = null
  const start = () => {
    const count = Math.min(availableParallelism(), 8)
    if (count < 2) return []
    // Nearly all that a thread makes is gone with the next blob: room for it spares collections.
    setFlagsFromString('--min-semi-space-size=16')
    return Array.from({ length: count }, () => new Worker(threadFile, { workerData: { rules } }))
  }
  const packed = packedBytes(commonDir)
  if (packed >= surelyMany) started = start()
  if (packed >= surelyMany && packed <= fitsInMemory)
    opened = [...openPacks(commonDir, emptyTree.length / 2)]
  return {
    packs: () => opened ?? openPacks(commonDir, emptyTree.length / 2),
    workers() {
      started ??= start()
      return started
    },
    end() {
      for (const worker of started ?? []) void worker.terminate()
    },
  }
}

/** So large are packs only if they hold far more blobs than threads need to pay. */
const surelyMany = 32 * 2 ** 20
/** Of several packs that are larger together only one is held at a time. */
const fitsInMemory = 320 * 2 ** 20

function runThread(worker: Worker, job: FamilyJob, onTold: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (told: Told) => {
      onTold(told)
      if (!told.last) return
      worker.off('message', onMessage).off('error', reject)
      resolve()
    }
    worker.on('message', onMessage).on('error', reject)
    worker.postMessage(job)
  })
}
