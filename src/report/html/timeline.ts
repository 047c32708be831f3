import type { Severity } from '../../engine/rule.js'
import type { Advised } from '../../remediation/advise.js'
import { grouped, plural } from '../phrases.js'
import { day, instant, type Span } from './dates.js'
import { round } from './life-line.js'
import { html, type Markup } from './markup.js'

/** When secrets came in (up, by severity) and were taken out (down), for all findings together. */
export function timeline(findings: readonly Advised[], span: Span | null): Markup | null {
  if (!span) return null
  const periods = count(findings, span)
  const most = Math.max(1, ...periods.map(({ entered }) => total(entered)))
  const mostLeft = Math.max(0, ...periods.map(({ left }) => left))
  const scale = Math.min(14, up / most, mostLeft > 0 ? down / mostLeft : 14)
  const base = 16 + Math.min(up, most * scale)
  const height = base + Math.min(down, mostLeft * scale) + 26
  const step = 100 / periods.length
  const bars = periods.map((period, index) => bar(period, index * step, step, base, scale))
  const came = periods.reduce((sum, { entered }) => sum + total(entered), 0)
  const gone = periods.reduce((sum, { left }) => sum + left, 0)
  const unknown = findings.filter(({ life, removed }) => !life && removed).length
  return html`<section aria-labelledby="timeline-title" class="timeline">
<h2 id="timeline-title">When they came and went</h2>
<figure>
<svg height="${round(height)}" role="img" aria-labelledby="timeline-title timeline-text">
<line class="axis" x1="0" x2="100%" y1="${round(base)}" y2="${round(base)}"/>
${bars}
${ticks(periods, step, round(height - 6))}
</svg>
<figcaption id="timeline-text">${`Up: came in or came back, ${grouped(came)} in all. Down: taken out, ${grouped(gone)}.`}${
    unknown > 0
      ? ` Of ${plural(unknown, 'secret')} it is only known that they were taken out, not when.`
      : ''
  } Each bar is ${unitOf(span)}.</figcaption>
</figure>
${asTable(periods)}
</section>`
}

const up = 96
const down = 48
const severities = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[]

type Entered = { [S in Severity]: number }

interface Period {
  /** `2024`, `2024-03` or `2024-03-05` */
  readonly name: string
  readonly entered: Entered
  left: number
}

type Unit = 'a day' | 'a month' | 'a year'

/** As fine as still makes bars that can be told apart. */
function unitOf({ from, to }: Span): Unit {
  const days = (to - from) / day
  if (days <= 62) return 'a day'
  return days <= 366 * 8 ? 'a month' : 'a year'
}

const nameLength: { readonly [U in Unit]: number } = { 'a day': 10, 'a month': 7, 'a year': 4 }

/** Short enough to miss no period. */
const stride: { readonly [U in Unit]: number } = {
  'a day': day,
  'a month': 20 * day,
  'a year': 200 * day,
}

function count(findings: readonly Advised[], span: Span): readonly Period[] {
  const unit = unitOf(span)
  const nameOf = (time: number) => new Date(time).toISOString().slice(0, nameLength[unit])
  const periods = new Map<string, Period>()
  for (let time = span.from; time < span.to + stride[unit]; time += stride[unit]) {
    const name = nameOf(Math.min(time, span.to))
    if (periods.has(name)) continue
    periods.set(name, { name, entered: { critical: 0, high: 0, medium: 0, low: 0 }, left: 0 })
  }
  for (const { life, date, severity } of findings) {
    const events = life?.events ?? (date ? [{ kind: 'introduced' as const, date }] : [])
    for (const event of events) {
      const time = instant(event.date)
      const period = time === null ? undefined : periods.get(nameOf(time))
      if (!period || event.kind === 'copied') continue
      if (event.kind === 'removed') period.left += 1
      else period.entered[severity] += 1
    }
  }
  return [...periods.values()]
}

function total(entered: Entered): number {
  return severities.reduce((sum, severity) => sum + entered[severity], 0)
}

function bar(period: Period, x: number, step: number, base: number, scale: number): Markup | null {
  const { name, entered, left } = period
  if (total(entered) + left === 0) return null
  const thick = round(Math.min(2.4, step * 0.8))
  const at = round(x + (step - thick) / 2)
  let top = base
  const parts = severities.flatMap((severity) => {
    const tall = entered[severity] * scale
    top -= tall
    return tall === 0
      ? []
      : html`<rect class="${severity}" x="${at}%" y="${round(top)}" width="${thick}%" height="${round(tall)}"/>`
  })
  const out =
    left === 0
      ? null
      : html`<rect class="left" x="${at}%" y="${round(base + 1)}" width="${thick}%" height="${round(left * scale)}"/>`
  return html`<g><title>${`${name}: ${total(entered)} in, ${left} out`}</title>${parts}${out}</g>`
}

/** A few names along the axis, never so many that they touch; on a narrow screen every other one. */
function ticks(periods: readonly Period[], step: number, y: number): readonly Markup[] {
  const years = periods.flatMap(({ name }, index) => (name.endsWith('-01') ? [index] : []))
  const byYear = periods[0]?.name.length === 7 && years.length > 1
  const candidates = byYear ? years : periods.map((_, index) => index)
  const every = Math.ceil(candidates.length / 8)
  return candidates
    .filter((_, index) => index % every === 0)
    .map((index, position) => {
      const name = periods[index]?.name ?? ''
      const x = round((index + 0.5) * step)
      const anchor = x < 5 ? 'start' : x > 95 ? 'end' : 'middle'
      const at = anchor === 'start' ? 0 : anchor === 'end' ? 100 : x
      const label = byYear ? name.slice(0, 4) : name
      return html`<text class="tick-${position % 2}" x="${at}%" y="${y}" text-anchor="${anchor}">${label}</text>`
    })
}

/** The same for those who do not see the picture. */
function asTable(periods: readonly Period[]): Markup {
  const rows = periods
    .filter(({ entered, left }) => total(entered) + left > 0)
    .map(
      ({ name, entered, left }) =>
        html`<tr><th scope="row">${name}</th><td>${total(entered)}</td><td>${left}</td></tr>`,
    )
  return html`<details class="as-table"><summary>The same as a table</summary>
<table><thead><tr><th scope="col">When</th><th scope="col">Came in</th><th scope="col">Taken out</th></tr></thead>
<tbody>${rows}</tbody></table></details>`
}
