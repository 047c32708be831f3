import type { Advised } from '../../remediation/advise.js'
import { dayOf, instant, type Span, stretches } from './dates.js'
import { html, type Markup } from './markup.js'

/**
 * A secret's life as a line: a bar while it stood there, a ring where it was taken out, an open end
 * where it still stands. All lines of a report share one scale, so that they can be compared; it is in
 * per cent, so that a line fits any width and its dots stay round.
 */
export function lifeLine(finding: Advised, span: Span | null): Markup | null {
  const stood = span ? stretches(finding, span.to) : []
  if (!span || stood.length === 0) return null
  const x = (time: number) => round(((time - span.from) / (span.to - span.from)) * 100)
  const bars = stood.map(({ from, to }) => {
    const width = round(x(to) - x(from))
    return html`<rect class="bar" x="${x(from)}%" y="8" width="${width}%" height="4" rx="2"/>`
  })
  const starts = stood.map(
    ({ from }) => html`<circle class="in" cx="${x(from)}%" cy="10" r="3.5"/>`,
  )
  const ends = stood.flatMap(({ to, end }) =>
    end === 'removed' ? html`<circle class="out" cx="${x(to)}%" cy="10" r="3.5"/>` : [],
  )
  const copies = (finding.life?.events ?? []).flatMap(({ kind, date }) => {
    const time = kind === 'copied' ? instant(date) : null
    return time === null
      ? []
      : html`<rect class="copy" x="${x(time)}%" y="4" width="1" height="12"/>`
  })
  const track = html`<rect class="track" y="9.5" width="100%" height="1"/>`
  return html`<svg class="life ${finding.severity}" role="img" aria-label="${spoken(finding)}">${track}${bars}${copies}${starts}${ends}</svg>`
}

/** To a tenth, which is less than a pixel and keeps the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

function spoken(finding: Advised): string {
  const { life, date } = finding
  const from = life?.events[0]?.date ?? date
  const came = `Came in ${from ? dayOf(from) : 'at an unknown time'}`
  const last = life?.events.findLast(({ kind }) => kind === 'removed')
  if (life) {
    if (life.heldBy.length > 0) return `${came}, still held`
    return last ? `${came}, taken out ${dayOf(last.date)}` : came
  }
  return finding.removed ? `${came}, taken out later` : came
}
