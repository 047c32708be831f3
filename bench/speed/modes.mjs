// What is compared with what. A mode makes a case of a target; a new row is one more contender.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOnPath } from '../installed.mjs'
import { dropCache, fillCache } from './cache.mjs'
import { halve } from './repositories.mjs'

/**
 * @typedef {import('./compare.mjs').Case} Case
 * @typedef {import('./compare.mjs').Contender} Contender
 * @typedef {import('./peers.mjs').Target} Target
 * @typedef {Target & { name: string, missing: number, destination: string,
 *   peers: readonly import('./peers.mjs').Peer[], silent: ReadonlyMap<string, string> }} Subject
 *   `missing`: objects that are stood in for. `silent`: why a peer is not measured, by peer and mode.
 *   `destination`: a directory that goes with the target.
 */

const bin = fileURLToPath(new URL('../../bin/secretscan.js', import.meta.url))

/** Paths and commits as a reader would name them. */
const named = {
  repository: '<repository>',
  tree: '<directory>',
  base: '<base>',
  head: '<head>',
  files: ['<file>…'],
  scratch: '<scratch>',
}

/** What a mode needs of a target, and the case it makes of it. */
export const modes = {
  history: { needs: 'repository', caseOf: fullHistory },
  range: { needs: 'base', caseOf: range },
  dir: { needs: 'tree', caseOf: directory },
  staged: { needs: 'files', caseOf: staged }, // which only the made repository has
  cores: { needs: 'repository', caseOf: cores },
  cache: { needs: 'repository', caseOf: cache },
  growth: { needs: 'repository', caseOf: growth },
}

/** @type {(target: Subject) => Case} */
function fullHistory(target) {
  const log = ['log', '-p', '-U0', '--full-history', '--all']
  const objects = ['cat-file', '--batch-all-objects', '--batch', '--unordered', '--buffer']
  return {
    mode: 'history',
    title: `${target.name}: the full history`,
    cwd: target.tree ?? target.repository,
    subject: 'secretscan history',
    notes: notesOnMissing(target),
    contenders: [
      git('git log -p', log),
      git('git cat-file', objects),
      secretscan(target, ['history', '--all']),
      ...peersFor('history', target),
    ],
  }
}

/** @type {(target: Subject) => Case} */
function range(target) {
  const commits = `${target.base}..${target.head}`
  const log = git('git log -p', ['log', '-p', '-U0', commits])
  const scan = {
    ...secretscan(target, ['range', commits]),
    shown: 'secretscan range <base>..<head>',
  }
  return {
    mode: 'range',
    title: `${target.name}: a pull request of 5 commits`,
    cwd: target.tree,
    subject: 'secretscan range',
    notes: notesOnMissing(target),
    contenders: [
      nothing,
      { ...log, shown: 'git log -p -U0 <base>..<head>' },
      scan,
      ...afterAudit(scan, target),
      ...peersFor('range', target),
    ],
  }
}

/** The same where what came before the pull request was audited once, if that is remembered. */
function afterAudit(scan, { repository, tree, base, destination }) {
  const { argv } = secretscan({ repository }, ['history', base])
  const restore = fillCache(argv, { cwd: tree, repository, kept: join(destination, 'before') })
  return restore ? [{ ...scan, name: 'after an audit', before: restore }] : []
}

/** @type {(target: Subject) => Case} */
function directory(target) {
  return {
    mode: 'dir',
    title: `${target.name}: the files as they are on disk`,
    cwd: target.tree,
    subject: 'secretscan dir',
    notes: [],
    contenders: [secretscan(target, ['dir']), ...peersFor('dir', target)],
  }
}

/** @type {(target: Subject) => Case} */
function staged(target) {
  return {
    mode: 'staged',
    title: '10 staged files in a repository of 5,000',
    cwd: target.tree,
    subject: 'secretscan staged',
    notes: [],
    contenders: [nothing, secretscan(target, ['staged']), ...peersFor('staged', target)],
  }
}

