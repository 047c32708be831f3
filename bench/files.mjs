import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of directories in a fixed order, without what git keeps for itself: `{ path, bytes }`. */
export function* filesOf(directories) {
  for (const dir of directories) yield* walk(dir, '')
}

function* walk(root, path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory() && entry.name !== '.git') yield* walk(root, inner)
    else if (entry.isFile()) yield { path: inner, bytes: readFileSync(join(root, inner)) }
  }
}
