import { quote } from 'shell-quote'
import type { Exposure, Finding } from '../findings/finding.js'
import type { Command, Instruction, Playbook } from './playbook.js'
import { purgeOf, type Rewrite, rewriteOf } from './rewrite.js'

export type StepId =
  | 'unstage'
  | 'edit'
  | 'rewrite'
  | 'purge'
  | 'revoke'
  | 'audit'
  | 'replace'
  | 'consumers'
  | 'confirm'
  | 'history'
  | 'false-positive'

/** One thing to do. */
export interface Step {
  readonly id: StepId
  readonly title: string
  readonly detail: string
  readonly url: string | null
  /** Quoted for a POSIX shell, one command a line; never holds the secret. */
  readonly command: string | null
}

/** What to do about a finding, first things first: the order depends on how far the secret got. */
export function stepsFor(
  finding: Finding,
  playbook: Playbook,
  { now, head }: { readonly now: Date; readonly head: string | null },
): readonly Step[] {
  const book = { ...playbook, ...playbook.byRule?.[finding.ruleId] }
  const fill = fillIn(finding, now)
  const step = (id: StepId, title: string, instruction: Instruction): Step => ({
    id,
    title,
    detail: fill(instruction.text),
    url: instruction.url ?? null,
    command: instruction.command ? commandLine(instruction.command, fill) : null,
  })
  const revoke = revokeStep(book, step)
  const replace = step(
    'replace',
    'Replace it with something that cannot leak the same way',
    book.replace,
  )
  const afterwards = [
    step('audit', 'Look for use by someone else', book.audit),
    replace,
    step('consumers', 'Update what used it', {
      text: `Usually found in: ${book.consumers.join(', ')}.`,
    }),
    step('confirm', 'See that it is dead', book.confirm),
  ]
  const allow = step('false-positive', 'If this is no secret', {
    text: `Say so next to it, with the reason: secretscan:allow ${finding.ruleId} -- <why>.`,
  })
  switch (finding.exposure.state) {
    case 'staged':
      return [unstage(finding, step), replace, revokeIfShared(revoke), allow]
    case 'unpushed':
      return [...rewriteSteps(finding, head), replace, revokeIfShared(revoke), allow]
    case 'local':
      return [revokeIfShared(revoke), edit(finding, step), ...afterwards.slice(1), allow]
    case 'pushed':
    case 'unknown':
      return [inTime(revoke), ...afterwards, cleanHistory(finding.exposure, step), allow]
  }
}

type MakeStep = (id: StepId, title: string, instruction: Instruction) => Step

/** The console is always there; a command or an API call is faster where the provider has one. */
function revokeStep({ revoke, rotateInPlace }: Omit<Playbook, 'byRule'>, step: MakeStep): Step {
  const { console, cli, api, self } = revoke
  const fast = cli ?? [api, self].find((instruction) => instruction?.command)
  const texts = [console.text, cli?.text, cli ? undefined : (api?.text ?? self?.text)]
  if (rotateInPlace.effect !== 'dies-at-once')
    texts.push(`Do not rotate it in place. ${rotateInPlace.text}`)
  return step('revoke', 'Revoke it now', {
    text: texts.filter((text) => text !== undefined).join(' '),
    url: console.url,
    ...(fast?.command ? { command: fast.command } : {}),
  })
}

function revokeIfShared(revoke: Step): Step {
  return { ...revoke, title: 'Revoke it if it ever left this machine' }
}

/** Something in production may run on it. */
function inTime(revoke: Step): Step {
  const order =
    'If production runs on it, make the new one first, switch over, and revoke this one at once: in minutes, not in the next maintenance window.'
  return { ...revoke, detail: `${revoke.detail} ${order}` }
}

function unstage({ introduced }: Finding, step: MakeStep): Step {
  return step('unstage', 'Take it out of this commit', {
    text: 'Unstage the file, put the value where the program reads it at run time (an environment variable, a secret manager), and stage the file again. `secretscan fix` shows what that would look like.',
    command: { argv: ['git', 'restore', '--staged', '--', introduced.path] },
  })
}

function edit({ introduced }: Finding, step: MakeStep): Step {
  return step('edit', 'Take it out of the file', {
    text: `Read the value at run time instead of keeping it in ${introduced.path}. If that file was ever committed, \`secretscan history\` says how far it got.`,
  })
}

function rewriteSteps(finding: Finding, head: string | null): readonly Step[] {
  const step = (id: StepId, title: string, { text, commands }: Rewrite): Step => ({
    id,
    title,
    detail: text,
    url: null,
    command: commands.map(shellLine).join('\n'),
  })
  return [
    step('rewrite', 'Rewrite the commits that carry it before you push', rewriteOf(finding, head)),
    step('purge', 'Let go of the old commits, and see that it is gone', purgeOf(finding)),
  ]
}

/** Pipes, redirections and settings for one command stand for themselves. */
function shellLine(words: readonly string[]): string {
  return words.map((word) => (/^(?:\||>|[A-Z_]+=:)$/.test(word) ? word : quoteWord(word))).join(' ')
}

function cleanHistory(exposure: Exposure, step: MakeStep): Step {
  const who = 'forks, clones, caches, pull requests and CI logs'
  const text =
    exposure.state !== 'pushed'
      ? `If it was pushed, ${who} keep it, and rewriting reaches none of them. A dead secret in old commits does no harm.`
      : exposure.overwritten
        ? `It was pushed over, which took it from the branch and from nowhere else: the server still hands out the old commits by their id, and ${who} keep them. A dead secret there does no harm.`
        : `It was pushed: ${who} keep it, and rewriting reaches none of them. A dead secret in old commits does no harm.`
  return step('history', 'Only then think about history', {
    text,
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
  })
}

/** Fills the exposed window and the public half of the credential into texts and commands. */
function fillIn({ exposure, companion, date }: Finding, now: Date): (text: string) => string {
  const since = ('since' in exposure ? exposure.since : null) ?? date
  const day = (iso: string) => iso.slice(0, 10)
  return (text) =>
    text
      .replaceAll('{since}', since ? day(since) : '<first commit>')
      .replaceAll('{until}', day(now.toISOString()))
      .replaceAll('{companion}', companion ?? '<id>')
}

export function commandLine(
  { argv, secretOnStdin }: Command,
  fill: (text: string) => string,
): string {
  const line = argv.map((word) => (/^<[^>]*>$/.test(word) ? word : quoteWord(fill(word)))).join(' ')
  return secretOnStdin ? `${line}   # reads the secret from standard input` : line
}

/** Angle brackets are for the reader to fill in, and stay readable. */
function quoteWord(word: string): string {
  return /^[\w./:@%+=,<>^-]+$/.test(word) ? word : quote([word])
}
