import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { UserError } from '../errors.js'

/** A git repository to run git in: the directory to stand in while doing so. */
export interface GitDirectory {
  readonly cwd: string
}

/**
 * Settings that a user's configuration must not change under us: what git prints, what it runs and
 * what it fetches. `protocol.allow=never` keeps a partial clone from downloading missing objects.
 */
const pinned = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...[
    'core.quotePath=false',
    'core.fsmonitor=false',
    'core.commitGraph=true',
    'color.ui=false',
    'diff.renames=false',
    'diff.relative=false',
    'diff.ignoreSubmodules=none',
    'log.showRoot=true',
    'log.showSignature=false',
    'log.follow=false',
    'log.mailmap=false',
    'i18n.logOutputEncoding=UTF-8',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
]

/** GIT_INDEX_FILE, GIT_DIR and GIT_WORK_TREE stay as they are: a hook's git says with them what it is about to commit. */
const pinnedEnvironment = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_EXTERNAL_DIFF: undefined,
  GIT_DIFF_OPTS: undefined,
  GIT_TRACE: undefined,
}

export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ...pinnedEnvironment }
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable> & {
  /** Resolves at the end; rejects with git's own words unless git exits with 0. */
  readonly done: Promise<void>
}

/** Starts git. The one place that does, apart from simple-git in repository.ts. */
export function startGit({ cwd }: GitDirectory, args: readonly string[]): GitProcess {
  const child = spawn('git', [...pinned, ...args], {
    cwd,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  // Git may stop reading before we stop writing; its exit code and stderr say why.
  child.stdin.on('error', () => {})
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-4000)
  })
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', (cause) => reject(cannotStart(cause)))
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new GitError(args, code ?? signal ?? 'unknown', stderr.trim()))
    })
  })
  done.catch(() => {}) // whoever awaits `done` gets it; nobody else must crash on it
  return Object.assign(child, { done })
}

/**
 * Hands on what git prints, chunk by chunk, and waits for its end. Events, not `for await`: on a
 * stream of gigabytes the promise for each chunk costs a fifth of the time.
 */
export async function readOutput(
  child: GitProcess,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        onChunk(chunk)
      } catch (error) {
        child.kill()
        reject(error)
      }
    })
    child.stdout.on('end', resolve).on('error', reject)
  })
  await child.done
}

/** Everything git prints, as bytes. For short outputs; long ones are streamed. */
export async function git(
  directory: GitDirectory,
  args: readonly string[],
  input?: string,
): Promise<Buffer> {
  const child = startGit(directory, args)
  child.stdin.end(input)
  const chunks: Buffer[] = []
  await readOutput(child, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

/** Git ended with an error. The arguments hold no secret: none is ever passed to git. */
export class GitError extends Error {
  readonly exitCode: number | string
  readonly stderr: string

  constructor(args: readonly string[], exitCode: number | string, stderr: string) {
    super(`git ${args.join(' ')} ended with ${exitCode}${stderr ? `:\n${stderr}` : ''}`)
    this.name = 'GitError'
    this.exitCode = exitCode
    this.stderr = stderr
  }
}

function cannotStart(cause: Error): Error {
  if ('code' in cause && cause.code === 'ENOENT') {
    return new UserError({
      what: 'git was not found.',
      fix: 'Install git 2.32 or newer, and make sure that `git --version` works in this terminal.',
      cause,
    })
  }
  return cause
}
