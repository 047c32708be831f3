import type { Playbook } from '../remediation/playbook.js'
import type { Step } from '../remediation/steps.js'
import {
  evidence,
  historyAdvice,
  inPlaceEffect,
  safeOrder,
  sourceList,
  stepList,
} from './checklist.js'
import { escapeHtml, plain, prose } from './markup.js'

/** What to have at hand before a credential of a provider leaks. */
export interface Preparation {
  readonly name: string
  readonly playbook: Playbook
  readonly steps: readonly Step[]
  /** Kinds of its credentials for which some steps differ, with those steps alone. */
  readonly kinds: readonly Kind[]
}

interface Kind {
  readonly title: string
  readonly playbook: Playbook
  readonly steps: readonly Step[]
}

/** A general incident checklist in Markdown for credentials of one provider. */
export function renderPreparation({ name, playbook, steps, kinds }: Preparation): string {
  const parts = [
    `# When a ${plain(name)} credential leaks`,
    `For preparing: no finding stands behind it. Look now whether the pages are within your reach, and write down who may revoke. For a finding: \`secretscan playbook --finding <fingerprint>\`.`,
    reach(playbook),
    '## What to do, in this order',
    stepList(steps, playbook.consumers),
    ...(kinds.length > 0
      ? ['## What differs by kind', ...kinds.flatMap((kind) => kindParts(kind, playbook))]
      : []),
    '## If something still runs on it',
    safeOrder(playbook, []),
    '## Is cleaning the history worth it?',
    historyAdvice({ state: 'pushed' }),
    '## Evidence',
    evidence({ state: 'pushed' }, ''),
    '## Where this comes from',
    sourceList(playbook),
  ]
  return `${parts.join('\n\n')}\n`
}

function kindParts({ title, playbook, steps }: Kind, usual: Playbook): string[] {
  const { consumers, rotateInPlace, blastRadius } = playbook
  const parts = [
    ...(blastRadius.text === usual.blastRadius.text ? [] : [reach(playbook)]),
    ...(steps.length > 0 ? [stepList(steps, consumers)] : []),
    ...(rotateInPlace.text === usual.rotateInPlace.text ? [] : [inPlaceEffect(playbook)]),
  ]
  if (parts.length === 0) return []
  return [`<details><summary>${escapeHtml(title)}</summary>`, ...parts, '</details>']
}

function reach({ blastRadius }: Playbook): string {
  return `**What it can do.** ${prose(blastRadius.text)}`
}
