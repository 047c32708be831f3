import type { Place } from '../../findings/finding.js'
import type { Advised } from '../../remediation/advise.js'
import type { Step } from '../../remediation/steps.js'
import { exposureLabels } from '../facts.js'
import { plural } from '../phrases.js'
import { shown, type View } from '../report.js'
import { dayOf, eventWords, type Span, stillThere } from './dates.js'
import { facts } from './facts.js'
import { lifeLine } from './life-line.js'
import { html, type Markup } from './markup.js'

/**
 * Two rows of the table: the secret in short, and all that is known of it. Without the script both are
 * there, one under the other; the script folds the second away. The rows are laid out as grids, which
 * lets a browser skip those out of sight; where it then forgets that this is a table, the roles say so.
 */
export function findingRows(finding: Advised, id: string, span: Span | null, view: View): Markup {
  const { title, severity, confidence, introduced, exposure, provider } = finding
  const since = finding.date ?? ('since' in exposure ? exposure.since : null)
  return html`<tbody role="rowgroup" class="finding ${severity}" id="${id}">
<tr role="row" class="short">
<td role="cell" class="severity"><span class="mark">${severity}</span>${confidence === 'high' ? null : html`<small>${confidence} confidence</small>`}</td>
<th role="rowheader" scope="row"><a class="open" href="#${id}-detail">${title}</a><small>${provider.name} <code>${firstLine(shown(finding, view))}</code></small></th>
<td role="cell" class="where"><code class="path">${breakable(place(introduced))}</code>${broughtIn(finding)}</td>
<td role="cell" class="far"><span class="state ${exposure.state}">${exposureLabels[exposure.state]}</span><small>${whetherThere(finding)}</small></td>
<td role="cell" class="since">${since ? html`<time datetime="${since}">${dayOf(since)}</time>` : null}${lifeLine(finding, span)}</td>
</tr>
<tr role="row" class="detail" id="${id}-detail"><td role="cell" colspan="5"><div class="sheet">
${detail(finding, span, view)}
</div></td></tr>
</tbody>`
}

function place({ path, line }: Pick<Place, 'path' | 'line'>): string {
  return `${path}:${line}`
}

/** A long path goes on in the next line where a directory ends, not in the middle of a name. */
function breakable(path: string): Markup {
  return html`${path.split('/').map((part, index) => html`${index > 0 ? html`/<wbr>` : null}${part}`)}`
}

/** A private key shown in full is for its own block, not for a line of the table. */
function firstLine(secret: string): string {
  const [first = ''] = secret.split('\n', 1)
  return first === secret ? secret : `${first}…`
}

function broughtIn({ introduced, author }: Advised): Markup | null {
  if (!introduced.commit) return null
  return html`<small>in <code>${introduced.commit.slice(0, 12)}</code>${author ? html` by <bdi>${author}</bdi>` : null}</small>`
}

function whetherThere(finding: Advised): string {
  const { introduced, exposure } = finding
  if (
    introduced.object === 'commit' ||
    introduced.object === 'tag' ||
    introduced.object === 'note'
  ) {
    return `in a ${introduced.object === 'note' ? 'note' : `${introduced.object} message`}`
  }
  if (exposure.state === 'local' || exposure.state === 'staged') return 'there now'
  if (stillThere(finding)) return 'still there'
  // Without its whole life, what nobody took away may stand on another branch.
  const elsewhere = finding.life ? finding.life.heldBy.length > 0 : finding.removed === null
  return elsewhere ? 'not at HEAD' : 'gone, kept in history'
}

function detail(finding: Advised, span: Span | null, view: View): Markup {
  const secret = shown(finding, view)
  return html`${lifeSection(finding, span)}
<div class="columns"><section><h3>What to do</h3><ol class="steps">${finding.steps.map(stepItem)}</ol></section>
<section><h3>How far it got</h3>${facts(finding)}
${secret.includes('\n') ? html`<h3>The secret</h3><pre><code>${secret}</code></pre>` : null}
<h3>Where it stands</h3>${places(finding)}
${reasons(finding)}</section></div>`
}

function lifeSection(finding: Advised, span: Span | null): Markup | null {
  const line = lifeLine(finding, span)
  if (!line || !span) return null
  const events = finding.life?.events ?? []
  const items = events
    .slice(0, maxEvents)
    .map(
      ({ kind, date, author, commit, path }) =>
        html`<li class="${kind}"><time datetime="${date}">${dayOf(date)}</time> <b>${eventWords[kind]}</b> <span>in <code>${commit.slice(0, 12)}</code> by <bdi>${author}</bdi>: <code class="path">${breakable(path)}</code></span></li>`,
    )
  const more = events.length - items.length
  return html`<section class="story"><h3>Its life</h3>${line}
<p class="ends"><span>${dayOf(new Date(span.from).toISOString())}</span><span>${dayOf(new Date(span.to).toISOString())}</span></p>
${items.length > 0 ? html`<ol class="events">${items}${more > 0 ? html`<li>and ${plural(more, 'event')} more</li>` : null}</ol>` : null}</section>`
}

/** Enough to see the story; a file that was copied about a thousand times has its counts in the facts. */
const maxEvents = 30
const maxPlaces = 50

function stepItem({ title, detail, url, command }: Step): Markup {
  const link = url && /^https:\/\//.test(url) ? url : null
  return html`<li><h4>${title}</h4><p>${detail}</p>${
    link ? html`<p><a class="link" href="${link}" rel="noreferrer noopener">${link}</a></p>` : null
  }${command ? html`<div class="command"><pre><code>${command}</code></pre><button type="button" class="copy" aria-label="Copy the command: ${title}">Copy</button></div>` : null}</li>`
}

function places({ locations }: Advised): Markup {
  const items = locations
    .slice(0, maxPlaces)
    .map(
      (at) =>
        html`<li><code class="path">${breakable(place(at))}</code> <small>${at.commit ? html`<code>${at.commit.slice(0, 12)}</code>, ` : null}${at.present ? 'there now' : 'gone'}</small></li>`,
    )
  const more = locations.length - items.length
  return html`<ul class="places">${items}${more > 0 ? html`<li>and ${plural(more, 'place')} more</li>` : null}</ul>`
}

function reasons({ reasons }: Advised): Markup | null {
  if (reasons.length === 0) return null
  return html`<h3>Why this confidence</h3><ul class="reasons">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
}
