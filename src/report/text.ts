import pc from 'picocolors'
import type { Severity } from '../engine/rule.js'
import type { Exposure } from '../findings/finding.js'
import type { Advised } from '../remediation/advise.js'
import type { Step } from '../remediation/steps.js'
import { exposureLabels, lifespan } from './facts.js'
import {
  coverageLine,
  deadline,
  gaps,
  incompleteNote,
  overdueCount,
  overdueFix,
  overdueText,
  plural,
  shortRef,
  subject,
} from './phrases.js'
import { open, type Report, type Reporter, shown, suppressedBy, type View } from './report.js'

/** For people: what happened, then per secret where it is, how far it got and what to do first. */
export const text: Reporter = {
  async render(report, view) {
    const paint = pc.createColors(view.color)
    const findings = open(report)
    const lines = [headline(report, findings, paint), '']
    const told = new Map<string, number>()
    findings.forEach((finding, index) => {
      lines.push(...block(finding, index + 1, told, view, paint), '')
    })
    lines.push(...pastDeadline(report, paint))
    lines.push(...closing(report, findings, paint))
    return `${(await wrapAll(lines, view.columns)).join('\n')}\n`
  },
}

type Paint = ReturnType<typeof pc.createColors>

function headline(report: Report, findings: readonly Advised[], paint: Paint): string {
  const where = subject(report.target)
  if (findings.length > 0) return paint.bold(`${plural(findings.length, 'secret')} in ${where}`)
  if (report.overdue.length > 0)
    return `${paint.bold(`${overdueCount(report)}.`)} No secrets in what was read of ${where}.`
  if (report.coverage.complete) return `${paint.green('No secrets')} in ${where}.`
  return paint.yellow(`No secrets in what could be read of ${where}, but not all of it could be.`)
}

function block(
  finding: Advised,
  number: number,
  told: Map<string, number>,
  view: View,
  paint: Paint,
): string[] {
  const { title, severity, confidence, introduced } = finding
  const label = confidence === 'high' ? severity : `${severity}, ${confidence} confidence`
  const steps = finding.steps.filter(({ id }) => !later.has(id)).slice(0, 2)
  return [
    `${paint.bold(`${number}. ${title}`)}  ${severityColor[severity](paint)(label)}`,
    `   ${paint.cyan(`${introduced.path}:${introduced.line}:${introduced.column}`)}  ${oneLine(shown(finding, view))}`,
    ...provenance(finding).map((line) => `   ${paint.dim(line)}`),
    ...lifeSpan(finding).map((line) => `   ${paint.dim(line)}`),
    ...otherPlaces(finding).map((line) => `   ${paint.dim(line)}`),
    `   ${exposureLine(finding, paint)}`,
    ...[deadline(finding)].filter(Boolean).map((line) => `   ${paint.yellow(line)}`),
    ...steps.flatMap((step) => stepLines(step, number, told, paint)),
    `   ${paint.dim(`All steps: secretscan explain ${finding.fingerprint}`)}`,
  ]
}

/** A private key shown in full would push everything else off the screen. */
function oneLine(secret: string): string {
  const [first = ''] = secret.split('\n', 1)
  return first === secret ? secret : `${first}…`
}

/** Steps that `explain` shows; the report names what comes first. */
const later: ReadonlySet<Step['id']> = new Set([
  'consumers',
  'confirm',
  'history',
  'false-positive',
])

const severityColor: { readonly [S in Severity]: (paint: Paint) => (text: string) => string } = {
  critical: (paint) => paint.red,
  high: (paint) => paint.red,
  medium: (paint) => paint.yellow,
  low: (paint) => paint.dim,
}

function provenance({ introduced, author, date }: Advised): string[] {
  if (!introduced.commit) return []
  const by = author ? ` by ${author}` : ''
  const on = date ? `, ${date.slice(0, 10)}` : ''
  return [`in ${introduced.commit.slice(0, 12)}${by}${on}`]
}

/** How many had it before them. */
function lifeSpan(finding: Advised): string[] {
  const span = lifespan(finding)
  return span && (finding.life?.commits ?? 0) > 1 ? [`it stood in ${span}`] : []
}

function otherPlaces({ locations, introduced }: Advised): string[] {
  const others = locations.filter(
    (place) => place.path !== introduced.path || place.line !== introduced.line,
  )
  if (others.length === 0) return []
  const named = others.slice(0, 3).map(({ path, line }) => `${path}:${line}`)
  const more = others.length > 3 ? `, and ${others.length - 3} more` : ''
  return [`also in ${named.join(', ')}${more}`]
}

function exposureLine(finding: Advised, paint: Paint): string {
  const { exposure, removed, locations, introduced } = finding
  const parts = [exposureText(exposure)]
  if (removed) parts.push(`removed in ${removed.commit.slice(0, 12)}, but the history keeps it`)
  else if (
    introduced.commit &&
    introduced.object === 'blob' &&
    locations.some(({ present }) => present)
  ) {
    parts.push('still there')
  }
  const color = exposure.state === 'pushed' ? paint.red : paint.yellow
  return `${color(exposureLabels[exposure.state])}  ${parts.join('; ')}`
}

