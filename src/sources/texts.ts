import type { Match } from '../engine/match.js'
import { isArchive, isLfsPointer } from '../engine/text.js'
import type { Oid } from '../git/changes.js'
import { readObjects } from '../git/objects.js'
import type { Repository } from '../git/repository.js'
import type { Entry, Unopened } from './archives.js'
import type { PackReader } from './history/packs.js'
import type { SourceContext, TextId } from './source.js'

/** Scans texts, each once, keeps their matches and counts what was read. */
export interface TextReader {
  readonly matches: ReadonlyMap<TextId, readonly Match[]>
  scan(id: TextId, path: string, bytes: Uint8Array): void
  /** Reads blobs that were not read before; `paths` names one path for each. */
  readBlobs(repository: Repository, paths: ReadonlyMap<Oid, string>): Promise<void>
  /** As readBlobs, for many blobs of a repository: first from its packs, the rest through git. */
  readHistory(
    repository: Repository,
    paths: ReadonlyMap<Oid, string>,
    packs: PackReader,
  ): Promise<HistoryRead>
}

/** What became of blobs whose matches are not among those that were found. */
export interface HistoryRead {
  /** Clean whatever their path, and how many bytes each has. */
  readonly clean: Oid[]
  readonly sizes: number[]
  /** In which there is nothing under their path. */
  readonly quiet: readonly Oid[]
  readonly quietBytes: number
  /** In which there is nothing sure, and no other place of something that is. */
  readonly unsure: readonly Oid[]
  readonly unsureBytes: number
}

export function createTextReader(context: SourceContext): TextReader {
  const { scanner, coverage, progress, maxFileSize, openArchive } = context
  const matches = new Map<TextId, readonly Match[]>()
  const seen = new Set<TextId>()

  function scan(id: TextId, path: string, bytes: Uint8Array) {
    const entries = openArchive?.(bytes, path, maxFileSize)
    const found = entries ? scanEntries(entries, path) : scanText(path, bytes)
    if (found.length > 0) matches.set(id, found)
  }

  function scanText(path: string, bytes: Uint8Array): readonly Match[] {
    if (isLfsPointer(bytes)) coverage.skip('lfs-pointer', path)
    else if (isArchive(bytes)) coverage.skip('archive', path)
    return scanner.scan(bytes, path, () => coverage.skip('too-many-secrets', path))
  }

  function scanEntries(entries: Iterable<Entry | Unopened>, archive: string): readonly Match[] {
    return [...entries].flatMap((each) => {
      if ('reason' in each) {
        coverage.skip(each.reason, each.path)
        return []
      }
      const entry = each.path.slice(archive.length)
      return scanText(each.path, each.bytes).map((match) => ({ ...match, entry }))
    })
  }

  function scanBlob(oid: Oid, path: string, bytes: Uint8Array) {
    coverage.read('blobs', bytes.length)
    progress.tick(coverage.so)
    scan(oid, path, bytes)
  }

  async function readBlobs(repository: Repository, paths: ReadonlyMap<Oid, string>) {
    const wanted = [...paths.keys()].filter((oid) => !seen.has(oid))
    for (const oid of wanted) seen.add(oid)
    const pathOf = (oid: Oid) => paths.get(oid) ?? oid
    await readObjects(repository, wanted, maxFileSize, {
      object: (oid, bytes) => scanBlob(oid, pathOf(oid), bytes),
      tooLarge: (oid) => coverage.skip('too-large', pathOf(oid)),
      missing: (oid) => coverage.skip('missing-object', `${pathOf(oid)} (${oid.slice(0, 12)})`),
    })
  }

  /** What is doubtful by itself is still another place of a secret that was found for sure. */
  async function readPlaces(
    repository: Repository,
    paths: ReadonlyMap<Oid, string>,
    doubtful: ReadonlyMap<Oid, readonly number[]>,
  ): Promise<ReadonlySet<Oid>> {
    const { traceOf } = await import('./history/families.js')
    const known = new Set([...matches.values()].flat().map(traceOf))
    const again = [...doubtful].flatMap(([oid, traces]) =>
      traces.some((trace) => known.has(trace)) ? oid : [],
    )
    await readObjects(repository, again, maxFileSize, {
      object: (oid, bytes) => scan(oid, paths.get(oid) ?? oid, bytes),
      tooLarge() {},
      missing() {},
    })
    return new Set(again)
  }

  return {
    matches,
    scan,
    readBlobs,
    async readHistory(repository, paths, packs) {
      const scan = await packs.scan(paths, (bytes) => coverage.read('blobs', bytes))
      const { rest, clean, sizes, quiet, quietBytes, doubtful } = scan
      for (const oid of paths.keys()) if (!rest.has(oid)) seen.add(oid)
      await readBlobs(repository, rest)
      const places = await readPlaces(repository, paths, doubtful)
      const unsure = [...doubtful.keys()].filter((oid) => !places.has(oid))
      const unsureBytes = unsure.reduce((sum, oid) => sum + (scan.doubtfulSizes.get(oid) ?? 0), 0)
      return { clean: [...clean], sizes: [...sizes], quiet, quietBytes, unsure, unsureBytes }
    },
  }
}
