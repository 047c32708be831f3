// The scanners that are compared. Each looks at a directory and says what it found and on which lines.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOnPath } from '../installed.mjs'

/**
 * `find(dir)` gives findings: `{ rule, provider, confidence, fingerprint, places: [{ path, line, endLine }] }`,
 * of which only secretscan's have a provider, a confidence and a fingerprint. Nothing is verified: it
 * would send what was planted, and ask about what others leaked.
 */
const secretscan = { name: 'secretscan', find: findSecretscan }

const peers = [
  { name: 'gitleaks', find: (dir) => findGitleaks('gitleaks', dir) },
  { name: 'betterleaks', find: (dir) => findGitleaks('betterleaks', dir) },
  { name: 'trufflehog', find: findTrufflehog },
  { name: 'kingfisher', find: findKingfisher },
  { name: 'detect-secrets', find: findDetectSecrets },
]

/** Those that are on PATH. */
export function tools() {
  return [secretscan, ...peers.filter(({ name }) => findOnPath(name))]
}

export function findSecretscan(dir, extra = []) {
  const cli = fileURLToPath(new URL('../../bin/secretscan.js', import.meta.url))
  const report = inScratch((file) => {
    const options = ['--format=json', '--min-confidence=low', '--exit-zero', `--output=${file}`]
    run(process.execPath, [cli, 'dir', '.', ...options, ...extra], dir)
    return JSON.parse(readFileSync(file, 'utf8'))
  })
  return report.findings
    .filter(({ suppressed }) => suppressed === null)
    .map(({ ruleId, provider, confidence, fingerprint, locations, secret }) => {
      const places = locations.map(({ path, line, endLine }) => ({ path, line, endLine }))
      return { rule: ruleId, provider, confidence, fingerprint, places, secret }
    })
}

function findGitleaks(name, dir) {
  return inScratch((file) => {
    const options = ['--no-banner', '--exit-code=0', '--report-format=json']
    run(name, ['dir', '.', ...options, `--report-path=${file}`], dir)
    return JSON.parse(readFileSync(file, 'utf8')).map((found) =>
      finding(found.RuleID, found.File, found.StartLine, found.EndLine),
    )
  })
}

function findTrufflehog(dir) {
  const options = ['--no-verification', '--no-update', '--json']
  return jsonLines(run('trufflehog', ['filesystem', '.', ...options], dir)).flatMap((found) => {
    const { file, line } = found.SourceMetadata?.Data?.Filesystem ?? {}
    return file ? [finding(found.DetectorName, relative(dir, resolve(dir, file)), line)] : []
  })
}

function findKingfisher(dir) {
  const options = ['--no-validate', '--format=jsonl']
  const output = run('kingfisher', ['scan', '.', ...options], dir, [0, 200, 205])
  return jsonLines(output).flatMap(({ rule, finding: found }) =>
    rule && found?.path
      ? [finding(rule.id, relative(dir, resolve(dir, found.path)), found.line)]
      : [],
  )
}

function findDetectSecrets(dir) {
  const { results } = JSON.parse(run('detect-secrets', ['scan', '--all-files', '--no-verify'], dir))
  return Object.entries(results).flatMap(([path, found]) =>
    found.map(({ type, line_number }) => finding(type, path, line_number)),
  )
}

function finding(rule, path, line, endLine = line) {
  return { rule, places: [{ path: path.replace(/^\.\//, ''), line, endLine }] }
}

function jsonLines(text) {
  return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
}

function run(command, args, cwd, exitCodes = [0]) {
  const settings = { cwd, encoding: 'utf8', maxBuffer: 2 ** 30, timeout: 20 * 60_000 }
  const { status, stdout, stderr, error } = spawnSync(command, args, settings)
  if (error) throw error
  if (!exitCodes.includes(status)) throw new Error(`${command} failed: ${stderr.slice(-500)}`)
  return stdout
}

function inScratch(body) {
  const scratch = mkdtempSync(join(tmpdir(), 'secretscan-accuracy-'))
  try {
    return body(join(scratch, 'report.json'))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
