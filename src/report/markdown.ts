import type { Exposure } from '../findings/finding.js'
import type { Advised } from '../remediation/advise.js'
import type { Step } from '../remediation/steps.js'
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
import { open, type Report, type Reporter, suppressedBy } from './report.js'

/**
 * For a job summary, a ticket or a pull-request comment. All of these are published, so secrets stay
 * redacted even with --show-secrets.
 */
export const markdown: Reporter = {
  render(report) {
    const findings = open(report)
    const worst = findings.slice(0, maxFindings)
    const allowed = suppressedBy(report, 'inline')
    const revoked = suppressedBy(report, 'ledger')
    const count = findings.length === 0 ? 'No secrets' : plural(findings.length, 'secret')
    const parts = [`## ${count} in ${subject(report.target)}`]
    if (worst.length > 0) parts.push(table(worst), ...bySteps(worst).map(whatToDo))
    if (findings.length > worst.length) parts.push(rest(findings.length - worst.length))
    if (report.overdue.length > 0) parts.push(pastDeadline(report))
    if (revoked.length > 0) parts.push(revokedList(revoked))
    if (allowed.length > 0) parts.push(allowedList(allowed))
    if (!report.coverage.complete) parts.push(`> **${incompleteNote}**`)
    parts.push([coverageLine(report), ...gaps(report)].map(plain).join('  \n'))
    return `${parts.join('\n\n')}\n`
  },
}

/** A job summary may have 1 MiB, or it is not shown at all; a finding with steps of its own takes 4 KB. */
const maxFindings = 200

function rest(count: number): string {
  return `And ${count.toLocaleString('en')} more, none worse: the text, JSON and SARIF reports have them all.`
}

function table(findings: readonly Advised[]): string {
  const rows = findings.map((finding, index) => {
    const { title, secret, introduced, severity, confidence } = finding
    const cells = [
      index + 1,
      `${plain(title)} ${code(secret.redacted())}`,
      places(finding),
      introduced.commit ? code(introduced.commit.slice(0, 12)) : '',
      confidence === 'high' ? severity : `${severity}, ${confidence} confidence`,
      howFar(finding),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| | Secret | Where | Added in | Severity | How far it got |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** Where it came in, and where else it stands. */
function places({ introduced, locations }: Advised): string {
  const name = ({ path, line }: Advised['introduced']) => code(`${path}:${line}`)
  const names = [...new Set([introduced, ...locations.filter(({ present }) => present)].map(name))]
  const more = names.length > 3 ? `<br>and ${names.length - 3} more` : ''
  return `${names.slice(0, 3).join('<br>')}${more}`
}

function howFar(finding: Advised): string {
  const { exposure, removed, locations } = finding
  const by = deadline(finding)
  const after = removed
    ? `; removed later, in ${code(removed.commit.slice(0, 12))}, but the history keeps it`
    : locations.some(({ present, object }) => present && object === 'blob')
      ? '; still there'
      : ''
  return `${exposureText(exposure)}${after}${by ? `. ${by}` : ''}`
}

function exposureText(exposure: Exposure): string {
  switch (exposure.state) {
    case 'local':
      return 'on disk'
    case 'staged':
      return 'staged, not committed'
    case 'unpushed':
      return 'not pushed'
    case 'pushed': {
      const { refs } = exposure
      const more = refs.length > 2 ? ` and ${refs.length - 2} more` : ''
      return `pushed: ${refs.slice(0, 2).map(shortRef).map(code).join(', ')}${more}`
    }
    case 'unknown':
      return 'unknown; act as if it leaked'
  }
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
  const [first, ...rest] = steps.map(stepItem)
  return [
    `**${spans(numbers)}: ${plain(title)}**`,
    first,
    `<details><summary>What then, and what if it is no secret</summary>\n\n${rest.join('\n')}\n\n</details>`,
  ].join('\n\n')
}

function stepItem({ title, detail, url, command }: Step, index: number): string {
  const number = `${index + 1}. `
  const indent = ' '.repeat(number.length)
  const link = url ? ` <${url}>` : ''
  if (!command) return `${number}**${plain(title)}.** ${plain(detail)}${link}`
  const fence = '`'.repeat(Math.max(3, longestRun(command) + 1))
  const block = [`${fence}sh`, command, fence].map((line) => `${indent}${line}`).join('\n')
  return `${number}**${plain(title)}.** ${plain(detail)}${link}\n${block}`
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
  const items = findings.map(
    ({ title, secret, suppressed }) =>
      `- ${plain(title)} ${code(secret.redacted())}: ${code(suppressed?.where ?? '')}`,
  )
  return [`${plural(findings.length, 'finding')} allowed by a comment:`, ...items].join('\n')
}

/** Their secrets are dead: notes, with who says so. */
function revokedList(findings: readonly Advised[]): string {
  const items = findings.slice(0, maxFindings).map(({ title, secret, suppressed }) => {
    const { reason, where } = suppressed ?? {}
    return `- ${plain(title)} ${code(secret.redacted())}: ${plain(reason ?? '')} (${code(where ?? '')})`
  })
  const summary = `${plural(findings.length, 'secret')} known and revoked`
  return `<details><summary>${summary}</summary>\n\n${items.join('\n')}\n\n</details>`
}

/** An incident that nobody resolved fails the scan, whether its secret is found again or not. */
function pastDeadline(report: Report): string {
  const items = report.overdue.slice(0, maxFindings).map((incident) => {
    const { text, command } = overdueFix(incident)
    return `- ${plain(overdueText(incident))} ${plain(text)} ${code(command)}`
  })
  return [`**${overdueCount(report)}:**`, '', ...items].join('\n')
}

/** What a path or a title may contain must not become markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|#~]/g, '\\$&')
}

/** A code span in a table: its fence is longer than any backticks within. */
function code(text: string): string {
  const one = text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
  const run = longestRun(one)
  const fence = '`'.repeat(run + 1)
  return run > 0 ? `${fence} ${one} ${fence}` : `\`${one}\``
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
