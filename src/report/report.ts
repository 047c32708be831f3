import type { Confidence, Rule } from '../engine/rule.js'
import type { Suppression } from '../policy/judge.js'
import type { Incident } from '../policy/ledger.js'
import type { Advised } from '../remediation/advise.js'
import type { Coverage } from '../sources/coverage.js'
import type { Target } from '../sources/source.js'

/** Everything a report says. Findings come worst first. */
export interface Report {
  readonly version: string
  readonly target: Target
  readonly minConfidence: Confidence
  readonly findings: readonly Advised[]
  /** Open incidents of the ledger whose deadline is over, found by this scan or not. */
  readonly overdue: readonly Incident[]
  /** What is to be said about the ledger itself, in whole sentences. */
  readonly notes: readonly string[]
  readonly coverage: Coverage
  readonly durationMs: number
  /** What was looked for. */
  readonly rules: readonly Rule[]
}

/** How the reader looks at it. */
export interface View {
  readonly color: boolean
  readonly columns: number
  readonly showSecrets: boolean
}

/** A report format: a pure function; the command line writes what it returns. */
export interface Reporter {
  render(report: Report, view: View): string | Promise<string>
}

/** What fails the scan, beside what is overdue: everything but what is suppressed. */
export function open(report: Report): readonly Advised[] {
  return report.findings.filter(({ suppressed }) => suppressed === null)
}

/** What a comment allows, and what the ledger knows to be revoked. */
export function suppressedBy(report: Report, by: Suppression['by']): readonly Advised[] {
  return report.findings.filter(({ suppressed }) => suppressed?.by === by)
}

/** The secret as it may be shown. */
export function shown({ secret }: Advised, { showSecrets }: View): string {
  return showSecrets ? secret.reveal() : secret.redacted()
}
