import { more, type ParentColumns, parentColumns } from '../git/graph.js'
import type { History, Ref } from '../git/refs.js'
import type { TreeLookup } from '../git/tree-lookup.js'
import type { Change, Harvest } from '../sources/source.js'
import { indexSecrets, secretKey } from './assemble.js'
import type { Life, LifeEvent, Lineage } from './finding.js'
import { firstNames } from './sort-refs.js'

/**
 * The life of each secret in the graph of commits: which commits hold it follows from what each
 * changes, parents before children, whatever their dates say. Null for what is no commit's.
 */
export async function describeLives(
  harvest: Harvest,
  lineages: readonly Lineage[],
  history: History,
  lookup: Pick<TreeLookup, 'blobAt'>,
  now: Date,
): Promise<readonly (Life | null)[]> {
  const position = new Map(history.commits.map((commit, index) => [commit, index]))
  const traces = traceSecrets(harvest, position)
  // Where changes say what merges took from elsewhere, the rest is from the first parent.
  const blobAt = harvest.mergesTold ? async () => undefined : lookup.blobAt
  const positionOf = ({ commit }: Ref) => position.get(commit) ?? -1
  const walked: Walked = {
    ...history,
    ...parentColumns(history),
    people: numbered(history.authors),
    tips: Int32Array.from(history.refs, positionOf),
    head: history.refs.filter(({ name }) => name === 'HEAD').map(positionOf)[0] ?? -1,
  }
  // What they ask of git it answers in one go; each takes some bytes a commit.
  const together = Math.max(32, Math.floor(mostBytes / (8 * history.commits.length + 1)))
  const lives: (Life | null)[] = []
  for (let from = 0; from < lineages.length; from += together) {
    const some = lineages.slice(from, from + together).map((lineage) => {
      const trace = traces.get(secretKey(lineage))
      return trace ? lifeOf(trace, walked, { blobAt }, now) : null
    })
    lives.push(...(await Promise.all(some)))
  }
  return lives
}

/** As much as the lives that are followed at a time may take. */
const mostBytes = 2 ** 27

/** A history with numbers for what is asked of every commit for every secret. */
interface Walked extends History, ParentColumns {
  /** Who wrote it: the same number for the same author, from 0. */
  readonly people: Int32Array
  /** For each ref the position of its commit, or -1. */
  readonly tips: Int32Array
  /** The same for HEAD. */
  readonly head: number
}

function numbered(authors: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  const people = new Int32Array(authors.length)
  for (const [i, author] of authors.entries()) {
    const number = numbers.get(author) ?? numbers.size
    numbers.set(author, number)
    people[i] = number
  }
  return people
}

/** Where changes say whether a path holds the secret from then on: by path, by the commit's position. */
interface Trace {
  readonly paths: Map<string, Map<number, boolean>>
  /** Commits whose message holds it, which nothing after them takes back. */
  readonly messages: Set<number>
  readonly holds: (text: string | null) => boolean
}

function traceSecrets(
  { changes, matches }: Harvest,
  position: ReadonlyMap<string, number>,
): Map<string, Trace> {
  const inTexts = indexSecrets(matches)
  const traces = new Map<string, Trace>()
  const traceOf = (key: string) => {
    let trace = traces.get(key)
    if (!trace) {
      const holds = (text: string | null) => text !== null && (inTexts.get(text)?.has(key) ?? false)
      trace = { paths: new Map(), messages: new Set(), holds }
      traces.set(key, trace)
    }
    return trace
  }
  for (const change of changes) {
    const at = position.get(change.commit ?? '')
    if (at === undefined) continue
    for (const key of secretsOf(change, inTexts)) {
      const trace = traceOf(key)
      if (change.object === 'commit') trace.messages.add(at)
      if (change.object !== 'blob') continue
      const path = trace.paths.get(change.path) ?? new Map<number, boolean>()
      path.set(at, trace.holds(change.new))
      trace.paths.set(change.path, path)
    }
  }
  for (const [key, { paths, messages }] of traces)
    if (paths.size + messages.size === 0) traces.delete(key)
  return traces
}

