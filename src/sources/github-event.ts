import { readFileSync } from 'node:fs'
import { UserError } from '../errors.js'

/** Names of commits: what is there already, what is new, and what to tell the reader about that choice. */
export interface CiRange {
  readonly base: readonly string[]
  readonly head: string
  readonly note: string | null
}

/** What we need of a workflow's event. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export interface GithubEvent {
  readonly name: string
  readonly payload: {
    readonly pull_request?: {
      readonly base: { readonly sha: string }
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

/** Exactly the commits that an event brings; `exists` says whether this clone has a commit. */
export async function rangeOfEvent(
  { name, payload }: GithubEvent,
  exists: (commit: string) => Promise<boolean>,
): Promise<CiRange> {
  if (payload.pull_request) {
    const { base, head } = payload.pull_request
    return { base: [base.sha], head: head.sha, note: null }
  }
  if (payload.merge_group) {
    const { base_sha: base, head_sha: head } = payload.merge_group
    return { base: [base], head, note: null }
  }
  if (name === 'push' && payload.after) return pushed(payload, payload.after, exists)
  throw new UserError({
    what: `A "${name}" event does not say which commits are new.`,
    fix: 'Run on pull_request, merge_group or push, name --base and --head, or audit everything with `secretscan history`.',
  })
}

async function pushed(
  { before = '', ref = '', deleted = false, repository }: GithubEvent['payload'],
  after: string,
  exists: (commit: string) => Promise<boolean>,
): Promise<CiRange> {
  if (deleted || isZero(after))
    return {
      base: ['HEAD'],
      head: 'HEAD',
      note: 'The push deleted a branch: it brings no commits.',
    }
  const trunk = repository?.default_branch
  // What the default branch has is not this push's doing, even where a merge of it is.
  const remote = `refs/remotes/origin/${trunk}`
  const others = trunk && ref !== `refs/heads/${trunk}` && (await exists(remote)) ? [remote] : []
  if (!isZero(before) && (await exists(before)))
    return { base: [before, ...others], head: after, note: null }
  if (others.length > 0) {
    const why = isZero(before) ? 'a new branch' : 'a force-push'
    return { base: others, head: after, note: `This is ${why}: scanning what it adds to ${trunk}.` }
  }
  const note = isZero(before)
    ? 'The first push: scanning everything up to it.'
    : 'A force-push: what it replaced is not in this clone, so everything up to it is scanned.'
  return { base: [], head: after, note }
}

function isZero(commit: string): boolean {
  return /^0*$/.test(commit)
}
