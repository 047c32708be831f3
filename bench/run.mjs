// Side by side: what a scan of a whole history costs beside letting git read every object, and what a
// pre-commit hook costs beside starting Node. `npm run bench -- [options] <repository>…`
//
// Contenders take turns (A B A B …), so that what else the machine does meets them all alike; the first
// round only fills the caches. Whatever they print goes to /dev/null. Memory is that of the largest process.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const usage = `npm run bench -- [options] <repository>…

  --runs <n>     rounds that count, 5 by default
  --log          also \`git log -p\`, which scanners of patches wait for
  --json <file>  write every single run there`

const root = fileURLToPath(new URL('..', import.meta.url))
const { runs, log, json, directories } = readArguments()
const scratch = mkdtempSync(join(tmpdir(), 'secretscan-bench-'))
const memoryFile = join(scratch, 'memory')
const measuresMemory = spawnSync('/usr/bin/time', ['-v', 'true']).status === 0

const catFile = ['git', 'cat-file', '--batch-all-objects', '--batch', '--unordered', '--buffer']
const gitLog = ['git', 'log', '-p', '-U0', '--full-history', '--all']
const secretscan = [process.execPath, join(root, 'bin/secretscan.js')]

/** The first of each list is what the others are compared with. */
const history = [
  { name: 'git cat-file, all objects', argv: () => catFile },
  { name: 'secretscan history', argv: () => [...secretscan, 'history'], exitCodes: [0, 1, 3] },
  ...(log ? [{ name: 'git log -p', argv: () => gitLog }] : []),
  // Verification would measure the network, and send what was found.
  ...peer('gitleaks', (dir) => ['git', '--no-banner', '--exit-code=0', dir]),
  ...peer('betterleaks', (dir) => ['git', '--no-banner', '--exit-code=0', dir]),
  ...peer('trufflehog', (dir) => ['git', '--no-verification', '--no-update', `file://${dir}`]),
  ...peer('kingfisher', (dir) => ['scan', '--no-validate', dir], [0, 200, 205]),
]

const staged = [
  { name: 'node -e 0', argv: () => [process.execPath, '-e', '0'] },
  { name: 'secretscan staged', argv: () => [...secretscan, 'staged'] },
]

