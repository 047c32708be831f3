import type { Exposure } from '../findings/finding.js'
import type { Playbook } from '../remediation/playbook.js'
import type { Step } from '../remediation/steps.js'
import { link, plain, shell, table } from './markup.js'

/** The parts of a checklist that do not depend on where a secret was found. */

export function stepList(steps: readonly Step[]): string {
  return steps.map(stepItem).join('\n')
}

function stepItem({ title, detail, url, command }: Step, index: number): string {
  const page = url ? ` ${link(url)}` : ''
  const head = `- [ ] **${index + 1}. ${plain(title)}.** ${plain(detail)}${page}`
  if (!command) return head
  const plainCommand = command.replace(onStdin, '')
  const note =
    plainCommand === command
      ? []
      : [
          '  It reads the secret from standard input: start it, paste the value there, then press Enter and Ctrl-D. So it stays out of the shell’s history.',
        ]
  return [head, '', shell(plainCommand, '  '), ...note.flatMap((text) => ['', text]), ''].join('\n')
}

/** What a step's command says at its end where it needs the secret. */
const onStdin = / {2,}# reads the secret from standard input$/gm

/** For when something would break: the order that keeps both the outage and the exposure short. */
export function safeOrder({ rotateInPlace, consumers }: Playbook, steps: readonly Step[]): string {
  const told = steps.some(({ detail }) => detail.includes(rotateInPlace.text))
  const effect = `**Rotating it in place** ${inPlace[rotateInPlace.effect]}${told ? '' : ` ${plain(rotateInPlace.text)}`}`
  return [
    'Minutes, not a maintenance window: keys that were published have been tried within two minutes. If someone may be using it already, revoke first and take the outage. Otherwise:',
    [
      '- [ ] Issue the new credential, with less reach than the old one.',
      '- [ ] Switch what uses it:',
      ...consumers.map((consumer) => `  - [ ] ${plain(consumer)}`),
      '- [ ] Revoke the old one at once, in the same sitting, and see that it is dead.',
    ].join('\n'),
    effect,
  ].join('\n\n')
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
export function evidence(window: string): string {
  return table(
    ['', 'Fill in'],
    [
      ['Incident led by', ''],
      ['Revoked at (UTC)', ''],
      ['Revoked by', ''],
      ['How it was seen to be dead', ''],
      ['Log read, and its window', window],
      ['Use by someone else found', ''],
      ['Replaced by (its name, never its value)', ''],
      ['All that used it switched at (UTC)', ''],
      ['History cleaned, or why not', ''],
    ],
  )
}

export function sourceList({ sources }: Pick<Playbook, 'sources'>): string {
  return sources
    .map(
      ({ url, checked }) => `- ${link(url)}, ${checked ? `read ${checked}` : 'not read again yet'}`,
    )
    .join('\n')
}
