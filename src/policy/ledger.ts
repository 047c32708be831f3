import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getDotPath, safeParse } from 'valibot'
import { UserError } from '../errors.js'
import { type Entry, fingerprintPattern, incidentSchema } from './ledger-schema.js'

/** Where the ledger is, from the root. */
export const ledgerName = '.secretscan/incidents.json'

export interface Incident {
  readonly fingerprint: string
  readonly ruleId: string
  /** Of the ledger, 1-based; 0 for one that is not written yet. */
  readonly line: number
  readonly entry: Entry
}

export interface Ledger {
  /** Absolute path; it may not exist yet. */
  readonly file: string
  readonly incidents: ReadonlyMap<string, Incident>
  /** What a merge left behind, in whole sentences. */
  readonly notes: readonly string[]
}

/** What is recorded under `root`; empty where there is no ledger. Throws a UserError that names the line of a broken one. */
export function readLedger(root: string): Ledger {
  const file = join(root, ledgerName)
  return existsSync(file)
    ? parseLedger(read(file), file)
    : { file, incidents: new Map(), notes: [] }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (cause) {
    throw new UserError({
      what: 'The ledger of incidents cannot be read.',
      where: file,
      fix: 'Check that it is a file, and its permissions.',
      cause,
    })
  }
}

export function parseLedger(text: string, file: string): Ledger {
  refuseConflict(text, file)
  const incidents = new Map<string, Incident>()
  const twice = new Set<string>()
  for (const { key, line, value } of members(parseJson(text, file), text, file)) {
    if (key === '$schema') continue
    const incident = parseIncident(key, value, line, file)
    const known = incidents.get(key)
    if (known) twice.add(key)
    incidents.set(key, known ? further(known, incident) : incident)
  }
  const notes = [...twice].map(
    (fingerprint) =>
      `${ledgerName} has ${fingerprint} more than once, as a merge leaves it; its furthest state counts: ${incidents.get(fingerprint)?.entry.state}.`,
  )
  return { file, incidents, notes }
}

function refuseConflict(text: string, file: string) {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(line))
  if (at < 0) return
  throw new UserError({
    what: 'The ledger of incidents has conflict markers in it.',
    where: `${file}:${at + 1}`,
    fix: 'Delete the lines with the markers and keep those of both sides: where an incident then stands there twice, its furthest state counts.',
  })
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const line = lineOfError(text, cause)
    // Its own message would repeat a piece of the file.
    throw new UserError({
      what: 'The ledger of incidents is not valid JSON.',
      where: line === null ? file : `${file}:${line}`,
      fix: 'Put that line right, or take the file back from git. Comments and trailing commas are not allowed.',
    })
  }
}

/** The first line that is no entry in itself, else where the parser stopped. */
function lineOfError(text: string, cause: unknown): number | null {
  const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''))
  const at = lines.findIndex((line) => !/^[{}]?$/.test(line) && !isMember(line))
  const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
  if (lines.some((line) => /^".*}$/.test(line)) && at >= 0) return at + 1
  return position === undefined ? null : lineAt(text, Number(position))
}

function isMember(line: string): boolean {
  try {
    JSON.parse(`{${line}}`)
    return true
  } catch {
    return false
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

interface Member {
  readonly key: string
  readonly line: number
  readonly value: unknown
}

/** The members of the outermost object, each with its line. JSON.parse would drop what stands there twice. */
function members(parsed: unknown, text: string, file: string): readonly Member[] {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UserError({
      what: 'The ledger of incidents is not an object of incidents by fingerprint.',
      where: `${file}:1`,
      fix: 'schema/incidents.schema.json of the package describes it.',
    })
  }
  const found: Member[] = []
  let depth = 0
  let start = 1
  let key: { text: string; at: number } | null = null
  const close = (end: number) => {
    if (key === null) return
    const value: unknown = JSON.parse(text.slice(start, end))
    found.push({ key: JSON.parse(key.text), line: lineAt(text, key.at), value })
    key = null
  }
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    if (depth === 1 && (token === ',' || token === '}')) close(index)
    if (depth === 1 && key === null && token.startsWith('"')) key = { text: token, at: index }
    else if (depth === 1 && token === ':') start = index + 1
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
  }
  return found
}

function parseIncident(fingerprint: string, value: unknown, line: number, file: string): Incident {
  const where = `${file}:${line}`
  if (!fingerprintPattern.test(fingerprint)) {
    throw new UserError({
      what: 'A key of the ledger of incidents is no fingerprint.',
      where,
      fix: 'A fingerprint is a rule and 20 hex digits, as reports show it: github-pat:0123…',
    })
  }
  const result = safeParse(incidentSchema, value)
  if (result.success)
    return { fingerprint, ruleId: ruleOf(fingerprint), line, entry: result.output }
  const issue = result.issues[0]
  const field = getDotPath(issue)
  throw new UserError({
    what: `${field ? `"${field}" of ${fingerprint}` : fingerprint} ${issue.message}.`,
    where,
    fix: 'schema/incidents.schema.json of the package describes the fields; `secretscan resolve` writes them.',
  })
}

function ruleOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.indexOf(':'))
}

