import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Check, HttpsUrl, NonEmpty, Rule } from '../engine/rule.js'
import { UserError } from '../errors.js'
import type { Config, ConfigRule } from './config-schema.js'

export const configName = '.secretscanrc.json'

/** What the user set, and where. */
export interface LoadedConfig {
  readonly config: Config
  /** Null when there is no file. */
  readonly file: string | null
  /** The user's own rules, checked. */
  readonly rules: readonly Rule[]
}

/** The nearest `.secretscanrc.json` from `directory` upward, or the file named on the command line. */
export async function loadConfig(
  directory: string,
  named: string | undefined,
  builtIn: readonly Rule[],
): Promise<LoadedConfig> {
  const file = named ?? findUpward(directory)
  if (file === null) return { config: {}, file, rules: [] }
  const config = await parseConfig(readConfig(file), file)
  const { rules: own = [], disabledRules = [] } = config
  const rules = own.length === 0 ? [] : await checkRules(own, builtIn, file)
  refuseUnknown(disabledRules, [...builtIn, ...rules], file)
  return { config, file, rules }
}

function findUpward(directory: string): string | null {
  const file = join(directory, configName)
  if (existsSync(file)) return file
  const parent = dirname(directory)
  return parent === directory ? null : findUpward(parent)
}

function readConfig(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UserError({
      what: 'The configuration cannot be read.',
      where: file,
      fix: 'Check the path and its permissions.',
      cause,
    })
  }
}

async function parseConfig(text: string, file: string): Promise<Config> {
  // Only someone who has a configuration pays for the validator.
  const [{ safeParse, getDotPath }, { configSchema }] = await Promise.all([
    import('valibot'),
    import('./config-schema.js'),
  ])
  const result = safeParse(configSchema, parseJson(text, file))
  if (result.success) return result.output
  const issue = result.issues[0]
  const key = getDotPath(issue) ?? ''
  throw new UserError({
    what:
      issue.type === 'strict_object' && issue.expected === 'never'
        ? `There is no option "${key}".`
        : `"${key}" is not valid: ${issue.message}.`,
    where: file,
    fix: 'Every option is shown in .secretscanrc.example.json.',
  })
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message.replace(/,? ?"?\.\.\..*/s, '') : String(cause)
    throw new UserError({
      what: `The configuration is not valid JSON: ${reason}`,
      where: file,
      fix: 'Comments and trailing commas are not allowed.',
      cause,
    })
  }
}

async function checkRules(
  own: readonly ConfigRule[],
  builtIn: readonly Rule[],
  file: string,
): Promise<readonly Rule[]> {
  const { whyNotLinear } = await import('../engine/linear.js')
  const taken = new Set(builtIn.map(({ id }) => id))
  return own.map((rule) => {
    const refuse = (what: string, fix: string) =>
      new UserError({ what: `Rule "${rule.id}": ${what}`, where: file, fix })
    if (taken.has(rule.id))
      throw refuse(
        'the id is taken.',
        'Choose another; disable the built-in rule if yours is to replace it.',
      )
    taken.add(rule.id)
    const pattern = compile(rule, refuse)
    const why = whyNotLinear(pattern)
    if (why)
      throw refuse(
        `the pattern ${why}.`,
        'Use bounded repeats like {1,64}; the edges of the secret need no lookaround.',
      )
    if (pattern.test(''))
      throw refuse('the pattern matches the empty text.', 'Make at least one part of it mandatory.')
    return toRule(rule, pattern)
  })
}

function compile(rule: ConfigRule, refuse: (what: string, fix: string) => UserError): RegExp {
  try {
    return new RegExp(rule.pattern, rule.ignoreCase ? 'i' : '')
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, '') : String(error)
    throw refuse(
      `the pattern is no regular expression: ${reason}.`,
      'Backslashes are doubled in JSON: "\\\\d".',
    )
  }
}

function toRule(rule: ConfigRule, pattern: RegExp): Rule {
  const checks: Check[] =
    rule.entropy === undefined ? [] : [{ kind: 'entropy', bitsPerChar: rule.entropy }]
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity ?? 'high',
    confidence: rule.confidence ?? 'high',
    keywords: rule.keywords as unknown as NonEmpty<string>, // the schema asks for one at least
    pattern,
    checks,
    source: (rule.source ?? 'https://') as HttpsUrl, // the schema asks for https
  }
}

function refuseUnknown(ids: readonly string[], rules: readonly Rule[], file: string) {
  const unknown = ids.find((id) => !rules.some((rule) => rule.id === id))
  if (unknown === undefined) return
  throw new UserError({
    what: `"disabledRules" names "${unknown}", and there is no such rule.`,
    where: file,
    fix: '`secretscan rules` lists them all.',
  })
}
