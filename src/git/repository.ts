import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../errors.js'
import type { Oid } from './changes.js'
import { type GitDirectory, GitError, git } from './run.js'

/** What has to be known of a repository before anything is read from it. */
export interface Repository extends GitDirectory {
  /** Top of the work tree; the git directory itself where there is none (bare). */
  readonly root: string
  readonly gitDir: string
  /** Where objects and refs are: the main repository's git directory, also in a linked worktree. */
  readonly commonDir: string
  readonly bare: boolean
  readonly shallow: boolean
  /** Null before the first commit. */
  readonly head: Oid | null
  /** The tree without entries, in this repository's object format. */
  readonly emptyTree: Oid
}

/** The repository that `cwd` lies in. Throws a UserError in git's own words if there is none. */
export async function openRepository(cwd: string): Promise<Repository> {
  const repository = await findRepository(cwd)
  if (repository) return repository
  throw new UserError({
    what: 'This is not a git repository.',
    where: cwd,
    fix: 'Go to a repository, or scan plain files with `secretscan dir <path>`.',
  })
}

/** As openRepository, but null where there is no repository. A repository that git refuses is still an error. */
export async function findRepository(cwd: string): Promise<Repository | null> {
  const directory = { cwd }
  const answers = await ask(directory, [
    '--is-bare-repository',
    '--is-inside-work-tree',
    '--show-object-format',
    '--show-cdup',
    '--git-common-dir',
    '--absolute-git-dir',
    '--is-shallow-repository',
    // Before the first commit this is answered with nothing, and what would follow it too.
    '--revs-only',
    'HEAD^{commit}',
  ])
  if (answers === null) return null
  const [bare, inside, format, ...rest] = answers
  const last = rest.pop() ?? ''
  const head = isOid(last) ? last : null
  const shallow = head === null ? last : rest.pop()
  // Outside of a work tree git answers --show-cdup with nothing, not even an empty line.
  const up = inside === 'true' ? rest.shift() : ''
  const [common, ...gitDir] = rest
  const path = gitDir.join('\n')
  return {
    cwd,
    root: inside === 'true' ? resolve(cwd, up ?? '') : path,
    gitDir: path,
    commonDir: resolve(cwd, common ?? path),
    bare: bare === 'true',
    shallow: shallow === 'true',
    head,
    emptyTree: emptyTrees[format === 'sha256' ? 'sha256' : 'sha1'],
  }
}

function isOid(answer: string): boolean {
  return answer !== 'true' && answer !== 'false'
}

/** Known to git without being stored. https://git-scm.com/docs/hash-function-transition */
const emptyTrees = {
  sha1: ['4b825dc642cb6eb9a060', 'e54bf8d69288fbee4904'].join(''),
  sha256: ['6ef19b41225c5369f1c104d45d8d85ef', 'a9b057b53b14b4b9b939dd74decc5321'].join(''),
} as const

async function ask(
  directory: GitDirectory,
  questions: readonly string[],
): Promise<string[] | null> {
  try {
    return line(await git(directory, ['rev-parse', ...questions])).split('\n')
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    if (/not a git repository/i.test(error.stderr)) return null
    throw refusal(error, directory)
  }
}

function refusal(error: GitError, { cwd }: GitDirectory): UserError {
  const owner = /dubious ownership/.test(error.stderr)
  return new UserError({
    what: `git will not read this repository: ${firstLine(error.stderr)}`,
    where: cwd,
    fix: owner
      ? 'It belongs to another user, as is usual in containers. Trust it with `git config --global --add safe.directory <path>`.'
      : 'See what `git status` says here.',
    cause: error,
  })
}

/** Whether some remote has promised to send missing objects on demand, as after `clone --filter`. */
export function isPartial({ commonDir }: Repository): boolean {
  const packs = join(commonDir, 'objects', 'pack')
  return existsSync(packs) && readdirSync(packs).some((file) => file.endsWith('.promisor'))
}

/** The other parents of the commit in the making: what is being merged into HEAD right now. */
export function mergeHeads({ gitDir }: Repository): readonly Oid[] {
  const file = join(gitDir, 'MERGE_HEAD')
  return existsSync(file) ? readFileSync(file, 'latin1').split('\n').filter(Boolean) : []
}

/** The commit of a name, or null: can be asked before anything is known of the repository. */
export function askCommit(directory: GitDirectory, name: string): Promise<Oid | null> {
  const revision = `${name}^{commit}`
  const options = ['--quiet', '--verify', '--end-of-options']
  const answer = git(directory, ['rev-parse', ...options, revision]).then(line, orNull)
  answer.catch(() => {}) // whoever awaits it gets it
  return answer
}

/** The commit a name stands for. Throws a UserError that says what to do where there is none. */
export async function resolveCommit(
  repository: Repository,
  name: string,
  asked: Promise<Oid | null> = askCommit(repository, name),
): Promise<Oid> {
  const answer = await asked
  if (answer !== null) return answer
  throw new UserError({
    what: `"${name}" is no commit in this repository.`,
    where: repository.root,
    fix: repository.shallow
      ? 'The clone is shallow, so older commits are missing. In GitHub Actions give actions/checkout `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.'
      : `Check the spelling, or fetch it first: \`git fetch origin ${/^[\w./-]+$/.test(name) ? name : '<branch>'}\`.`,
  })
}

function orNull(error: unknown): null {
  if (error instanceof GitError) return null
  throw error
}

function line(output: Buffer): string {
  return output.toString('utf8').replace(/\n$/, '')
}

function firstLine(text: string): string {
  return text.replace(/^fatal: /, '').split('\n', 1)[0] ?? text
}
