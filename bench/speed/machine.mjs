import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { findOnPath } from '../installed.mjs'

/** What figures depend on: processor, memory, system, and whose versions. */
export function describeMachine(peers) {
  const versions = Object.fromEntries(
    peers.map(({ name, version }) => [name, versionOf(name, version)]),
  )
  return {
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    versions: { node: process.versions.node, git: versionOf('git', ['--version']), ...versions },
  }
}

/** Some name themselves, some talk on standard error, and some were built without knowing it. */
function versionOf(name, args) {
  if (args.length === 0) return 'unknown'
  const { stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' })
  const said = /\d+\.\d+(?:\.\d+)?\S*/.exec(`${stdout}\n${stderr}`)?.[0]
  return said ?? goVersionOf(name) ?? 'unknown'
}

function goVersionOf(name) {
  const { stdout } = spawnSync('go', ['version', '-m', findOnPath(name)], { encoding: 'utf8' })
  return /^\tmod\t\S+\tv(\S+)/m.exec(stdout ?? '')?.[1]
}
