import type { Exposure, RemoteHost } from '../findings/finding.js'
import type { Advised } from '../remediation/advise.js'
import { grouped, plural, shortRef } from './phrases.js'

/** What is known of how far a secret got, in words. `name` marks up what comes from the repository. */
export type Name = (text: string) => string

/** A sentence: how far it got. */
export function exposureSentence(exposure: Exposure, name: Name): string {
  switch (exposure.state) {
    case 'local':
      return 'It is in a file on disk; whether it was ever committed, `secretscan history` says.'
    case 'staged':
      return 'It is staged and not committed yet, so it has not leaked through git.'
    case 'unpushed':
      return `No remote has it: it is only in this clone${exposure.refs.length > 0 ? `, on ${names(exposure.refs, name)}` : ''}.`
    case 'unknown':
      return `How far it got cannot be told: ${exposure.why}. Act as if it leaked.`
    case 'pushed':
      return pushedSentence(exposure, name)
  }
}

function pushedSentence(exposure: Exposure & { readonly state: 'pushed' }, name: Name): string {
  const { refs, since, sinceIs, onDefaultBranch, overwritten } = exposure
  const on = since !== null && sinceIs === 'push' ? ` on ${day(since)}` : ''
  const count =
    since !== null && sinceIs === 'commit' ? ` Count it as exposed since ${day(since)}.` : ''
  if (overwritten)
    return `It was pushed${on} and pushed over since: no remote branch leads to it any more, but the server keeps it for a while, and forks and clones for good.${count}`
  if (refs.length === 0) return `It was pushed: the server has its commits.${count}`
  const main = refs.length === 1 ? ', the default branch' : ', the default branch among them'
  return `It was pushed${on} to ${names(refs, name)}${onDefaultBranch ? main : ''}.${count}`
}

/** In a word or two, the worst first: how far it got. */
export const exposureLabels: { readonly [S in Exposure['state']]: string } = {
  pushed: 'Pushed',
  unknown: 'Unknown',
  unpushed: 'Not pushed',
  staged: 'Staged',
  local: 'On disk',
}

/** A few words: how far it got. */
export function exposureWords(exposure: Exposure, name: Name): string {
  switch (exposure.state) {
    case 'local':
      return 'on disk'
    case 'staged':
      return 'staged, not committed'
    case 'unpushed':
      return 'not pushed'
    case 'unknown':
      return 'unknown: act as if it leaked'
    case 'pushed': {
      if (exposure.overwritten) return 'pushed, and pushed over since; the server may still have it'
      const main = exposure.onDefaultBranch ? ' (default branch)' : ''
      return exposure.refs.length === 0 ? 'pushed' : `pushed: ${names(exposure.refs, name)}${main}`
    }
  }
}

/** A sentence: whether it is still there. */
export function presence(finding: Advised, name: Name): string {
  const { removed, life, locations, introduced } = finding
  const unpathed = introduced.object !== 'blob' && introduced.object !== 'file'
  if (unpathed) return `It stands in ${name(introduced.path)}, which only a rewrite can change.`
  const paths = [
    ...new Set(locations.filter(({ present }) => present).map(({ path }) => path)),
  ].map(name)
  if (paths.length > 0) return `It is still there today, in ${listed(paths, 3)}.`
  if (life?.onDefaultBranch) return 'It is gone from HEAD, but still on the default branch.'
  if (!removed) return ''
  return `It was taken out in ${name(short(removed.commit))}, but the history keeps it.`
}

/** `12 commits, 40 days, 3 people committed meanwhile`; null where the history was not read as a whole. */
export function lifespan({ life }: Advised): string | null {
  if (!life) return null
  const people = `${grouped(life.people)} ${life.people === 1 ? 'person' : 'people'}`
  const days = life.days === 0 ? 'less than a day' : plural(life.days, 'day')
  return `${plural(life.commits, 'commit')} over ${days}, by ${people}`
}

/** `origin` (github.com) and whether others may read it. */
export function remoteText({ name: remote, host, mayBePublic }: RemoteHost, name: Name): string {
  if (host === null) return `${name(remote)}, a path on this machine`
  return mayBePublic
    ? `${name(remote)} at ${name(host)}, where it may be public`
    : `${name(remote)} at ${name(host)}`
}

/** `origin/main`, `origin/dev` and 3 more. */
export function names(refs: readonly string[], name: Name): string {
  return listed(
    refs.map((ref) => name(shortRef(ref))),
    3,
  )
}

/** `a, b and 3 more`; `a and b`. */
export function listed(items: readonly string[], most: number): string {
  const shown = items.slice(0, most)
  const hidden = items.length - shown.length
  if (hidden > 0) return `${shown.join(', ')} and ${grouped(hidden)} more`
  const last = shown.pop()
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`
}

export function short(commit: string): string {
  return commit.slice(0, 12)
}

/** 2026-11-21 */
export function day(iso: string): string {
  return iso.slice(0, 10)
}
