import { resolve } from 'node:path'
import { wrapAnsi } from 'fast-wrap-ansi'
import pc from 'picocolors'
import { builtInRules } from '../../rules/index.js'
import { type TextExample, whyFound, whyMissed } from '../engine/check-texts.js'
import type { Rule } from '../engine/rule.js'
import { createScanner, type Scanner } from '../engine/scan.js'
import { Secret } from '../engine/secret.js'
import { findRepository } from '../git/repository.js'
import { activeServices, loadRules } from '../pipeline.js'
import type { ConfigRule } from '../policy/config-schema.js'
import { plural } from '../report/phrases.js'
import { print } from './output.js'

/** One rule and what came of its examples. */
interface Result {
  readonly id: string
  readonly examples: number
  readonly failures: readonly Failure[]
}

interface Failure {
  readonly what: string
  readonly why: string
}

/** `secretscan rules test`: whether the user's rules find what they should and nothing else. */
export async function testRules(given: {
  readonly all?: boolean | undefined
  readonly config?: string | undefined
}): Promise<void> {
  const cwd = process.cwd()
  const root = (await findRepository(cwd))?.root ?? cwd
  const loaded = await loadRules(root, given.config && resolve(given.config))
  const { rules: own = [], disabledRules = [] } = loaded.config
  const kept = builtInRules.filter(({ id }) => !disabledRules.includes(id))
  const scanner = createScanner([...kept, ...loaded.rules], () => activeServices(loaded))
  const results = loaded.rules.map((rule) =>
    testOwn(rule, own.find(({ id }) => id === rule.id)?.examples, scanner),
  )
  const builtIn = given.all ? await testBuiltIn() : []
  await print(`${layOut(results, builtIn, given.all ?? false, loaded.file)}\n`)
  if ([...results, ...builtIn].some(({ failures }) => failures.length > 0)) process.exitCode = 1
}

function testOwn(rule: Rule, examples: ConfigRule['examples'], scanner: Scanner): Result {
  const { match = [], noMatch = [] } = examples ?? {}
  const check = (what: string, why: typeof whyMissed) => (given: string | TextExample) => {
    const example = typeof given === 'string' ? { text: given, path: '' } : given
    const problem = why(rule, example, scanner)
    return problem === null ? [] : [{ what: `${what} ${quote(example.text)}`, why: problem }]
  }
  return {
    id: rule.id,
    examples: match.length + noMatch.length,
    failures: [
      ...match.flatMap(check('match', whyMissed)),
      ...noMatch.flatMap(check('noMatch', whyFound)),
    ],
  }
}

async function testBuiltIn(): Promise<readonly Result[]> {
  const [{ examplesByRule }, { checkExamples }] = await Promise.all([
    import('../../rules/examples.js'),
    import('../engine/check-rule.js'),
  ])
  const scanner = createScanner(builtInRules)
  return builtInRules.map((rule) => {
    const examples = examplesByRule[rule.id]
    const [problem] = examples ? checkExamples(rule, examples, scanner) : ['it has no examples']
    const [what = '', why = ''] = problem?.split(/: (.*)/s) ?? []
    return {
      id: rule.id,
      examples: (examples?.match.length ?? 0) + (examples?.noMatch.length ?? 0),
      failures: problem === undefined ? [] : [{ what, why }],
    }
  })
}

/** A text as it can be shown: one short line, without what may be a secret in it. */
function quote(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const masked = first.replace(/[^\s"'`=:,;{}()<>]{16,}/g, (run) => new Secret(run).redacted())
  const short = masked.length > 48 ? `${masked.slice(0, 47)}…` : masked
  return first === text || masked.length > 48 ? `"${short}"` : `"${short}…"`
}

function layOut(
  own: readonly Result[],
  builtIn: readonly Result[],
  all: boolean,
  file: string | null,
): string {
  const failed = builtIn.filter(({ failures }) => failures.length > 0)
  const lines = [...rows(own), ...rows(failed)]
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...(own.length > 0 ? [total('Your own', own)] : []),
    ...(own.length === 0 && !all ? [noneYet(file)] : []),
    ...(all ? [total('Built in', builtIn)] : []),
  ].join('\n')
}

function noneYet(file: string | null): string {
  return [
    `There are no rules of your own${file === null ? '' : ` in ${file}`} yet.`,
    'Add one under "rules" in .secretscanrc.json; .secretscanrc.example.json shows how.',
    'The built-in ones: secretscan rules test --all',
  ].join('\n')
}

function total(which: string, results: readonly Result[]): string {
  const examples = results.reduce((sum, result) => sum + result.examples, 0)
  const without = results.filter((result) => result.examples === 0).length
  const bad = results.filter(({ failures }) => failures.length > 0).length
  const outcome = bad > 0 ? pc.red(`${plural(bad, 'rule')} failed`) : 'all is well'
  const hint = without > 0 ? ` ${without} without any: add "examples".` : ''
  return `${which}: ${plural(results.length, 'rule')}, ${plural(examples, 'example')}, ${outcome}.${hint}`
}

function rows(results: readonly Result[]): readonly string[] {
  const width = Math.min(40, Math.max(0, ...results.map(({ id }) => id.length)))
  const columns = Math.max(40, process.stdout.columns ?? 80)
  return results.flatMap(({ id, examples, failures }) => [
    `${outcomeOf(examples, failures)}  ${id.padEnd(width)}  ${plural(examples, 'example')}`,
    ...failures.map(({ what, why }) =>
      wrapAnsi(`${what} ${why}`, columns - 10)
        .split('\n')
        .map((line, index) => `${' '.repeat(index === 0 ? 8 : 10)}${line}`)
        .join('\n'),
    ),
  ])
}

function outcomeOf(examples: number, failures: readonly Failure[]): string {
  if (failures.length > 0) return pc.red('failed')
  return examples > 0 ? pc.green('ok    ') : pc.dim('none  ')
}
