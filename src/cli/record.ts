import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { createScanner } from '../engine/scan.js'
import { openRepository } from '../git/repository.js'
import { dayOf, openIncident } from '../policy/incidents.js'
import { ledgerName, readLedger, writeLedger } from '../policy/ledger.js'
import { plural } from '../report/phrases.js'
import { open, type Report } from '../report/report.js'

/**
 * `secretscan history --record`: opens an incident for each secret of a report that may have leaked and
 * is not in the ledger. What was never pushed can still be rewritten, so it is none. Returns what was done.
 */
export async function recordIncidents(report: Report): Promise<string> {
  const { root } = await openRepository(process.cwd())
  const ledger = readLedger(root)
  const today = dayOf(new Date())
  const leaked = open(report).filter(({ exposure }) => exposure.state !== 'unpushed')
  const unknown = leaked.filter(({ incident }) => incident === null)
  const scanner = createScanner(builtInRules, allServices)
  const opened = unknown.map((finding) => {
    const { path } = finding.introduced
    const telling = scanner.scan(Buffer.from(path), '').length > 0
    return openIncident(
      finding,
      { severity: finding.severity, path: telling ? '(withheld)' : oneLine(path) },
      today,
    )
  })
  if (opened.length > 0) {
    const incidents = [...ledger.incidents.values(), ...opened]
    await writeLedger(ledger.file, incidents)
  }
  return summary(opened.length, leaked.length - opened.length, open(report).length - leaked.length)
}

/** A path may hold a line break; the ledger may not. */
function oneLine(path: string): string {
  return path.replace(/[\p{Cc}\u2028\u2029]/gu, '\ufffd').slice(0, 4096)
}

function summary(opened: number, known: number, unpushed: number): string {
  const told = [
    opened > 0
      ? `Recorded ${plural(opened, 'incident')} in ${ledgerName}. Commit it.`
      : 'No new incident to record.',
    known > 0 ? `${known} ${known === 1 ? 'was' : 'were'} there already.` : '',
    unpushed > 0
      ? `${unpushed} not pushed, so not recorded: rewrite ${unpushed === 1 ? 'it' : 'them'} before you push.`
      : '',
  ]
  return told.filter(Boolean).join(' ')
}
