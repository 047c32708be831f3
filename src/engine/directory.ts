import type { Binding } from './generic/binding.js'
import { remember } from './remember.js'
import type { Rule } from './rule.js'
import type { KeyShape, Service, ServiceKey } from './service.js'
import { latin1 } from './text.js'

/** Whose key a random value is, by the name it is bound to or by a host beside it. */
export interface Directory {
  byName(name: string, value: string): Attribution | null
  byHost(bytes: Uint8Array, binding: Binding, value: string): Attribution | null
}

export interface Attribution {
  readonly rule: Rule
  readonly reason: string
  /** The value has just the length and the alphabet of the service's keys. */
  readonly shaped: boolean
}

export function createDirectory(services: () => readonly Service[]): Directory {
  // Made at the first value that needs it: most scans meet none.
  let index: Index | null = null
  const serviceNamed = remember((name) => {
    index ??= createIndex(services())
    return serviceOfName(index, name)
  })
  return {
    byName(name, value) {
      index ??= createIndex(services())
      const service = serviceNamed(name)
      if (!service) return null
      const key = fittingKey(service, value)
      return {
        rule: ruleFor(index, service, key ?? service.keys[0]),
        reason: `named after ${service.name}`,
        shaped: key !== null && key.value !== 'any',
      }
    },
    byHost(bytes, binding, value) {
      index ??= createIndex(services())
      const host = nearestHost(index, bytes, binding)
      const key = host && fittingKey(host.service, value)
      if (!host || !key) return null
      return {
        rule: ruleFor(index, host.service, key),
        reason: `beside ${host.name}`,
        shaped: key.value !== 'any',
      }
    },
  }
}

interface Index {
  readonly names: ReadonlyMap<string, Service>
  readonly hosts: ReadonlyMap<string, Service>
  readonly rules: Map<ServiceKey, Rule>
}

function createIndex(services: readonly Service[]): Index {
  const names = services.flatMap((service) =>
    service.names.map((name) => [name.replaceAll('_', ''), service] as const),
  )
  const hosts = services.flatMap((service) =>
    service.hosts.map((host) => [host.toLowerCase(), service] as const),
  )
  return { names: new Map(names), hosts: new Map(hosts), rules: new Map() }
}

/** The service that up to three neighbouring words of a name spell: the longest counts. */
function serviceOfName({ names }: Index, name: string): Service | null {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  for (let length = 3; length > 0; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      const service = names.get(words.slice(i, i + length).join(''))
      if (service) return service
    }
  }
  return null
}

/** The service whose host stands nearest, on the same line or close to it. */
function nearestHost({ hosts }: Index, bytes: Uint8Array, { start, end }: Binding) {
  const from = Math.max(0, start - near)
  const text = latin1(bytes, from, end + near)
  let best: { readonly service: Service; readonly name: string; readonly gap: number } | null = null
  // From dot to dot, for few texts near a value have any.
  for (let dot = text.indexOf('.'); dot >= 0; ) {
    let [index, to] = [dot, dot + 1]
    while (index > 0 && inHost.test(text[index - 1] as string)) index--
    while (to < text.length && inHost.test(text[to] as string)) to++
    const found = text.slice(index, to).replace(/^[.-]+|[.-]+$/g, '')
    const service = serviceOfHost(hosts, found.toLowerCase())
    const gap = Math.abs(from + index - start)
    if (service && (best === null || gap < best.gap)) best = { service, name: found, gap }
    dot = text.indexOf('.', to)
  }
  return best
}

const inHost = /[a-z0-9.-]/i

/** `eu.api.acme.test` is a host of `api.acme.test` too. */
function serviceOfHost(hosts: ReadonlyMap<string, Service>, host: string): Service | undefined {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    const service = hosts.get(host.slice(at === 0 ? 0 : at + 1))
    if (service) return service
  }
  return undefined
}

/** Bytes before and after a value in which a host says whose it is. */
const near = 240

function fittingKey({ keys }: Service, value: string): ServiceKey | null {
  return (
    keys.find((key) => key.value !== 'any' && patternOf(key.value).test(value)) ??
    keys.find((key) => key.value === 'any') ??
    null
  )
}

function patternOf(shape: Exclude<KeyShape, 'any'>): RegExp {
  const known = patterns.get(shape)
  if (known) return known
  const [alphabet = '', range = ''] = shape.split(':')
  const [least, most = least] = range.split('-')
  const pattern =
    shape === 'uuid'
      ? /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
      : new RegExp(`^${classes[alphabet as keyof typeof classes]}{${least},${most}}$`)
  patterns.set(shape, pattern)
  return pattern
}

const patterns = new Map<KeyShape, RegExp>()

const classes = {
  hex: '[0-9a-f]',
  digits: '\\d',
  lower: '[a-z0-9]',
  upper: '[A-Z0-9]',
  alnum: '[A-Za-z0-9]',
  base64url: '[\\w-]',
  base64: '[\\w+/=-]',
} as const

/** What a finding needs to know: a row of the directory stands for a rule of each kind of key. */
function ruleFor({ rules }: Index, service: Service, key: ServiceKey): Rule {
  const known = rules.get(key)
  if (known) return known
  const rule: Rule = {
    id: serviceRuleId(service, key),
    title: `${service.name} ${key.title}`,
    severity: 'high',
    confidence: 'high',
    keywords: [],
    pattern: { name: /./, value: 'random' },
    yields: true,
    source: service.docs,
  }
  rules.set(key, rule)
  return rule
}

/** Every rule that the rows stand for. */
export function serviceRules(services: readonly Service[]): readonly Rule[] {
  const index = { names: new Map(), hosts: new Map(), rules: new Map() }
  return services.flatMap((service) => service.keys.map((key) => ruleFor(index, service, key)))
}

function serviceRuleId(service: Service, key: ServiceKey): string {
  return `${service.id}-${key.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
