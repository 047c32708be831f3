import type { Oid } from './changes.js'
import { type GitDirectory, git } from './run.js'

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

/** The reflogs of all refs; empty where there are none, as in a fresh clone or a bare repository. */
export async function readReflogs(directory: GitDirectory): Promise<readonly ReflogEntry[]> {
  const format = '--format=%H%x00%gD%x00%gs'
  const output = await git(directory, [
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

export function isRemoteRef(name: string): boolean {
  return name.startsWith('refs/remotes/')
}
