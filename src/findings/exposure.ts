import type { CommitDetails, History, Ref } from '../git/refs.js'
import type { Exposure, Lineage } from './finding.js'
import { refsReaching } from './reach.js'

/**
 * How far each secret got, from the commits that hold it and the refs that reach them. `published`:
 * a forge's event brought these commits, so it has them whatever this checkout's refs say.
 */
export function describeExposure(
  lineages: readonly Lineage[],
  history: History | null,
  details: ReadonlyMap<string, CommitDetails>,
  published: boolean,
): readonly Exposure[] {
  if (!history)
    return lineages.map(({ introduced }) => ({
      state: introduced.object === 'blob' ? 'staged' : 'local',
    }))
  const commits = [...new Set(lineages.flatMap(commitsOf))]
  const reached = refsReaching(history, commits)
  return lineages.map((lineage) => {
    const own = commitsOf(lineage)
    const since =
      own
        .map((commit) => details.get(commit)?.date)
        .filter((date) => date !== undefined)
        .sort()[0] ?? null
    const refs = [...new Set(own.flatMap((commit) => reached.get(commit) ?? []))]
    const exposure = judge(history, refs, since, own.length > 0)
    if (!published || exposure.state === 'pushed') return exposure
    return {
      state: 'pushed',
      refs: [],
      since,
      sinceIs: 'by',
      onDefaultBranch: false,
      remotes: [],
      overwritten: false,
    }
  })
}

/** Every commit that put the secret somewhere. */
function commitsOf({ locations }: Lineage): readonly string[] {
  return [...new Set(locations.flatMap(({ commit }) => commit ?? []))]
}

function judge(
  history: History,
  refs: readonly Ref[],
  since: string | null,
  committed: boolean,
): Exposure {
  const remote = refs.filter(({ name }) => name.startsWith('refs/remotes/'))
  if (remote.length > 0) {
    const onDefaultBranch = remote.some(({ name }) => name === history.defaultRef)
    const names = [...remote, ...refs.filter(({ name }) => name.startsWith('refs/tags/'))].map(
      ({ name }) => name,
    )
    return {
      state: 'pushed',
      refs: sortRefs(names, history.defaultRef),
      since,
      sinceIs: 'by',
      onDefaultBranch,
      remotes: [],
      overwritten: false,
    }
  }
  const names = sortRefs(
    refs.map(({ name }) => name),
    history.defaultRef,
  )
  if (history.remotes.length === 0) {
    return { state: 'unknown', why: 'this clone has no remote to compare with', refs: names, since }
  }
  if (!history.refs.some(({ name }) => name.startsWith('refs/remotes/'))) {
    return { state: 'unknown', why: 'nothing was ever fetched from the remote', refs: names, since }
  }
  if (committed && names.length === 0) {
    const why =
      'no branch or tag holds it any more, and whether one that was pushed did cannot be told from here'
    return { state: 'unknown', why, refs: names, since }
  }
  if (!committed) return { state: 'unknown', why: 'it belongs to no commit', refs: names, since }
  return { state: 'unpushed', refs: names, since }
}

/** The default branch first, then by name; `HEAD` only where nothing else says where that is. */
function sortRefs(names: readonly string[], defaultRef: string | null): readonly string[] {
  const rank = (name: string) => (name === defaultRef ? 0 : name.startsWith('refs/tags/') ? 2 : 1)
  const telling = names.filter((name) => !/^refs\/remotes\/[^/]+\/HEAD$/.test(name))
  const named = telling.filter((name) => name !== 'HEAD')
  return (named.length > 0 ? named : telling)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, maxRefs)
}

/** A history can have ten thousand branches, and the first few already say it all. */
const maxRefs = 20
