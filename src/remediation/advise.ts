import { providers } from '../../rules/playbooks.js'
import { allServices } from '../../rules/services/index.js'
import type { Provider, Rule, Severity } from '../engine/rule.js'
import type { ConfigRule } from '../policy/config-schema.js'
import type { Judged } from '../policy/judge.js'
import { generalPlaybook } from './general.js'
import type { Playbook } from './playbook.js'
import { servicePlaybook } from './service.js'
import { type Step, stepsFor } from './steps.js'

/** A finding with all that is to be said about it. */
export interface Advised extends Judged {
  readonly title: string
  readonly severity: Severity
  readonly provider: { readonly id: string; readonly name: string }
  readonly steps: readonly Step[]
}

/** Adds to a finding what is known of its rule and provider, and what to do. Each rule is looked up once. */
export function createAdvisor(
  ruleOf: (id: string) => Rule | undefined,
  own: readonly ConfigRule[],
  context: { readonly now: Date; readonly head: string | null },
): (finding: Judged) => Advised {
  const known = new Map<string, Known>()
  const knownOf = (id: string) => {
    const facts = known.get(id) ?? { rule: ruleOf(id), ...playbookOf(id, own) }
    known.set(id, facts)
    return facts
  }
  return (finding) => {
    const { rule, provider, playbook } = knownOf(finding.ruleId)
    return {
      ...finding,
      title: rule?.title ?? finding.ruleId,
      severity: rule?.severity ?? 'high',
      provider: { id: provider.id, name: provider.name },
      steps: stepsFor(finding, playbook, context),
    }
  }
}

interface Known extends ReturnType<typeof playbookOf> {
  readonly rule: Rule | undefined
}

/** The provider or service whose id a rule's id begins with; a rule of the user's own has the general playbook. */
export function playbookOf(
  ruleId: string,
  own: readonly ConfigRule[],
): { readonly provider: Provider; readonly playbook: Playbook } {
  const mine = own.find(({ id }) => id === ruleId)
  if (mine) {
    return {
      provider: { id: 'custom', name: 'your own rule', url: 'https://' },
      playbook: generalPlaybook(mine.playbook),
    }
  }
  const belongs = (id: string) => ruleId === id || ruleId.startsWith(`${id}-`)
  const known = [
    ...providers.filter(({ provider }) => belongs(provider.id)),
    ...allServices()
      .filter(({ id }) => belongs(id))
      .map((service) => ({
        provider: { id: service.id, name: service.name, url: service.docs },
        playbook: servicePlaybook(service),
      })),
  ].sort((a, b) => b.provider.id.length - a.provider.id.length)[0]
  if (!known) throw new Error(`no provider for rule ${ruleId}`)
  return known
}
