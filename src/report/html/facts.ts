import type { Exposure } from '../../findings/finding.js'
import type { Advised } from '../../remediation/advise.js'
import { exposureLabels } from '../facts.js'
import { deadline, plural, shortRef } from '../phrases.js'
import { dayOf, stillThere } from './dates.js'
import { html, type Markup } from './markup.js'

/** What the clone knows of one secret, as terms and their descriptions. */
export function facts(finding: Advised): Markup {
  const due = deadline(finding)
  const rows: readonly Fact[] = [
    ...exposureFacts(finding.exposure),
    ...(due === '' ? [] : [['Deadline', due] as const]),
    ...lifeFacts(finding),
    ...identity(finding),
  ]
  return html`<dl class="facts">${rows.map(
    ([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`,
  )}</dl>`
}

type Fact = readonly [term: string, text: string | Markup]

function exposureFacts(exposure: Exposure): readonly Fact[] {
  const word = exposureLabels[exposure.state]
  switch (exposure.state) {
    case 'local':
      return [['State', `${word}. Whether it was committed: secretscan history.`]]
    case 'staged':
      return [['State', `${word}; not committed, so it has not leaked through git.`]]
    case 'unpushed':
      return [
        ['State', `${word}; only in this clone.`],
        ...since(exposure.since, 'Committed'),
        ...refs(exposure.refs, 'Branches and tags'),
      ]
    case 'unknown':
      return [
        ['State', `${word}: ${exposure.why}. Act as if it leaked.`],
        ...since(exposure.since, 'Committed'),
        ...refs(exposure.refs, 'Branches and tags'),
      ]
    case 'pushed':
      return [
        ['State', pushedText(exposure)],
        ...since(
          exposure.since,
          exposure.sinceIs === 'push' ? 'Pushed on' : 'Exposed since, at the earliest',
        ),
        ...exposure.remotes.map(({ name, host, mayBePublic }): Fact => {
          const where = host ?? 'a path on this machine'
          return [`Remote ${name}`, mayBePublic ? `${where}, where it may be public` : where]
        }),
        ...refs(exposure.refs, 'On'),
      ]
  }
}

function pushedText({ overwritten, onDefaultBranch }: Exposure & { state: 'pushed' }): string {
  if (overwritten) {
    return 'Pushed, then pushed over: no remote branch leads to it, but the server keeps it for a while, and forks for ever.'
  }
  return onDefaultBranch ? 'Pushed; it is in the default branch’s history.' : 'Pushed.'
}

function since(iso: string | null, term: string): readonly Fact[] {
  return iso === null ? [] : [[term, html`<time datetime="${iso}">${dayOf(iso)}</time>`]]
}

function refs(names: readonly string[], term: string): readonly Fact[] {
  if (names.length === 0) return []
  return [[term, listed(names.map(shortRef))]]
}

/** Names that are copied, separated by commas; a long list ends with how many more there are. */
function listed(names: readonly string[]): Markup {
  const some = names
    .slice(0, 8)
    .map((name, index) => html`${index > 0 ? ', ' : ''}<code>${name}</code>`)
  const more = names.length > 8 ? ` and ${names.length - 8} more` : ''
  return html`${some}${more}`
}

function lifeFacts(finding: Advised): readonly Fact[] {
  const { life, removed, introduced } = finding
  if (!life) {
    if (removed)
      return [
        ['Taken out in', html`<code>${removed.commit.slice(0, 12)}</code>; the history keeps it.`],
      ]
    return introduced.object === 'blob'
      ? [['Still there', stillThere(finding) ? 'Yes' : 'Not at HEAD']]
      : []
  }
  const { commits, people, days, atHead, onDefaultBranch, heldBy } = life
  const lived = [plural(days, 'day'), plural(commits, 'commit'), peopleText(people)].join(', ')
  const held = heldBy.filter((name) => name !== 'HEAD')
  return [
    ['Stood there for', lived],
    ['At HEAD', atHead ? 'Yes, still there' : 'No, but the history keeps it'],
    ...(onDefaultBranch === null
      ? []
      : [
          [
            'Default branch',
            onDefaultBranch ? 'Holds it today' : 'Does not hold it today',
          ] as const,
        ]),
    ...refs(held, 'Held today by'),
  ]
}

function peopleText(count: number): string {
  return count === 1 ? '1 person committing' : `${count} people committing`
}

function identity({ ruleId, confidence, fingerprint, provider }: Advised): readonly Fact[] {
  return [
    ['Provider', provider.name],
    ['Rule', html`<code>${ruleId}</code>, ${confidence} confidence`],
    ['Fingerprint', html`<code>${fingerprint}</code>`],
  ]
}
