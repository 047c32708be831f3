import type { LifeEvent } from '../findings/finding.js'
import type { Advised } from '../remediation/advise.js'
import { short } from './facts.js'
import { codeCell, table } from './markup.js'
import { grouped } from './phrases.js'

/** A secret's life as a table, in the order of the history; where little is known, what is known. */
export function timeline(finding: Advised, now: Date): string {
  const { life, introduced, removed, author, date } = finding
  const events: readonly Row[] = life
    ? life.events.map((event) => ({ ...event, what: happened[event.kind] }))
    : [
        {
          what: happened.introduced,
          commit: introduced.commit,
          path: introduced.path,
          author,
          date,
        },
        ...(removed ? [{ what: happened.removed, ...removed, author: null, date: null }] : []),
      ]
  const rows = cut(withPush(events, finding)).map((row) =>
    typeof row === 'string' ? ['', row, '', '', ''] : cells(row),
  )
  const today = cells({ what: 'this checklist was made', date: now.toISOString() })
  return table(['When (UTC)', 'What', 'Commit', 'Where', 'By'], [...rows, today])
}

interface Row {
  readonly what: string
  readonly date: string | null
  readonly commit?: string | null
  readonly path?: string
  readonly author?: string | null
}

const happened = {
  introduced: 'it came in',
  copied: 'it came into one more place',
  removed: 'it was taken out',
  reintroduced: 'it came back',
} as const satisfies { readonly [K in LifeEvent['kind']]: string }

/** After the last event that is surely no later; dates may run backwards. */
function withPush(events: readonly Row[], { exposure }: Advised): readonly Row[] {
  if (exposure.state !== 'pushed' || exposure.since === null) return events
  const { since, sinceIs } = exposure
  const what = sinceIs === 'push' ? 'this clone pushed it' : 'count it as exposed from here on'
  const pushed = Date.parse(since)
  const at = events.findLastIndex(({ date }) => date !== null && Date.parse(date) <= pushed) + 1
  return [...events.slice(0, at), { what, date: since }, ...events.slice(at)]
}

/** A copy in each of a thousand files would bury how it began and ended. */
function cut(rows: readonly Row[]): readonly (Row | string)[] {
  if (rows.length <= 2 * kept) return rows
  const hidden = rows.length - 2 * kept
  return [...rows.slice(0, kept), `${grouped(hidden)} more events`, ...rows.slice(-kept)]
}

const kept = 15

function cells({ what, date, commit, path, author }: Row): string[] {
  return [
    date ? inUtc(date) : '',
    what,
    commit ? codeCell(short(commit)) : '',
    path ? codeCell(path) : '',
    author ? codeCell(author) : '',
  ]
}

function inUtc(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime())
    ? codeCell(iso)
    : time.toISOString().slice(0, 16).replace('T', ' ')
}