const states: readonly Entry['state'][] = ['open', 'revoked', 'cleaned']

/**
 * Which of two versions of an incident was written with the other one known: one that was opened again
 * later, else the further state. Between equals the choice only has to be the same on every machine.
 */
export function further(a: Incident, b: Incident): Incident {
  const order =
    compare(a.entry.reopened ?? '', b.entry.reopened ?? '') ||
    states.indexOf(a.entry.state) - states.indexOf(b.entry.state) ||
    compare(b.entry.opened, a.entry.opened) ||
    compare(b.entry.due, a.entry.due) ||
    compare(renderEntry(b), renderEntry(a))
  return order >= 0 ? a : b
}

/** Writes the whole ledger or nothing of it. */
export async function writeLedger(file: string, incidents: Iterable<Incident>): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  const attributes = join(dirname(file), '.gitattributes')
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (!existsSync(attributes)) await writeFileAtomic(attributes, mergeByLine)
    await writeFileAtomic(file, renderLedger(incidents))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\.\d+(?=')/, '') : String(cause)
    throw new UserError({
      what: `The ledger of incidents cannot be written: ${reason}`,
      where: file,
      fix: 'Check that the directory can be written to.',
      cause,
    })
  }
}

/** Of two branches that add lines in the same place git then keeps both. */
const mergeByLine = `# Each line is an incident of its own; one that stands there twice counts in its furthest state.
incidents.json merge=union
`

/**
 * One incident a line, sorted. The last line is none of them, so that each incident ends with a comma
 * and any set of lines is valid JSON again.
 */
export function renderLedger(incidents: Iterable<Incident>): string {
  const sorted = [...incidents].sort((a, b) => compare(a.fingerprint, b.fingerprint))
  const lines = sorted.map((incident) => `  ${renderEntry(incident)},\n`)
  return `{\n${lines.join('')}  "$schema": "${schemaPath}"\n}\n`
}

const schemaPath = '../node_modules/secretscan/schema/incidents.schema.json'

function renderEntry({ fingerprint, entry }: Incident): string {
  const { state, severity, path, opened, due, reopened, ...acts } = entry
  const ordered = {
    state,
    severity,
    path,
    opened,
    due,
    ...(reopened === undefined ? {} : { reopened }),
    ...('revoked' in acts ? { revoked: actOf(acts.revoked) } : {}),
    ...('cleaned' in acts ? { cleaned: actOf(acts.cleaned) } : {}),
  }
  return `"${fingerprint}": ${JSON.stringify(ordered, null, 1).replace(/\n\s*/g, ' ')}`
}

function actOf({ at, by, evidence }: { at: string; by: string; evidence: string | null }) {
  return { at, by, evidence }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
