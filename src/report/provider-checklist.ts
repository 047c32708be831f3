import type { Playbook } from '../remediation/playbook.js'
import type { Step } from '../remediation/steps.js'
import { evidence, historyAdvice, safeOrder, sourceList, stepList } from './checklist.js'
import { link, plain } from './markup.js'

/** What to have at hand before a credential of a provider leaks. */
export interface Preparation {
  readonly name: string
  readonly url: string
  readonly playbook: Playbook
  readonly steps: readonly Step[]
  /** Kinds of its credentials for which some steps differ, with those steps alone. */
  readonly kinds: readonly { readonly title: string; readonly steps: readonly Step[] }[]
}

/** A general incident checklist in Markdown for credentials of one provider. */
export function renderPreparation({ name, url, playbook, steps, kinds }: Preparation): string {
  const parts = [
    `# When a ${plain(name)} credential leaks`,
    `For preparing: no finding stands behind it. Try the links and commands now, and write down who may press the button at ${link(url)}. For a finding: \`secretscan playbook --finding <fingerprint>\`.`,
    `**What it can do.** ${plain(playbook.blastRadius.text)}`,
    '## What to do, in this order',
    stepList(steps),
    ...(kinds.length > 0 ? ['## What differs by kind', ...kinds.flatMap(kindParts)] : []),
    '## If something still runs on it',
    safeOrder(playbook, []),
    '## Is cleaning the history worth it?',
    historyAdvice({ state: 'pushed' }),
    '## Evidence',
    evidence(''),
    '## Where this comes from',
    sourceList(playbook),
  ]
  return `${parts.join('\n\n')}\n`
}

function kindParts({ title, steps }: Preparation['kinds'][number]): string[] {
  return [`<details><summary>${plain(title)}</summary>`, stepList(steps), '</details>']
}
