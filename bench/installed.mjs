import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where PATH has a program, or null. */
export function findOnPath(name) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(dir, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // The next directory.
    }
  }
  return null
}
