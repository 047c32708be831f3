// How much of what it reports is a secret, and how many secrets it reports: precision and recall, on a
// corpus that is made here and on public repositories that someone has looked through.
// `npm run bench:accuracy -- [options] [directory]…`
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeCorpus } from './accuracy/corpus.mjs'
import { rates, scorePlanted, scoreReal } from './accuracy/score.mjs'
import { findSecretscan, tools } from './accuracy/tools.mjs'

const usage = `npm run bench:accuracy -- [options] [directory]…

  --seeds <n>    of each example, 2 by default
  --keep         leave the corpus where it was made
  --json <file>  write all counts there
  --label <dir>  instead: what bench/accuracy/labels.json has no verdict on`

const labelsFile = fileURLToPath(new URL('accuracy/labels.json', import.meta.url))
const { seeds, keep, json, label, directories } = readArguments()
const { allServices, builtInRules } = await import('../dist/index.js')
const { examplesByRule } = await import('#examples')
/** By secretscan's fingerprint, which does not help to guess the secret: whether it is one. */
const verdicts = JSON.parse(readFileSync(labelsFile, 'utf8'))

if (label) printUnlabelled(label)
else compare()

function compare() {
  const planted = withCorpus((dir, labels) => {
    const places = [...labels.values()].filter(({ secret }) => secret).length
    console.log(`Made from seeds: ${places} secrets, ${labels.size - places} files without`)
    return each((tool) => scorePlanted(tool.find(dir), labels))
  })
  printConfidence(planted)
  printKinds(planted)
  printProviders(planted.secretscan.byProvider)
  const real = directories.map((dir) => {
    const known = knownIn(findSecretscan(dir))
    const results = each((tool) => scoreReal(tool.find(dir), known))
    console.log(`\n${basename(dir)}, ${known.length} verdicts`)
    printConfidence(results)
    return { directory: basename(dir), results }
  })
  if (real.length > 1) {
    console.log('\nAll directories')
    printConfidence(sumOf(real.map(({ results }) => results)))
  }
  if (json) writeFileSync(json, `${JSON.stringify({ seeds, planted, real }, null, 2)}\n`)
}

/** A peer that fails or takes too long is left out, and said to be. */
function each(measure) {
  const results = tools().flatMap((tool) => {
    try {
      return [[tool.name, measure(tool)]]
    } catch (error) {
      if (tool.name === 'secretscan') throw error
      console.log(`  ${tool.name} is left out: ${error.message.slice(0, 60)}`)
      return []
    }
  })
  return Object.fromEntries(results)
}

function withCorpus(body) {
  const dir = mkdtempSync(join(tmpdir(), 'secretscan-corpus-'))
  try {
    const services = allServices()
    return body(dir, writeCorpus(dir, { rules: builtInRules, examplesByRule, services, seeds }))
  } finally {
    if (keep) console.log(`\nThe corpus is in ${dir}.`)
    else rmSync(dir, { recursive: true, force: true })
  }
}

function knownIn(findings) {
  return findings
    .filter(({ fingerprint }) => fingerprint in verdicts)
    .map(({ fingerprint, places }) => ({ fingerprint, places, verdict: verdicts[fingerprint] }))
}

/** For a person with the file open: a line each, ready for labels.json once the question is answered. */
function printUnlabelled(dir) {
  for (const { fingerprint, confidence, places, secret } of findSecretscan(dir)) {
    if (fingerprint in verdicts) continue
    const { path, line } = places[0]
    console.log(`"${fingerprint}": ?,  ${confidence}  ${path}:${line}  ${secret.split('\n')[0]}`)
  }
}

/** The lines of secretscan are what `--min-confidence` would show. */
function printConfidence(results) {
  console.log(row('', ['found', 'wrong', 'missed', 'open', 'precision', 'recall', 'F1']))
  for (const [name, { total, byConfidence }] of Object.entries(results)) {
    const lines = byConfidence
      ? Object.entries(byConfidence).map(([least, counts]) => [`${name}, ${least}`, counts])
      : [[name, total]]
    for (const [title, counts] of lines) console.log(row(title, cells(counts)))
  }
}

function printKinds(results) {
  console.log(
    `\n${row(
      'Recall by kind',
      Object.keys(results).map((name) => name.slice(0, 10)),
    )}`,
  )
  for (const kind of Object.keys(results.secretscan.byKind)) {
    const all = Object.values(results).map(({ byKind }) => byKind[kind])
    const without = all.every(({ found, missed }) => found + missed === 0)
    const values = all.map((c) => (without ? String(c.wrong) : percent(rates(c).recall)))
    console.log(row(without ? `${kind}: wrong` : kind, values))
  }
}

function printProviders(byProvider) {
  const worst = Object.entries(byProvider)
    .sort(([, a], [, b]) => rates(a).f1 - rates(b).f1)
    .slice(0, 20)
  console.log('\nBy provider, named rightly and at medium or high: the worst 20')
  console.log(row('', ['found', 'wrong', 'missed', 'open', 'precision', 'recall', 'F1']))
  for (const [provider, counts] of worst) console.log(row(provider, cells(counts)))
}

function cells(counts) {
  const { precision, recall, f1 } = rates(counts)
  const { found, wrong, missed, unlabelled = '' } = counts
  return [found, wrong, missed, unlabelled, percent(precision), percent(recall), percent(f1)]
}

/** At most 80 columns. */
function row(title, values) {
  const [first, ...rest] = values.map((value) => String(value).padStart(7))
  return `  ${title.padEnd(21)}${[first, ...rest.map((cell) => cell.padStart(6))].join(' ')}`.trimEnd()
}

function percent(rate) {
  return rate === null ? '-' : `${(rate * 100).toFixed(1)} %`
}

/** Of the tools that came to an end in every directory. */
function sumOf(results) {
  const add = (counts) =>
    counts.reduce((a, b) => Object.fromEntries(Object.keys(a).map((key) => [key, a[key] + b[key]])))
  return Object.fromEntries(
    Object.keys(results[0])
      .filter((name) => results.every((result) => name in result))
      .map((name) => {
        const each = results.map((result) => result[name])
        const levels = each.every(({ byConfidence }) => byConfidence) ? each[0].byConfidence : null
        const level = (least) => [least, add(each.map(({ byConfidence }) => byConfidence[least]))]
        return [
          name,
          {
            total: add(each.map(({ total }) => total)),
            byConfidence: levels && Object.fromEntries(Object.keys(levels).map(level)),
          },
        ]
      }),
  )
}

function readArguments() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  if (!existsSync(join(root, 'dist/index.js')))
    fail('There is no build. Run `npm run build` first.')
  const settings = {
    seeds: { type: 'string' },
    keep: { type: 'boolean' },
    json: { type: 'string' },
    label: { type: 'string' },
  }
  let parsed
  try {
    parsed = parseArgs({ allowPositionals: true, options: settings })
  } catch (error) {
    fail(`${error.message}\n\n${usage}`)
  }
  const { seeds = 2, keep, json, label } = parsed.values
  if (!(Number.isInteger(Number(seeds)) && seeds > 0)) fail('--seeds takes a whole number from 1.')
  const directories = parsed.positionals.map((path) => resolve(path))
  return { seeds: Number(seeds), keep, json, label, directories }
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
