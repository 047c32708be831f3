// The other scanners, and how each is asked for what a mode of secretscan does. Nothing may use the
// network: verification would measure it, and send what was found.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOnPath } from '../installed.mjs'

/**
 * @typedef {object} Target
 * @property {string} repository  a bare repository
 * @property {string} tree  a directory of files; of a repository: a work tree of its HEAD
 * @property {string} base
 * @property {string} head
 * @property {readonly string[]} files  what is staged, relative to the tree
 * @property {string} scratch  a directory for what a scanner must write
 *
 * @typedef {(target: Target) => readonly string[]} Arguments
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} home
 * @property {string} [note]  what a reader should know of how it is run
 * @property {() => boolean} [applies]  for one whose command lines changed: whether these are its own
 * @property {readonly string[]} version  arguments that make it say its version
 * @property {readonly number[]} exitCodes  of scans that found nothing
 * @property {readonly number[]} found  of scans that found something
 * @property {(output: string) => boolean} [finds]  for those whose exit code does not tell
 * @property {(target: Target) => Record<string, string>} [env]
 * @property {(target: Target) => void} [setUp]  once
 * @property {(target: Target) => void} [before]  before each run
 * @property {string} [missing]  why it is no match where blobs are missing
 * @property {Arguments} [history]
 * @property {Arguments} [range]
 * @property {Arguments} [dir]
 * @property {Arguments} [staged]
 */

/** Else it could not be told from an error. */
const found = 77
const likeGitleaks = ['--no-banner', `--exit-code=${found}`]
/** Of betterleaks 2, which else asks the providers. */
const offline = ['--offline', `--exit-code=${found}`]
const trufflehog = ['--no-verification', '--no-update', '--fail']
const kingfisher = ['--no-validate', '--no-update-check']
const secretlint = [
  '--secretlintrcJSON',
  '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}',
]

const betterleaks = {
  name: 'betterleaks',
  home: 'https://github.com/betterleaks/betterleaks',
  version: ['version'],
  exitCodes: [0],
  found: [found],
  missing: 'it passes over replace refs and stops at the first missing blob',
}