try {
  main()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function main() {
  const machine = describeMachine()
  console.log(machine.join('\n'))
  const results = directories.map((dir) => compare(dir, dir, history))
  const dir = makeRepository({ files: 5000, changed: 10 })
  results.push(compare('10 changed files in a repository of 5,000', dir, staged))
  if (!measuresMemory) console.log('\nNo peak memory: there is no GNU time at /usr/bin/time.')
  const record = { date: new Date(), machine, results }
  if (json) writeFileSync(json, `${JSON.stringify(record, null, 2)}\n`)
}

/** Runs the contenders in turns and prints what came out. */
function compare(title, cwd, contenders) {
  const rows = contenders.map(({ name, argv }) => {
    return { name, argv: argv(cwd), seconds: [], peakBytes: [], failure: null }
  })
  for (let round = 0; round <= runs; round++) {
    for (const [index, row] of rows.entries()) {
      if (row.failure) continue
      const run = measure(row.argv, cwd)
      if (!(contenders[index].exitCodes ?? [0]).includes(run.exitCode)) row.failure = run
      else if (round > 0) {
        row.seconds.push(run.seconds)
        row.peakBytes.push(run.peakBytes)
      }
    }
  }
  print(title, rows)
  return { title, contenders: rows }
}

function measure(argv, cwd) {
  const [command, ...args] = measuresMemory
    ? ['/usr/bin/time', '-v', '-o', memoryFile, ...argv]
    : argv
  const start = process.hrtime.bigint()
  const stdio = ['ignore', 'ignore', 'pipe']
  const { status, stderr } = spawnSync(command, args, { cwd, stdio, maxBuffer: 2 ** 30 })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const memory = measuresMemory ? readFileSync(memoryFile, 'utf8') : ''
  const kilobytes = /Maximum resident set size \(kbytes\): (\d+)/.exec(memory)?.[1]
  const peakBytes = kilobytes ? Number(kilobytes) * 1024 : null
  return { seconds, peakBytes, exitCode: status, lastWords: String(stderr).trim().slice(-70) }
}

/** At most 80 columns: what, median, fastest and slowest, how often the first, peak memory. */
function print(title, rows) {
  const first = median(rows[0].seconds)
  console.log(`\n${title}, ${runs} ${runs === 1 ? 'run' : 'runs'}`)
  console.log(line('', 'median', 'from … to', 'ratio', 'memory'))
  for (const { name, seconds, peakBytes, failure } of rows) {
    if (failure) {
      console.log(`  ${name}: failed with exit code ${failure.exitCode}\n    ${failure.lastWords}`)
      continue
    }
    const [middle, from, to] = [median(seconds), Math.min(...seconds), Math.max(...seconds)]
    const ratio = rows[0].failure ? '-' : `${(middle / first).toFixed(2)}×`
    const memory = measuresMemory ? `${Math.round(Math.max(...peakBytes) / 1e6)} MB` : '-'
    console.log(line(name, time(middle), `${time(from)} … ${time(to)}`, ratio, memory))
  }
}

function line(name, middle, spread, ratio, memory) {
  const cells = [middle.padStart(9), spread.padStart(20), ratio.padStart(8), memory.padStart(9)]
  return `  ${name.padEnd(26)}${cells.join(' ')}`.trimEnd()
}

function time(seconds) {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** Source-like text without secrets: a hook is felt on the ordinary, clean commit. */
function makeRepository({ files, changed }) {
  const dir = join(scratch, 'staged')
  const path = (index) => join(dir, `d${index % 50}`, `file${index}.ts`)
  const line = (index, version) => `export const value${index} = ${index * 7 + version}\n`
  const text = (index, version) => line(index, version).repeat(40)
  for (let i = 0; i < 50; i++) mkdirSync(join(dir, `d${i}`), { recursive: true })
  for (let i = 0; i < files; i++) writeFileSync(path(i), text(i, 0))
  git(dir, 'init', '--quiet')
  git(dir, 'add', '--all')
  git(dir, 'commit', '--quiet', '--message', 'start')
  for (let i = 0; i < changed; i++) writeFileSync(path(i * 7), text(i, 1))
  git(dir, 'add', '--all')
  return dir
}

function git(cwd, ...args) {
  const settings = ['user.name=bench', 'user.email=bench@example.test', 'core.hooksPath=/dev/null']
  const argv = [...settings, 'commit.gpgSign=false'].flatMap((setting) => ['-c', setting])
  const { status, stderr } = spawnSync('git', [...argv, ...args], { cwd })
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`)
}

/** None, where it is not installed. */
function peer(name, args, exitCodes = [0]) {
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .some((dir) => existsSync(join(dir, name)))
  return installed ? [{ name, argv: (dir) => [name, ...args(dir)], exitCodes, isPeer: true }] : []
}

function describeMachine() {
  const version = (name) => {
    const { stdout } = spawnSync(name, [name === 'gitleaks' ? 'version' : '--version'])
    return `${name}: ${String(stdout).trim().split('\n')[0]}`
  }
  const processor = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`
  const peers = history.filter(({ isPeer }) => isPeer).map(({ name }) => name)
  return [`${processor}, Node ${process.version}`, ...['git', ...peers].map(version)]
}

function readArguments() {
  if (!existsSync(join(root, 'dist/cli.cjs'))) fail('There is no build. Run `npm run build` first.')
  const settings = { runs: { type: 'string' }, log: { type: 'boolean' }, json: { type: 'string' } }
  let parsed
  try {
    parsed = parseArgs({ allowPositionals: true, options: settings })
  } catch (error) {
    fail(`${error.message}\n\n${usage}`)
  }
  const { runs = 5, log, json } = parsed.values
  if (!(Number.isInteger(Number(runs)) && runs > 0)) fail('--runs takes a whole number from 1.')
  const directories = parsed.positionals.map((path) => resolve(path))
  for (const dir of directories) {
    const { status } = spawnSync('git', ['rev-parse', '--git-dir'], { cwd: dir })
    if (status !== 0) fail(`${dir} is no git repository.`)
  }
  return { runs: Number(runs), log, json, directories }
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
