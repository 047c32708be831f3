import type { Secret } from '../engine/secret.js'
import { type Refused, refused } from './site.js'

/** `.env`, `.env.local`, `prod.env`: files of values for one machine. Not the examples that are meant to be shared. */
export function isEnvFile(path: string): boolean {
  return (
    /(?:^|\/)(?:\.env(?:\.[\w-]+)*|[\w-]+\.env)$/.test(path) &&
    !/\.(?:example|sample|template|dist|defaults?)(?:\.|$)/.test(path)
  )
}

/** What a file of `NAME=value` lines holds, without the quotes of the values. */
export function readEnv(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(
    /^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_]\w*)[ \t]*=[ \t]*(?<value>.*?)[ \t\r]*$/gm,
  )
  return new Map(
    [...lines].map(({ groups: { name = '', value = '' } = {} }) => [
      name,
      /^(?<quote>["'])(?<inside>.*)\k<quote>$/.exec(value)?.groups?.inside ?? value,
    ]),
  )
}

/** The example with a line for each name that it does not have yet, and no value. */
export function withNames(example: string | null, names: readonly string[]): string {
  const known = readEnv(example ?? '')
  return withLines(
    example,
    [...new Set(names)].filter((name) => !known.has(name)).map((name) => `${name}=`),
  )
}

export function withLines(text: string | null, lines: readonly string[]): string {
  const before = text ?? ''
  if (lines.length === 0) return before
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const gap = before === '' || before.endsWith('\n') ? '' : newline
  return before + gap + lines.map((line) => line + newline).join('')
}

/** Whether `.env` has this very value under this name; null where it does not have the name. */
export function holds(
  env: ReadonlyMap<string, string>,
  name: string,
  secret: Secret,
): boolean | null {
  const value = env.get(name)
  return value === undefined ? null : value === secret.reveal()
}

/** The value as a line of `.env`: the one text of ours that holds a secret, and only to be appended there. */
export function envLine(name: string, secret: Secret): string {
  const value = secret.reveal()
  return `${name}=${/^[\w./+=:@%,-]*$/.test(value) ? value : `'${value}'`}\n`
}

/** Why a value cannot be a line of `.env`. */
export function unfitForEnv(secret: Secret): Refused | null {
  return /['\r\n]/.test(secret.reveal())
    ? refused('Its value does not fit on a line of `.env`.')
    : null
}
