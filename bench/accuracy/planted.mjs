// Secrets planted into carriers, from generators with a seed; and the near misses of each rule.
import { carrierFor, carriers, plant } from './carriers.mjs'

/**
 * Three kinds, each in a file of its own: a rule's examples; secrets that need no name to be known, in
 * the syntax of every carrier; and values named after a service of the directory.
 */
export function* positives({ rules, examplesByRule, services, makeFrom, seeds }) {
  for (const rule of rules) {
    // The public half of a pair: reported to go with the other, and no secret.
    if (rule.half === 'public') continue
    const { secret, match } = examplesByRule[rule.id]
    for (let seed = 0; seed < seeds; seed++) {
      for (const { name, text, file } of match) {
        const make = makeFrom(`accuracy/${rule.id}/${name}/${seed}`)
        const value = secret(make)
        const planted = text(value, make)
        yield entry('example', rule.id, carrierOf(file, planted, make), planted, value)
      }
    }
    const make = makeFrom(`accuracy/${rule.id}`)
    const value = secret(make)
    if (!tellsItself(rule, value)) continue
    for (const carrier of carriers) {
      const name = make.pick(['TOKEN', 'BILLING_KEY', 'CREDENTIAL', 'VALUE'])
      yield entry('bare', rule.id, carrier, carrier.bind(name, value), value)
    }
  }
  for (const service of services) {
    const [key] = service.keys
    const name = nameFor(service.names[0], key.title)
    for (const carrier of carriers.filter(({ path }) => serviceCarriers.test(path))) {
      const value = shaped(key.value, makeFrom(`accuracy/${service.id}/${carrier.path}`))
      const planted = carrier.bind(name, value)
      yield { ...entry('service', null, carrier, planted, value), provider: service.id }
    }
  }
}

/** What a rule must not find; other rules may have their own view of it. */
export function* nearMisses({ rules, examplesByRule, makeFrom }) {
  for (const rule of rules) {
    for (const { name, text, file } of examplesByRule[rule.id].noMatch) {
      const make = makeFrom(`accuracy/${rule.id}/${name}`)
      const planted = text(make)
      yield entry('near miss', rule.id, carrierOf(file, planted, make), planted, null)
    }
  }
}

const serviceCarriers = /\.env$|\.ts$|\.yaml$|\.json$|\.properties$/

/** Where the example itself says, else where such text belongs. */
function carrierOf(file, planted, make) {
  const carrier = carrierFor(planted, make)
  if (!file) return carrier
  return {
    path: file.path,
    text: file.whole ? '@@\n' : carrier.text,
    isBytes: file.whole === 'bytes',
  }
}

function entry(kind, ruleId, carrier, planted, secret) {
  const { path, isBytes } = carrier
  return { kind, ruleId, path, isBytes, placed: plant(carrier, planted, secret) }
}

/** The pattern asks for nothing beside the secret, and no syntax has to escape it. */
function tellsItself({ pattern, companions }, secret) {
  if (!(pattern instanceof RegExp) || /["'\\\s$`]/.test(secret)) return false
  const found = pattern.exec(secret)
  return found?.[0] === secret && !companions?.some(({ required }) => required)
}

/** `hyperbolic_api` and `API key` make HYPERBOLIC_API_KEY. */
function nameFor(service, title) {
  const words = `${service}_${title.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.split('_')
  return words
    .filter((word, i) => word !== words[i - 1])
    .join('_')
    .toUpperCase()
}

function shaped(shape, make) {
  if (shape === 'any') return make.alnum(40)
  if (shape === 'uuid') return make.uuid()
  const [alphabet, range] = shape.split(':')
  const [least, most = least] = range.split('-').map(Number)
  return make[alphabet](make.int(least, most))
}
