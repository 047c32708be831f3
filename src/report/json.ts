import { createHash } from 'node:crypto'
import type { Advised } from '../remediation/advise.js'
import type { JsonFinding, JsonReport } from './json-schema.js'
import { ledgerPlace } from './phrases.js'
import { open, type Report, type Reporter, shown, type View } from './report.js'

export const json: Reporter = {
  render: (report, view) => `${JSON.stringify(toJson(report, view), null, 2)}\n`,
}

export const jsonl: Reporter = {
  render: (report, view) =>
    report.findings.map((finding) => `${JSON.stringify(findingToJson(finding, view))}\n`).join(''),
}

export function toJson(report: Report, view: View): JsonReport {
  const { target, coverage } = report
  const findings = open(report)
  return {
    schemaVersion: 1,
    tool: { name: 'secretscan', version: report.version, rulesetHash: rulesetHash(report) },
    target: { mode: target.mode, root: target.root, base: target.base, head: target.head },
    findings: report.findings.map((finding) => findingToJson(finding, view)),
    overdue: report.overdue.map((incident) => {
      const { severity, path, opened, due } = incident.entry
      const { fingerprint, ruleId } = incident
      return { fingerprint, ruleId, severity, path, opened, due, where: ledgerPlace(incident) }
    }),
    coverage: {
      complete: coverage.complete,
      commits: coverage.commits,
      blobs: coverage.blobs,
      bytes: coverage.bytes,
      files: coverage.files,
      skipped: coverage.skipped.map(({ reason, count, examples }) => ({
        reason,
        count,
        examples: [...examples],
      })),
    },
    summary: {
      findings: findings.length,
      bySeverity: countBy(findings, ({ severity }) => severity),
      byConfidence: countBy(findings, ({ confidence }) => confidence),
      byExposure: countBy(findings, ({ exposure }) => exposure.state),
      suppressed: report.findings.length - findings.length,
      overdue: report.overdue.length,
      durationMs: Math.round(report.durationMs),
    },
  }
}

/** Changes whenever what would be found may change. */
function rulesetHash({ version, rules }: Report): string {
  const text = JSON.stringify([version, rules], (_, value) =>
    value instanceof RegExp ? String(value) : value,
  )
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function findingToJson(finding: Advised, view: View): JsonFinding {
  const { introduced, exposure } = finding
  return {
    fingerprint: finding.fingerprint,
    ruleId: finding.ruleId,
    title: finding.title,
    provider: finding.provider.id,
    severity: finding.severity,
    confidence: finding.confidence,
    reasons: [...finding.reasons],
    secret: shown(finding, view),
    path: introduced.path,
    line: introduced.line,
    column: introduced.column,
    endLine: introduced.endLine,
    endColumn: introduced.endColumn,
    commit: introduced.commit,
    author: finding.author,
    date: finding.date,
    object: introduced.object,
    exposure: {
      state: exposure.state,
      since: 'since' in exposure ? exposure.since : null,
      sinceIs: exposure.state === 'pushed' ? exposure.sinceIs : null,
      refs: 'refs' in exposure ? [...exposure.refs] : [],
      atHead: finding.locations.some(({ present }) => present),
      why: exposure.state === 'unknown' ? exposure.why : null,
      remotes: exposure.state === 'pushed' ? exposure.remotes.map((remote) => ({ ...remote })) : [],
      overwritten: exposure.state === 'pushed' && exposure.overwritten,
    },
    lineage: lineageOf(finding),
    locations: finding.locations.map(
      ({ path, line, column, endLine, endColumn, commit, present }) => ({
        path,
        line,
        column,
        endLine,
        endColumn,
        commit,
        present,
      }),
    ),
    removed: finding.removed,
    remediation: finding.steps.map((step) => ({ ...step })),
    suppressed: finding.suppressed,
    incident: finding.incident,
  }
}

function lineageOf({ life }: Advised): JsonFinding['lineage'] {
  if (life === null) return null
  const { events, heldBy, onDefaultBranch, commits, people, days } = life
  return {
    events: events.map((event) => ({ ...event })),
    heldBy: [...heldBy],
    onDefaultBranch,
    commits,
    people,
    days,
  }
}

function countBy(
  findings: readonly Advised[],
  key: (finding: Advised) => string,
): { [key: string]: number } {
  const counts: { [key: string]: number } = {}
  for (const finding of findings) counts[key(finding)] = (counts[key(finding)] ?? 0) + 1
  return counts
}
