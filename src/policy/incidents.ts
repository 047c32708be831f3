import type { Severity } from '../engine/rule.js'
import type { Finding } from '../findings/finding.js'
import type { Judged } from './judge.js'
import { type Incident, type Ledger, ledgerName } from './ledger.js'
import type { Act } from './ledger-schema.js'

/** Days from the one on which an incident is opened to the last one on which to revoke the secret. */
export const daysToRevoke: { readonly [S in Severity]: number } = {
  critical: 1,
  high: 3,
  medium: 14,
  low: 30,
}

/** What the ledger knows of a finding, as of today. */
export interface Known {
  readonly state: Incident['entry']['state']
  /** `2026-11-22`: the last day to revoke it. */
  readonly due: string
  /** Still open, and that day is over. */
  readonly overdue: boolean
}

/** The day of a moment, in UTC, so that two people agree on it: `2026-11-21`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

export function openIncident(
  { fingerprint, ruleId }: Pick<Finding, 'fingerprint' | 'ruleId'>,
  { severity, path }: { readonly severity: Severity; readonly path: string },
  today: string,
): Incident {
  const due = after(today, daysToRevoke[severity])
  const entry = { state: 'open', severity, path, opened: today, due } as const
  return { fingerprint, ruleId, line: 0, entry }
}

export function revoke(incident: Incident, revoked: Act): Incident {
  const { state: _, ...facts } = factsOf(incident)
  return { ...incident, entry: { ...facts, state: 'revoked', revoked } }
}

export function clean(incident: Incident, cleaned: Act): Incident {
  const { entry } = incident
  if (entry.state === 'open') throw new Error('an open incident cannot be cleaned')
  return { ...incident, entry: { ...entry, state: 'cleaned', cleaned } }
}

/** It has as long again as when it was opened. */
export function reopen(incident: Incident, today: string): Incident {
  const facts = factsOf(incident)
  const due = after(today, daysToRevoke[facts.severity])
  return { ...incident, entry: { ...facts, state: 'open', due, reopened: today } }
}

function factsOf({ entry }: Incident) {
  const { state, severity, path, opened, due, reopened } = entry
  return {
    state,
    severity,
    path,
    opened,
    due,
    ...(reopened === undefined ? {} : { reopened }),
  }
}

function after(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOf(date)
}

export function isOverdue({ entry }: Incident, today: string): boolean {
  return entry.state === 'open' && entry.due < today
}

/** The open incidents whose deadline is over, the longest overdue first. */
export function overdueOf({ incidents }: Ledger, today: string): readonly Incident[] {
  return [...incidents.values()]
    .filter((incident) => isOverdue(incident, today))
    .sort((a, b) => compare(a.entry.due, b.entry.due) || compare(a.fingerprint, b.fingerprint))
}

/**
 * Adds what the ledger knows: a secret that was revoked is a note wherever it stands, one whose incident
 * is open stays what it is. `namesAt` tells the fingerprints of the same secret had it come in elsewhere,
 * so that a copy, or a scan that sees another path first, is known too.
 */
export function judgeByLedger(
  finding: Judged,
  ledger: Ledger,
  today: string,
  namesAt: (finding: Finding, paths: readonly string[]) => readonly string[],
): Judged {
  const incident = incidentOf(finding, ledger, namesAt)
  if (!incident) return finding
  const { entry, line } = incident
  const known = { state: entry.state, due: entry.due, overdue: isOverdue(incident, today) }
  if (entry.state === 'open' || finding.suppressed) return { ...finding, incident: known }
  const { at, by, evidence } = entry.revoked
  const reason = `revoked on ${at} by ${by}${evidence ? `: ${evidence}` : ''}`
  return {
    ...finding,
    incident: known,
    suppressed: { by: 'ledger', reason, where: `${ledgerName}:${line}` },
  }
}

function incidentOf(
  finding: Finding,
  { incidents }: Ledger,
  namesAt: (finding: Finding, paths: readonly string[]) => readonly string[],
): Incident | undefined {
  const known = incidents.get(finding.fingerprint)
  if (known) return known
  const paths = [...incidents.values()]
    .filter(({ ruleId }) => ruleId === finding.ruleId)
    .map(({ entry }) => entry.path)
  const name = namesAt(finding, [...new Set(paths)]).find((each) => incidents.has(each))
  return name === undefined ? undefined : incidents.get(name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
