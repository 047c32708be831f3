// What secretscan costs beside git itself and every other scanner on PATH: `npm run bench -- <repository>…`
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runCase } from './speed/compare.mjs'
import { describeMachine } from './speed/machine.mjs'
import { measuresMemory } from './speed/measure.mjs'
import { modes } from './speed/modes.mjs'
import { pageOf } from './speed/page.mjs'
import { installedPeers, peersNotFound } from './speed/peers.mjs'
import { findSilent } from './speed/planted.mjs'
import { copyRepository, describeRepository, makeStaged } from './speed/repositories.mjs'
import { tableOf } from './speed/table.mjs'

const usage = `npm run bench -- [options] [<name>=]<repository or directory>…

  --modes <list>    of ${Object.keys(modes).join(', ')}; all by default
  --runs <n>        rounds that count, 5 by default
  --peer-runs <n>   rounds for peers, as many by default
  --timeout <s>     the longest that one run may take, 900 by default
  --skip <list>     scanners to leave out, or \`peers\` for all
  --json <file>     write every single run there
  --page <file>     write a Markdown page there
  --from <file>     measure nothing, read what --json wrote`

const root = fileURLToPath(new URL('..', import.meta.url))
const { from, json, page, ...wanted } = readArguments()
const record = from ? JSON.parse(readFileSync(from, 'utf8')) : await inScratch(measureAll)
if (from) for (const it of record.cases) process.stdout.write(tableOf(it))
if (json) writeFileSync(json, `${JSON.stringify(record, null, 2)}\n`)
if (page) {
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(page, pageOf(record))
}

async function measureAll(scratch) {
  const { runs, peerRuns, timeout, skip, targets } = wanted
  const peers = skip.includes('peers') ? [] : installedPeers(skip)
  const machine = describeMachine(peers)
  sayMachine(machine)
  for (const peer of peers) peer.setUp?.({ scratch })
  const shared = { peers, scratch, silent: await findSilent(peers, scratch) }
  const cases = []
  const repositories = []
  for (const { target, able } of prepare(targets, scratch)) {
    const { name, packing, missing } = target
    if (packing) repositories.push({ name, packing, missing })
    for (const mode of wanted.modes.filter((id) => able.includes(id))) {
      const it = modes[mode].caseOf({ ...target, ...shared })
      const done = it.skipped ? it : await runCase(it, { runs, peerRuns, timeout, scratch })
      process.stdout.write(tableOf(done))
      cases.push(done)
    }
  }
  const measured = peers.map(({ name, home, note }) => ({ name, home, note }))
  return {
    ...{ date: new Date().toISOString(), machine, peers: measured, notFound: peersNotFound() },
    ...{ runs, peerRuns, repositories, cases },
  }
}

/** Each with the modes it can show; one at a time, so that none takes room on the disk for the others. */
function* prepare(targets, scratch) {
  for (const { name, path } of targets) {
    const destination = join(scratch, 'target')
    mkdirSync(destination)
    if (isRepository(path)) {
      const copy = copyRepository(path, destination)
      const packing = describeRepository(copy.repository)
      const target = { name, destination, ...copy, packing }
      yield { target, able: Object.keys(modes).filter((id) => target[modes[id].needs]) }
    } else yield { target: { name, tree: path, missing: 0 }, able: ['dir'] }
    rmSync(destination, { recursive: true })
  }
  if (wanted.modes.includes('staged'))
    yield { target: { name: 'staged', ...makeStaged(scratch), missing: 0 }, able: ['staged'] }
}

function sayMachine({ processor, cores, system, versions }) {
  console.log(`${processor}, ${cores} cores, ${system}`)
  for (const [name, version] of Object.entries(versions)) console.log(`  ${name} ${version}`)
  const notFound = peersNotFound()
  if (notFound.length > 0) console.log(`Not on PATH: ${notFound.join(', ')}`)
  if (!measuresMemory) console.log('No CPU time and memory: there is no GNU time at /usr/bin/time.')
}

async function inScratch(body) {
  const scratch = mkdtempSync(join(tmpdir(), 'secretscan-bench-'))
  const remove = () => rmSync(scratch, { recursive: true, force: true })
  process.on('exit', remove)
  // An exit that says goodbye: to the directory here, and to what is running in measure.mjs.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
  return body(scratch)
}

/** A directory inside a work tree is a directory. */
function isRepository(path) {
  const ask = ['rev-parse', '--git-dir', '--show-prefix']
  const { status, stdout } = spawnSync('git', ask, { cwd: path, encoding: 'utf8' })
  return status === 0 && !stdout.split('\n')[1]
}

function readArguments() {
  if (!existsSync(join(root, 'dist/cli.cjs'))) fail('There is no build. Run `npm run build` first.')
  const text = { type: 'string' }
  const flags = ['modes', 'runs', 'peer-runs', 'timeout', 'skip', 'json', 'page', 'from']
  const options = Object.fromEntries(flags.map((flag) => [flag, text]))
  let parsed
  try {
    parsed = parseArgs({ allowPositionals: true, options })
  } catch (error) {
    fail(`${error.message}\n\n${usage}`)
  }
  const { values, positionals } = parsed
  const number = (flag, fallback) => {
    const value = Number(values[flag] ?? fallback)
    if (!(Number.isInteger(value) && value > 0)) fail(`--${flag} takes a whole number from 1.`)
    return value
  }
  const list = (flag, fallback) => values[flag]?.split(',') ?? fallback
  const runs = number('runs', 5)
  const chosen = list('modes', Object.keys(modes))
  const unknown = chosen.filter((mode) => !(mode in modes))
  if (unknown.length > 0) fail(`There is no mode ${unknown.join(', ')}.\n\n${usage}`)
  return {
    ...{ from: values.from, json: values.json, page: values.page, modes: chosen, runs },
    peerRuns: number('peer-runs', runs),
    timeout: number('timeout', 900),
    skip: list('skip', []),
    targets: positionals.map(readTarget),
  }
}

/** `vite=../vite`, or a path, which is named by its last part that is a name. */
function readTarget(text) {
  const [, given, rest] = /^([\w.+-]+)=(.*)$/.exec(text) ?? [null, null, text]
  const path = resolve(rest)
  if (!existsSync(path) || !statSync(path).isDirectory()) fail(`${rest} is no directory.`)
  const last = /^(?:\.git|repo)$/.test(basename(path)) ? dirname(path) : path
  return { name: given ?? basename(last).replace(/\.git$/, ''), path }
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
