import type { Scanner } from '../engine/scan.js'
import type { Oid } from '../git/changes.js'
import { packedBytes } from '../git/pack-files.js'
import {
  familiesOf,
  type OpenPack,
  objectState,
  openPacks,
  type Pack,
  want,
  wantAll,
} from '../git/packs.js'
import type { Repository } from '../git/repository.js'
import { type FamilyJob, workOn } from './families.js'
import type { SourceContext } from './source.js'
import { createThreads, type Threads } from './threads.js'

export interface PackScan {
  /** Blobs that git has to be asked for, with their paths. */
  readonly rest: ReadonlyMap<Oid, string>
  /** Blobs that are clean whatever their path, and how many bytes each has. */
  readonly clean: readonly Oid[]
  readonly sizes: readonly number[]
  /** Blobs that hold something below the least confidence, with the traces of its secrets. */
  readonly doubtful: ReadonlyMap<Oid, readonly number[]>
}

/** Below this many blobs starting threads takes longer than they save. */
const worthThreads = 8000

/** The packs of one scan, and the threads to read them with. */
export interface PackReader {
  /**
   * Scans blobs where they lie in packs, on all cores if there are many, and returns those that git has
   * to be asked for: what no pack holds, what could not be read, and what holds something sure to report.
   * `paths` names a path for each; `onDone` is told of each blob that is, with its size in bytes.
   */
  scan(paths: ReadonlyMap<Oid, string>, onDone: (bytes: number) => void): Promise<PackScan>
  end(): void
}

/** Blobs that an earlier audit found clean whatever their path, and how many bytes each has. */
export type Known = ReadonlyMap<Oid, number>

/** So large are packs only if they hold far more blobs than threads need to pay. */
const surelyMany = 8 * 2 ** 20

/**
 * Begins at once what a large repository will need: threads are started, and where `everything` is to
 * be scanned, they screen it while git still walks the history and no path is known.
 */
export function createPackReader(
  { commonDir, emptyTree }: Repository,
  context: SourceContext,
  { everything, known }: { readonly everything: boolean; readonly known: Known },
): PackReader {
  const threads = createThreads(context.scanner)
  const open = () => openPacks(commonDir, emptyTree.length / 2)
  const packed = packedBytes(commonDir)
  if (packed >= surelyMany) threads.start()
  const early = everything && packed >= surelyMany ? [...open()] : null
  for (const { pack, find } of early ?? []) wantAll(pack, new Set([...known.keys()].map(find)))
  const screened = early && screenAll(early, context, threads)
  return {
    async scan(paths, onDone) {
      const found: GrowingScan = { rest: new Map(paths), clean: [], sizes: [], doubtful: new Map() }
      for (const [oid, path] of paths) {
        const size = known.get(oid)
        if (size !== undefined) passOver(oid, path, size, found, context, onDone)
      }
      await screened
      for (const opened of early ?? open()) {
        if (!early) await screenPaths(opened, found.rest, context, threads)
        await scanPack(opened, found, context, threads, onDone)
      }
      return found
    },
    end: threads.end,
  }
}

async function screenAll(packs: readonly OpenPack[], context: SourceContext, threads: Threads) {
  for (const { pack } of packs) await screen(pack, pack.base.length, context, threads)
}

async function screenPaths(
  { pack, find }: OpenPack,
  paths: ReadonlyMap<Oid, string>,
  context: SourceContext,
  threads: Threads,
) {
  let count = 0
  for (const oid of paths.keys()) {
    const object = find(oid)
    if (object >= 0 && want(pack, object)) count++
  }
  await screen(pack, count, context, threads)
}

/** Marks as done what is clean whatever its path. */
function screen(
  pack: Pack,
  count: number,
  { scanner, maxFileSize, coverage, progress }: SourceContext,
  threads: Threads,
): Promise<unknown> {
  const job = { kind: 'screen', pack, ...unstarted(pack), maxBytes: maxFileSize } as const
  // Not yet known to belong to what is scanned, so only the one who waits is told.
  const so = { ...coverage.so }
  return run(job, count, scanner, threads, (bytes) => {
    so.commits = coverage.so.commits
    so.blobs++
    so.bytes += bytes
    progress.tick(so)
  })
}

interface GrowingScan extends PackScan {
  readonly rest: Map<Oid, string>
  readonly clean: Oid[]
  readonly sizes: number[]
  readonly doubtful: Map<Oid, readonly number[]>
}

/** What is clean is done, except where its path alone makes it worth a look. */
function passOver(
  oid: Oid,
  path: string,
  size: number,
  { rest, clean, sizes }: GrowingScan,
  { scanner }: SourceContext,
  onDone: (bytes: number) => void,
) {
  if (scanner.goesByPath(path)) return
  rest.delete(oid)
  clean.push(oid)
  sizes.push(size)
  onDone(size)
}

/** Scans what a screened pack holds and is not known to be clean. */
async function scanPack(
  { pack, find }: OpenPack,
  found: GrowingScan,
  context: SourceContext,
  threads: Threads,
  onDone: (bytes: number) => void,
) {
  const { rest, doubtful } = found
  const { scanner, maxFileSize, minConfidence } = context
  const left = new Map<Oid, number>()
  for (const [oid, path] of rest) {
    const object = find(oid)
    if (object < 0) continue
    if (pack.state[object] === objectState.done)
      passOver(oid, path, pack.sizes[object] as number, found, context, onDone)
    if (rest.has(oid)) left.set(oid, object)
  }
  pack.state.fill(objectState.unwanted)
  const oids = new Map<number, Oid>()
  const paths = new Map<number, string>()
  for (const [oid, object] of left) {
    if (!want(pack, object)) continue
    oids.set(object, oid)
    paths.set(object, rest.get(oid) as string)
  }
  const work = { ...unstarted(pack), maxBytes: maxFileSize, paths, minConfidence }
  const unsure = await run({ kind: 'scan', pack, ...work }, paths.size, scanner, threads, onDone)
  for (const [object, traces] of unsure) doubtful.set(oids.get(object) as Oid, traces)
  for (const [object, oid] of oids) if (pack.state[object] === objectState.done) rest.delete(oid)
}

function unstarted(pack: Pack): { readonly roots: Uint32Array; readonly taken: Int32Array } {
  return { roots: familiesOf(pack), taken: new Int32Array(new SharedArrayBuffer(4)) }
}

/** Works on families, on all cores if that pays; returns the traces of what is doubtful, by object. */
async function run(
  job: FamilyJob,
  count: number,
  scanner: Scanner,
  threads: Threads,
  onDone: (bytes: number) => void,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const doubtful = new Map<number, readonly number[]>()
  if (count < worthThreads || threads.count() < 2) {
    workOn(job, scanner, {
      done: onDone,
      doubtful: (object, traces) => void doubtful.set(object, traces),
    })
    return doubtful
  }
  await threads.run(job, (told) => {
    for (const bytes of told.done) onDone(bytes)
    for (const [object, traces] of told.doubtful) doubtful.set(object, traces)
  })
  return doubtful
}
