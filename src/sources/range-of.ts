import { UserError } from '../errors.js'
import { openRepository, type Repository, resolveCommit } from '../git/repository.js'
import { GitError, git } from '../git/run.js'
import { type CiRange, type Clone, rangeOfEvent, readGithubEvent } from './github-event.js'

export interface RangeArguments {
  readonly range?: string | undefined
  readonly base?: string | undefined
  readonly head?: string | undefined
}

/** Which commits to scan: as given on the command line, else as the GitHub event says. */
export async function rangeOf(
  given: RangeArguments,
  environment: NodeJS.ProcessEnv,
  cwd: string,
): Promise<CiRange> {
  if (given.range !== undefined) {
    if (given.base !== undefined || given.head !== undefined) {
      throw new UserError({
        what: 'Either <base>..<head> or --base and --head, not both.',
        fix: 'Leave one of them out.',
      })
    }
    return parseRange(given.range)
  }
  if (given.base !== undefined)
    return { base: [given.base], head: given.head ?? 'HEAD', note: null }
  if (given.head !== undefined) {
    throw new UserError({
      what: '--head alone does not say where the new commits begin.',
      fix: 'Add --base.',
    })
  }
  const event = readGithubEvent(environment)
  if (event) {
    const range = await rangeOfEvent(event, cloneOf(await openRepository(cwd)))
    return { ...range, published: true }
  }
  throw new UserError({
    what: 'Which commits?',
    fix: 'Name them: `secretscan range origin/main..HEAD`. In GitHub Actions the event says it.',
  })
}

function cloneOf(repository: Repository): Clone {
  return {
    shallow: repository.shallow,
    has: (commit) => succeeds(resolveCommit(repository, commit)),
    contains: (tip, commit) =>
      succeeds(git(repository, ['merge-base', '--is-ancestor', '--end-of-options', commit, tip])),
  }
}

async function succeeds(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer
    return true
  } catch (error) {
    if (error instanceof UserError || error instanceof GitError) return false
    throw error
  }
}

/** `a...b` means the same here: what b has since it left a is just what a does not have. */
function parseRange(text: string): CiRange {
  const parts = /^(?<base>.+?)\.{2,3}(?<head>.*)$/.exec(text)?.groups
  if (parts?.base) return { base: [parts.base], head: parts.head || 'HEAD', note: null }
  throw new UserError({
    what: `"${text}" is no range.`,
    fix: 'Write <base>..<head>, for example origin/main..HEAD.',
  })
}
