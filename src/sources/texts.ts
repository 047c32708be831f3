import type { Match } from '../engine/match.js'
import { isArchive, isLfsPointer } from '../engine/text.js'
import type { Oid } from '../git/changes.js'
import { openObjects } from '../git/objects.js'
import type { GitDirectory } from '../git/run.js'
import type { SourceContext, TextId } from './source.js'

/** Scans texts, each once, keeps their matches and counts what was read. */
export interface TextReader {
  readonly matches: ReadonlyMap<TextId, readonly Match[]>
  scan(id: TextId, path: string, bytes: Uint8Array): void
  /** Reads blobs that were not read before; `paths` names one path for each. */
  readBlobs(directory: GitDirectory, paths: ReadonlyMap<Oid, string>): Promise<void>
  /** As readBlobs, for blobs that become known one by one. */
  openBlobs(directory: GitDirectory): BlobReader
}

export interface BlobReader {
  ask(oid: Oid, path: string): void
  /** How many were asked for so far. */
  asked(): number
  end(): Promise<void>
}

export function createTextReader(context: SourceContext): TextReader {
  const { scanner, coverage, progress, maxFileSize } = context
  const matches = new Map<TextId, readonly Match[]>()
  const seen = new Set<TextId>()

  function scan(id: TextId, path: string, bytes: Uint8Array) {
    if (isLfsPointer(bytes)) coverage.skip('lfs-pointer', path)
    else if (isArchive(bytes)) coverage.skip('archive', path)
    const found = scanner.scan(bytes, path)
    if (found.length > 0) matches.set(id, found)
  }

  function openBlobs(directory: GitDirectory): BlobReader {
    // Objects come in the order of asking.
    const paths: string[] = []
    let next = 0
    const path = () => paths[next++] as string
    const objects = openObjects(directory, maxFileSize, {
      object(oid, bytes) {
        coverage.read('blobs', bytes.length)
        progress.tick(coverage.so)
        scan(oid, path(), bytes)
      },
      tooLarge: () => coverage.skip('too-large', path()),
      missing: (oid) => coverage.skip('missing-object', `${path()} (${oid.slice(0, 12)})`),
    })
    return {
      ask(oid, of) {
        if (seen.has(oid)) return
        seen.add(oid)
        paths.push(of)
        objects.ask(oid)
      },
      asked: () => paths.length,
      end: () => objects.end(),
    }
  }

  return {
    matches,
    scan,
    openBlobs,
    async readBlobs(directory, paths) {
      if ([...paths.keys()].every((oid) => seen.has(oid))) return
      const reader = openBlobs(directory)
      for (const [oid, path] of paths) reader.ask(oid, path)
      await reader.end()
    },
  }
}
