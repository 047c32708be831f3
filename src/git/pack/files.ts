import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The packs of a repository that have an index, each without its `.pack`. */
export function packFiles(commonDir: string): readonly string[] {
  return objectDirectories(commonDir)
    .map((objects) => join(objects, 'pack'))
    .filter(existsSync)
    .flatMap((directory) => readdirSync(directory).map((name) => join(directory, name)))
    .filter((file) => file.endsWith('.idx'))
    .map((file) => file.slice(0, -4))
    .filter((file) => existsSync(`${file}.pack`))
}

/** How large the packs are together, in bytes. */
export function packedBytes(commonDir: string): number {
  return packFiles(commonDir).reduce((sum, file) => sum + statSync(`${file}.pack`).size, 0)
}

/**
 * Where objects are stored: the repository's own directory, and those it borrows from, as
 * `git clone --shared` makes them. https://git-scm.com/docs/gitrepository-layout#_objectsinfoalternates
 */
export function objectDirectories(commonDir: string): readonly string[] {
  const all = new Set([join(commonDir, 'objects')])
  for (const objects of all) {
    const file = join(objects, 'info', 'alternates')
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line !== '' && !line.startsWith('#')) all.add(resolve(objects, line))
  }
  return [...all]
}
