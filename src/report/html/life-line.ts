import type { Advised } from '../../remediation/advise.js'
import { instant, type Span, stretches } from './dates.js'
import { html, type Markup } from './markup.js'

/**
 * A secret's life as a line: a bar while it stood there, a ring where it was taken out, an open end
 * where it still stands. All lines of a report share one scale, so that they can be compared.
 */
export function lifeLine(finding: Advised, span: Span | null, width: number): Markup | null {
  const stood = span ? stretches(finding, span.to) : []
  if (!span || stood.length === 0) return null
  const x = (time: number) => round(edge + ((time - span.from) / (span.to - span.from)) * inner)
  const inner = width - 2 * edge
  const last = stood.at(-1)
  const bars = stood.map(({ from, to }) => {
    const left = x(from)
    return html`<rect class="bar" x="${left}" y="8" width="${round(Math.max(2, x(to) - left))}" height="4" rx="2"/>`
  })
  const starts = stood.map(({ from }) => html`<circle class="in" cx="${x(from)}" cy="10" r="3.5"/>`)
  const ends = stood.flatMap(({ to, ended }) =>
    ended ? html`<circle class="out" cx="${x(to)}" cy="10" r="3.5"/>` : [],
  )
  const copies = (finding.life?.events ?? []).flatMap(({ kind, date }) => {
    const time = kind === 'copied' ? instant(date) : null
    return time === null
      ? []
      : html`<rect class="copy" x="${x(time) - 0.5}" y="4" width="1" height="12"/>`
  })
  return html`<svg class="life ${finding.severity}" viewBox="0 0 ${width} 20" role="img" preserveAspectRatio="none"><title>${spoken(finding, last?.ended ?? false)}</title><rect class="track" x="${edge}" y="9.5" width="${inner}" height="1"/>${bars}${copies}${starts}${ends}</svg>`
}

const edge = 5

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

function spoken({ life, date }: Advised, ended: boolean): string {
  const from = life?.events[0]?.date ?? date
  const until = ended ? life?.events.findLast(({ kind }) => kind === 'removed')?.date : undefined
  const end = ended ? `taken out${until ? ` ${until.slice(0, 10)}` : ''}` : 'still held'
  return `Came in ${from?.slice(0, 10) ?? 'at an unknown time'}, ${end}`
}
