import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ignoreFileName = '.secretscanignore'

export interface Excludes {
  readonly excluded: (path: string) => boolean
  readonly excludesAny: boolean
  /** What it goes by: the same text excludes the same paths. */
  readonly excludes: string
}

/**
 * Which paths are not to be scanned: `exclude` of the configuration and `.secretscanignore` at the
 * root, both in gitignore syntax.
 */
export async function loadExcludes(
  root: string | null,
  patterns: readonly string[],
): Promise<Excludes> {
  const file = root === null ? null : join(root, ignoreFileName)
  const lines = file !== null && existsSync(file) ? readFileSync(file, 'utf8') : ''
  const excludes = JSON.stringify([patterns, lines])
  if (patterns.length === 0 && lines === '')
    return { excluded: () => false, excludesAny: false, excludes }
  const { default: ignore } = await import('ignore')
  const matcher = ignore({ allowRelativePaths: true })
    .add([...patterns])
    .add(lines)
  const excluded = (path: string) => !path.startsWith('/') && matcher.ignores(path)
  return { excluded, excludesAny: true, excludes }
}
