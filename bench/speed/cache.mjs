// What secretscan remembers between scans stands in the git directory, so a run can start without it, or
// with what an earlier scan left.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** So that a scan is somebody's first. */
export function dropCache(repository) {
  for (const name of cachesIn(repository))
    rmSync(join(repository, name), { recursive: true, force: true })
}

/**
 * Scans once, and keeps what that leaves behind.
 *
 * @returns {(() => void) | null} puts it back as it was; null where nothing was left
 */
export function fillCache(argv, { cwd, repository, kept }) {
  dropCache(repository)
  const [command, ...args] = argv
  spawnSync(command, args, { cwd, stdio: 'ignore' })
  const names = cachesIn(repository)
  if (names.length === 0) return null
  const copy = (from, to) => {
    for (const name of names) cpSync(join(from, name), join(to, name), { recursive: true })
  }
  mkdirSync(kept)
  copy(repository, kept)
  return () => {
    dropCache(repository)
    copy(kept, repository)
  }
}

function cachesIn(repository) {
  return readdirSync(repository).filter((name) => name.startsWith('secretscan'))
}
