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
import { createThreads, type Threads } from './threads.js'

export interface PackScan {
  /** Blobs that git has to be asked for, with their paths. */
  readonly rest: ReadonlyMap<Oid, string>
  /** Blobs that hold something below the least confidence, with the traces of its secrets. */
  readonly doubtful: ReadonlyMap<Oid, readonly number[]>
}

/** Below this many blobs starting threads takes longer than they save. */
const worthThreads = 8000

/** The packs of one scan, and the threads to read them with. */
export interface PackReader {
  scan(
    paths: ReadonlyMap<Oid, string>,
    onDone: (blobs: number, bytes: number) => void,
  ): Promise<PackScan>
  end(): void
}

/** So large are packs only if they hold far more blobs than threads need to pay. */
const surelyMany = 32 * 2 ** 20

/** Of several packs that are larger together only one is held at a time. */
const fitsInMemory = 320 * 2 ** 20

/** Begins at once what a large repository will need: to open its packs and to start threads. */
export function createPackReader(
  { commonDir, emptyTree }: Repository,
  context: SourceContext,
): PackReader {
  const threads = createThreads(context.scanner)
  const open = () => openPacks(commonDir, emptyTree.length / 2)
  const packed = packedBytes(commonDir)
  if (packed >= surelyMany) threads.start()
  const opened = packed >= surelyMany && packed <= fitsInMemory ? [...open()] : null
  return {
    scan: (paths, onDone) => scanPacks(opened ?? open(), paths, context, threads, onDone),
    end: threads.end,
  }
}

/**
 * Scans blobs where they lie in packs, on all cores if there are many, and returns those that git has
 * to be asked for: what no pack holds, what could not be read, and what holds something sure to report.
 * `paths` names a path for each; `onDone` is told of each blob, or some of them, that were clean.
 */
async function scanPacks(
  packs: Iterable<OpenPack>,
  paths: ReadonlyMap<Oid, string>,
  { scanner, maxFileSize, minConfidence }: SourceContext,
  threads: Threads,
  onDone: (blobs: number, bytes: number) => void,
): Promise<PackScan> {
  const rest = new Map(paths)
  const doubtful = new Map<Oid, readonly number[]>()
  for (const { pack, find } of packs) {
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
  if (job.paths.size < worthThreads || threads.count() < 2) {
    scanFamilies(job, scanner, {
      done: (bytes) => onDone(1, bytes),
      doubtful: (object, traces) => void doubtful.set(object, traces),
    })
    return doubtful
  }
  await threads.run(job, (told) => {
    onDone(told.blobs, told.bytes)
    for (const [object, traces] of told.doubtful) doubtful.set(object, traces)
  })
  return doubtful
}
