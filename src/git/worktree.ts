import { pathText, splitFields } from './fields.js'
import { type GitDirectory, GitError, git } from './run.js'

/** The work tree and the index: what differs, what is tracked or ignored, and what is staged by us. */

/** Paths whose file on disk is not what the index has: unstaged changes, deleted files. */
export async function unstagedPaths(directory: GitDirectory): Promise<ReadonlySet<string>> {
  return paths(
    await git(directory, ['diff', '--name-only', '--no-ext-diff', '--no-textconv', '-z']),
  )
}

/** Which of these paths the index has. */
export async function trackedPaths(
  directory: GitDirectory,
  among: readonly string[],
): Promise<ReadonlySet<string>> {
  if (among.length === 0) return new Set()
  return paths(await git(directory, ['ls-files', '-z', '--', ...among]))
}

/** Which of these paths git would ignore if it did not track them. */
export async function ignoredPaths(
  directory: GitDirectory,
  among: readonly string[],
): Promise<ReadonlySet<string>> {
  const input = among.map((path) => `${path}\0`).join('')
  try {
    return paths(
      await git(directory, [...plainPaths, 'check-ignore', '--no-index', '-z', '--stdin'], input),
    )
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return new Set() // none of them
    throw error
  }
}

/** `check-ignore` takes paths only, and refuses to be told so. */
const plainPaths = ['--no-literal-pathspecs']

/** Stages exactly these files as they are on disk. */
export async function stage(directory: GitDirectory, files: readonly string[]): Promise<void> {
  await git(directory, ['add', '--', ...files])
}

/** Takes files out of the index and leaves them on disk. */
export async function untrack(directory: GitDirectory, files: readonly string[]): Promise<void> {
  await git(directory, ['rm', '--cached', '--quiet', '--', ...files])
}

function paths(output: Buffer): ReadonlySet<string> {
  return new Set(splitFields(output).map((field) => pathText(field)))
}