/** @type {(target: Subject) => Case} */
function cores(target) {
  const count = availableParallelism()
  const title = `${target.name}: one core and ${count}`
  if (count === 1) return { mode: 'cores', title, skipped: 'there is one core' }
  if (!findOnPath('taskset')) return { mode: 'cores', title, skipped: 'there is no taskset' }
  const all = secretscan(target, ['history', '--all'])
  const one = { argv: ['taskset', '-c', '0', ...all.argv], shown: `taskset -c 0 ${all.shown}` }
  return {
    mode: 'cores',
    title,
    cwd: target.repository,
    subject: `${count} cores`,
    notes: [],
    contenders: [
      { ...all, ...one, name: 'one core' },
      { ...all, name: `${count} cores` },
    ],
  }
}

/** @type {(target: Subject) => Case} */
function cache(target) {
  const title = `${target.name}: the first audit and the second`
  const first = secretscan(target, ['history', '--all'])
  const { repository, destination } = target
  const kept = join(destination, 'audited')
  const restore = fillCache(first.argv, { cwd: repository, repository, kept })
  if (!restore) return { mode: 'cache', title, skipped: 'this version keeps no cache' }
  return {
    mode: 'cache',
    title,
    cwd: target.repository,
    subject: 'second audit',
    notes: [],
    contenders: [
      { ...first, name: 'first audit' },
      { ...first, name: 'second audit', before: restore },
    ],
  }
}

/** @type {(target: Subject) => Case} */
function growth(target) {
  const title = `${target.name}: half the history and all of it`
  const parts = halve(target.repository, target.destination)
  if (!parts) return { mode: 'growth', title, skipped: 'there are too few commits' }
  const audit = ({ repository, commits }) => {
    const name = `${commits.toLocaleString('en')} commits`
    return { ...secretscan({ repository }, ['history', '--all']), name, cwd: repository }
  }
  const [half, all] = [audit(parts.half), audit(parts.all)]
  return {
    mode: 'growth',
    title,
    cwd: target.repository,
    subject: all.name,
    notes: [],
    contenders: [half, all],
  }
}

/** What starting Node costs: a scanner in JavaScript cannot take less. */
const nothing = {
  name: 'node -e 0',
  argv: [process.execPath, '-e', '0'],
  shown: 'node -e 0',
  exitCodes: [0],
}

/** @returns {Contender} */
function git(name, args) {
  return {
    name,
    argv: ['git', '--no-pager', ...args],
    shown: ['git', ...args].join(' '),
    exitCodes: [0],
  }
}

/** 3 says that blobs are missing. A cache of the run before would answer for it. */
function secretscan({ repository }, args) {
  return {
    name: `secretscan ${args[0]}`,
    argv: [process.execPath, bin, ...args],
    shown: ['secretscan', ...args].join(' '),
    exitCodes: [0, 1, 3],
    before: () => repository && dropCache(repository),
  }
}

/** @returns {Contender[]} */
function peersFor(mode, target) {
  return target.peers
    .filter((peer) => peer[mode])
    .map((peer) => ({
      name: peer.name,
      argv: [peer.name, ...peer[mode](target)],
      shown: [peer.name, ...peer[mode](named).map(quote)].join(' '),
      exitCodes: [...peer.exitCodes, ...peer.found],
      env: peer.env?.(target),
      before: () => peer.before?.(target),
      isPeer: true,
      skipped: target.silent.get(`${peer.name} ${mode}`) ?? skippedFor(peer, mode, target),
    }))
}

function skippedFor(peer, mode, target) {
  const readsBlobs = mode === 'history' || mode === 'range'
  return readsBlobs && target.missing > 0 && peer.missing ? `left out: ${peer.missing}` : undefined
}

function quote(argument) {
  return /^[\w./:=@,<>…-]+$/.test(argument) ? argument : `'${argument}'`
}

function notesOnMissing({ missing }) {
  if (missing === 0) return []
  const objects = missing === 1 ? 'One object is' : `${missing} objects are`
  return [`${objects} missing here: replace refs put the empty blob in their place.`]
}
