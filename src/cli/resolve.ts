import { resolve } from 'node:path'
import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { createScanner } from '../engine/scan.js'
import { Secret } from '../engine/secret.js'
import { UserError } from '../errors.js'
import { fingerprint as nameOf } from '../findings/identity.js'
import { openRepository, type Repository } from '../git/repository.js'
import { GitError, git } from '../git/run.js'
import { loadRules } from '../pipeline.js'
import { clean, dayOf, reopen, revoke } from '../policy/incidents.js'
import {
  type Incident,
  type Ledger,
  ledgerName,
  readLedger,
  writeLedger,
} from '../policy/ledger.js'
import { type Act, isDay, longest } from '../policy/ledger-schema.js'
import { nearNames } from '../policy/near-names.js'
import { plural } from '../report/phrases.js'
import { print } from './output.js'

interface Resolution {
  readonly fingerprint: string
  readonly revoked?: boolean | undefined
  readonly cleaned?: boolean | undefined
  readonly reopen?: boolean | undefined
  readonly by?: string | undefined
  readonly at?: string | undefined
  readonly evidence?: string | undefined
  readonly config?: string | undefined
}

/** `secretscan resolve`: takes one incident of the ledger to its next state. */
export async function resolveIncident(given: Resolution): Promise<void> {
  refuseMixed(given)
  const repository = await openRepository(process.cwd())
  const ledger = readLedger(repository.root)
  const incident = find(given.fingerprint, ledger)
  const today = dayOf(new Date())
  const next = given.reopen
    ? reopened(incident, today)
    : acted(incident, given, await actOf(given, { incident, ledger, repository, today }))
  for (const note of ledger.notes) process.stderr.write(`${note}\n`)
  const incidents = new Map(ledger.incidents).set(next.fingerprint, next)
  await writeLedger(ledger.file, incidents.values())
  await print(`${said(next)}\nCommit ${ledgerName}, so that everyone knows.\n`)
}

function refuseMixed({ revoked, cleaned, reopen, by, at, evidence }: Resolution) {
  const done = revoked || cleaned
  if (!done && !reopen) {
    throw new UserError({
      what: 'What was done about it?',
      fix: 'Say --revoked, --cleaned or both; or --reopen, if it was not done after all.',
    })
  }
  if (!reopen || (!done && [by, at, evidence].every((option) => option === undefined))) return
  throw new UserError({
    what: '--reopen stands alone.',
    fix: 'Leave the other options out. What was recorded before stays in the history of the ledger.',
  })
}

/** By the whole fingerprint, its beginning, or the beginning of its digits. */
function find(wanted: string, { incidents, file }: Ledger): Incident {
  const names = [...incidents.keys()]
  const found = incidents.has(wanted)
    ? [wanted]
    : names.filter((name) => name.startsWith(wanted) || digits(name).startsWith(wanted))
  const [only, ...others] = wanted === '' ? [] : found
  const incident = incidents.get(only ?? '')
  if (incident && others.length === 0) return incident
  if (found.length > 1 && wanted !== '') {
    throw new UserError({
      what: `${plural(found.length, 'incident')} of the ledger begin with that.`,
      where: file,
      fix: `Write more of it: ${listed(found)}.`,
    })
  }
  // Someone may have pasted the secret itself, so it is not repeated.
  throw new UserError({
    what: 'The ledger has no such incident.',
    where: file,
    fix:
      names.length === 0
        ? 'It is empty: `secretscan history --record` opens an incident for each secret that leaked.'
        : `The nearest it has: ${listed(nearest(wanted, names))}. \`secretscan history --record\` adds what is new.`,
  })
}

function ruleOf(name: string): string {
  return name.slice(0, name.indexOf(':'))
}

