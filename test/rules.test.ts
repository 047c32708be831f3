/// <reference types="vite/types/importMeta.d.ts" />
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkExamples } from '../src/engine/check-rule.js'
import type { RuleExamples } from '../src/engine/example.js'
import { whyNotLinear } from '../src/engine/linear.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import { createScanner } from '../src/engine/scan.js'
import type { Instruction, Playbook } from '../src/remediation/playbook.js'

interface ProviderModule {
  readonly provider: Provider
  readonly rules: readonly Rule[]
  readonly examples: { readonly [ruleId: string]: RuleExamples }
  readonly playbook: Playbook
}

const modules = Object.entries(import.meta.glob<ProviderModule>('../rules/*.ts', { eager: true }))
  .map(([file, module]) => ({ file: basename(file, '.ts'), ...module }))
  .filter(({ file }) => !['_template', 'index', 'playbooks', 'examples'].includes(file))

const everyRule = modules.flatMap(({ rules }) => rules)
const scanner = createScanner(everyRule)

describe('the catalogue', () => {
  it('names every rule once', () => {
    expect(duplicates(everyRule.map(({ id }) => id))).toEqual([])
    expect(duplicates(everyRule.map(({ title }) => title))).toEqual([])
  })

  it('has playbooks whose every source somebody read on a day', () => {
    const undated = modules.filter(({ playbook }) =>
      playbook.sources.some(({ checked }) => checked === null),
    )
    expect(undated.map(({ file }) => file)).toEqual([])
  })

  it('names only companions that exist', () => {
    const ids = new Set(everyRule.map(({ id }) => id))
    const missing = everyRule
      .flatMap((rule) => rule.companions ?? [])
      .filter(({ rule }) => !ids.has(rule))
    expect(missing).toEqual([])
  })
})

describe.each(modules)('$file', ({ file, provider, rules, examples, playbook }) => {
  it('is named after its provider', () => {
    expect(provider.id).toBe(file)
    for (const { id } of rules) expect(id).toMatch(new RegExp(`^${file}(-[a-z0-9]+)*$`))
  })

  it.each(rules)('$id is well formed', (rule) => {
    for (const keyword of rule.keywords) expect(keyword.length).toBeGreaterThanOrEqual(4)
    for (const part of parts(rule)) {
      expect(whyNotLinear(part)).toBeNull()
      expect(part.test('')).toBe(false)
      expect(part.flags).toMatch(/^i?$/)
    }
    expect(new URL(rule.source).protocol).toBe('https:')
    expect(examples[rule.id]?.match.length).toBeGreaterThanOrEqual(3)
    expect(examples[rule.id]?.noMatch.length).toBeGreaterThanOrEqual(2)
  })

  it.each(rules)('$id finds its examples and nothing else', (rule) => {
    expect(checkExamples(rule, examples[rule.id] as RuleExamples, scanner)).toEqual([])
  })

  it('has a complete playbook', () => {
    for (const { checked } of playbook.sources) {
      if (checked !== null) expect(new Date(checked).toISOString().slice(0, 10)).toBe(checked)
    }
    const { revoke, blastRadius, audit, replace, confirm } = playbook
    const all = [
      revoke.console,
      revoke.cli,
      revoke.api,
      revoke.self,
      blastRadius.list,
      audit,
      replace,
      confirm,
    ]
    for (const instruction of all) if (instruction) expectInstruction(instruction)
    expect(playbook.consumers.length).toBeGreaterThanOrEqual(2)
    for (const text of [blastRadius.text, playbook.rotateInPlace.text]) expect(text).toMatch(/\.$/)
    const ids: readonly string[] = rules.map(({ id }) => id)
    for (const id of Object.keys(playbook.byRule ?? {})) expect(ids).toContain(id)
  })
})

function expectInstruction({ text, url, command }: Instruction) {
  expect(text.length).toBeLessThanOrEqual(400)
  expect(text).toMatch(/\.$/)
  if (url) expect(new URL(url).protocol).toBe('https:')
  for (const part of command?.argv ?? [])
    expect(part).not.toMatch(/<(?:the |your )?(?:leaked|secret|token|password|key)>/i)
}

function parts(rule: Rule): RegExp[] {
  if (rule.pattern instanceof RegExp) return [rule.pattern]
  const { name, value } = rule.pattern
  return value instanceof RegExp ? [name, value] : [name]
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
