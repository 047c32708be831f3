import type { Oid } from '../../git/changes.js'
import type { Change } from '../source.js'
import type { Audit } from './audit-cache.js'

/**
 * An audit as JSON in columns: to read a hundred thousand ids one by one takes longer than what is done
 * with them. It is ASCII throughout, for a text with one other letter takes twice the room and the time.
 */
export function formOf(audit: Audit): string {
  return JSON.stringify(columnsOf(audit))
}

/** The audit that `formOf` was given. */
export function auditOf(json: string): Audit {
  const columns: Columns = JSON.parse(json)
  const { starts, graph, unsure, rest, skipped } = columns
  const commits = split(graph.commits)
  return {
    ...columns,
    starts: plain(starts),
    graph: {
      commits,
      parents: nested(graph.parents),
      authors: spelled(graph.authors),
      dates: split(graph.dates),
    },
    clean: split(columns.clean),
    unsure: { ...unsure, blobs: split(unsure.blobs) },
    rest: restOf(rest),
    changes: changesOf(columns.changes, commits),
    skipped: plain(skipped),
  }
}

type Columns = ReturnType<typeof columnsOf>

function columnsOf(audit: Audit) {
  const { graph, clean, unsure, rest, changes } = audit
  const mentioned = new Map(changes.map(({ commit }) => [commit, -1]))
  graph.commits.forEach((commit, i) => {
    if (mentioned.has(commit)) mentioned.set(commit, i)
  })
  const { lengths, values } = flat(changes.map((change) => [change.new ?? '', ...change.old]))
  return {
    ...audit,
    starts: ascii(audit.starts),
    graph: {
      commits: joined(graph.commits),
      parents: flat(graph.parents),
      authors: numbered(graph.authors),
      dates: joined(graph.dates),
    },
    clean: joined(clean),
    unsure: { ...unsure, blobs: joined(unsure.blobs) },
    rest: { blobs: joined(rest.map(([oid]) => oid)), paths: ascii(rest.map(([, path]) => path)) },
    changes: {
      paths: numbered(changes.map(({ path }) => path)),
      commits: changes.map(({ commit }) => mentioned.get(commit) ?? -1),
      // Of each the new one first, or an empty id.
      blobs: { lengths, values: joined(values) },
      taken: changes.flatMap(({ taken }, i) => (taken ? i : [])),
    },
    skipped: ascii(audit.skipped),
  }
}

function restOf({ blobs, paths }: Columns['rest']): Audit['rest'] {
  const pathOf = plain(paths)
  return split(blobs).map((oid, i) => [oid, pathOf[i] as string])
}

function changesOf(columns: Columns['changes'], commits: readonly Oid[]): readonly Change[] {
  const paths = spelled(columns.paths)
  const taken = new Set(columns.taken)
  const { lengths, values } = columns.blobs
  return nested({ lengths, values: split(values) }).map(([blob, ...old], i) => ({
    path: paths[i] as string,
    object: 'blob',
    commit: commits[columns.commits[i] as number] ?? null,
    old,
    new: blob || null,
    ...(taken.has(i) ? { taken: true } : {}),
  }))
}

/** Texts without spaces as one. */
function joined(texts: readonly string[]): string {
  return texts.join(' ')
}

function split(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}

interface Flat<T> {
  readonly lengths: readonly number[]
  readonly values: readonly T[]
}

function flat<T>(lists: readonly (readonly T[])[]): Flat<T> {
  return { lengths: lists.map(({ length }) => length), values: lists.flat() }
}

function nested<T>({ lengths, values }: Flat<T>): readonly (readonly T[])[] {
  let end = 0
  return lengths.map((length) => {
    end += length
    return values.slice(end - length, end)
  })
}

/** Texts of which many are the same, by number. */
interface Numbered {
  readonly texts: Ascii<readonly string[]>
  readonly numbers: readonly number[]
}

function numbered(all: readonly string[]): Numbered {
  const numberOf = new Map<string, number>()
  const numbers = all.map((text) => {
    const number = numberOf.get(text) ?? numberOf.size
    numberOf.set(text, number)
    return number
  })
  return { texts: ascii([...numberOf.keys()]), numbers }
}

function spelled({ texts, numbers }: Numbered): readonly string[] {
  const textOf = plain(texts)
  return numbers.map((number) => textOf[number] as string)
}

/** What may hold any letter, as JSON within the JSON. */
type Ascii<T> = string & { readonly of?: T }

function ascii<T>(value: T): Ascii<T> {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function plain<T>(text: Ascii<T>): T {
  return JSON.parse(text)
}
