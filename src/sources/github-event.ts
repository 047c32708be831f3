import { readFileSync } from 'node:fs'
import { UserError } from '../errors.js'

/** Names of commits: what is there already, what is new, and what to tell the reader about that choice. */
export interface CiRange {
  readonly base: readonly string[]
  readonly head: string
  readonly note: string | null
  /** The commits come from a forge's event, which therefore has them. */
  readonly published?: true
}

/** What we need of a workflow's event. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export interface GithubEvent {
  readonly name: string
  readonly payload: {
    readonly pull_request?: {
      readonly base: { readonly ref: string; readonly sha: string }
      readonly head: { readonly sha: string }
    }
    readonly merge_group?: { readonly base_sha: string; readonly head_sha: string }
    readonly before?: string
    readonly after?: string
    readonly ref?: string
    readonly deleted?: boolean
    readonly repository?: { readonly default_branch?: string }
  }
}

/** The event this process runs for, or null outside of GitHub Actions. */
export function readGithubEvent(environment: NodeJS.ProcessEnv): GithubEvent | null {
  const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file } = environment
  if (!name || !file) return null
  try {
    return { name, payload: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (cause) {
    throw new UserError({
      what: 'The event of this workflow run cannot be read.',
      where: file,
      fix: 'Name the commits instead: --base and --head.',
      cause,
    })
  }
}

/** What the choice of commits depends on in this clone. */
export interface Clone {
  readonly shallow: boolean
  has(commit: string): Promise<boolean>
  /** Whether `commit` is in the history of `tip`. */
  contains(tip: string, commit: string): Promise<boolean>
}

/** Exactly the commits that an event brings. A name that this clone lacks stays in: resolving it says what to do. */
export async function rangeOfEvent({ name, payload }: GithubEvent, clone: Clone): Promise<CiRange> {
  if (payload.pull_request) return proposed(payload.pull_request, clone)
  if (payload.merge_group) {
    const { base_sha: base, head_sha: head } = payload.merge_group
    return { base: [base], head, note: null }
  }
  if (name === 'push' && payload.after) return pushed(payload, payload.after, clone)
  throw new UserError({
    what: `A "${name}" event does not say which commits are new.`,
    fix: 'Run on pull_request, merge_group or push, name --base and --head, or audit everything with `secretscan history`.',
  })
}

/**
 * `base.sha` is where the base branch stood when the pull request was last pushed to, or even opened:
 * what was merged from it since is newer. The branch itself knows, unless the pull request was merged
 * before this runs: then it has everything, and nothing would be scanned.
 */
async function proposed(
  { base, head }: NonNullable<GithubEvent['payload']['pull_request']>,
  clone: Clone,
): Promise<CiRange> {
  const branch = `refs/remotes/origin/${base.ref}`
  const newer = (await clone.has(branch)) && !(await clone.contains(branch, head.sha))
  return { base: newer ? [base.sha, branch] : [base.sha], head: head.sha, note: null }
}

async function pushed(
  { before = '', ref = '', deleted = false, repository }: GithubEvent['payload'],
  after: string,
  clone: Clone,
): Promise<CiRange> {
  if (deleted || isZero(after))
    return {
      base: ['HEAD'],
      head: 'HEAD',
      note: 'The push deleted a branch or tag: it brings no commits.',
    }
  const created = isZero(before)
  const trunk = repository?.default_branch
  // What the default branch has is not this push's doing, even where a merge of it is.
  const remote = `refs/remotes/origin/${trunk}`
  const onTrunk = !trunk || ref === `refs/heads/${trunk}`
  const hasTrunk = !onTrunk && (await clone.has(remote))
  // A shallow clone lacks more than what a force-push took away.
  if (!created && (clone.shallow || (await clone.has(before))))
    return { base: hasTrunk ? [before, remote] : [before], head: after, note: null }
  const why = created ? `a new ${ref.startsWith('refs/tags/') ? 'tag' : 'branch'}` : 'a force-push'
  if (hasTrunk || (!onTrunk && clone.shallow))
    return {
      base: [remote],
      head: after,
      note: `This is ${why}: scanning what it adds to ${trunk}.`,
    }
  const note = created
    ? 'This clone has nothing to compare the push with: scanning everything up to it.'
    : 'A force-push: what it replaced is not in this clone, so everything up to it is scanned.'
  return { base: [], head: after, note }
}

function isZero(commit: string): boolean {
  return /^0*$/.test(commit)
}
