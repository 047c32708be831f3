import { createHash } from 'node:crypto'
import type { Advised } from '../remediation/advise.js'
import { exposureLabels } from './facts.js'
import { type Span, spanOf, stillThere } from './html/dates.js'
import { findingRows } from './html/finding.js'
import { html as build, jsonForScript, type Markup, raw } from './html/markup.js'
import { enhance } from './html/script.js'
import { style } from './html/style.js'
import {
  allowedList,
  coverage,
  headline,
  overdueList,
  revokedList,
  title,
  totals,
} from './html/summary.js'
import { timeline } from './html/timeline.js'
import { plural } from './phrases.js'
import { open, type Report, type Reporter, shown, type View } from './report.js'

/**
 * One page that needs nothing else: to read, to attach to a ticket, to print. All of it stands in the
 * HTML; the script only folds, sorts and filters.
 */
export const html: Reporter = {
  render: (report, view) => page(report, view, new Date()),
}

function page(report: Report, view: View, now: Date): string {
  const findings = open(report)
  const span = spanOf(findings, now)
  const script = `(${enhance})()`
  return `${
    build`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy(script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title(report, findings)} · secretscan</title>
<style>${raw(style)}</style>
<script>${raw(script)}</script>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
<main>
${headline(report, findings, now)}
${view.showSecrets && findings.length > 0 ? build`<p class="notice"><b>This report shows secrets in full.</b> Do not attach it, and delete it when you are done.</p>` : null}
${overdueList(report)}
${totals(findings)}
${timeline(findings, span)}
${findings.length > 0 ? list(findings, span, view) : null}
${allowedList(report)}
${revokedList(report)}
${coverage(report)}
</main>
<script type="application/json" id="data">${jsonForScript(findings.map((finding) => data(finding, view)))}</script>
</body>
</html>
`.markup
  }`
}

/** Nothing is loaded from anywhere, and only the very style and script above are in force. */
function policy(script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`
}

function list(findings: readonly Advised[], span: Span | null, view: View): Markup {
  const rows = findings.map((finding, index) => findingRows(finding, `f${index + 1}`, span, view))
  const columns = ['severity', 'secret', 'where', 'exposure', 'since'] as const
  return build`<section id="findings" aria-labelledby="findings-title" tabindex="-1">
<h2 id="findings-title">${plural(findings.length, 'secret')}, worst first</h2>
${filters(findings)}
<table role="table" class="findings" aria-labelledby="findings-title">
<thead role="rowgroup"><tr role="row">${columns.map((column) => build`<th role="columnheader" scope="col" data-sort="${column}">${columnNames[column]}</th>`)}</tr></thead>
${rows}
</table>
<p class="none" hidden>No secret matches. <button type="button" class="reset">Show all of them</button></p>
</section>`
}

const columnNames = {
  severity: 'Severity',
  secret: 'Secret',
  where: 'Where it came in',
  exposure: 'How far it got',
  since: 'Since',
} as const

/** Hidden until the script that makes it work has run. */
function filters(findings: readonly Advised[]): Markup {
  const providers = [...new Map(findings.map(({ provider }) => [provider.id, provider.name]))].sort(
    ([, a], [, b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1),
  )
  const states = Object.entries(exposureLabels).filter(([state]) =>
    findings.some(({ exposure }) => exposure.state === state),
  )
  const levels = (names: readonly string[], key: 'severity' | 'confidence') =>
    names
      .filter((name) => findings.some((finding) => finding[key] === name))
      .map((name) => [name, name] as const)
  return build`<form class="filters" role="search" aria-label="Filter the secrets" hidden>
<label class="search"><span>Search</span><input type="search" id="search" autocomplete="off" spellcheck="false" placeholder="Path, author, commit, rule…" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></label>
${choice('severity', 'Severity', levels(['critical', 'high', 'medium', 'low'], 'severity'))}
${choice('exposure', 'How far', states)}
${choice('provider', 'Provider', providers)}
${choice('confidence', 'Confidence', levels(['high', 'medium', 'low'], 'confidence'))}
${choice('there', 'Today', [
  ['yes', 'still there'],
  ['no', 'not at HEAD'],
])}
<p class="shown"><output id="count" aria-live="polite"></output> <button type="button" class="reset" hidden>Show all</button> <button type="button" class="all" aria-pressed="false">Open all</button></p>
</form>`
}

function choice(
  facet: string,
  label: string,
  options: readonly (readonly [string, string])[],
): Markup {
  const items = options.map(([value, name]) => build`<option value="${value}">${name}</option>`)
  return build`<label><span>${label}</span><select data-facet="${facet}"><option value="">any</option>${items}</select></label>`
}

/** What the script sorts and filters by, in the order of the rows. `text` is lower case. */
function data(finding: Advised, view: View) {
  const { title, ruleId, severity, confidence, provider, exposure, introduced } = finding
  const refs = 'refs' in exposure ? exposure.refs : []
  const since = finding.date ?? ('since' in exposure ? exposure.since : null)
  const words = [
    ...[title, ruleId, provider.name, finding.fingerprint, shown(finding, view)],
    ...[finding.author ?? '', since?.slice(0, 10) ?? '', introduced.commit ?? '', ...refs],
    ...finding.locations.map(({ path }) => path),
  ]
  return {
    severity,
    exposure: exposure.state,
    provider: provider.id,
    confidence,
    there: stillThere(finding) ? 'yes' : 'no',
    text: [...new Set(words)].join('\n').toLowerCase(),
    sort: {
      severity: ['critical', 'high', 'medium', 'low'].indexOf(severity),
      secret: title.toLowerCase(),
      where: `${introduced.path}:${String(introduced.line).padStart(8, '0')}`,
      exposure: Object.keys(exposureLabels).indexOf(exposure.state),
      since: since === null ? '' : new Date(Date.parse(since) || 0).toISOString(),
    },
  }
}
