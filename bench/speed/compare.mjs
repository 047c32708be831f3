// Contenders take turns (A B C A B C …), so that what else the machine does meets them all alike.
import { measure } from './measure.mjs'

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {readonly string[]} argv
 * @property {string} shown  the command, with names for paths
 * @property {readonly number[]} exitCodes  those that say that it did its work
 * @property {string} [cwd]  where it is not that of the case
 * @property {Record<string, string>} [env]
 * @property {() => void} [before]  what is done before each run and not measured
 * @property {boolean} [isPeer]
 * @property {string} [skipped]  why it does not run at all
 *
 * @typedef {object} Case
 * @property {string} mode
 * @property {string} title
 * @property {string} cwd
 * @property {string} subject  the contender that each row's ratio is about
 * @property {readonly string[]} notes
 * @property {readonly Contender[]} contenders
 *
 * @typedef {import('./measure.mjs').Run} Run
 * @typedef {Contender & { runs: Run[], failure: string | null }} Row
 */

/**
 * Runs a case. The first round only fills the caches of the machine and does not count. One that fails
 * is out: how fast it failed is no figure.
 *
 * @param {Case} it
 * @param {{ runs: number, peerRuns: number, timeout: number, scratch: string }} how
 */
export async function runCase(it, { runs, peerRuns, timeout, scratch }) {
  /** @type {Row[]} */
  const rows = it.contenders.map((contender) => {
    return { ...contender, runs: [], failure: contender.skipped ?? null }
  })
  for (let round = 0; round <= Math.max(runs, peerRuns); round++) {
    for (const row of rows) {
      if (row.failure || round > (row.isPeer ? peerRuns : runs)) continue
      row.before?.()
      const { argv, cwd = it.cwd, env } = row
      const run = await measure(argv, { cwd, env, timeout, scratch })
      row.failure = failureOf(run, row, timeout)
      if (!row.failure && round > 0) row.runs.push(run)
    }
  }
  return { ...it, rows: rows.map((row) => summaryOf(row, rows, it)) }
}

function failureOf({ exitCode }, { exitCodes }, timeout) {
  if (exitCode === null) return `ended after ${timeout} s`
  return exitCodes.includes(exitCode) ? null : `failed with exit code ${exitCode}`
}

/** What is kept of a row: medians, and how often the subject takes what it takes. */
function summaryOf(row, rows, { subject }) {
  const { name, shown, isPeer = false, failure, runs } = row
  if (failure) return { name, shown, isPeer, failure }
  const first = rows.find((other) => other.name === subject)
  const ratio = first && !first.failure && first !== row ? ratiosOf(first.runs, runs) : null
  const seconds = runs.map((run) => run.seconds)
  const middle = {
    seconds: median(seconds),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakBytes: median(runs.map((run) => run.peakBytes)),
  }
  const spread = { from: Math.min(...seconds), to: Math.max(...seconds) }
  return { name, shown, isPeer, failure: null, ...middle, ...spread, ratio, runs }
}

/** Round by round, as both met the same neighbours there; then the median. */
function ratiosOf(ours, theirs) {
  const both = ours.slice(0, theirs.length).map((run, round) => [run, theirs[round]])
  const of = (key) => {
    const known = both.filter(([a, b]) => a[key] !== null && b[key])
    return median(known.map(([a, b]) => a[key] / b[key]))
  }
  return { seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), peakBytes: of('peakBytes') }
}

/** Null of nothing, or where any is unknown. */
function median(numbers) {
  if (numbers.length === 0 || numbers.includes(null)) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
