import type { Advised } from '../remediation/advise.js'
import type { Step } from '../remediation/steps.js'
import { day, exposureWords, lifespan, names, remoteText, short } from './facts.js'
import { code, codeCell, link, plain, prose, shell, table } from './markup.js'
import {
  coverageLine,
  deadline,
  gaps,
  grouped,
  incompleteNote,
  overdueCount,
  overdueFix,
  overdueText,
  plural,
  subject,
} from './phrases.js'
import { open, type Report, type Reporter, suppressedBy } from './report.js'

/**
 * For a job summary, a ticket or a pull-request comment. All of these are published, so secrets stay
 * redacted even with --show-secrets.
 */
export const markdown: Reporter = { render: (report) => renderWithin(report, maxLength) }

/**
 * GitHub takes 65,536 characters in a comment and refuses anything longer as a whole; a job summary
 * may have 1 MiB. Some room is left for what is put around it.
 */
const maxLength = 64_000

/** The table tells more in less room than the steps, but without steps nobody knows what to do. */
const tableShare = 0.6

function renderWithin(report: Report, limit: number): string {
  const findings = open(report)
  const render = (rows: number, groups: number) => page(report, findings.slice(0, rows), groups)
  const rows = most(
    Math.min(findings.length, 400),
    (count) => render(count, 0).length <= limit * tableShare,
  )
  const groups = most(
    bySteps(findings.slice(0, rows)).length,
    (count) => render(rows, count).length <= limit,
  )
  return render(rows, groups)
}

