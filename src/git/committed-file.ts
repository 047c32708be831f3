import type { Oid } from './changes.js'
import { type GitDirectory, GitError, git } from './run.js'

/** The first of these paths that a commit holds as a file, with its text; null where it holds none. */
export async function firstCommitted(
  directory: GitDirectory,
  commit: Oid,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly text: string } | null> {
  for (const path of paths) {
    const blob = await git(directory, ['cat-file', 'blob', `${commit}:${path}`]).catch((error) => {
      if (error instanceof GitError) return null
      throw error
    })
    if (blob) return { path, text: blob.toString('utf8') }
  }
  return null
}