/** @type {readonly Peer[]} */
const peers = [
  {
    name: 'gitleaks',
    home: 'https://github.com/gitleaks/gitleaks',
    version: ['version'],
    exitCodes: [0],
    found: [found],
    history: ({ repository }) => ['git', ...likeGitleaks, repository],
    range: ({ repository, base, head }) => [
      ...['git', ...likeGitleaks, `--log-opts=${base}..${head}`, repository],
    ],
    dir: ({ tree }) => ['dir', ...likeGitleaks, tree],
    staged: ({ tree }) => ['git', ...likeGitleaks, '--pre-commit', '--staged', tree],
  },
  {
    ...betterleaks,
    applies: () => !isBetterleaks2(),
    note: 'with two workers for the history',
    history: ({ repository }) => ['git', ...likeGitleaks, '--git-workers=2', repository],
    range: ({ repository, base, head }) => [
      ...['git', ...likeGitleaks, `--log-opts=${base}..${head}`, repository],
    ],
    dir: ({ tree }) => ['dir', ...likeGitleaks, tree],
    staged: ({ tree }) => ['git', ...likeGitleaks, '--pre-commit', '--staged', tree],
  },
  {
    ...betterleaks,
    applies: () => isBetterleaks2(),
    history: ({ repository }) => ['git', ...offline, repository],
    range: ({ repository, base, head }) => [
      ...['git', ...offline, `--log-opts=${base}..${head}`, repository],
    ],
    dir: ({ tree }) => ['fs', ...offline, tree],
    staged: ({ tree }) => ['git', ...offline, '--staged', tree],
  },
  {
    name: 'trufflehog',
    home: 'https://github.com/trufflesecurity/trufflehog',
    version: ['--version'],
    exitCodes: [0],
    found: [183],
    history: ({ repository }) => ['git', '--bare', `file://${repository}`, ...trufflehog],
    range: ({ repository, base, head }) => [
      ...['git', '--bare', `file://${repository}`],
      ...['--since-commit', base, '--branch', head, ...trufflehog],
    ],
    dir: ({ tree }) => ['filesystem', tree, ...trufflehog],
    staged: ({ tree }) => ['git', `file://${tree}`, '--since-commit', 'HEAD', ...trufflehog],
  },
  {
    name: 'kingfisher',
    home: 'https://github.com/mongodb/kingfisher',
    version: ['--version'],
    exitCodes: [0],
    found: [200, 205],
    note: 'its compiled rules come from its cache, as they do by default',
    // Where they do not stay.
    env: ({ scratch }) => ({ KF_RULE_CACHE_DIR: join(scratch, 'kingfisher') }),
    history: ({ repository }) => ['scan', repository, '--git-history=full', ...kingfisher],
    range: ({ tree, base, head }) => [
      ...['scan', tree, '--since-commit', base, '--branch', head, ...kingfisher],
    ],
    dir: ({ tree }) => ['scan', tree, '--git-history=none', ...kingfisher],
    staged: ({ tree }) => ['scan', tree, '--staged', ...kingfisher],
  },
  {
    name: 'noseyparker',
    home: 'https://github.com/praetorian-inc/noseyparker',
    version: ['--version'],
    exitCodes: [0],
    found: [],
    finds: (output) => !/\b0\/0 new matches/.test(output),
    before: ({ scratch }) => rmSync(join(scratch, 'noseyparker'), { recursive: true, force: true }),
    history: ({ repository, scratch }) => [
      ...['scan', '--datastore', join(scratch, 'noseyparker'), '--progress=never'],
      ...['--git-history=full', repository],
    ],
    dir: ({ tree, scratch }) => [
      ...['scan', '--datastore', join(scratch, 'noseyparker'), '--progress=never'],
      ...['--git-history=none', tree],
    ],
  },
  {
    name: 'ripsecrets',
    home: 'https://github.com/sirwart/ripsecrets',
    version: ['--version'],
    exitCodes: [0],
    found: [1],
    dir: ({ tree }) => [tree],
    staged: ({ files }) => ['--strict-ignore', ...files],
  },
  {
    name: 'secretlint',
    home: 'https://github.com/secretlint/secretlint',
    note: 'with its recommended preset',
    version: ['--version'],
    exitCodes: [0],
    found: [1],
    dir: () => [...secretlint, '**/*'],
    staged: ({ files }) => [...secretlint, '--no-glob', ...files],
  },
  {
    name: 'detect-secrets',
    home: 'https://github.com/Yelp/detect-secrets',
    version: ['--version'],
    exitCodes: [0],
    found: [],
    finds: (output) => Object.keys(JSON.parse(output).results).length > 0,
    dir: () => ['scan', '--all-files', '--no-verify'],
  },
  {
    name: 'detect-secrets-hook',
    home: 'https://github.com/Yelp/detect-secrets',
    note: 'the pre-commit hook of detect-secrets',
    version: ['--version'],
    exitCodes: [0],
    found: [1],
    staged: ({ files }) => ['--no-verify', ...files],
  },
  {
    name: 'git-secrets',
    home: 'https://github.com/awslabs/git-secrets',
    note: 'with the few patterns of `git secrets --register-aws`; with none it looks for nothing',
    version: [],
    exitCodes: [0],
    found: [1],
    // Not in the configuration of who measures.
    env: ({ scratch }) => ({ GIT_CONFIG_GLOBAL: join(scratch, 'git-secrets.gitconfig') }),
    setUp: ({ scratch }) => {
      const env = { ...process.env, GIT_CONFIG_GLOBAL: join(scratch, 'git-secrets.gitconfig') }
      spawnSync('git-secrets', ['--register-aws', '--global'], { env, cwd: scratch })
    },
    history: () => ['--scan-history'],
    dir: ({ tree }) => ['--scan', '--recursive', tree],
    staged: () => ['--pre_commit_hook'],
  },
]

/** Those on PATH that are not left out. */
export function installedPeers(skipped = []) {
  return peers.filter(
    ({ name, applies }) => !skipped.includes(name) && findOnPath(name) && (!applies || applies()),
  )
}

/** The names of those that are not on PATH. */
export function peersNotFound() {
  return [...new Set(peers.map(({ name }) => name))].filter((name) => !findOnPath(name))
}

/** A build from source does not know its version; its help does. */
function isBetterleaks2() {
  const { stdout } = spawnSync('betterleaks', ['git', '--help'], { encoding: 'utf8' })
  return stdout.includes('--offline')
}