function secretsOf(change: Change, inTexts: ReturnType<typeof indexSecrets>): Set<string> {
  const texts = change.new === null ? change.old : [...change.old, change.new]
  return new Set(texts.flatMap((text) => [...(inTexts.get(text)?.keys() ?? [])]))
}

async function lifeOf(
  trace: Trace,
  history: Walked,
  lookup: Pick<TreeLookup, 'blobAt'>,
  now: Date,
): Promise<Life> {
  const byName = [...trace.paths].sort(([a], [b]) => (a < b ? -1 : 1))
  const held = await Promise.all(
    byName.map(async ([path, changes]): Promise<[path: string, by: Uint8Array]> => {
      return [path, await heldOnPath(trace, path, changes, history, lookup)]
    }),
  )
  if (trace.messages.size > 0) held.push(['(commit message)', reachedFrom(trace.messages, history)])
  const any = unionOf(held.map(([, by]) => by))
  const events = eventsOf(held, any, turns(trace, history), history)
  const heldBy = firstNames(holding(any, history))
  const { commits, people } = count(any, history)
  return {
    events,
    heldBy,
    atHead: any[history.head] === 1,
    // In order it is the first.
    onDefaultBranch: history.defaultRef === null ? null : heldBy[0] === history.defaultRef,
    commits,
    people,
    days: daysOf(events, heldBy.length > 0, now),
  }
}

/** The refs whose commit is marked. */
function* holding(any: Uint8Array, { refs, tips }: Walked): Generator<Ref> {
  for (let i = 0; i < tips.length; i++) if (any[tips[i] as number] === 1) yield refs[i] as Ref
}

/** How many commits hold it, and how many people wrote those. */
function count(any: Uint8Array, { people }: Walked): Pick<Life, 'commits' | 'people'> {
  const seen = new Uint8Array(any.length)
  let commits = 0
  let authors = 0
  for (let i = 0; i < any.length; i++) {
    if (any[i] === 0) continue
    commits++
    const author = people[i] as number
    if (seen[author] === 0) authors++
    seen[author] = 1
  }
  return { commits, people: authors }
}

/** 1 for each commit that may hold it otherwise than its only parent does. */
function turns({ paths, messages }: Trace, { commits }: Walked): Uint8Array {
  const turns = new Uint8Array(commits.length)
  for (const changes of paths.values()) for (const at of changes.keys()) turns[at] = 1
  for (const at of messages) turns[at] = 1
  return turns
}

function unionOf([first, ...others]: readonly Uint8Array[]): Uint8Array {
  const union = Uint8Array.from(first ?? [])
  for (const other of others)
    for (let i = 0; i < union.length; i++) if (other[i] === 1) union[i] = 1
  return union
}

/** Which commits hold the secret on one path. */
async function heldOnPath(
  { holds }: Trace,
  path: string,
  changes: ReadonlyMap<number, boolean>,
  { commits, parents, first, second }: Walked,
  lookup: Pick<TreeLookup, 'blobAt'>,
): Promise<Uint8Array> {
  const held = new Uint8Array(commits.length)
  // One byte a commit: to ask a map of each takes ten times as long.
  const changed = new Uint8Array(commits.length)
  for (const [at, holdsNow] of changes) changed[at] = holdsNow ? 2 : 1
  const next = (from: number) => toMerge(held, changed, { first, second }, from)
  for (let i = next(Math.max(...changes.keys())); i >= 0; i = next(i - 1)) {
    const inFirst = held[first[i] as number] === 1
    if (parents[i]?.every((parent) => (held[parent] === 1) === inFirst)) held[i] = Number(inFirst)
    else {
      // A merge that lists nothing took the path from one of its parents, and only its tree says which.
      const blob = await lookup.blobAt(commits[i] as string, path)
      held[i] = Number(blob === undefined ? inFirst : holds(blob))
    }
  }
  return held
}

