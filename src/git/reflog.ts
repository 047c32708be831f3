import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Oid } from './changes.js'
import type { Repository } from './repository.js'
import { git } from './run.js'

/** Where a ref once pointed, as this clone wrote it down. */
export interface ReflogEntry {
  /** In full: refs/remotes/origin/main, HEAD. */
  readonly ref: string
  readonly commit: Oid
  /** ISO 8601, by this machine's clock. */
  readonly date: string
  /** In git's words: `update by push`, `fetch`, `clone: from …`, `commit (amend): …`. */
  readonly what: string
}

/** The reflogs of all refs; empty where there are none, as in a bare repository. */
export async function readReflogs(repository: Repository): Promise<readonly ReflogEntry[]> {
  const { commonDir, gitDir } = repository
  if (existsSync(join(commonDir, 'reftable'))) return askForReflogs(repository)
  const logs = join(commonDir, 'logs')
  // Of several worktrees each has a HEAD of its own.
  return [
    ...readLogFile(join(gitDir, 'logs', 'HEAD'), 'HEAD'),
    ...filesUnder(logs, 'refs').flatMap((ref) => readLogFile(join(logs, ref), ref)),
  ]
}

export function isRemoteRef(name: string): boolean {
  return name.startsWith('refs/remotes/')
}

/** Those that are still there: git drops what a reflog alone remembers after a while. */
export async function existingCommits(
  repository: Repository,
  commits: readonly Oid[],
): Promise<Oid[]> {
  if (commits.length === 0) return []
  const args = ['rev-list', '--no-walk=unsorted', '--ignore-missing', '--stdin']
  const output = await git(repository, args, `${commits.join('\n')}\n`)
  return output.toString('latin1').split('\n').filter(Boolean)
}

/**
 * `<old> <new> <name> <email> <seconds> <zone> TAB <message>`, a line an entry. Read as it stands: with
 * thousands of refs git takes a fifth of a second to say that there are no entries.
 * https://git-scm.com/docs/gitrepository-layout
 */
function readLogFile(file: string, ref: string): ReflogEntry[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): ReflogEntry[] => {
      const [, commit, seconds, what = ''] =
        /^[0-9a-f]+ ([0-9a-f]+) .*> (\d+) [+-]\d{4}(?:\t(.*))?$/.exec(line) ?? []
      if (!commit || !seconds || /^0+$/.test(commit)) return []
      return [{ ref, commit, date: new Date(Number(seconds) * 1000).toISOString(), what }]
    })
}

function filesUnder(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return []
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${path}/${entry.name}`
    return entry.isDirectory() ? filesUnder(root, inner) : [inner]
  })
}

/** Refs that are kept in tables have no files of their own. */
async function askForReflogs(repository: Repository): Promise<readonly ReflogEntry[]> {
  const format = '--format=%H%x00%gD%x00%gs'
  const output = await git(repository, [
    ...['log', '--walk-reflogs', '--all', '--date=iso-strict', '--no-notes', format],
  ]).catch(() => Buffer.alloc(0)) // an entry whose commit is gone ends the walk
  return output
    .toString('utf8')
    .split('\n')
    .flatMap((line): ReflogEntry[] => {
      const [commit, selector = '', what = ''] = line.split('\0')
      const [, ref, date] = /^(.*)@\{(.*)\}$/.exec(selector) ?? []
      return commit && ref && date ? [{ ref, commit, date, what }] : []
    })
}
