import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examplesByRule } from '../../rules/examples.js'
import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { makeFrom } from '../../src/engine/example.js'
import type { Match } from '../../src/engine/match.js'
import { indexRules } from '../../src/engine/rule-index.js'
import { type RuleList, ruleWithId } from '../../src/engine/rule-list.js'
import { createScanner } from '../../src/engine/scan.js'
import { readStoredRules, storeRules } from '../../src/engine/stored-rules.js'
import { activeRules } from '../../src/pipeline.js'

const bytes = Buffer.from(storeRules(builtInRules))
const stored = readStoredRules(bytes)

describe('the rules as they are stored', () => {
  it('are the rules', () => {
    expect([...stored]).toEqual(builtInRules)
    expect(stored).toHaveLength(builtInRules.length)
    expect(stored.at(builtInRules.length)).toBeUndefined()
  })

  it('are made once', () => {
    expect(stored.at(7)).toBe(stored.at(7))
    expect([...stored][7]).toBe(stored.at(7))
  })

  it('are found by their ids', () => {
    const again = readStoredRules(Buffer.from(bytes))
    for (const rule of [...builtInRules].reverse()) expect(ruleWithId(again, rule.id)).toEqual(rule)
    expect(ruleWithId(again, 'no-such-rule')).toBeUndefined()
    expect(ruleWithId(builtInRules, builtInRules[7]?.id as string)).toBe(builtInRules[7])
  })

  it('have the index that is made of the rules', () => {
    expect(stored.index).toEqual(indexRules(builtInRules))
  })

  it('find and explain in the examples of all rules what the rules themselves do', () => {
    const [fresh, ready] = [builtInRules, stored].map((rules) => createScanner(rules, allServices))
    const differ = everyExample().filter(({ text, path }) => {
      const [a, b] = [fresh, ready].map((scanner) => ({
        matches: scanner?.scan(text, path).map(inFull),
        keywords: scanner?.explain(text, path).keywords,
      }))
      return JSON.stringify(a) !== JSON.stringify(b)
    })
    expect(differ.map(({ name }) => name)).toEqual([])
  })

  it('stand in the build as the sources have them', () => {
    expect(readFileSync('dist/rules.bin').equals(bytes)).toBe(true)
  })
})

describe('the stored index', () => {
  const file = null
  const own = {
    ...builtInRules[0],
    id: 'acme-key',
    keywords: ['acme_'],
  } as (typeof builtInRules)[0]

  it('is not that of a list in which rules are disabled', () => {
    const [first, ...others] = builtInRules
    const rules = activeRules({ config: { disabledRules: [first?.id as string] }, file, rules: [] })
    expect([...rules]).toEqual(others)
    expect(rules.index).toBeUndefined()
  })

  it('is not that of a list with rules of the user', () => {
    const rules = activeRules({ config: {}, file, rules: [own] })
    expect([...rules]).toEqual([...builtInRules, own])
    expect(rules.index).toBeUndefined()
  })

  it('does not reach a scan of other rules', () => {
    const text = Buffer.from(`key = ${'acme_'}${makeFrom('acme').alnum(40)}\n`)
    const pattern = /acme_[A-Za-z0-9]{40}/
    const found = (rules: RuleList) =>
      createScanner(rules)
        .scan(text, 'a')
        .map(({ ruleId }) => ruleId)
    expect(found([...stored, { ...own, pattern, checks: [] }])).toContain('acme-key')
    expect(found(stored)).not.toContain('acme-key')
  })
})

function everyExample() {
  return Object.entries(examplesByRule)
    .flatMap(([id, { secret, match, noMatch }]) => [
      ...match.map(({ name, text, file }) => {
        const make = makeFrom(`stored/${id}/${name}`)
        return {
          name: `${id}: ${name}`,
          text: text(secret(make), make),
          path: file?.path ?? 'a.ts',
        }
      }),
      ...noMatch.map(({ name, text, file }) => ({
        name: `${id}: no ${name}`,
        text: text(makeFrom(`stored/${id}/${name}`)),
        path: file?.path ?? 'a.ts',
      })),
    ])
    .map((example) => ({ ...example, text: Buffer.from(example.text) }))
}

function inFull({ secret, ...match }: Match) {
  return { ...match, secret: secret.trace(match.ruleId) }
}