/** Follows what is held from `from` on to the next merge that lists nothing though its parents differ; -1 at the end. */
function toMerge(
  held: Uint8Array,
  changed: Uint8Array,
  { first, second }: ParentColumns,
  from: number,
): number {
  for (let i = from; i >= 0; i--) {
    const one = first[i] as number
    const other = second[i] as number
    if (changed[i] !== 0) held[i] = (changed[i] as number) - 1
    else if (other === -1 || (other >= 0 && held[other] === held[one]))
      held[i] = one < 0 ? 0 : (held[one] as number)
    else return i
  }
  return -1
}

/** The commits and all that come after them. */
function reachedFrom(starts: ReadonlySet<number>, { commits, parents }: History): Uint8Array {
  const reached = new Uint8Array(commits.length)
  for (let i = commits.length - 1; i >= 0; i--)
    reached[i] = Number(
      starts.has(i) || (parents[i] as readonly number[]).some((parent) => reached[parent] === 1),
    )
  return reached
}

/** Which commits hold a secret, by path. */
type Held = readonly (readonly [path: string, by: Uint8Array])[]

function eventsOf(
  held: Held,
  any: Uint8Array,
  turns: Uint8Array,
  { commits, parents, authors, dates, first, second }: Walked,
): readonly LifeEvent[] {
  const events: LifeEvent[] = []
  const before = new Uint8Array(commits.length) // whether it, or what it comes from, ever held it
  const next = (from: number) => toTurn(before, any, turns, { first, second }, from)
  // Parents come after their children: nothing is known of it beyond the first that holds it.
  for (let i = next(any.lastIndexOf(1)); i >= 0; i = next(i - 1)) {
    const of = parents[i] as readonly number[]
    const knew = holdsAny(of, before)
    if (any[i] === 0 && !knew) continue // on another line
    before[i] = 1
    const heldBefore = (by: Uint8Array) => holdsAny(of, by)
    const add = (kind: LifeEvent['kind'], path: string) =>
      events.push({
        kind,
        path,
        commit: commits[i] as string,
        author: authors[i] as string,
        date: dates[i] as string,
      })
    if (any[i] === 1) {
      const fresh = held.filter(([, by]) => by[i] === 1 && !heldBefore(by))
      const known = heldBefore(any)
      // Moved, where one path takes what another gives up.
      const moved = held.some(([, by]) => by[i] === 0 && heldBefore(by))
      for (const [index, [path]] of fresh.entries()) {
        if (known && moved) break
        if (known || index > 0) add('copied', path)
        else add(knew ? 'reintroduced' : events.length > 0 ? 'copied' : 'introduced', path)
      }
    } else if (of.length > 0 && of.every((parent) => any[parent] === 1)) {
      const [path] = held.find(([, by]) => of.every((parent) => by[parent] === 1)) ??
        held[0] ?? ['']
      add('removed', path)
    }
  }
  return events
}

/** Passes over the commits that hold it as a parent does, up to the next that may not; -1 at the end. */
function toTurn(
  before: Uint8Array,
  any: Uint8Array,
  turns: Uint8Array,
  { first, second }: ParentColumns,
  from: number,
): number {
  for (let i = from; i >= 0; i--) {
    const one = first[i] as number
    const other = second[i] as number
    if (turns[i] !== 0 || one < 0 || other === more) return i
    before[i] = (any[i] as number) | (before[one] as number)
    if (other < 0) continue
    // Of two that hold it on different paths a merge may take neither.
    if (any[i] === 0 && any[one] === 1 && any[other] === 1) return i
    before[i] = (before[i] as number) | (before[other] as number)
  }
  return -1
}

function holdsAny(positions: readonly number[], by: Uint8Array): boolean {
  for (const at of positions) if (by[at] === 1) return true
  return false
}

function daysOf(events: readonly LifeEvent[], stillThere: boolean, now: Date): number {
  const times = events.map(({ date }) => Date.parse(date))
  const end = stillThere ? now.getTime() : Math.max(...times)
  return Math.max(0, Math.floor((end - (times[0] ?? end)) / 86_400_000))
}