function digits(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Those of the rule whose name is nearest, most alike first; all of them if none is near. */
function nearest(wanted: string, names: readonly string[]): readonly string[] {
  const alike = nearNames(wanted, names)
  const rules = new Set(nearNames(wanted.replace(/:.*/, ''), names.map(ruleOf)))
  const near = names.filter((name) => rules.has(ruleOf(name)) && !alike.includes(name))
  return alike.length + near.length > 0 ? [...alike, ...near] : names
}

function listed(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return `${names.slice(0, 3).join(', ')}${more}`
}

function reopened(incident: Incident, today: string): Incident {
  if (incident.entry.state !== 'open') return reopen(incident, today)
  throw new UserError({
    what: `${incident.fingerprint} is open already, until ${incident.entry.due}.`,
    fix: 'Revoke the secret, then say so with --revoked.',
  })
}

/** A later --revoked puts right what was recorded with an earlier one. */
function acted(incident: Incident, { revoked, cleaned }: Resolution, act: Act): Incident {
  const { entry, fingerprint } = incident
  if (revoked && !cleaned && entry.state === 'cleaned') {
    throw new UserError({
      what: `${fingerprint} was revoked on ${entry.revoked.at} and cleaned on ${entry.cleaned.at}.`,
      fix: 'There is nothing left to do. If the secret works again, say --reopen.',
    })
  }
  if (!revoked && entry.state === 'open') {
    throw new UserError({
      what: `${fingerprint} is still open: its secret was not revoked.`,
      fix: `Cleaning the history does not take it back from whoever has it. Revoke it (\`secretscan explain ${incident.ruleId}\`), then say --revoked --cleaned.`,
    })
  }
  const worthless = revoked ? revoke(incident, act) : incident
  return cleaned ? clean(worthless, act) : worthless
}

interface Question {
  readonly incident: Incident
  readonly ledger: Ledger
  readonly repository: Repository
  readonly today: string
}

async function actOf(given: Resolution, question: Question): Promise<Act> {
  const { repository, today } = question
  const at = given.at ?? today
  if (!/^\d{4}-\d\d-\d\d$/.test(at) || !isDay(at) || at > today) {
    throw new UserError({
      what: 'That is no day up to today.',
      where: '--at',
      fix: `Write it as ${today}; days begin at midnight UTC.`,
    })
  }
  const by = oneLine('by', given.by ?? (await userName(repository)))
  const evidence = given.evidence === undefined ? null : oneLine('evidence', given.evidence)
  const texts = { '--by': by, '--evidence': evidence ?? '' }
  await refuseSecrets(texts, question, given.config)
  return { at, by, evidence }
}

async function userName(repository: Repository): Promise<string> {
  try {
    return (await git(repository, ['config', 'user.name'])).toString('utf8')
  } catch (error) {
    if (error instanceof GitError) return '' // not set
    throw error
  }
}

function oneLine(option: 'by' | 'evidence', text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (line === '') {
    throw new UserError({
      what: option === 'by' ? 'Who did it?' : 'The evidence is empty.',
      where: `--${option}`,
      fix:
        option === 'by'
          ? 'Give a name with --by, or set one: git config user.name "Ada Lovelace".'
          : 'Name a ticket or a line of the audit log, or leave it out.',
    })
  }
  if (line.length <= longest[option]) return line
  throw new UserError({
    what: `That is too long: ${line.length} characters.`,
    where: `--${option}`,
    fix: `It is for ${longest[option]} at most. Link to the rest.`,
  })
}

/** Whatever any rule takes for a secret, however unsure, and every secret that the ledger knows. */
async function refuseSecrets(
  texts: { readonly [option: string]: string },
  { incident, ledger, repository }: Question,
  config: string | undefined,
) {
  const loaded = await loadRules(repository.root, config && resolve(config))
  const scanner = createScanner([...builtInRules, ...loaded.rules], allServices)
  for (const [option, text] of Object.entries(texts)) {
    const [match] = scanner.scan(Buffer.from(text), ledgerName)
    const parts = match ? [] : partsOf(text)
    const known =
      parts.some((part) => isSecretOf(incident, part)) ||
      parts
        .filter(isTelling)
        .some((part) => [...ledger.incidents.values()].some((each) => isSecretOf(each, part)))
    if (!match && !known) continue
    throw new UserError({
      what: match
        ? `This text has what looks like a secret in it (${match.ruleId}).`
        : 'This text has a secret in it that the ledger knows.',
      where: option,
      fix: 'The ledger is committed, so it must not hold any. Name a ticket, or say where the proof lies.',
    })
  }
}

/** The fingerprint tells, although nobody can read the secret off it. */
function isSecretOf({ fingerprint, ruleId, entry }: Incident, value: string): boolean {
  const secret = new Secret(value)
  return nameOf({ ruleId, introduced: { path: entry.path }, secret }) === fingerprint
}

/** A try of a plain word costs milliseconds, so only the incident at hand is asked about those. */
function isTelling(part: string): boolean {
  return part.length >= 6 && /[^A-Za-z]/.test(part) && !part.includes(' ')
}

/** A text, its words, and those without the punctuation around or within them. */
function partsOf(text: string): readonly string[] {
  const words = text.split(' ')
  const bare = words.map((word) => word.replace(/^[("'`<[]+|[)"'`>\].,;:!?]+$/g, ''))
  const pieces = text.split(/[\s"'`=:,;()<>[\]]+/)
  return [...new Set([text, ...words, ...bare, ...pieces])].filter((part) => part !== '')
}

function said({ fingerprint, entry }: Incident): string {
  switch (entry.state) {
    case 'open':
      return `${fingerprint} is open again, to be revoked by ${entry.due}.`
    case 'revoked':
      return `${fingerprint} was revoked on ${entry.revoked.at} by ${entry.revoked.by}. From now on it is a note, not an alarm.`
    case 'cleaned':
      return `${fingerprint} was revoked on ${entry.revoked.at} and cleaned on ${entry.cleaned.at} by ${entry.cleaned.by}.`
  }
}
