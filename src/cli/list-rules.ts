import { resolve } from 'node:path'
import { wrapAnsi } from 'fast-wrap-ansi'
import pc from 'picocolors'
import { UserError } from '../errors.js'
import { findRepository } from '../git/repository.js'
import { loadRules } from '../pipeline.js'
import { didYouMean } from '../policy/near-names.js'
import { grouped, plural } from '../report/phrases.js'
import { type Catalogue, catalogueOf, type RuleFacts, type ServiceFacts } from './catalogue.js'
import { print } from './output.js'

/** `secretscan rules`: what is looked for. */
export async function listRules(given: {
  readonly what?: string | undefined
  readonly format: 'text' | 'json'
  readonly config?: string | undefined
}): Promise<void> {
  const cwd = process.cwd()
  const root = (await findRepository(cwd))?.root ?? cwd
  const catalogue = await catalogueOf(await loadRules(root, given.config && resolve(given.config)))
  const { what, format } = given
  const chosen = what === undefined ? catalogue : choose(what, catalogue)
  if (format === 'json') return print(`${JSON.stringify(chosen, null, 2)}\n`)
  const { rules, services } = chosen
  const [rule] = rules
  const [service] = services
  if (what === undefined) return print(overview(catalogue))
  if (what === 'services') return print(serviceList(services))
  if (service) return print(serviceDetails(service))
  return print(rule && rules.length === 1 ? ruleDetails(rule) : ruleList(rules))
}

/** A rule, all of a provider, a service, or `services`. */
function choose(what: string, { rules, services }: Catalogue): Catalogue {
  const name = what.toLowerCase()
  if (name === 'services') return { rules: [], services }
  const options: readonly Catalogue[] = [
    { rules: rules.filter(({ id }) => id === name), services: [] },
    { rules: rules.filter(({ provider }) => provider === name), services: [] },
    { rules: rules.filter((rule) => rule.providerName.toLowerCase() === name), services: [] },
    {
      rules: [],
      services: services.filter(
        (service) =>
          service.id === name ||
          service.name.toLowerCase() === name ||
          service.keys.some(({ ruleId }) => ruleId === name),
      ),
    },
  ]
  const found = options.find((option) => option.rules.length + option.services.length > 0)
  if (found) return found
  throw unknownRule(what, namesOf({ rules, services }))
}

function namesOf({ rules, services }: Catalogue): readonly string[] {
  return [
    ...rules.flatMap(({ id, provider, providerName }) => [id, provider, providerName]),
    ...services.flatMap(({ id, name, keys }) => [id, name, ...keys.map(({ ruleId }) => ruleId)]),
  ]
}

export function unknownRule(id: string, names: readonly string[]): UserError {
  return new UserError({
    what: `There is no rule "${id}".${didYouMean(id, names)}`,
    fix: '`secretscan rules` lists them all.',
  })
}

function overview({ rules, services }: Catalogue): string {
  const counts = new Map<string, number>()
  for (const { provider } of rules) counts.set(provider, (counts.get(provider) ?? 0) + 1)
  const cells = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([provider, count]) => `${String(count).padStart(3)} ${provider}`)
  return [
    pc.bold(`${plural(rules.length, 'rule')} of ${plural(counts.size, 'provider')}`),
    '',
    ...inColumns(cells),
    '',
    ...folded(
      `And ${grouped(services.length)} services whose keys have no shape of their own, known by name or host.`,
    ),
    '',
    'The rules of one:  secretscan rules <provider>',
    'One rule:          secretscan rules <rule>',
    'The services:      secretscan rules services',
    '',
  ].join('\n')
}

function serviceList(services: readonly ServiceFacts[]): string {
  return [
    pc.bold(plural(services.length, 'service')),
    '',
    ...inColumns(services.map(({ id }) => id).sort()),
    '',
    'One in full: secretscan rules <service>',
    '',
  ].join('\n')
}

function ruleList(rules: readonly RuleFacts[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const [first] = rules
  return [
    pc.bold(`${first?.providerName}: ${plural(rules.length, 'rule')}`),
    '',
    ...rules.flatMap(({ id, title, disabled }) =>
      width > 44
        ? [id, `  ${title}`]
        : hanging(`${id.padEnd(width)}  `, `${title}${disabled ? ' (disabled)' : ''}`),
    ),
    '',
    `One in full: secretscan rules ${first?.id}`,
    '',
  ].join('\n')
}

function ruleDetails(rule: RuleFacts): string {
  const { playbook, checks, path, keywords, examples, nearMisses } = rule
  const missing = Object.entries(playbook).flatMap(([part, there]) => (there ? [] : [part]))
  return [
    `${pc.bold(rule.title)} (${rule.providerName})`,
    '',
    ...facts({
      rule: `${rule.id}${rule.disabled ? ', disabled' : ''}`,
      severity: `${rule.severity}, ${rule.confidence} confidence`,
      keywords: keywords.length > 0 ? keywords.join(', ') : 'none',
      path: path ?? '',
      pattern: rule.pattern,
      checks: checks.map(checkText).join(', '),
      examples: `${examples} to find, ${nearMisses} not to`,
      playbook: missing.length === 0 ? 'complete' : `without ${missing.join(', ')}`,
      source: rule.source === 'https://' ? '' : rule.source,
    }),
    '',
    `What to do about one: secretscan explain ${rule.id}`,
    '',
  ].join('\n')
}

function checkText(check: RuleFacts['checks'][number]): string {
  const { kind, ...rest } = check
  return `${kind} ${Object.values(rest).flat().join(' ')}`
}

function serviceDetails({ name, names, hosts, keys, revoke, docs }: ServiceFacts): string {
  return [
    `${pc.bold(name)} (directory of services)`,
    '',
    ...facts({
      names: names.join(', '),
      hosts: hosts.join(', '),
      keys: keys.map(({ ruleId, value }) => `${ruleId} (${value})`).join(', '),
      revoke: revoke.text,
      source: docs,
    }),
    '',
    `What to do about one: secretscan explain ${keys[0]?.ruleId}`,
    '',
  ].join('\n')
}

function facts(all: { readonly [name: string]: string }): readonly string[] {
  return Object.entries(all).flatMap(([name, value]) =>
    value === '' ? [] : hanging(`${name.padEnd(10)}`, value),
  )
}

/** A label and a text beside it. */
function hanging(label: string, text: string): readonly string[] {
  if (/^\S+$/.test(text)) return [label + text] // a pattern or a URL, to be copied in one piece
  return wrapAnsi(text, Math.max(24, columns() - label.length))
    .split('\n')
    .map((line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line)
}

function folded(text: string): readonly string[] {
  return hanging('', text)
}

/** Down, then across, as `ls` does. */
function inColumns(cells: readonly string[]): readonly string[] {
  const width = Math.max(...cells.map(({ length }) => length)) + 2
  const across = Math.max(1, Math.floor((columns() + 2) / width))
  const down = Math.ceil(cells.length / across)
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => (cells[column * down + row] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  )
}

function columns(): number {
  return Math.max(40, process.stdout.columns ?? 80)
}
