import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { wrapAnsi } from 'fast-wrap-ansi'
import pc from 'picocolors'
import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { serviceRules } from '../engine/directory.js'
import type { Rule } from '../engine/rule.js'
import { UserError } from '../errors.js'
import { findRepository } from '../git/repository.js'
import { type Job, loadRules, runScan } from '../pipeline.js'
import { type Advised, playbookOf } from '../remediation/advise.js'
import type { Instruction, Playbook } from '../remediation/playbook.js'
import { shortRef } from '../report/phrases.js'
import { explainPlace, parsePlace } from './explain-place.js'
import { unknownRule } from './list-rules.js'
import { print } from './output.js'

/** `secretscan explain`: the playbook of a rule, every step for one finding, or what a scan makes of a line. */
export async function explainWhat(what: string, configFile: string | undefined): Promise<void> {
  const cwd = process.cwd()
  const config = configFile && resolve(configFile)
  const repository = await findRepository(cwd)
  const loaded = await loadRules(repository?.root ?? cwd, config)
  const [ruleId = ''] = what.split(':')
  const rules = [...builtInRules, ...loaded.rules]
  const byId = ({ id }: Rule) => id === ruleId
  const rule = rules.find(byId) ?? serviceRules(allServices()).find(byId)
  const place = parsePlace(what)
  if (place && (!rule || existsSync(place.path))) return explainPlace(place, config)
  if (!rule) throw existsSync(what) ? noLine(what) : unknownRule(ruleId, idsOf(rules))
  const { provider, playbook } = playbookOf(rule.id, loaded.config.rules ?? [])
  const heading = `${pc.bold(rule.title)} (${provider.name})`
  if (!what.includes(':')) {
    return print(
      `${[heading, ...playbookLines({ ...playbook, ...playbook.byRule?.[rule.id] })].map(fold).join('\n')}\n`,
    )
  }
  const finding = await findAgain(what, config, repository !== null)
  return print(`${[heading, ...findingLines(finding)].map(fold).join('\n')}\n`)
}

function idsOf(rules: readonly Rule[]): readonly string[] {
  return [...rules, ...serviceRules(allServices())].map(({ id }) => id)
}

function noLine(file: string): UserError {
  return new UserError({
    what: 'Which line?',
    where: file,
    fix: `Name it: secretscan explain ${file}:<line>. For the whole file: secretscan dir ${file}`,
  })
}

/** A fingerprint holds no place, so the finding is looked for again: where looking is cheap first. */
async function findAgain(
  fingerprint: string,
  config: string | undefined,
  inRepository: boolean,
): Promise<Advised> {
  const jobs: readonly Job[] = inRepository
    ? [{ mode: 'staged' }, { mode: 'history', refs: [] }, { mode: 'dir', paths: [] }]
    : [{ mode: 'dir', paths: [] }]
  for (const job of jobs) {
    const report = await runScan(job, { cwd: process.cwd(), config, minConfidence: 'low' })
    const found = report.findings.find((finding) => finding.fingerprint === fingerprint)
    if (found) return found
  }
  throw new UserError({
    what: `No finding has the fingerprint "${fingerprint}".`,
    fix: 'Copy it from a report of this directory; it changes when the secret moves to another path.',
  })
}

function findingLines({ introduced, exposure, steps, locations }: Advised): string[] {
  const refs = 'refs' in exposure ? exposure.refs.map(shortRef).join(', ') : ''
  const commit = introduced.commit ? ` in commit ${introduced.commit}` : ''
  return [
    '',
    `${introduced.path}:${introduced.line}:${introduced.column}${commit}`,
    `Exposure: ${exposure.state}${refs ? ` (${refs})` : ''}`,
    ...locations
      .slice(1)
      .map((place) => `Also: ${place.path}:${place.line}${place.present ? '' : ' (gone)'}`),
    ...steps.flatMap(({ title, detail, url, command }, index) => [
      '',
      `${index + 1}. ${pc.bold(title)}`,
      `   ${detail}`,
      ...(url ? [`   ${url}`] : []),
      ...(command ? [`   $ ${command}`] : []),
    ]),
  ]
}

function playbookLines({
  revoke,
  blastRadius,
  audit,
  replace,
  consumers,
  confirm,
  rotateInPlace,
  sources,
}: Playbook): string[] {
  return [
    ...section('What it can do', { text: blastRadius.text }, blastRadius.list),
    ...section('Revoke', revoke.console, revoke.cli, revoke.api, revoke.self),
    ...section('What rotating in place would do', { text: rotateInPlace.text }),
    ...section('Look for use by someone else', audit),
    ...section('Replace', replace),
    ...section('Update what used it', { text: `${consumers.join(', ')}.` }),
    ...section('See that it is dead', confirm),
    ...section(
      'Sources',
      ...sources.map(({ url, checked }) => ({
        text: checked === null ? `${url} (not read again yet)` : `${url} (read ${checked})`,
      })),
    ),
  ]
}

function section(title: string, ...instructions: readonly (Instruction | undefined)[]): string[] {
  const lines = instructions.flatMap((instruction) => {
    if (!instruction) return []
    const { text, url, command } = instruction
    const argv = command?.argv.join(' ')
    return [
      `  ${text}`,
      ...(url ? [`  ${url}`] : []),
      ...(argv
        ? [`  $ ${argv}${command?.secretOnStdin ? '   # secret on standard input' : ''}`]
        : []),
    ]
  })
  return ['', pc.bold(title), ...lines]
}

function fold(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  if (/^\s*(?:\$|https:)/.test(line)) return line
  const columns = Math.max(40, process.stdout.columns ?? 80) - indent.length
  return wrapAnsi(line.trimStart(), columns)
    .split('\n')
    .map((part) => indent + part)
    .join('\n')
}
