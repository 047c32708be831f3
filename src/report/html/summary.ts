import { basename } from 'node:path'
import type { Advised } from '../../remediation/advise.js'
import { exposureLabels } from '../facts.js'
import {
  coverageLine,
  gaps,
  grouped,
  incompleteNote,
  overdueFix,
  overdueText,
  plural,
  subject,
} from '../phrases.js'
import { type Report, suppressedBy } from '../report.js'
import { stillThere } from './dates.js'
import { html, type Markup } from './markup.js'

/** What was scanned, when, and the outcome in a sentence. */
export function headline(report: Report, findings: readonly Advised[], now: Date): Markup {
  const { target, version } = report
  // The directory's name and no more: the whole path says who ran this, and a ticket is for many.
  const name = target.root === null ? 'standard input' : basename(target.root)
  const head = target.head ? html` at <code>${target.head.slice(0, 12)}</code>` : null
  return html`<header>
<p class="kicker">secretscan ${version} · <b>${name}</b>${head} · <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></p>
<h1>${title(report, findings)}</h1>
<p class="lede">${lede(report, findings)}</p>
</header>`
}

export function title(report: Report, findings: readonly Advised[]): string {
  const count = findings.length === 0 ? 'No secrets' : plural(findings.length, 'secret')
  return `${count} in ${subject(report.target)}`
}

function lede(report: Report, findings: readonly Advised[]): string {
  if (findings.length === 0) {
    return report.coverage.complete ? coverageLine(report) : 'Not all of it could be read.'
  }
  const pushed = findings.filter(({ exposure }) => exposure.state === 'pushed').length
  const unknown = findings.filter(({ exposure }) => exposure.state === 'unknown').length
  const there = findings.filter(stillThere).length
  const parts = [
    pushed > 0
      ? `${countOf(pushed, findings.length)} pushed: revoke first, whatever else you do.`
      : '',
    unknown > 0 ? cannotTell(unknown, findings.length) : '',
    there > 0
      ? `${countOf(there, findings.length)} still there today.`
      : findings.length === 1
        ? 'It is gone from today’s files.'
        : 'None is still there today.',
  ]
  return parts.filter(Boolean).join(' ')
}

function cannotTell(count: number, all: number): string {
  const which = count === all ? '' : `For ${grouped(count)} of them `
  const they = count === 1 ? 'it' : 'they'
  return `${which}${which ? 'this' : 'This'} clone cannot tell how far ${they} got: act as if ${they} leaked.`
}

function countOf(count: number, all: number): string {
  if (count === all) return all === 1 ? 'It is' : all === 2 ? 'Both are' : `All ${grouped(all)} are`
  return count === 1 ? '1 is' : `${grouped(count)} are`
}

/** How many, by severity, by how far they got, and by provider; each line filters the list below. */
export function totals(findings: readonly Advised[]): Markup | null {
  if (findings.length === 0) return null
  const severities = ['critical', 'high', 'medium', 'low'] as const
  const states = ['pushed', 'unknown', 'unpushed', 'staged', 'local'] as const
  const providers = [...new Map(findings.map(({ provider }) => [provider.id, provider.name]))]
  const bySeverity = severities.map((severity) => ({
    value: severity,
    name: severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
  const byExposure = states.map((state) => ({
    value: state,
    name: exposureLabels[state],
    count: findings.filter(({ exposure }) => exposure.state === state).length,
  }))
  const byProvider = providers
    .map(([value, name]) => ({
      value,
      name,
      count: findings.filter(({ provider }) => provider.id === value).length,
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return html`<section class="totals" aria-label="Totals">
${tally('Severity', 'severity', bySeverity, findings.length)}
${tally('How far they got', 'exposure', byExposure, findings.length)}
${tally('Provider', 'provider', byProvider, findings.length)}
</section>`
}

interface Row {
  readonly value: string
  readonly name: string
  readonly count: number
}

/** Longer lists would push the findings off the screen; the filter has them all. */
const maxRows = 6

function tally(heading: string, facet: string, all: readonly Row[], of: number): Markup {
  const rows = all.filter(({ count }) => count > 0)
  const some = rows.length > maxRows ? rows.slice(0, maxRows - 1) : rows
  const rest = rows.slice(some.length)
  const items = some.map(
    ({ value, name, count }) =>
      html`<li class="${facet === 'severity' ? value : facet}"><a href="#findings" data-facet="${facet}" data-value="${value}"><span class="name">${name}</span> <span class="count">${grouped(count)}</span>${share(count, of)}</a></li>`,
  )
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  return html`<div><h2>${heading}</h2><ul>${items}${
    rest.length > 0
      ? html`<li class="others"><span class="name">${plural(rest.length, 'other')}</span> <span class="count">${grouped(others)}</span></li>`
      : null
  }</ul></div>`
}

function share(count: number, of: number): Markup {
  return html`<svg class="share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="3"/><rect class="part" width="${Math.max(1, Math.round((count / of) * 100))}" height="3"/></svg>`
}

/** What was read, and what was not: a report says nothing about that. */
export function coverage(report: Report): Markup {
  const sentences = gaps(report)
  const items = report.coverage.skipped.map(({ examples, count }, index) => {
    const names = examples.map((example) => html`<li><code class="path">${example}</code></li>`)
    const more =
      count > examples.length ? html`<li>and ${grouped(count - examples.length)} more</li>` : null
    return html`<li><details><summary>${sentences[index]?.replace(/ \(.*/, '.') ?? ''}</summary><ul class="places">${names}${more}</ul></details></li>`
  })
  return html`<section aria-labelledby="coverage-title" class="coverage">
<h2 id="coverage-title">What was read</h2>
<p>${coverageLine(report)}</p>
${report.coverage.complete ? null : html`<p class="notice">${incompleteNote}</p>`}
${items.length > 0 ? html`<ul class="gaps">${items}</ul>` : html`<p>Nothing was left out.</p>`}
</section>`
}

/** A reviewer should see what a comment waves through. Its words stay in the file. */
export function allowedList(report: Report): Markup | null {
  return quietList(suppressedBy(report, 'inline'), {
    id: 'allowed',
    title: 'Allowed by a comment',
    what: 'that somebody has looked at and allowed, next to the value.',
  })
}

/** What the ledger knows to be dead. */
export function revokedList(report: Report): Markup | null {
  return quietList(suppressedBy(report, 'ledger'), {
    id: 'revoked',
    title: 'Known and revoked',
    what: 'that the ledger of incidents says are revoked.',
  })
}

function quietList(
  findings: readonly Advised[],
  { id, title, what }: { readonly id: string; readonly title: string; readonly what: string },
): Markup | null {
  if (findings.length === 0) return null
  const items = findings.map(
    ({ title, secret, suppressed }) =>
      html`<li>${title} <code>${secret.redacted()}</code> <small>at <code class="path">${suppressed?.where ?? ''}</code></small></li>`,
  )
  return html`<section aria-labelledby="${id}-title" class="allowed"><h2 id="${id}-title">${title}</h2>
<p>${plural(findings.length, 'finding')} ${what}</p><ul class="places">${items}</ul></section>`
}

/** Incidents past their deadline, which fail the scan whether it finds them again or not. */
export function overdueList(report: Report): Markup | null {
  if (report.overdue.length === 0) return null
  const items = report.overdue.map((incident) => {
    const { text, command } = overdueFix(incident)
    return html`<li>${overdueText(incident)} ${text} <code>${command}</code></li>`
  })
  return html`<section aria-labelledby="overdue-title" class="allowed"><h2 id="overdue-title">Past their deadline</h2><ul class="places">${items}</ul></section>`
}
