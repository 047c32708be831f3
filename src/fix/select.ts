import type { Exposure } from '../findings/finding.js'
import type { Advised } from '../remediation/advise.js'
import type { Found, Left } from './plan.js'
import { type Refused, refused } from './site.js'

/** What is to be taken out of which file, and what must not be. */
export interface Selection {
  readonly found: ReadonlyMap<string, readonly Found[]>
  readonly left: readonly Left[]
}

type Wanted = (path: string) => boolean

/**
 * The secrets that are staged. One that is also in the `history`, pushed, is a leak already: it is left,
 * so that nobody takes the edit for the cure.
 */
export function selectStaged(
  staged: readonly Advised[],
  history: readonly Advised[],
  wanted: Wanted,
): Selection {
  const far = new Map(
    history
      .filter(({ exposure }) => beyond(exposure))
      .map((finding) => [finding.secret.trace('fix'), finding]),
  )
  return select(staged, wanted, (finding) => far.get(finding.secret.trace('fix')) ?? null)
}

/** The secrets in commits that were not pushed, where a file still holds them. */
export function selectUnpushed(history: readonly Advised[], wanted: Wanted): Selection {
  const today = history.filter(
    ({ exposure, locations }) => !beyond(exposure) || locations.some(({ present }) => present),
  )
  return select(today, wanted, (finding) => (beyond(finding.exposure) ? finding : null))
}

function select(
  findings: readonly Advised[],
  wanted: Wanted,
  leaked: (finding: Advised) => Advised | null,
): Selection {
  const found = new Map<string, Found[]>()
  const left: Left[] = []
  for (const finding of findings) {
    if (finding.suppressed) continue
    const { secret, ruleId, provider, introduced } = finding
    const places = finding.locations.filter(({ path }) => wanted(path))
    const present = places.filter((place) => place.present && inFile(place.object))
    const known = leaked(finding)
    const no = known ? pushed(known) : present.length === 0 ? onlyInCommits(finding) : null
    if (no) {
      const places = present.length > 0 ? present : wanted(introduced.path) ? [introduced] : []
      left.push(...places.map(({ path, line }) => ({ ...no, path, line })))
      continue
    }
    for (const place of present) {
      const of = found.get(place.path) ?? []
      of.push({ secret, ruleId, provider: provider.id, ...place })
      found.set(place.path, of)
    }
  }
  return { found, left }
}

function inFile(object: string): boolean {
  return object === 'blob' || object === 'file'
}

function beyond({ state }: Exposure): boolean {
  return state === 'pushed' || state === 'unknown'
}

function pushed({ exposure, fingerprint }: Advised): Refused {
  const why =
    exposure.state === 'unknown'
      ? `Whether it was pushed cannot be told: ${exposure.why}. If it was, taking it out of the file does not undo the leak.`
      : 'It was pushed, and taking it out of the file does not undo the leak.'
  return refused(why, `Revoke it first: secretscan explain ${fingerprint}`)
}

function onlyInCommits({ steps }: Advised): Refused {
  const step = steps.find(({ id }) => id === 'rewrite')
  const how = [step?.detail, step?.command && `$ ${step.command}`].filter(Boolean).join(' ')
  return refused('No file holds it today, but commits still do.', how || 'Rewrite those commits.')
}