function exposureText(exposure: Exposure): string {
  switch (exposure.state) {
    case 'local':
      return 'whether it was committed or pushed: `secretscan history`'
    case 'staged':
      return 'not committed yet, so it has not leaked through git'
    case 'unpushed':
      return `only in this clone${branches(exposure.refs)}`
    case 'pushed':
      return pushedText(exposure)
    case 'unknown':
      return `${exposure.why}; act as if it leaked`
  }
}

function pushedText({ refs, since, sinceIs, remotes, overwritten }: Pushed): string {
  const hosts = remotes.flatMap(({ host, mayBePublic }) =>
    host ? `${host}${mayBePublic ? ', where it may be public' : ''}` : [],
  )
  const where = hosts.length > 0 ? ` on ${[...new Set(hosts)].join(' and ')}` : ''
  const day = since?.slice(0, 10)
  const when = !day ? '' : sinceIs === 'push' ? `, since ${day}` : `, since ${day} at the earliest`
  if (overwritten) return `pushed over${where}${when}: no branch has it, but the server keeps it`
  if (refs.length === 0) return 'the commits that this event brought are on the server'
  return `${someRefs(refs)}${where}${when}`
}

type Pushed = Extract<Exposure, { readonly state: 'pushed' }>

function branches(refs: readonly string[]): string {
  return refs.length === 0 ? '' : ` (${someRefs(refs)})`
}

function someRefs(refs: readonly string[]): string {
  const names = refs.slice(0, 3).map(shortRef)
  return `${names.join(', ')}${refs.length > 3 ? ` and ${refs.length - 3} more` : ''}`
}

/** Steps that are the same to the letter as those of an earlier finding are told once. */
function stepLines(step: Step, number: number, told: Map<string, number>, paint: Paint): string[] {
  const { title, detail, url, command } = step
  const key = JSON.stringify(step)
  const before = told.get(key)
  if (before !== undefined) return [`   → ${paint.bold(title)}, as for ${before}.`]
  told.set(key, number)
  return [
    `   → ${paint.bold(`${title}.`)} ${detail}`,
    ...(url ? [`     ${paint.underline(url)}`] : []),
    ...(command?.split('\n').map((line) => `     ${paint.dim('$')} ${line}`) ?? []),
  ]
}

/** An incident that nobody resolved fails the scan, whether its secret is found again or not. */
function pastDeadline(report: Report, paint: Paint): string[] {
  if (report.overdue.length === 0) return []
  const told = open(report).length === 0 // by the headline
  return [
    ...(told ? [] : [paint.bold(`${overdueCount(report)}:`)]),
    ...report.overdue.slice(0, maxOverdue).flatMap((incident) => {
      const { text, command } = overdueFix(incident)
      return [
        `   ${paint.red(overdueText(incident))}`,
        `   → ${text}`,
        `     ${paint.dim('$')} ${command}`,
      ]
    }),
    ...(report.overdue.length > maxOverdue
      ? [`   and ${report.overdue.length - maxOverdue} more, less long.`]
      : []),
    '',
  ]
}

const maxOverdue = 10

function closing(report: Report, findings: readonly Advised[], paint: Paint): string[] {
  const allowed = suppressedBy(report, 'inline').length
  const revoked = suppressedBy(report, 'ledger').length
  const [first] = findings
  const [step] = first?.steps ?? []
  return [
    `${paint.dim(coverageLine(report))}`,
    ...gaps(report).map((gap) => paint.dim(gap)),
    ...(allowed > 0 ? [paint.dim(`${plural(allowed, 'finding')} allowed by a comment.`)] : []),
    ...(revoked > 0 ? [paint.dim(`${plural(revoked, 'secret')} known and revoked.`)] : []),
    ...(report.coverage.complete ? [] : [paint.yellow(incompleteNote)]),
    ...(step ? ['', paint.bold('Next:'), `     ${nextOf(step)}`] : []),
  ]
}

/** The one thing to type or to open. */
function nextOf({ command, url, detail }: Step): string {
  if (!command) return url ?? detail
  const lines = command.split('\n').map((line) => `$ ${line.replace(/ {3}#.*/, '')}`)
  // Of several, the first is done after what the step says in words.
  return lines.length === 1 ? (lines[0] as string) : detail
}

/**
 * Wraps at the reader's width and keeps the indent; URLs and commands stay in one piece to be copied.
 * A clean report has no long line, and a hook should not pay for the library then.
 */
async function wrapAll(lines: readonly string[], columns: number): Promise<readonly string[]> {
  if (lines.every((line) => fits(line, columns))) return lines
  const { wrapAnsi } = await import('fast-wrap-ansi')
  return lines.map((line) => {
    if (fits(line, columns)) return line
    const indent = /^ *(?:→ )?/.exec(line)?.[0].length ?? 0
    const start = line.length - line.trimStart().length
    return wrapAnsi(line.trimStart(), Math.max(20, columns - indent), { hard: false })
      .split('\n')
      .map((part, index) => ' '.repeat(index === 0 ? start : indent) + part)
      .join('\n')
  })
}

function fits(line: string, columns: number): boolean {
  return /^ {5}/.test(line) || (line.length <= columns && /^[\x20-\x7e]*$/.test(line))
}
