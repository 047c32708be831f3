import type { Exposure } from '../findings/finding.js'
import type { Playbook } from '../remediation/playbook.js'
import type { Step } from '../remediation/steps.js'
import { link, plain, prose, shell, table } from './markup.js'

/** The parts of a checklist that do not depend on where a secret was found. */

/** Boxes to tick, in order; what uses the secret has a box each. */
export function stepList(steps: readonly Step[], consumers: readonly string[]): string {
  const items = steps.map((step, index) => stepItem(step, index + 1, consumers))
  const first = items.findIndex((item) => item.includes(stdinNote))
  return items
    .map((item, index) => (index > first ? item.replace(stdinNote, stdinAgain) : item))
    .join('\n')
    .trimEnd()
}

function stepItem(
  { id, title, detail, url, command }: Step,
  number: number,
  consumers: readonly string[],
): string {
  const said =
    id === 'consumers' ? 'Usually found in these; strike out what does not apply.' : detail
  const lines = [`- [ ] **${number}. ${plain(title)}.** ${prose(said)}${url ? '  ' : ''}`]
  if (url) lines.push(`  → ${link(url)}`)
  if (id === 'consumers') lines.push(...consumers.map((one) => `  - [ ] ${plain(one)}`))
  if (command) {
    const bare = command.replace(onStdin, '')
    lines.push('', shell(bare, '  '))
    if (bare !== command) lines.push('', `  ${stdinNote}`)
    lines.push('')
  }
  return lines.join('\n')
}

/** What a step's command says at the end of a line where it needs the secret. */
const onStdin = / {2,}# reads the secret from standard input$/gm

const stdinNote =
  'Start it, then paste what it needs and press Ctrl-D on a new line: on standard input the value stays out of the shell’s history and out of the list of processes.'
const stdinAgain = 'This one reads standard input too.'

/** For when something would break: the order that keeps both the outage and the exposure short. */
export function safeOrder(playbook: Playbook, steps: readonly Step[]): string {
  const told = steps.some(({ detail }) => detail.includes(playbook.rotateInPlace.text))
  const where = playbook.consumers.map(plain).join(', ')
  return [
    'Where revoking stops something that matters, the order is this, and it takes minutes, not a maintenance window: keys that were published have been tried within two. If anyone may be using it already, revoke first and take the outage.',
    [
      '1. Issue the new credential, with less reach than the old one.',
      `2. Switch what uses it: ${where}.`,
      '3. Revoke the old one at once, in the same sitting, and see that it is dead.',
    ].join('\n'),
    told ? inPlaceHead(playbook) : inPlaceEffect(playbook),
  ].join('\n\n')
}

/** What a provider's rotate or regenerate does to the value that leaked. */
export function inPlaceEffect(playbook: Playbook): string {
  return `${inPlaceHead(playbook)} ${prose(playbook.rotateInPlace.text)}`
}

function inPlaceHead({ rotateInPlace }: Playbook): string {
  return `**Rotating it in place** ${inPlace[rotateInPlace.effect]}`
}

const inPlace = {
  'dies-at-once': 'ends the leaked value at once here.',
  'grace-period': 'is not enough here: the leaked value keeps working for a while.',
  'stays-valid': 'does not help here: the leaked value stays valid.',
  'not-offered': 'is not on offer here: a new value does not end the leaked one.',
} as const satisfies { readonly [E in Playbook['rotateInPlace']['effect']]: string }

/** Whether rewriting commits still changes anything. */
export function historyAdvice({ state }: Pick<Exposure, 'state'>): string {
  if (state === 'staged' || state === 'local')
    return 'There is nothing to clean as far as this scan has read: take it out before it is committed.'
  if (state === 'unpushed')
    return 'Yes, and now, while it costs nothing: no remote has these commits, so rewriting them before the next push really removes it. Look into stashes, other worktrees and backups of this machine too.'
  const when = state === 'pushed' ? '' : 'If it was pushed: '
  return [
    `${when}Seldom. Once it is revoked, the old commits hold a dead value, and a rewrite breaks every clone and open pull request. It is worth it where the value cannot be revoked (a key to data that is out already, a password that people reuse) or where a rule of yours demands it. It never takes the place of revoking.`,
    'What a rewrite does not reach:',
    [
      'forks and clones that others made, and mirrors of them',
      'pull request refs and pages by commit id on the forge: only its support can remove those',
      'CI logs, artifacts, caches, and images or packages built from these commits',
      'search indexes, archives and backups',
    ]
      .map((place) => `- ${place}`)
      .join('\n'),
  ].join('\n\n')
}

/** A place to write down what was done; whoever closes the incident needs all of it. */
export function evidence({ state }: Pick<Exposure, 'state'>, window: string): string {
  const mayHaveLeaked = state === 'pushed' || state === 'unknown'
  const rows = mayHaveLeaked
    ? [
        ['Incident led by'],
        ['Revoked at (UTC), by'],
        ['How it was seen to be dead'],
        ['Log read, and its window', window],
        ['Use by someone else found'],
        ['Replaced by (its name, never its value)'],
        ['All that used it switched at (UTC)'],
        ['History cleaned, or why not'],
      ]
    : [
        ['Taken out at (UTC), by'],
        ['Scanned again, and clean'],
        ['Left this machine some other way (chat, ticket, backup)'],
        ['Revoked at (UTC), by, or why not'],
      ]
  return table(
    ['', 'Fill in'],
    rows.map(([what = '', known = '']) => [what, known]),
  )
}

export function sourceList({ sources }: Pick<Playbook, 'sources'>): string {
  return sources
    .map(
      ({ url, checked }) => `- ${link(url)}, ${checked ? `read ${checked}` : 'not read again yet'}`,
    )
    .join('\n')
}
