import { readFileSync } from 'node:fs'
import type { Service } from '../../src/engine/service.js'

let services: readonly Service[] | undefined

/** The directory from the file in which the build has stored it: a commit without findings never reads it. */
export function allServices(): readonly Service[] {
  // The build wrote it from the very services.
  services ??= JSON.parse(
    readFileSync(new URL('services.json', import.meta.url), 'utf8'),
  ) as readonly Service[]
  return services
}
