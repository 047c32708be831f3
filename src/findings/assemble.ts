import type { Match } from '../engine/match.js'
import type { Change, Harvest, TextId } from '../sources/source.js'
import type { Lineage, Location, Place } from './finding.js'

/**
 * Tells each secret's life from matches and changes, by set arithmetic: a change introduces a secret
 * that is in its new text and in none of its old ones, and removes one the other way round. Where one
 * commit does both, the secret only moved.
 */
export function assemble({ changes, matches, present, target }: Harvest): readonly Lineage[] {
  const lives = new Map<string, Life>()
  const inTexts = indexSecrets(matches)
  for (const commit of byCommit(changes.filter(({ taken }) => !taken))) {
    const movesOf = new Map<string, Moves>()
    for (const change of commit) {
      const before = new Set(change.old.flatMap((id) => [...(inTexts.get(id)?.keys() ?? [])]))
      const after =
        change.new === null ? new Map<string, readonly Match[]>() : inTexts.get(change.new)
      for (const [key, found] of after ?? [])
        moves(movesOf, key).push({ change, found, isNew: !before.has(key) })
      for (const key of before) if (!after?.has(key)) moves(movesOf, key).gone.push(change)
    }
    for (const [key, { there, gone }] of movesOf) {
      const added = there.some(({ isNew }) => isNew)
      const life = lives.get(key) ?? (added && gone.length === 0 ? startLife(lives, key) : null)
      if (!life) continue // only moved, or known from before: not this target's doing
      for (const { change, found, isNew } of there) follow(life, change, found, isNew)
      for (const change of gone)
        if (change.commit) life.removed = { commit: change.commit, path: change.path }
    }
  }
  return [...lives.values()].map((life) => finish(life, inTexts, present, target.mode))
}

interface Life {
  key: string
  first: Match | null
  places: Map<string, { place: Place; file: string; newest: Match; index: number }>
  removed: Lineage['removed']
}

interface Moves {
  readonly there: {
    readonly change: Change
    readonly found: readonly Match[]
    readonly isNew: boolean
  }[]
  readonly gone: Change[]
  push(entry: Moves['there'][number]): void
}

function moves(of: Map<string, Moves>, key: string): Moves {
  const known = of.get(key)
  if (known) return known
  const there: Moves['there'] = []
  const fresh: Moves = { there, gone: [], push: (entry) => void there.push(entry) }
  of.set(key, fresh)
  return fresh
}

type SecretsOfText = ReadonlyMap<string, readonly Match[]>

/** Rule and value together say which secret it is. */
export function secretKey({ ruleId, secret }: Pick<Match, 'ruleId' | 'secret'>): string {
  return `${ruleId}\0${secret.reveal()}`
}

/** For each text its matches by secret. */
export function indexSecrets(matches: Harvest['matches']): ReadonlyMap<TextId, SecretsOfText> {
  const index = new Map<TextId, Map<string, Match[]>>()
  for (const [id, found] of matches) {
    const secrets = new Map<string, Match[]>()
    for (const match of found) {
      const key = secretKey(match)
      secrets.set(key, [...(secrets.get(key) ?? []), match])
    }
    index.set(id, secrets)
  }
  return index
}

/** Runs of changes of the same commit; its message is one of its own, since nothing moves into a message. */
function* byCommit(changes: readonly Change[]): Generator<readonly Change[]> {
  let run: Change[] = []
  for (const change of changes) {
    const [last] = run
    if (last && (last.commit !== change.commit || last.object !== change.object)) {
      yield run
      run = []
    }
    run.push(change)
  }
  if (run.length > 0) yield run
}

function startLife(lives: Map<string, Life>, key: string): Life {
  const life: Life = { key, first: null, places: new Map(), removed: null }
  lives.set(key, life)
  return life
}

function follow(life: Life, change: Change, found: readonly Match[], isNew: boolean) {
  if (isNew) life.first ??= found[0] ?? null
  for (const [index, each] of found.entries()) {
    const key = `${change.path}\0${index}`
    const known = life.places.get(key)
    if (known) known.newest = each
    else if (isNew)
      life.places.set(key, { place: placeOf(change, each), file: change.path, newest: each, index })
  }
}

function placeOf({ path, object, commit }: Change, match: Match): Place {
  return { path: `${path}${match.entry ?? ''}`, object, commit, ...position(match) }
}

function position({
  line,
  column,
  endLine,
  endColumn,
}: Match): Pick<Place, 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { line, column, endLine, endColumn }
}

function finish(
  life: Life,
  inTexts: ReadonlyMap<TextId, SecretsOfText>,
  present: Harvest['present'],
  mode: Harvest['target']['mode'],
): Lineage {
  const match = life.first as Match // a life starts with the match that began it
  const places = [...life.places.values()]
  const locations: Location[] = places.map(({ place, file, newest, index }) => {
    const text = present.get(file)
    const now = text === undefined ? undefined : inTexts.get(text)?.get(life.key)
    const there = now !== undefined || isUnpathed(place)
    // Lines move: what is still there is shown where it is now.
    return {
      ...place,
      ...(now ? position(now[index] ?? newest) : {}),
      present: there,
      allowed: newest.allowed,
    }
  })
  const introduced = places[0]?.place as Place // a life starts with a place
  const inHistory = mode === 'range' || mode === 'history'
  return {
    ruleId: match.ruleId,
    secret: match.secret,
    confidence: match.confidence,
    reasons: match.reasons,
    companion: match.companion,
    introduced,
    locations,
    removed: inHistory && !locations.some(({ present }) => present) ? life.removed : null,
  }
}

/** Messages, tags and notes cannot lose a secret again without being rewritten. */
function isUnpathed({ object }: Place): boolean {
  return object === 'commit' || object === 'tag' || object === 'note'
}
