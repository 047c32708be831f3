import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Confidence } from '../../engine/rule.js'
import type { Scanner } from '../../engine/scan.js'
import type { Oid } from '../../git/changes.js'
import type { Graph } from '../../git/graph.js'
import type { Repository } from '../../git/repository.js'
import type { SkipReason } from '../coverage.js'
import type { Change, SourceContext } from '../source.js'
import { threadFile } from '../threads/threads.js'
import { auditOf, formOf } from './audit-form.js'

/**
 * What an audit of a whole history came to, kept in the git directory for the next one: which blobs are
 * clean under these rules whatever their path, and, of the walk, all that is needed while no ref has
 * moved. It holds ids, paths and authors, never a text, so no secret; what is not clean is read again.
 */
export interface Audit {
  /** The ids that the walk began at, in order: while they are the same, so is the history. */
  readonly starts: readonly Oid[]
  readonly graph: Graph
  /** Clean blobs, and how many bytes each has. */
  readonly clean: readonly Oid[]
  readonly sizes: readonly number[]
  /** Blobs in which there is nothing under the path they have, though there might be under another. */
  readonly silent: { readonly blobs: number; readonly bytes: number }
  /** Blobs that mattered to no finding of that confidence, whatever they hold: they do not while nothing moves. */
  readonly unsure: {
    readonly below: Confidence
    readonly blobs: readonly Oid[]
    readonly bytes: number
  }
  /** The other blobs, each with a path. */
  readonly rest: readonly (readonly [oid: Oid, path: string])[]
  /** The changes with one of those on either side, parents before children. */
  readonly changes: readonly Change[]
  /** See Harvest. */
  readonly mergesTold: boolean
  /** Commits whose message holds something. */
  readonly messages: readonly Oid[]
  /** What the walk left out. */
  readonly skipped: readonly (readonly [reason: SkipReason, places: readonly string[]])[]
}

export interface AuditCache {
  /** The last audit of the same rules and the same configuration, or null. */
  load(): Audit | null
  /** Replaces it; where nothing can be written nothing is. */
  save(audit: Audit): void
}

/** Beyond that an audit is not worth its room. */
const mostBytes = 256 * 2 ** 20

export function openAuditCache(repository: Repository, context: SourceContext): AuditCache {
  const directory = join(repository.commonDir, 'secretscan')
  const file = join(directory, `audit-${keyOf(repository, context)}.json`)
  return {
    load() {
      try {
        return existsSync(file) ? parse(readFileSync(file)) : null
      } catch {
        return null // cannot be read: this audit writes another
      }
    },
    save(audit) {
      const json = Buffer.from(formOf(audit), 'latin1')
      if (json.length > mostBytes) return
      const temporary = `${file}.${process.pid}.tmp`
      try {
        mkdirSync(directory, { recursive: true })
        writeFileSync(temporary, `${digest(json)}\n`)
        appendFileSync(temporary, json)
        renameSync(temporary, file)
        // Those of other rules are of no more use.
        for (const other of readdirSync(directory).map((name) => join(directory, name)))
          if (/audit-\w+\.json$/.test(other) && other !== file) rmSync(other, { force: true })
      } catch {
        rmSync(temporary, { force: true }) // a read-only clone, a full disk
      }
    },
  }
}

/** Null for what is cut off or was changed by others. */
function parse(bytes: Buffer): Audit | null {
  const end = bytes.indexOf('\n')
  const json = bytes.subarray(end + 1)
  return digest(json) === bytes.toString('latin1', 0, end) ? auditOf(json.toString('latin1')) : null
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** To be raised when an audit is kept in another form. */
const form = 4

/** Changes whenever the same history might come to something else. */
function keyOf({ commonDir }: Repository, context: SourceContext): string {
  const { scanner, maxFileSize, excludes, openArchive } = context
  const settings = JSON.stringify([form, maxFileSize, excludes, openArchive !== null])
  const hash = createHash('sha256')
  for (const part of [...engine(scanner), settings, boundaries(commonDir)])
    hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** The engine as it is built, and the rules: stored beside it, or one's own. */
function engine({ rules, services }: Scanner): readonly (Buffer | string)[] {
  const stored = join(dirname(threadFile), 'rules.bin')
  const code = readFileSync(threadFile)
  if (rules.index && existsSync(stored)) return [code, readFileSync(stored)]
  const all = [...rules, ...services().map(({ id }) => id)]
  const text = JSON.stringify(all, (_, value) => (value instanceof RegExp ? String(value) : value))
  return [code, text]
}

/** What makes the same commits another history: where a shallow clone ends, grafts. */
function boundaries(commonDir: string): string {
  return ['shallow', 'info/grafts']
    .map((name) => join(commonDir, name))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join('\0')
}
