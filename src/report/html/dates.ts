import type { LifeEvent } from '../../findings/finding.js'
import type { Advised } from '../../remediation/advise.js'

/** A stretch of time in which the secret stood in some tree. Milliseconds since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** `unknown`: it is gone, and nothing says since when. */
  readonly end: 'removed' | 'standing' | 'unknown'
}

/** From the first thing that happened to any of the secrets until the report was made. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Null where nothing is known of dates: files on disk, standard input. */
export function spanOf(findings: readonly Advised[], now: Date): Span | null {
  const times = findings.flatMap(timesOf)
  if (times.length === 0) return null
  const from = times.reduce((a, b) => Math.min(a, b))
  // A clock that runs ahead may have dated a commit later than now.
  const to = times.reduce((a, b) => Math.max(a, b), now.getTime())
  return { from, to: Math.max(to, from + day) }
}

export const day = 86_400_000

function timesOf({ life, date }: Advised): readonly number[] {
  return [date, ...(life?.events ?? []).map((event) => event.date)].flatMap(
    (iso) => instant(iso) ?? [],
  )
}

export function instant(iso: string | null): number | null {
  const time = iso === null ? Number.NaN : Date.parse(iso)
  return Number.isNaN(time) ? null : time
}

/** `2024-03-05`; what is no date stays what it is. */
export function dayOf(iso: string): string {
  return instant(iso) === null ? iso : iso.slice(0, 10)
}

/**
 * When it stood there. Events come in the order of the graph, and where a clock was wrong their dates
 * run backwards: what follows is then drawn no earlier than what it follows from.
 */
export function stretches(finding: Advised, now: number): readonly Stretch[] {
  const { life, date } = finding
  if (!life || life.events.length === 0) {
    const from = instant(date)
    if (from === null) return []
    return stillThere(finding)
      ? [{ from, to: now, end: 'standing' }]
      : [{ from, to: from, end: 'unknown' }]
  }
  const found: Stretch[] = []
  const standing = new Set<string>()
  let clock = 0
  let since: number | null = null
  for (const event of life.events) {
    clock = Math.max(clock, instant(event.date) ?? clock)
    if (event.kind !== 'removed') {
      standing.add(event.path)
      since ??= clock
      continue
    }
    standing.delete(event.path)
    if (standing.size > 0 || since === null) continue
    found.push({ from: since, to: clock, end: 'removed' })
    since = null
  }
  if (life.heldBy.length === 0) {
    if (since !== null) found.push({ from: since, to: clock, end: 'removed' })
  } else {
    found.push({ from: since ?? clock, to: Math.max(now, clock), end: 'standing' })
  }
  return found
}

/** Whether somebody who looks now finds it. */
export function stillThere({ life, locations }: Advised): boolean {
  return life ? life.atHead : locations.some(({ present }) => present)
}

export const eventWords: { readonly [K in LifeEvent['kind']]: string } = {
  introduced: 'Came in',
  copied: 'Copied',
  removed: 'Taken out',
  reintroduced: 'Came back',
}
