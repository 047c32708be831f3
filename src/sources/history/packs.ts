import { setFlagsFromString } from 'node:v8'
import type { Oid } from '../../git/changes.js'
import { objectKind } from '../../git/pack/entry.js'
import { packedBytes, packFiles } from '../../git/pack/files.js'
import {
  type OpenPack,
  objectState,
  openPacks,
  type Pack,
  want,
  wantAll,
} from '../../git/pack/pack.js'
import type { Repository } from '../../git/repository.js'
import type { SourceContext } from '../source.js'
import { runJob } from '../threads/run-job.js'
import { createThreads, type Threads } from '../threads/threads.js'
import { unstarted } from './families.js'
import { createListing, type TreeListing, tabulate } from './list-trees.js'

export interface PackScan extends CleanBlobs {
  /** Blobs that git has to be asked for, with their paths. */
  readonly rest: ReadonlyMap<Oid, string>
  /** Blobs in which nothing was found under their path, and how many bytes these have. */
  readonly quiet: readonly Oid[]
  readonly quietBytes: number
  /** Blobs that hold something below the least confidence, with the traces of its secrets. */
  readonly doubtful: ReadonlyMap<Oid, readonly number[]>
  /** How many bytes each of those has. */
  readonly doubtfulSizes: ReadonlyMap<Oid, number>
}

/** The packs of one scan, and the threads to read them with. */
export interface PackReader {
  /** Has threads load, where there is enough for them. */
  prepare(): void
  /**
   * The same, and where everything is to be scanned, has them screen it while git still walks the
   * history and no path is known. Only once, however often called.
   */
  begin(): void
  /**
   * Scans blobs where they lie in packs, on all cores if there are many, and returns those that git has
   * to be asked for: what no pack holds, what could not be read, and what holds something sure to report.
   * `paths` names a path for each; `onDone` is told of each blob that is, with its size in bytes.
   * After that nothing more can be asked.
   */
  scan(paths: ReadonlyMap<Oid, string>, onDone: (bytes: number) => void): Promise<PackScan>
  /** What the trees are listed with, once everything is screened and before any scan; null where not everything is. */
  list(): Promise<TreeListing | null>
  end(): void
}

/** Blobs that are clean whatever their path, and how many bytes each has. */
interface CleanBlobs {
  readonly clean: readonly Oid[]
  readonly sizes: readonly number[]
}

/** So large are packs only if they hold far more blobs than threads need to pay. */
const surelyMany = 8 * 2 ** 20

/** `everything`: all blobs of the repository, but for those that were clean the `last` time. */
export function createPackReader(
  { commonDir, emptyTree }: Repository,
  context: SourceContext,
  { everything, last }: { readonly everything: boolean; readonly last: CleanBlobs | null },
): PackReader {
  const threads = createThreads(context.scanner)
  const oidBytes = emptyTree.length / 2
  const open = () => openPacks(commonDir, oidBytes)
  let begun = false
  let ended = false
  let known: ReadonlyMap<Oid, number> = new Map()
  /** The packs; null where only what has a path is screened. */
  let opened: Promise<readonly OpenPack[]> | null = null
  /** The same, once all that they hold is screened. */
  let screened: Promise<readonly OpenPack[]> | null = null
  function prepare() {
    if (packedBytes(commonDir) >= surelyMany) threads.start()
  }
  async function openEverything() {
    const packs: OpenPack[] = []
    for await (const opened of open()) {
      wantAll(opened.pack, objectKind.blob, new Set([...known.keys()].map(opened.find)))
      packs.push(opened)
    }
    return packs
  }
  async function screenEverything(opening: Promise<readonly OpenPack[]>) {
    const packs = await opening
    // Once threads are ended it would be done here, for nobody.
    for (const { pack } of packs) if (!ended) await screen(pack, pack.base.length, context, threads)
    return packs
  }
  return {
    prepare,
    begin() {
      if (begun) return
      begun = true
      prepare()
      if (!everything) return
      known = new Map(last?.clean.map((oid, i) => [oid, last.sizes[i] as number]))
      opened = openEverything()
      screened = screenEverything(opened)
      screened.catch(() => {}) // whoever waits for it gets it
    },
    async scan(paths, onDone) {
      const found: GrowingScan = {
        rest: new Map(paths),
        clean: [],
        sizes: [],
        quiet: [],
        quietBytes: 0,
        doubtful: new Map(),
        doubtfulSizes: new Map(),
      }
      for (const [oid, path] of paths) {
        const size = known.get(oid)
        if (size !== undefined) passOver(oid, path, size, found, context, onDone)
      }
      const early = await screened
      for await (const opened of early ?? open()) {
        if (!early) await screenPaths(opened, found.rest, context, threads)
        await scanPack(opened, found, context, threads, onDone)
      }
      threads.end() // what they hold is needed for the findings
      return found
    },
    async list() {
      const early = await opened
      if (early === null) return null
      const tabulated = tabulate(early, oidBytes) // while threads screen
      await screened
      // Until the end much is held, and collections are few: the heap need not double before each.
      setFlagsFromString('--heap-growing-percent=10')
      const isWhole = early.length === packFiles(commonDir).length
      return { ...createListing(tabulated, known, context, threads), isWhole }
    },
    end() {
      ended = true
      threads.end()
      setFlagsFromString('--heap-growing-percent=0') // the process may be another's
    },
  }
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
  const job = {
    kind: 'screen',
    pack,
    ...unstarted(pack, objectKind.blob),
    maxBytes: maxFileSize,
  } as const
  // Not yet known to belong to what is scanned, so only the one who waits is told.
  const so = { ...coverage.so }
  const done = (bytes: number) => {
    so.commits = coverage.so.commits
    so.blobs++
    so.bytes += bytes
    progress.tick(so)
  }
  return runJob(job, count, scanner, threads, { done, doubtful() {}, listed() {} })
}

interface GrowingScan extends PackScan {
  readonly rest: Map<Oid, string>
  readonly clean: Oid[]
  readonly sizes: number[]
  readonly quiet: Oid[]
  quietBytes: number
  readonly doubtful: Map<Oid, readonly number[]>
  readonly doubtfulSizes: Map<Oid, number>
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
  const work = { ...unstarted(pack, objectKind.blob), maxBytes: maxFileSize, paths, minConfidence }
  await runJob({ kind: 'scan', pack, ...work }, paths.size, scanner, threads, {
    done: onDone,
    doubtful: (object, traces) => void doubtful.set(oids.get(object) as Oid, traces),
    listed() {},
  })
  for (const [object, oid] of oids) {
    if (pack.state[object] !== objectState.done) continue
    rest.delete(oid)
    const size = pack.sizes[object] as number
    if (doubtful.has(oid)) {
      found.doubtfulSizes.set(oid, size)
      continue
    }
    found.quiet.push(oid)
    found.quietBytes += size
  }
}
