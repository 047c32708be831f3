import { describe, expect, it } from 'vitest'
import { builtInRules } from '../rules/index.js'
import { providers } from '../rules/playbooks.js'
import { allServices } from '../rules/services/index.js'
import { serviceRules } from '../src/engine/directory.js'
import { type Make, makeFrom } from '../src/engine/example.js'
import { createScanner } from '../src/engine/scan.js'
import type { KeyShape, Service } from '../src/engine/service.js'
import { playbookOf } from '../src/remediation/advise.js'

const services = allServices()
const scanner = createScanner(builtInRules, allServices)

describe('the directory of services', () => {
  it('names each service once, and none that has rules of its own', () => {
    const ids = [...services.map(({ id }) => id), ...providers.map(({ provider }) => provider.id)]
    expect(duplicates(ids)).toEqual([])
    for (const { id } of services) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  it('gives each spelling to one service', () => {
    const names = services.flatMap(({ names }) => [
      ...new Set(names.map((name) => name.replaceAll('_', ''))),
    ])
    expect(duplicates(names)).toEqual([])
    for (const name of names) expect(name).toMatch(/^[a-z0-9]{4,}$/)
    expect(duplicates(services.flatMap(({ hosts }) => hosts))).toEqual([])
  })

  it('gives no key the id of a rule', () => {
    const ids = [...builtInRules, ...serviceRules(services)].map(({ id }) => id)
    expect(duplicates(ids)).toEqual([])
  })

  it('says for each key where to revoke it', () => {
    for (const rule of serviceRules(services)) {
      const { playbook } = playbookOf(rule.id, [])
      const { text, url } = playbook.revoke.console
      expect(text.length).toBeGreaterThan(8)
      for (const link of [url, rule.source]) expect(new URL(link).protocol).toBe('https:')
    }
  })
})

describe('a random value is reported as the key of the service', () => {
  it.each(services)('$id, by a name', (service) => {
    const value = valueFor(service)
    const [name = ''] = service.names
    const found = scan(`${name.toUpperCase()}_API_KEY=${value}\n`)
    expect(found).toEqual([{ provider: service.id, secret: value, sure: true }])
  })

  // Without a name, what looks like an identifier, a number or a word is no more than that.
  const telling = services.filter(
    (service) =>
      service.hosts.length > 0 &&
      !/^[0-9a-f-]{36}$|^\d+$|^.{1,15}$|^[A-Za-z]{1,23}$/.test(valueFor(service)),
  )

  it.each(telling)('$id, by a host', (service) => {
    const value = valueFor(service)
    const found = scan(`url: https://${service.hosts[0]}/v1\napi_key: ${value}\n`)
    expect(found).toEqual([{ provider: service.id, secret: value, sure: true }])
  })
})

function scan(text: string) {
  return scanner.scan(Buffer.from(text), 'app.yml').map(({ ruleId, secret, confidence }) => ({
    provider: playbookOf(ruleId, []).provider.id,
    secret: secret.reveal(),
    sure: confidence !== 'low',
  }))
}

function valueFor({ id, keys }: Service): string {
  return makeValue(keys[0].value, makeFrom(id))
}

function makeValue(shape: KeyShape, make: Make): string {
  if (shape === 'any') return make.alnum(32)
  if (shape === 'uuid') return make.uuid()
  const [alphabet, range = ''] = shape.split(':') as [
    'hex' | 'digits' | 'lower' | 'upper' | 'alnum' | 'base64url' | 'base64',
    string,
  ]
  return make[alphabet](Number(range.split('-')[0]))
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
