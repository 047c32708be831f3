import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { serviceRules } from '../engine/directory.js'
import type { Check, Confidence, Pattern, Severity } from '../engine/rule.js'
import type { KeyShape, Service } from '../engine/service.js'
import type { LoadedConfig } from '../policy/config.js'
import type { ConfigRule } from '../policy/config-schema.js'
import { playbookOf } from '../remediation/advise.js'
import type { Playbook } from '../remediation/playbook.js'

/** All that is looked for: what `secretscan rules --format json` prints. */
export interface Catalogue {
  readonly rules: readonly RuleFacts[]
  readonly services: readonly ServiceFacts[]
}

export interface RuleFacts {
  readonly id: string
  readonly title: string
  readonly provider: string
  readonly providerName: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly disabled: boolean
  readonly keywords: readonly string[]
  readonly path: string | null
  readonly pattern: string
  readonly checks: readonly Check[]
  readonly source: string
  /** How many texts it must find, and how many it must not. */
  readonly examples: number
  readonly nearMisses: number
  readonly playbook: PlaybookParts
}

/** Which parts of a playbook are there. */
export interface PlaybookParts {
  readonly revoke: boolean
  /** A command or an API call, beside the click path. */
  readonly revokeCommand: boolean
  readonly blastRadius: boolean
  readonly audit: boolean
  readonly replace: boolean
  readonly consumers: boolean
  readonly confirm: boolean
  readonly rotateInPlace: boolean
  /** Every page that the facts come from was read, not remembered. */
  readonly sourcesRead: boolean
}

export interface ServiceFacts extends Omit<Service, 'keys'> {
  readonly keys: readonly {
    readonly ruleId: string
    readonly title: string
    readonly value: KeyShape
  }[]
}

export async function catalogueOf(loaded: LoadedConfig): Promise<Catalogue> {
  const { examplesByRule } = await import('../../rules/examples.js')
  const { rules: own = [], disabledRules = [] } = loaded.config
  const disabled = new Set(disabledRules)
  const rules = [...builtInRules, ...loaded.rules].map((rule): RuleFacts => {
    const { provider, playbook } = playbookOf(rule.id, own)
    const mine = own.find(({ id }) => id === rule.id)
    const examples = mine ? mine.examples : examplesByRule[rule.id]
    return {
      id: rule.id,
      title: rule.title,
      provider: provider.id,
      providerName: provider.name,
      severity: rule.severity,
      confidence: rule.confidence,
      disabled: disabled.has(rule.id),
      keywords: rule.keywords,
      path: rule.path?.source ?? null,
      pattern: patternText(rule.pattern),
      checks: rule.checks ?? [],
      source: rule.source,
      examples: examples?.match.length ?? 0,
      nearMisses: examples?.noMatch?.length ?? 0,
      playbook: mine
        ? ownParts(mine.playbook)
        : partsOf({ ...playbook, ...playbook.byRule?.[rule.id] }),
    }
  })
  return { rules, services: allServices().map(serviceFacts) }
}

function partsOf({ revoke, sources, ...book }: Playbook): PlaybookParts {
  const { console, cli, api, self } = revoke
  return {
    revoke: console.text !== '',
    revokeCommand: [cli, api, self].some((way) => way !== undefined),
    blastRadius: book.blastRadius.text !== '',
    audit: book.audit.text !== '',
    replace: book.replace.text !== '',
    consumers: book.consumers.length > 0,
    confirm: book.confirm.text !== '',
    rotateInPlace: book.rotateInPlace.text !== '',
    sourcesRead: sources.every(({ checked }) => checked !== null),
  }
}

/** Of the user's own rule only what they wrote counts, not the general words that stand in for the rest. */
function ownParts(playbook: ConfigRule['playbook']): PlaybookParts {
  return {
    revoke: playbook !== undefined,
    revokeCommand: false,
    blastRadius: false,
    audit: playbook?.audit !== undefined,
    replace: playbook?.replace !== undefined,
    consumers: false,
    confirm: playbook?.confirm !== undefined,
    rotateInPlace: false,
    sourcesRead: false,
  }
}

function serviceFacts(service: Service): ServiceFacts {
  const ids = serviceRules([service]).map(({ id }) => id)
  return {
    ...service,
    keys: service.keys.map(({ title, value }, index) => ({
      ruleId: ids[index] ?? '',
      title,
      value,
    })),
  }
}

function patternText(pattern: Pattern): string {
  if (pattern instanceof RegExp) return pattern.source
  const { name, value } = pattern
  if (value instanceof RegExp) return `${name.source} = ${value.source}`
  return `${name.source} = ${value === 'random' ? 'a random-looking value' : 'a random-looking or chosen value'}`
}
