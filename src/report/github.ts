import type { Incident } from '../policy/ledger.js'
import type { Advised } from '../remediation/advise.js'
import {
  deadline,
  gaps,
  incompleteNote,
  ledgerFile,
  overdueCount,
  overdueFix,
  overdueText,
  plural,
  subject,
} from './phrases.js'
import { open, type Report, type Reporter, suppressedBy } from './report.js'

/**
 * Workflow commands, which GitHub shows as annotations beside the lines of a pull request. A step
 * shows the first ten of each kind, so the worst come first and the job summary has them all.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = {
  render(report) {
    const findings = open(report)
    const count = findings.length === 0 ? 'No secrets' : plural(findings.length, 'secret')
    const lines = [
      ...findings.map(found),
      ...report.overdue.map(pastDeadline),
      ...suppressedBy(report, 'inline').map(allowed),
      ...suppressedBy(report, 'ledger').map(revoked),
      `${count} in ${subject(report.target)}.`,
      ...(report.overdue.length > 0 ? [`${overdueCount(report)}.`] : []),
      ...gaps(report).map(logLine),
    ]
    if (!report.coverage.complete) lines.push(incomplete(report))
    return `${lines.join('\n')}\n`
  },
}

/** What was found and how it got there, then the one thing to do first. */
function found(finding: Advised): string {
  const { introduced, severity, confidence, removed, title, steps } = finding
  const level = severity === 'low' || confidence === 'low' ? 'warning' : 'error'
  const sure = confidence === 'high' ? '' : ` (${confidence} confidence)`
  const commit = introduced.commit ? ` in commit ${introduced.commit.slice(0, 12)}` : ''
  const gone = removed
    ? `It was removed later, in commit ${removed.commit.slice(0, 12)}, but the commits between keep it.`
    : ''
  const [first] = steps
  const lines = [
    `${finding.secret.redacted()}${sure}, added to ${introduced.path}${commit}.`,
    gone,
    deadline(finding),
    alsoIn(finding),
    `${first?.title}: ${first?.detail}`,
    first?.url ?? '',
    first?.command ? `$ ${first.command}` : '',
  ]
  return command(level, placeOf(finding), title, lines.filter(Boolean).join('\n'))
}

/** A reviewer should see that a comment waves something through, where it does. Its words stay there. */
function allowed(finding: Advised): string {
  const text = `${finding.secret.redacted()} is allowed by the comment at ${finding.suppressed?.where}.`
  return command('notice', placeOf(finding), finding.title, text)
}

/** Its secret is dead, so it fails nothing. */
function revoked(finding: Advised): string {
  const { reason, where } = finding.suppressed ?? {}
  const text = `${finding.secret.redacted()} is known: ${reason} (${where}).`
  return command('notice', placeOf(finding), finding.title, text)
}

/** Shown beside its line of the ledger, since its secret need not be in any file. */
function pastDeadline(incident: Incident): string {
  const { line } = incident
  const { text, command: next } = overdueFix(incident)
  const place = { path: ledgerFile, line, column: 1, endLine: line }
  return command(
    'error',
    place,
    'Incident past its deadline',
    [overdueText(incident), text, `$ ${next}`].join('\n'),
  )
}

/** It fails the step just as a secret does. */
function incomplete({ coverage }: Report): string {
  const shallow = coverage.skipped.some(({ reason }) => reason === 'shallow-history')
  const fix = shallow ? ' Give actions/checkout `fetch-depth: 0`.' : ''
  return command('error', null, 'secretscan', `${incompleteNote}${fix}`)
}

type Place = Pick<Advised['introduced'], 'path' | 'line' | 'column' | 'endLine'>

/** Where to show it: where the file still has it, else where it came in; nowhere for a commit message. */
function placeOf({ introduced, locations }: Advised): Place | null {
  const place = locations.find(({ present }) => present) ?? introduced
  return place.object === 'blob' || place.object === 'file' ? place : null
}

function alsoIn(finding: Advised): string {
  const shown = placeOf(finding) ?? finding.introduced
  const others = finding.locations
    .filter(({ path, line, present }) => present && !(path === shown.path && line === shown.line))
    .map(({ path, line }) => `${path}:${line}`)
  if (others.length === 0) return ''
  const more = others.length > 3 ? ` and ${others.length - 3} more` : ''
  return `It also stands in ${others.slice(0, 3).join(', ')}${more}.`
}

/** `::error file=src/a.ts,line=3,endLine=3,col=14,title=GitHub token::text`. GitHub takes columns only within one line. */
function command(level: string, place: Place | null, title: string, text: string): string {
  const properties: [string, string | number][] = []
  if (place) {
    properties.push(['file', place.path], ['line', place.line], ['endLine', place.endLine])
    if (place.line === place.endLine) properties.push(['col', place.column])
  }
  properties.push(['title', title])
  return `::${level} ${properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** The runner takes `##[` for a command wherever it stands in a line, and a path may hold it. */
function logLine(text: string): string {
  return data(text).replaceAll('##[', '##%5B')
}
