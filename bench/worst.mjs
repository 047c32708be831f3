// The longest that a megabyte can keep a scan busy, for each rule: text made to be almost what it looks
// for. `npm run bench:worst -- [--json <file>] [rule…]` fails if any takes longer than the limit.
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { makeFrom } from './accuracy/make.mjs'

const size = 1 << 20
const limit = 100
/** Of which the first tells which shape to measure in full. */
const parts = 32

// As src/cli/main.ts does.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
if (!existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url)))) {
  console.error('There is no build. Run `npm run build` first.')
  process.exit(2)
}
const { allServices, builtInRules, createScanner } = await import('../dist/index.js')
const { examplesByRule } = await import('#examples')

/** Each makes a piece that is repeated to fill a megabyte, of a keyword and of an example of the rule. */
const shapes = {
  'keyword repeated': ({ keyword }) => keyword,
  'keywords on lines': ({ keyword }) => `${keyword}\n`,
  'keyword in words': ({ keyword }) => `${keyword} ${keyword}_ `,
  'long run after keyword': ({ keyword, run }) => `${keyword}${run(4000)}`,
  'long run bound to keyword': ({ keyword, run }) => `${keyword} = "${run(4000)}`,
  'short runs after keyword': ({ keyword, run }) => `${keyword}${run(20)} `,
  'first half of an example': ({ example }) => example.slice(0, example.length >> 1),
  'example but its end': ({ example }) => example.slice(0, -2),
  'example that goes on': ({ example, run }) => `${example.trimEnd()}${run(8)}`,
  'whole examples': ({ example }) => `${example}\n`,
  'nested quotes': ({ keyword }) => `"${keyword}":{"'\`${keyword}=\\"`,
  'spaces after keyword': ({ keyword }) => `${keyword}${' '.repeat(60)}`,
  'signs after keyword': ({ keyword }) => `${keyword}:=>("'[{`,
}

main()

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  })
  const rules = builtInRules.filter(
    ({ id }) => positionals.length === 0 || positionals.includes(id),
  )
  const everything = createScanner(builtInRules, allServices)
  warmUp(rules)
  const worst = rules.map(measure).sort((a, b) => b.time - a.time)
  const slow = worst.filter(({ time }) => time > limit)
  print(worst.slice(0, 20).map((row) => ({ ...row, all: withAll(row, everything) })))
  console.log(
    slow.length === 0
      ? `\n${rules.length} rules, none above ${limit} ms for a megabyte.`
      : `\n${slow.length} of ${rules.length} rules are above ${limit} ms for a megabyte.`,
  )
  if (values.json) {
    const figures = worst.map(({ rule, shape, time }) => ({ rule, shape, time }))
    writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
  }
  if (slow.length > 0) process.exitCode = 1
}

/** The rule by itself; else one that is slow would stand for all that share its keyword. */
function measure(rule) {
  const scanner = createScanner([rule], allServices)
  const rows = inputs(rule).map(({ shape, piece }) => {
    // All of it for each would take an hour: what counts is measured again.
    const part = fill(size / parts, piece)
    return { shape, piece, time: parts * Math.min(time(scanner, part), time(scanner, part)) }
  })
  const slowest = rows.reduce((a, b) => (b.time > a.time ? b : a))
  return { rule: rule.id, ...slowest, time: timeAgain(scanner, fill(size, slowest.piece)) }
}

function withAll({ piece }, everything) {
  return timeAgain(everything, fill(size, piece))
}

/** What is measured first would pay for compiling the engine. */
function warmUp(rules) {
  for (const rule of rules.slice(0, 20)) measure(rule)
}

function inputs(rule) {
  const { secret, match } = examplesByRule[rule.id]
  const make = makeFrom(`worst/${rule.id}`)
  const run = (length) => charactersOf(secret(make), make, length)
  const value = secret(make)
  const example = match[0].text(value, make)
  // The shortest keyword comes most often.
  const [keyword = ''] = [...rule.keywords].sort((a, b) => a.length - b.length)
  return Object.entries(shapes).map(([shape, piece]) => {
    return { shape, piece: piece({ keyword, example, run }) }
  })
}

/** A run in the alphabet of the secret. */
function charactersOf(secret, make, length) {
  return make.of([...new Set(secret.replace(/\s/g, ''))].join(''), length)
}

function fill(length, piece) {
  return Buffer.alloc(length, piece.length > 0 ? piece : ' ')
}

/** Milliseconds. */
function time(scanner, bytes) {
  const start = performance.now()
  scanner.scan(bytes, '')
  return performance.now() - start
}

/** The shortest of up to five: once below the limit there is no need to know by how much. */
function timeAgain(scanner, bytes) {
  let shortest = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5 && shortest > limit; run++)
    shortest = Math.min(shortest, time(scanner, bytes))
  return shortest
}

function print(worst) {
  console.log(`  ${''.padEnd(34)} ${'alone'.padStart(6)} ${'all'.padStart(6)} ms  shape`)
  for (const { rule, shape, time, all } of worst) {
    const [alone, whole] = [time, all].map((ms) => ms.toFixed(0).padStart(6))
    console.log(`  ${rule.padEnd(34)} ${alone} ${whole}     ${shape}`)
  }
}
