import { appendFileSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { GitError } from '../git/run.js'
import { ignoredPaths, stage, trackedPaths, unstagedPaths, untrack } from '../git/worktree.js'
import { envLine, readEnv } from './env-files.js'
import type { FileFix, Left, LocalValue, Plan } from './plan.js'

export interface Applied {
  readonly done: readonly FileFix[]
  readonly left: readonly Left[]
  /** Files of values that were written to, each ignored by git. */
  readonly local: readonly string[]
  /** `.gitignore` or an example that was written but not staged, since it had changes that were not. */
  readonly unstaged: readonly string[]
}

/**
 * Carries a plan out. First the values go where git does not look, so that none is lost; then each file
 * is written and staged, or stays as it was. What goes wrong with one file does not stop the others.
 */
export async function applyPlan(root: string, plan: Plan): Promise<Applied> {
  const git = { cwd: root }
  const left: Left[] = []
  const done: FileFix[] = []
  const attempt = async (fix: FileFix, work: () => Promise<void>) => {
    try {
      await work()
      done.push(fix)
    } catch (error) {
      if (!isExpected(error)) throw error
      const why = `It could not be written: ${error.message.split('\n').join(' ')}`
      const byHand = 'The file is as it was. Put that right, then run this again.'
      left.push(...fix.fixed.map(({ line }) => ({ path: fix.path, line, why, byHand })))
    }
  }
  for (const fix of plan.files.filter(({ after }) => after === null))
    await attempt(fix, () => untrack(git, [fix.path]))
  const unstaged = await writeShared(root, plan)
  const local = new Set<string>()
  for (const fix of plan.files) {
    const { after } = fix
    if (after === null) continue
    await attempt(fix, async () => {
      for (const file of await keep(root, fix.values)) local.add(file)
      await replaceAndStage(root, { ...fix, after })
    })
  }
  return { done, left, local: [...local], unstaged }
}

/** A file that git or the system refuses; anything else is a bug. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof GitError ||
    error instanceof Conflict ||
    (error instanceof Error && 'code' in error)
  )
}

class Conflict extends Error {}

/** Writes and stages `.gitignore` and the examples. Staging one with changes of the user's own would stage those too. */
async function writeShared(root: string, { shared }: Plan): Promise<readonly string[]> {
  const git = { cwd: root }
  const paths = shared.map(({ path }) => path)
  const [changed, ignored, tracked] = await Promise.all([
    unstagedPaths(git),
    ignoredPaths(git, paths),
    trackedPaths(git, paths),
  ])
  const left: string[] = []
  for (const { path, before, after } of shared) {
    await writeFileAtomic(join(root, path), after)
    const own = changed.has(path) || (!tracked.has(path) && (ignored.has(path) || before !== null))
    if (own) left.push(path)
    else await stage(git, [path])
  }
  return left
}

/** Appends the values to their `.env`, once it is sure that git leaves it alone. Returns the files written to. */
async function keep(root: string, values: readonly LocalValue[]): Promise<readonly string[]> {
  const git = { cwd: root }
  const files = [...new Set(values.map(({ file }) => file))]
  const [ignored, tracked] = await Promise.all([ignoredPaths(git, files), trackedPaths(git, files)])
  for (const file of files) {
    if (!ignored.has(file) || tracked.has(file))
      throw new Conflict(`git does not ignore ${file}, where the value would have to go.`)
  }
  const written = new Set<string>()
  for (const { file, name, secret } of values) {
    const path = join(root, file)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat && !stat.isFile()) throw new Conflict(`${file} is no plain file.`)
    const text = stat ? readFileSync(path, 'utf8') : ''
    // An empty value is one from the example; of two lines, the last one counts.
    if (readEnv(text).get(name)) continue
    const gap = text === '' || text.endsWith('\n') ? '' : '\n'
    // Appended, not renamed into place: a temporary file would hold the secret under a name that git does not ignore.
    appendFileSync(path, gap + envLine(name, secret), { mode: 0o600 })
    written.add(file)
  }
  return [...written]
}

async function replaceAndStage(
  root: string,
  { path, before, after }: { path: string; before: string; after: string },
): Promise<void> {
  const file = join(root, path)
  if (readFileSync(file, 'utf8') !== before) throw new Conflict('it changed in the meantime.')
  await writeFileAtomic(file, after)
  try {
    await stage({ cwd: root }, [path])
  } catch (error) {
    await writeFileAtomic(file, before)
    throw error
  }
}
