import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ignoreFileName = '.secretscanignore'

/**
 * Which paths are not to be scanned: `exclude` of the configuration and `.secretscanignore` at the
 * root, both in gitignore syntax.
 */
export async function loadExcludes(
  root: string | null,
  patterns: readonly string[],
): Promise<(path: string) => boolean> {
  const file = root === null ? null : join(root, ignoreFileName)
  const lines = file !== null && existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (patterns.length === 0 && lines === '') return () => false
  const { default: ignore } = await import('ignore')
  const matcher = ignore({ allowRelativePaths: true })
    .add([...patterns])
    .add(lines)
  return (path) => !path.startsWith('/') && matcher.ignores(path)
}
