import { UserError } from '../errors.js'
import { openRepository, resolveCommit } from '../git/repository.js'
import { type CiRange, rangeOfEvent, readGithubEvent } from './github-event.js'

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
  const event = readGithubEvent(environment)
  if (event) {
    const repository = await openRepository(cwd)
    const exists = (name: string) =>
      resolveCommit(repository, name).then(
        () => true,
        () => false,
      )
    return rangeOfEvent(event, exists)
  }
  throw new UserError({
    what: 'Which commits?',
    fix: 'Name them: `secretscan range origin/main..HEAD`. In GitHub Actions the event says it.',
  })
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
