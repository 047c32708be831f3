import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Scanner } from '../engine/scan.js'
import type { Oid } from '../git/changes.js'
import { familiesOf, objectState, openPacks, want } from '../git/packs.js'
import type { Repository } from '../git/repository.js'
import { type FamilyJob, scanFamilies } from './families.js'

const threadFile = createRequire(import.meta.url).resolve('#families-thread')

/** Below this many blobs starting threads takes longer than they save. */
const worthThreads = 8000

/**
 * Scans blobs where they lie in packs, on all cores if there are many, and returns those that git has
 * to be asked for: what no pack holds, what could not be read, and what holds something to report.
 * `paths` names a path for each; `onDone` is told of each blob, or some of them, that were clean.
 */
export async function scanPacks(
  { commonDir, emptyTree }: Repository,
  paths: ReadonlyMap<Oid, string>,
  { scanner, maxFileSize }: { readonly scanner: Scanner; readonly maxFileSize: number },
  onDone: (blobs: number, bytes: number) => void,
): Promise<ReadonlyMap<Oid, string>> {
  const rest = new Map(paths)
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
    const job = { pack, roots, taken, paths: inPack, maxBytes: maxFileSize }
    await run(job, scanner, onDone)
    for (const [object, oid] of oids) if (pack.state[object] === objectState.done) rest.delete(oid)
  }
  return rest
}

async function run(
  job: FamilyJob,
  scanner: Scanner,
  onDone: (blobs: number, bytes: number) => void,
): Promise<void> {
  const threads = Math.min(availableParallelism(), 8)
  if (job.paths.size < worthThreads || threads < 2) {
    scanFamilies(job, scanner, (bytes) => onDone(1, bytes))
    return
  }
  await Promise.all(Array.from({ length: threads }, () => runThread(job, scanner, onDone)))
}

function runThread(
  job: FamilyJob,
  { rules }: Scanner,
  onDone: (blobs: number, bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, {
      workerData: { job, rules },
    })
    worker.on('message', ({ blobs, bytes }) => onDone(blobs, bytes))
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}
