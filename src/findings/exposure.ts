import { isRemoteRef, type ReflogEntry } from '../git/reflog.js'
import type { CommitDetails, History, Ref } from '../git/refs.js'
import { hostOf, mayBePublic } from '../git/remote-host.js'
import type { Exposure, Lineage, RemoteHost } from './finding.js'
import { refsReaching } from './reach.js'
import { firstNames } from './sort-refs.js'

/** What a clone knows of where its commits went. */
export interface Traffic {
  readonly reflogs: readonly ReflogEntry[]
  /** When a remote was last heard of, ISO 8601; null if that is nowhere written down. */
  readonly lastHeard: string | null
  /** A forge's event brought these commits, so it has them whatever this checkout's refs say. */
  readonly published: boolean
  readonly now: Date
}

/** How far each secret got, from the commits that hold it and the refs that reach or once reached them. */
export function describeExposure(
  lineages: readonly Lineage[],
  history: History | null,
  details: ReadonlyMap<string, CommitDetails>,
  traffic: Traffic,
): readonly Exposure[] {
  if (!history)
    return lineages.map(({ introduced }) => ({
      state: introduced.object === 'blob' ? 'staged' : 'local',
    }))
  const commits = [...new Set(lineages.flatMap(commitsOf))]
  const reached = refsReaching(history, commits)
  const logged = reflogsReaching(history, traffic.reflogs, commits)
  // One commit often brings many secrets, and a history can have ten thousand refs.
  const known = new Map<string, Exposure>()
  return lineages.map((lineage) => {
    const own = commitsOf(lineage)
    const key = own.join(' ')
    const same = known.get(key)
    if (same) return same
    const facts = {
      committed: own.length > 0,
      since: earliest(own.flatMap((commit) => details.get(commit)?.date ?? [])),
      refs: unionOf(
        own.map((commit) => reached.get(commit) ?? []),
        history.refs,
      ),
      logged: unionOf(
        own.map((commit) => logged.get(commit) ?? []),
        traffic.reflogs,
      ),
    }
    const exposure = judge(history, facts, traffic)
    known.set(key, exposure)
    return exposure
  })
}

/** What is in any of the lists, in the order of `all`. */
function unionOf<T>(lists: readonly (readonly T[])[], all: readonly T[]): readonly T[] {
  const [first = [], ...others] = lists
  if (others.length === 0) return first
  const wanted = new Set(lists.flat())
  return all.filter((each) => wanted.has(each))
}

/** Every commit that put the secret somewhere. */
function commitsOf({ locations }: Lineage): readonly string[] {
  return [...new Set(locations.flatMap(({ commit }) => commit ?? []))]
}

/** For each of `commits` the entries whose commit reaches it. */
function reflogsReaching(
  history: History,
  reflogs: readonly ReflogEntry[],
  commits: readonly string[],
): ReadonlyMap<string, readonly ReflogEntry[]> {
  const refs = reflogs.map(({ commit }, index) => ({ name: String(index), commit, tag: null }))
  const reached = refsReaching({ ...history, refs }, commits)
  return new Map(
    [...reached].map(([commit, by]) => [
      commit,
      by.flatMap(({ name }) => reflogs[Number(name)] ?? []),
    ]),
  )
}

interface Facts {
  readonly committed: boolean
  readonly since: string | null
  readonly refs: readonly Ref[]
  readonly logged: readonly ReflogEntry[]
}

function judge(
  history: History,
  { committed, since, refs, logged }: Facts,
  { lastHeard, published, now }: Traffic,
): Exposure {
  const names = firstNames(refs)
  const remote = refs.filter(({ name }) => isRemoteRef(name))
  const once = logged.filter(({ ref }) => isRemoteRef(ref))
  if (remote.length > 0 || once.length > 0 || published) {
    const pushed = earliest(once.flatMap(({ what, date }) => (isPush(what) ? date : [])))
    const shown = refs.filter(({ name }) => isRemoteRef(name) || name.startsWith('refs/tags/'))
    const onRemotes = [...remote.map(({ name }) => name), ...once.map(({ ref }) => ref)]
    return {
      state: 'pushed',
      refs: firstNames(shown),
      since: pushed ?? since,
      sinceIs: pushed ? 'push' : 'commit',
      onDefaultBranch: remote.some(({ name }) => name === history.defaultRef),
      remotes: hostsOf(history, onRemotes),
      overwritten: remote.length === 0 && !published,
    }
  }
  const unknown = (why: string): Exposure => ({ state: 'unknown', why, refs: names, since })
  if (history.remotes.length === 0) return unknown('this clone has no remote to compare with')
  if (!history.refs.some(({ name }) => isRemoteRef(name)))
    return unknown('nothing was ever fetched from the remote')
  if (!committed) return unknown('it belongs to no commit')
  const days = lastHeard ? (now.getTime() - Date.parse(lastHeard)) / 86_400_000 : 0
  if (days > longSilence)
    return unknown(`the remote was last heard of ${Math.floor(days)} days ago: run \`git fetch\``)
  // A push from here would have moved a remote-tracking ref, and its reflog would say so.
  const remembered = logged.length > 0 && lastHeard !== null
  if (names.length === 0 && !remembered)
    return unknown(
      'no branch or tag holds it any more, and whether one that was pushed did cannot be told from here',
    )
  return { state: 'unpushed', refs: names, since }
}

/** Days without news of a remote, after which what it has is anyone's guess. */
const longSilence = 30

function isPush(what: string): boolean {
  return what === 'update by push'
}

function earliest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>(
    (first, date) => (first === null || Date.parse(date) < Date.parse(first) ? date : first),
    null,
  )
}

/** The remotes whose tracking refs these are. */
function hostsOf({ remotes }: History, refs: readonly string[]): readonly RemoteHost[] {
  return remotes
    .filter(({ name }) => refs.some((ref) => ref.startsWith(`refs/remotes/${name}/`)))
    .map(({ name, url }) => {
      const host = hostOf(url)
      return { name, host, mayBePublic: mayBePublic(host) }
    })
}
