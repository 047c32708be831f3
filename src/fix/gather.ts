import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { ignoredPaths, trackedPaths, unstagedPaths } from '../git/worktree.js'
import { isEnvFile } from './env-files.js'
import { envHome, type Facts, type FileToFix, type Found, type Left } from './plan.js'
import { type Refused, refused } from './site.js'

/** Reads from the work tree what a plan has to know. Files that must not be edited come back as left. */
export async function gather(
  root: string,
  found: ReadonlyMap<string, readonly Found[]>,
): Promise<{
  readonly files: readonly FileToFix[]
  readonly left: readonly Left[]
  readonly facts: Facts
}> {
  const git = { cwd: root }
  const paths = [...found.keys()]
  const read = (path: string) => readText(join(root, path))
  const envs = [
    ...new Set(
      paths.flatMap((path) => [`${envHome(path, read)}.env`, ...(isEnvFile(path) ? [path] : [])]),
    ),
  ]
  const [unstaged, tracked, ignored, terraform] = await Promise.all([
    unstagedPaths(git),
    trackedPaths(git, [...paths, ...envs]),
    ignoredPaths(git, envs),
    paths.some((path) => path.endsWith('.tf')) ? trackedPaths(git, ['.']) : new Set<string>(),
  ])
  const files: FileToFix[] = []
  const left: Left[] = []
  for (const [path, secrets] of found) {
    const no = untouchable(root, path, { unstaged, tracked })
    const text = no ? null : read(path)
    if (text !== null) files.push({ path, text, secrets })
    else left.push(...secrets.map(({ line }) => ({ ...(no ?? notText), path, line })))
  }
  // What this plan lets go of is not in the way of the values.
  const released = new Set(files.filter(({ path }) => isEnvFile(path)).map(({ path }) => path))
  const facts: Facts = {
    read,
    ignored,
    tracked: new Set([...tracked].filter((path) => !released.has(path))),
    variables: (directory) =>
      new Set(
        [...terraform]
          .filter((path) => path.endsWith('.tf') && posix.dirname(path) === directory)
          .flatMap((path) => [
            ...(read(path) ?? '').matchAll(/^[ \t]*variable[ \t]+"(?<name>[^"]+)"/gm),
          ])
          .map(({ groups }) => groups?.name ?? ''),
      ),
  }
  return { files, left, facts }
}

const notText = refused('It is no text in UTF-8.')

function untouchable(
  root: string,
  path: string,
  {
    unstaged,
    tracked,
  }: { readonly unstaged: ReadonlySet<string>; readonly tracked: ReadonlySet<string> },
): Refused | null {
  if (unstaged.has(path)) {
    return refused(
      'The file has changes that are not staged, so what is staged is not what is on disk.',
      'Stage them, or put them away with git stash --keep-index, then run this again.',
    )
  }
  if (!tracked.has(path)) return refused('No file in the index has that path.')
  const file = join(root, path)
  const plain = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true
  return plain && realpathSync(dirname(file)) === join(realpathSync(root), posix.dirname(path))
    ? null
    : refused('It is no plain file on disk.')
}

/** Null where there is no such file, or where it is no text in UTF-8. */
function readText(file: string): string | null {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : null
}
