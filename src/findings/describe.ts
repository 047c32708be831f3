import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Confidence } from '../engine/rule.js'
import type { Graph } from '../git/graph.js'
import { isRemoteRef, type ReflogEntry, readReflogs } from '../git/reflog.js'
import { type CommitDetails, type History, readCommitDetails, readHistory } from '../git/refs.js'
import type { Repository } from '../git/repository.js'
import { openTreeLookup } from '../git/tree-lookup.js'
import type { Harvest } from '../sources/source.js'
import { assemble } from './assemble.js'
import { describeExposure } from './exposure.js'
import type { Finding, Life, Lineage } from './finding.js'
import { fingerprint } from './identity.js'
import { describeLives } from './life.js'
import { inOrder } from './sort-refs.js'

/** Findings of a harvest that are `wanted`. Facts about commits are asked for only if some finding has one. */
export async function describeFindings(
  harvest: Harvest,
  repository: Repository | null,
  wanted: (confidence: Confidence) => boolean,
  now: Date,
): Promise<readonly Finding[]> {
  const lineages = assemble(harvest).filter(({ confidence }) => wanted(confidence))
  const commits = [
    ...new Set(
      lineages.flatMap(({ locations }) => locations.flatMap(({ commit }) => commit ?? [])),
    ),
  ]
  const inHistory = harvest.target.mode === 'history' || harvest.target.mode === 'range'
  const ask = repository !== null && inHistory && lineages.length > 0
  const [known, details, reflogs] = await Promise.all([
    ask ? readHistory(repository, harvest.graph) : null,
    ask ? detailsOf(commits, repository, harvest.graph) : new Map<string, CommitDetails>(),
    ask ? readReflogs(repository) : [],
  ])
  const history = known && { ...known, refs: inOrder(known) }
  const exposures = describeExposure(lineages, history, details, {
    reflogs,
    lastHeard: ask ? lastHeard(repository, reflogs) : null,
    published: harvest.target.published ?? false,
    now,
  })
  // A part of the history tells a part of a life.
  const whole = harvest.graph !== null && repository !== null ? history : null
  const lives = whole && repository ? await livesIn(repository, harvest, lineages, whole, now) : []
  return lineages.map((lineage, index) => {
    const commit = details.get(lineage.introduced.commit ?? '')
    return {
      ...lineage,
      fingerprint: fingerprint(lineage),
      exposure: exposures[index] ?? { state: 'local' },
      author: commit?.author ?? null,
      date: commit?.date ?? null,
      life: lives[index] ?? null,
    }
  })
}

/** What the walk has told goes without asking: a process of git takes longer than the rest of this. */
async function detailsOf(
  commits: readonly string[],
  repository: Repository,
  graph: Graph | null,
): Promise<ReadonlyMap<string, CommitDetails>> {
  const wanted = new Set(commits)
  const details = new Map<string, CommitDetails>()
  for (const [i, commit] of graph?.commits.entries() ?? [])
    if (wanted.delete(commit))
      details.set(commit, {
        author: graph?.authors[i] as string,
        date: graph?.dates[i] as string,
      })
  return new Map([...details, ...(await readCommitDetails(repository, [...wanted]))])
}

async function livesIn(
  repository: Repository,
  harvest: Harvest,
  lineages: readonly Lineage[],
  history: History,
  now: Date,
): Promise<readonly (Life | null)[]> {
  const lookup = openTreeLookup(repository)
  try {
    return await describeLives(harvest, lineages, history, lookup, now)
  } finally {
    lookup.end()
  }
}

/** The newest sign of a remote: a fetch, a push, the clone itself. */
function lastHeard({ gitDir }: Repository, reflogs: readonly ReflogEntry[]): string | null {
  const signs = reflogs
    .filter(({ ref, what }) => isRemoteRef(ref) || what.startsWith('clone:'))
    .map(({ date }) => Date.parse(date))
  // A fetch that brought nothing moves no ref.
  const fetched = statSync(join(gitDir, 'FETCH_HEAD'), { throwIfNoEntry: false })
  const newest = Math.max(...signs, fetched?.mtimeMs ?? 0)
  return newest > 0 ? new Date(newest).toISOString() : null
}
