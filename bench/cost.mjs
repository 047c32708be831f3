// What the catalogue costs: `secretscan dir` with all rules beside one with the first hundred, on the
// same files; then the same for matching alone, in memory, and which rules and keywords it is spent on.
// `npm run bench:cost -- [options] <directory>…`
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { filesOf } from './files.mjs'

const usage = `npm run bench:cost -- [options] <directory>…

  --pairs <n>     pairs of scans that count, 5 by default
  --size <MB>     source to scan, 200 by default
  --json <file>   write all figures there`

const limit = 1.3
/** Lock files are generated, and scanners skip what is larger than anyone writes. */
const largest = 2e6

// As src/cli/main.ts does.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
const { pairs, size, json, directories } = readArguments()
const { allServices, builtInRules, createScanner } = await import('../dist/index.js')

// What is no provider's (any key under a telling name, URLs, private keys, JWTs) is in both.
const isGeneral = ({ id }) => /^(?:generic|url|privatekey|jwt)-/.test(id)
const some = builtInRules.filter((rule, index) => index < 100 || isGeneral(rule))
const cli = fileURLToPath(new URL('../bin/secretscan.js', import.meta.url))

main()

function main() {
  const source = readSource()
  const megabytes = source.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  console.log(`${source.length} files, ${Math.round(megabytes)} MB, Node ${process.version}`)
  const [all, few] = [builtInRules, some].map((rules) => createScanner(rules, allServices))
  const scans = compare('secretscan dir', megabytes, dirScans(source))
  const matching = compare('matching alone', megabytes, {
    all: () => matchAll(source, all),
    few: () => matchAll(source, few),
  })
  console.log(`\nA scan takes ${scans.ratio.toFixed(2)} times as long, at most ${limit.toFixed(2)}`)
  const { rules, keywords } = profile(source, all)
  const milliseconds = (ms) => `${ms.toFixed(0)} ms`
  print('Rules by time', rules.slice(0, 20), milliseconds)
  print('Keywords by hits', keywords.slice(0, 30), (hits) => String(hits))
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ megabytes, scans, matching, rules, keywords }, null, 2)}\n`,
    )
  if (scans.ratio > limit) process.exitCode = 1
}

function compare(title, megabytes, scan) {
  const runs = takeTurns(scan)
  const ratio = median(runs.map(({ all, few }) => all / few))
  console.log(`\n${title}`)
  for (const [name, rules] of [
    ['all', builtInRules],
    ['few', some],
  ]) {
    const middle = median(runs.map((run) => run[name]))
    const speed = `${Math.round(megabytes / middle)} MB/s`
    console.log(
      `  ${String(rules.length).padStart(5)} rules ${middle.toFixed(2).padStart(7)} s ${speed.padStart(9)}`,
    )
  }
  console.log(`  ratio, median of ${pairs} pairs: ${ratio.toFixed(2)}`)
  return { ratio, runs }
}

/** The same files on disk, scanned as a user would; the configuration says which rules. */
function dirScans(source) {
  const root = mkdtempSync(join(tmpdir(), 'secretscan-cost-'))
  process.on('exit', () => rmSync(root, { recursive: true, force: true }))
  const copies = new Map()
  for (const { path, bytes } of source) {
    const copy = copies.get(path) ?? 0 // a README.md of each directory
    copies.set(path, copy + 1)
    const file = join(root, 'source', String(copy), path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const ids = new Set(some.map(({ id }) => id))
  const others = builtInRules.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
  const scan = (name, disabledRules) => {
    const config = join(root, `${name}.json`)
    writeFileSync(config, JSON.stringify({ disabledRules }))
    return () => {
      const args = [cli, 'dir', '--quiet', '--exit-zero', '--config', config, join(root, 'source')]
      execFileSync(process.execPath, args)
    }
  }
  return { all: scan('all', []), few: scan('few', others) }
}

/** A B A B …, so that what else the machine does meets both alike; the first pair warms up. */
function takeTurns(scan) {
  const runs = []
  for (let pair = 0; pair <= pairs; pair++) {
    const run = { all: seconds(scan.all), few: seconds(scan.few) }
    if (pair > 0) runs.push(run)
  }
  return runs
}

function matchAll(source, scanner) {
  for (const { bytes, path } of source) scanner.scan(bytes, path)
}

function seconds(run) {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

/** Each rule by itself, over the files that hold a keyword of it. */
function profile(source, scanner) {
  const hits = new Map()
  const filesByRule = new Map(builtInRules.map((rule) => [rule, new Set()]))
  for (const file of source) {
    const seen = new Set()
    for (const { rule, keyword, offset } of scanner.explain(file.bytes, file.path).keywords) {
      filesByRule.get(rule).add(file)
      if (seen.has(`${keyword}/${offset}`)) continue
      seen.add(`${keyword}/${offset}`)
      hits.set(keyword, (hits.get(keyword) ?? 0) + 1)
    }
  }
  const rules = [...filesByRule].map(([rule, files]) => [rule.id, timeOf(rule, files)])
  const falling = (list) => list.sort(([, a], [, b]) => b - a)
  return { rules: falling(rules), keywords: falling([...hits]) }
}

function timeOf(rule, files) {
  const scanner = createScanner([rule], allServices)
  const times = Array.from({ length: 2 }, () => {
    const run = () => {
      for (const { bytes, path } of files) scanner.scan(bytes, path)
    }
    return seconds(run) * 1000
  })
  return Math.min(...times)
}

function print(title, rows, show) {
  console.log(`\n${title}`)
  for (const [name, value] of rows) console.log(`  ${name.padEnd(44)} ${show(value).padStart(10)}`)
}

/** Each file once, and again from the first on where there is too little. */
function readSource() {
  const files = [...filesOf(directories)].filter(({ bytes }) => bytes.length <= largest)
  const once = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (once === 0) fail('There are no files in these directories.')
  if (once < size) console.log(`Only ${Math.round(once / 1e6)} MB there: some is scanned again.`)
  const source = []
  let total = 0
  for (let i = 0; total < size; i++) {
    const file = files[i % files.length]
    source.push(file)
    total += file.bytes.length
  }
  return source
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

function readArguments() {
  if (!existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url))))
    fail('There is no build. Run `npm run build` first.')
  const settings = {
    pairs: { type: 'string' },
    size: { type: 'string' },
    json: { type: 'string' },
  }
  let parsed
  try {
    parsed = parseArgs({ allowPositionals: true, options: settings })
  } catch (error) {
    fail(`${error.message}\n\n${usage}`)
  }
  const { pairs = 5, size = 200, json } = parsed.values
  for (const value of [pairs, size]) {
    if (!(Number.isInteger(Number(value)) && value > 0)) fail('A number must be whole and from 1.')
  }
  const directories = parsed.positionals.map((path) => resolve(path))
  if (directories.length === 0) fail(usage)
  return { pairs: Number(pairs), size: size * 1e6, json, directories }
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
