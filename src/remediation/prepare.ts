import type { Instruction, Playbook } from './playbook.js'
import { commandLine, type Step, type StepId } from './steps.js'

/**
 * The steps for a published credential before there is one, each way to revoke it a step of its own.
 * What a finding would fill in stays in angle brackets.
 */
export function stepsToPrepare(playbook: Omit<Playbook, 'byRule'>): readonly Step[] {
  const { revoke, blastRadius, audit, replace, consumers, confirm } = playbook
  const otherWays = [revoke.cli, revoke.api, revoke.self]
  return [
    step('revoke', 'Revoke it', revoke.console),
    ...otherWays.map((way) => step('revoke', 'Or revoke it this way', way)),
    step('audit', 'See what it could do', blastRadius.list),
    step('audit', 'Look for use by someone else', audit),
    step('replace', 'Replace it with something that cannot leak the same way', replace),
    step('consumers', 'Update what used it', {
      text: `Usually found in: ${consumers.join(', ')}.`,
    }),
    step('confirm', 'See that it is dead', confirm),
  ].flatMap((known) => known ?? [])
}

function step(id: StepId, title: string, instruction: Instruction | undefined): Step | null {
  if (!instruction) return null
  const { text, url, command } = instruction
  return {
    id,
    title,
    detail: toFill(text),
    url: url ?? null,
    command: command ? commandLine(command, toFill) : null,
  }
}

function toFill(text: string): string {
  return text
    .replaceAll('{since}', '<first day>')
    .replaceAll('{until}', '<last day>')
    .replaceAll('{companion}', '<id>')
}
