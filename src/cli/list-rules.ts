import { resolve } from 'node:path'
import { examplesByRule } from '../../rules/examples.js'
import { builtInRules } from '../../rules/index.js'
import type { Pattern, Rule } from '../engine/rule.js'
import { UserError } from '../errors.js'
import { findRepository } from '../git/repository.js'
import { activeRules } from '../pipeline.js'
import { loadConfig } from '../policy/config.js'
import { playbookOf } from '../remediation/advise.js'
import { print } from './output.js'

/** `secretscan rules`: what is looked for. */
export async function listRules(given: {
  readonly id?: string | undefined
  readonly format: 'text' | 'json'
  readonly config?: string | undefined
}): Promise<void> {
  const cwd = process.cwd()
  const root = (await findRepository(cwd))?.root ?? cwd
  const loaded = await loadConfig(root, given.config && resolve(given.config), builtInRules)
  const own = loaded.config.rules ?? []
  const all = activeRules(loaded).map((rule) => ({
    rule,
    provider: playbookOf(rule.id, own).provider,
  }))
  const chosen = given.id === undefined ? all : all.filter(({ rule }) => rule.id === given.id)
  if (chosen.length === 0) throw unknownRule(given.id ?? '')
  const facts = chosen.map(({ rule, provider }) => ({
    id: rule.id,
    title: rule.title,
    provider: provider.id,
    severity: rule.severity,
    confidence: rule.confidence,
    keywords: rule.keywords,
    pattern: patternText(rule.pattern),
    checks: rule.checks ?? [],
    source: rule.source,
    examples: examplesByRule[rule.id]?.match.length ?? 0,
  }))
  if (given.format === 'json') return print(`${JSON.stringify(facts, null, 2)}\n`)
  return print(given.id === undefined ? table(all) : `${details(facts)}\n`)
}

export function unknownRule(id: string): UserError {
  return new UserError({
    what: `There is no rule "${id}".`,
    fix: '`secretscan rules` lists them all.',
  })
}

function table(
  all: readonly { readonly rule: Rule; readonly provider: { readonly name: string } }[],
): string {
  const width = Math.max(...all.map(({ rule }) => rule.id.length))
  const lines = all.map(({ rule }) => `${rule.id.padEnd(width)}  ${rule.title}`)
  const providers = new Set(all.map(({ provider }) => provider.name)).size
  return `${lines.join('\n')}\n\n${all.length} rules, ${providers} providers. One in full: secretscan rules <id>\n`
}

function details(facts: readonly { readonly [key: string]: unknown }[]): string {
  const [fact = {}] = facts
  const lines = Object.entries(fact).map(([key, value]) => {
    const text = Array.isArray(value)
      ? value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')
      : value
    return `${`${key}:`.padEnd(12)} ${text}`
  })
  return `${lines.join('\n')}\n\nWhat to do about one: secretscan explain ${fact.id}`
}

function patternText(pattern: Pattern): string {
  if (pattern instanceof RegExp) return pattern.source
  const value = pattern.value instanceof RegExp ? pattern.value.source : 'a random-looking value'
  return `${pattern.name.source} = ${value}`
}
