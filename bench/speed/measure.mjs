// One run of one command from outside: from before it starts until it has ended, all it started included.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** GNU time. Node does not say what a child took. */
const accountant = '/usr/bin/time'

export const measuresMemory = spawnSync(accountant, ['-f', '%M', 'true']).status === 0

/**
 * @typedef {object} Run
 * @property {number} seconds  wall time
 * @property {number | null} cpuSeconds  user and system time, of it and what it waited for; to 0.01 s
 * @property {number | null} peakBytes  of its largest process
 * @property {number | null} exitCode  null where it took too long and was ended
 */

/**
 * Runs a command whose output nobody reads. What it says on standard error goes to a file and nowhere
 * else: some scanners print there what they found.
 *
 * @param {readonly string[]} argv
 * @param {{ cwd: string, env?: Record<string, string>, timeout: number, scratch: string }} how
 *   `timeout` in seconds
 * @returns {Promise<Run>}
 */
export async function measure(argv, { cwd, env = {}, timeout, scratch }) {
  const accounts = join(scratch, 'accounts')
  const accounting = ['--quiet', '-o', accounts, '-f', '%U %S %M']
  const [command, ...args] = measuresMemory ? [accountant, ...accounting, ...argv] : argv
  const errors = openSync(join(scratch, 'stderr'), 'w')
  const settings = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', errors] }
  try {
    const start = process.hrtime.bigint()
    const exitCode = await untilEnd(command, args, settings, timeout)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    const known = measuresMemory && exitCode !== null
    const [user, system, kilobytes] = known ? readNumbers(accounts) : []
    return {
      seconds,
      cpuSeconds: known ? user + system : null,
      peakBytes: known ? kilobytes * 1024 : null,
      exitCode,
    }
  } finally {
    closeSync(errors)
  }
}

/** In a process group of its own, so that one that takes too long ends with all it started. */
function untilEnd(command, args, settings, timeout) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...settings, detached: true })
    let tooLong = false
    const end = () => process.kill(-child.pid, 'SIGKILL')
    const timer = setTimeout(() => {
      tooLong = true
      end()
    }, timeout * 1000)
    process.once('exit', end)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(timer)
      process.off('exit', end)
      resolve(tooLong ? null : code)
    })
  })
}

function readNumbers(file) {
  return readFileSync(file, 'utf8').trim().split(' ').map(Number)
}
