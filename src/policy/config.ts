import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Rule } from '../engine/rule.js'
import { UserError } from '../errors.js'
import type { Config } from './config-schema.js'
import { didYouMean } from './near-names.js'

export const configName = '.secretscanrc.json'

/** What the user set, and where. */
export interface LoadedConfig {
  readonly config: Config
  /** Null when there is no file. */
  readonly file: string | null
  /** The user's own rules, checked. */
  readonly rules: readonly Rule[]
}

/**
 * The nearest `.secretscanrc.json` from `directory` upward, or the file named on the command line.
 * `services` are the rules of the directory, which only a name that is in no other list asks for.
 */
export async function loadConfig(
  directory: string,
  named: string | undefined,
  builtIn: Iterable<Rule>,
  services: () => readonly Rule[] = () => [],
): Promise<LoadedConfig> {
  const file = named ?? findUpward(directory)
  if (file === null) return { config: {}, file, rules: [] }
  const config = await parseConfig(readConfig(file), file)
  const { rules: own = [], disabledRules = [] } = config
  // Only someone who has rules pays for the parser of patterns.
  const rules =
    own.length === 0
      ? []
      : (await import('./own-rules.js')).checkOwnRules(own, { builtIn: [...builtIn], file })
  if (disabledRules.length > 0) refuseUnknown(disabledRules, [...builtIn, ...rules], services, file)
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

function refuseUnknown(
  ids: readonly string[],
  rules: readonly Rule[],
  services: () => readonly Rule[],
  file: string,
) {
  let known = new Set(rules.map(({ id }) => id))
  if (ids.every((id) => known.has(id))) return
  known = new Set([...known, ...services().map(({ id }) => id)])
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return
  throw new UserError({
    what: `"disabledRules" names "${unknown}", and there is no such rule.`,
    where: file,
    fix: `\`secretscan rules <name>\` finds them.${didYouMean(unknown, [...known])}`,
  })
}
