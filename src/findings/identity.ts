import { createHmac, scryptSync } from 'node:crypto'
import { entropy } from '../engine/entropy.js'
import type { Lineage, Place } from './finding.js'

/**
 * A finding's name: its rule and 20 hex digits from rule, path and secret. It survives moved lines, squash and
 * rebase, and reading it does not help to guess the secret.
 */
export function fingerprint({
  ruleId,
  introduced,
  secret,
}: Pick<Lineage, 'ruleId' | 'secret'> & { readonly introduced: Pick<Place, 'path'> }): string {
  const value = secret.reveal()
  const salt = `secretscan/1\0${ruleId}\0${introduced.path}`
  const hash = isGuessable(value)
    ? scryptSync(value, salt, bytes, { N: 2 ** 11, r: 8, p: 1 })
    : createHmac('sha256', salt).update(value).digest()
  return `${ruleId}:${hash.subarray(0, bytes).toString('hex')}`
}

/**
 * The names the same secret would have, had it come in by other paths. A guessable one is only tried
 * where it stands itself: each try costs milliseconds, and that is what its name is made for.
 */
export function fingerprintsAt(lineage: Lineage, paths: readonly string[]): readonly string[] {
  const { ruleId, secret, locations } = lineage
  const own = new Set(locations.map(({ path }) => path))
  const tried = isGuessable(secret.reveal()) ? paths.filter((path) => own.has(path)) : paths
  return tried.map((path) => fingerprint({ ruleId, introduced: { path }, secret }))
}

const bytes = 10

/**
 * Someone who reads fingerprints can try values until one fits. A long random token is safe from
 * that by itself; anything short, or made of words, gets a hash that costs some milliseconds a try.
 */
function isGuessable(value: string): boolean {
  const words = value.match(/[A-Za-z][a-z]{4,}/g)?.join('').length ?? 0
  return value.length < 20 || entropy(value) * value.length < 80 || words * 2 > value.length
}
