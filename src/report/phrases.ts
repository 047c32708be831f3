import type { Incident } from '../policy/ledger.js'
import type { Advised } from '../remediation/advise.js'
import { skipReasons } from '../sources/coverage.js'
import type { Target } from '../sources/source.js'
import type { Report } from './report.js'

/** Sentences that several formats share. */

/** What was scanned, as it follows "in": `this commit`, `3f2a9c1..8b1d0e2`. */
export function subject({ mode, base, head }: Target): string {
  switch (mode) {
    case 'staged':
      return 'this commit'
    case 'range':
      return base
        ? `the commits ${base.slice(0, 12)}..${head?.slice(0, 12)}`
        : `the commits up to ${head?.slice(0, 12)}`
    case 'history':
      return 'the history'
    case 'dir':
      return 'these files'
    case 'stdin':
      return 'the input'
  }
}

export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** 43133 as 43,133. Intl would do it too, for a tenth of a hook's time. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `Read 43,133 commits, 70,234 blobs, 2.1 GB in 5.3 s.` */
export function coverageLine({ coverage, durationMs }: Report): string {
  const { commits, blobs, files, bytes } = coverage
  const counts = [
    commits > 0 ? plural(commits, 'commit') : '',
    blobs > 0 && files === 0 ? plural(blobs, 'blob') : '',
    files > 0 ? plural(files, 'file') : '',
    size(bytes),
  ]
  return `Read ${counts.filter(Boolean).join(', ')} in ${(durationMs / 1000).toFixed(1)} s.`
}

/** One sentence for each reason why something was not read; `name` marks up paths. */
export function gaps(
  { coverage }: Report,
  name: (path: string) => string = (path) => path,
): string[] {
  return coverage.skipped.map(({ reason, count, examples }) => {
    const more = count > 2 ? ', …' : ''
    const what = count === 1 ? skipReasons[reason].one : skipReasons[reason].many
    return `Not read: ${grouped(count)} ${what} (${examples.slice(0, 2).map(name).join(', ')}${more}).`
  })
}

/** Where an incident stands, as reports name places. */
export function ledgerPlace({ line }: Incident): string {
  return `${ledgerFile}:${line}`
}

export const ledgerFile = '.secretscan/incidents.json'

/** `1 incident is past its deadline`: it fails the scan, as a secret does. */
export function overdueCount({ overdue }: Report): string {
  const are = overdue.length === 1 ? 'is past its deadline' : 'are past their deadline'
  return `${plural(overdue.length, 'incident')} ${are}`
}

/** `github-pat in src/a.ts (critical) has been open since 2026-11-01 and was to be revoked by 2026-11-02.` */
export function overdueText({ ruleId, entry }: Incident): string {
  const { path, severity, opened, due } = entry
  return `${ruleId} in ${path} (${severity}) has been open since ${opened} and was to be revoked by ${due}.`
}

/** What to do about it, and what to type when that is done. */
export function overdueFix({ ruleId, fingerprint }: Incident): {
  readonly text: string
  readonly command: string
} {
  return {
    text: `Revoke it (secretscan explain ${ruleId} says how), then say so. If it is no secret, delete its line from ${ledgerFile}.`,
    command: `secretscan resolve ${fingerprint} --revoked`,
  }
}

/** What the ledger says of a finding that is still to be revoked; empty where it says nothing. */
export function deadline({ incident }: Advised): string {
  if (incident?.state !== 'open') return ''
  return incident.overdue
    ? `It was to be revoked by ${incident.due}, and that day is over.`
    : `It is to be revoked by ${incident.due}.`
}

export const incompleteNote = 'This scan is incomplete: what was not read may hold secrets.'

export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}

/** `refs/remotes/origin/main` as people say it: `origin/main`. */
export function shortRef(name: string): string {
  return name.replace(/^refs\/(?:heads|remotes|tags)\//, '').replace(/^refs\//, '')
}