/** The highest count up to `max` that fits; 0 where none does. */
function most(max: number, fits: (count: number) => boolean): number {
  let low = 0
  let high = max
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function page(report: Report, shown: readonly Advised[], groups: number): string {
  const findings = open(report)
  const allowed = suppressedBy(report, 'inline')
  const revoked = suppressedBy(report, 'ledger')
  const count = findings.length === 0 ? 'No secrets' : plural(findings.length, 'secret')
  const steps = bySteps(shown)
  const parts = [
    `## ${count} in ${subject(report.target)}`,
    ...(report.overdue.length > 0 ? [pastDeadline(report)] : []),
    ...(shown.length > 0 ? [overview(shown)] : []),
    ...(findings.length > shown.length ? [rest(report, findings.length - shown.length)] : []),
    ...steps.slice(0, groups).map(whatToDo),
    ...(steps.length > groups ? [restOfSteps(steps.slice(groups))] : []),
    ...(shown.length > 0 ? [lives(shown)] : []),
    ...(revoked.length > 0 ? [revokedList(revoked)] : []),
    ...(allowed.length > 0 ? [allowedList(allowed)] : []),
    ...(report.coverage.complete ? [] : [`> **${incompleteNote}**`]),
    [plain(coverageLine(report)), ...gaps(report, code)].join('  \n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function rest({ target }: Report, count: number): string {
  return `And ${grouped(count)} more that did not fit here, none worse: \`secretscan ${commandFor(target)}\` lists them all.`
}

function restOfSteps(groups: readonly Group[]): string {
  const numbers = groups.flatMap((group) => group.numbers).sort((a, b) => a - b)
  return `What to do about ${spans(numbers)} did not fit here: \`secretscan explain <fingerprint>\` says it for each.`
}

/** What to type to see the same in a terminal. */
function commandFor({ mode, base, head }: Report['target']): string {
  if (mode !== 'range') return mode
  const to = short(head ?? 'HEAD')
  return base ? `range ${short(base)}..${to}` : `history ${to}`
}

function overview(findings: readonly Advised[]): string {
  const rows = findings.map((finding, index) => {
    const { title, secret, severity, confidence } = finding
    return [
      `${index + 1}`,
      `${plain(title)} ${codeCell(secret.redacted())}`,
      places(finding),
      confidence === 'high' ? severity : `${severity}, ${confidence} confidence`,
      howFar(finding),
    ]
  })
  return table(['', 'Secret', 'Where', 'Severity', 'How far it got'], rows)
}

/** Where it came in, and where else it stands. */
function places({ introduced, locations }: Advised): string {
  const name = ({ path, line }: Advised['introduced']) => codeCell(`${cut(path)}:${line}`)
  const all = [...new Set([introduced, ...locations.filter(({ present }) => present)].map(name))]
  const more = all.length > 3 ? `<br>and ${grouped(all.length - 3)} more` : ''
  return `${all.slice(0, 3).join('<br>')}${more}`
}

function howFar(finding: Advised): string {
  const { exposure, removed, locations } = finding
  const here = locations.some(({ present, object }) => present && object === 'blob')
  const gone = removed
    ? `removed later, in ${codeCell(short(removed.commit))}, but the history keeps it`
    : ''
  const due = deadline(finding)
  const parts = [exposureWords(exposure, nameCell), here ? 'still there' : gone, due]
  return parts.filter(Boolean).join('<br>')
}

/** How each came and went, for those who ask since when. */
function lives(findings: readonly Advised[]): string {
  const rows = findings.map((finding, index) => {
    const { introduced, date, life, exposure, fingerprint } = finding
    const refs = life?.heldBy ?? ('refs' in exposure ? exposure.refs : [])
    const remotes = exposure.state === 'pushed' ? exposure.remotes : []
    const on = date ? `, ${day(date)}` : ''
    return [
      `${index + 1}`,
      introduced.commit ? `${codeCell(short(introduced.commit))}${on}` : '–',
      lifespan(finding) ?? '–',
      names(refs, nameCell) || '–',
      remotes
        .slice(0, 3)
        .map((remote) => remoteText(remote, nameCell))
        .join('<br>') || '–',
      codeCell(fingerprint),
    ]
  })
  const head = ['', 'Added in', 'There in', 'Held by', 'Remotes', 'Fingerprint']
  return details('Since when, on which branches, and fingerprints', table(head, rows))
}

interface Group {
  /** Positions in the table. */
  readonly numbers: number[]
  readonly title: string
  readonly steps: readonly Step[]
}

/** Findings with the same steps are told what to do once. */
function bySteps(findings: readonly Advised[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const [index, { title, steps }] of findings.entries()) {
    const key = JSON.stringify([title, steps])
    const group = groups.get(key) ?? { numbers: [], title, steps }
    group.numbers.push(index + 1)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** What comes first is in sight, the rest on demand. */
function whatToDo({ numbers, title, steps }: Group): string {
  const [first = '', ...others] = steps.map((step, index) => stepItem(step, index))
  return [
    `**${spans(numbers)}: ${plain(title)}**`,
    first.trimEnd(),
    ...(others.length > 0
      ? [details('What then, and what if it is no secret', others.join('\n').trimEnd())]
      : []),
  ].join('\n\n')
}

function stepItem({ title, detail, url, command }: Step, index: number): string {
  const number = `${index + 1}. `
  const indent = ' '.repeat(number.length)
  const head = `${number}**${plain(title)}.** ${prose(detail)}${url ? ` ${link(url)}` : ''}`
  return command ? `${head}\n\n${shell(command, indent)}\n` : head
}

/** `1–3, 5` */
function spans(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')
}

/** A reviewer should see what a comment waves through. Its words stay in the file. */
function allowedList(findings: readonly Advised[]): string {
  const items = findings
    .slice(0, maxAllowed)
    .map(
      ({ title, secret, suppressed }) =>
        `- ${plain(title)} ${code(secret.redacted())}: ${code(cut(suppressed?.where ?? ''))}`,
    )
  const hidden = findings.length - items.length
  const more = hidden > 0 ? [`- and ${grouped(hidden)} more`] : []
  return [
    `${plural(findings.length, 'finding')} allowed by a comment:`,
    '',
    ...items,
    ...more,
  ].join('\n')
}

const maxAllowed = 20

/** Their secrets are dead: notes, with who says so. */
function revokedList(findings: readonly Advised[]): string {
  const items = findings.slice(0, maxAllowed).map(({ title, secret, suppressed }) => {
    const { reason, where } = suppressed ?? {}
    return `- ${plain(title)} ${code(secret.redacted())}: ${plain(reason ?? '')} (${code(cut(where ?? ''))})`
  })
  const hidden = findings.length - items.length
  const more = hidden > 0 ? [`- and ${grouped(hidden)} more`] : []
  const summary = `${plural(findings.length, 'secret')} known and revoked`
  return details(summary, [...items, ...more].join('\n'))
}

/** An incident that nobody resolved fails the scan, whether its secret is found again or not. */
function pastDeadline(report: Report): string {
  const items = report.overdue.slice(0, maxAllowed).map((incident) => {
    const { text, command } = overdueFix(incident)
    return `- ${plain(overdueText(incident))} ${plain(text)} ${code(command)}`
  })
  const hidden = report.overdue.length - items.length
  const more = hidden > 0 ? [`- and ${grouped(hidden)} more`] : []
  return [`**${overdueCount(report)}:**`, '', ...items, ...more].join('\n')
}

function details(summary: string, inside: string): string {
  return `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`
}

function nameCell(text: string): string {
  return codeCell(cut(text))
}

/** A path may have thousands of characters; its end tells most. */
function cut(text: string): string {
  return text.length > 120 ? `…${text.slice(-119)}` : text
}
