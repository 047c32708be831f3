import type { Confidence } from '../engine/rule.js'
import { type History, readCommitDetails, readHistory } from '../git/refs.js'
import type { GitDirectory } from '../git/run.js'
import type { Harvest } from '../sources/source.js'
import { assemble } from './assemble.js'
import { describeExposure } from './exposure.js'
import type { Finding } from './finding.js'
import { fingerprint } from './identity.js'

/** Findings of a harvest that are `wanted`. Facts about commits are asked for only if some finding has one. */
export async function describeFindings(
  harvest: Harvest,
  repository: GitDirectory | null,
  wanted: (confidence: Confidence) => boolean,
): Promise<readonly Finding[]> {
  const lineages = assemble(harvest).filter(({ confidence }) => wanted(confidence))
  const commits = [
    ...new Set(
      lineages.flatMap(({ locations }) => locations.flatMap(({ commit }) => commit ?? [])),
    ),
  ]
  const inHistory = harvest.target.mode === 'history' || harvest.target.mode === 'range'
  const ask = repository !== null && inHistory && lineages.length > 0
  const history: History | null = ask ? await readHistory(repository, harvest.graph) : null
  const details = ask ? await readCommitDetails(repository, commits) : new Map()
  const exposures = describeExposure(lineages, history, details, harvest.target.published ?? false)
  return lineages.map((lineage, index) => {
    const commit = details.get(lineage.introduced.commit ?? '')
    return {
      ...lineage,
      fingerprint: fingerprint(lineage),
      exposure: exposures[index] ?? { state: 'local' },
      author: commit?.author ?? null,
      date: commit?.date ?? null,
      life: null,
    }
  })
}
