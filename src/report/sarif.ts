import type { Log, Result } from 'sarif'
import type { Incident } from '../policy/ledger.js'
import type { Advised } from '../remediation/advise.js'
import { ledgerFile, overdueFix, overdueText } from './phrases.js'
import { type Report, type Reporter, shown, type View } from './report.js'

/** SARIF 2.1.0, as GitHub code scanning reads it: content-based fingerprints, no e-mail, no secret. */
export const sarif: Reporter = {
  render: (report, view) => `${JSON.stringify(toSarif(report, view), null, 2)}\n`,
}

function toSarif(report: Report, view: View): Log {
  const used = [...new Set(report.findings.map(({ ruleId }) => ruleId))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'secretscan',
            version: report.version,
            semanticVersion: report.version,
            rules: [
              ...used.map((id) => ruleDescriptor(id, report)),
              ...(report.overdue.length > 0 ? [overdueRule] : []),
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.coverage.complete,
            toolExecutionNotifications: report.coverage.skipped.map(
              ({ reason, count, examples }) => ({
                level: 'note',
                message: { text: `${reason}: ${count} (${examples.join(', ')})` },
              }),
            ),
          },
        ],
        results: [
          ...report.findings.map((finding) => result(finding, used.indexOf(finding.ruleId), view)),
          ...report.overdue.map((incident) => overdueResult(incident, used.length)),
        ],
      },
    ],
  }
}

function ruleDescriptor(id: string, report: Report) {
  const facts = report.rules.find((rule) => rule.id === id)
  const finding = report.findings.find(({ ruleId }) => ruleId === id)
  const steps = finding?.steps.filter((step) => step.id !== 'false-positive') ?? []
  const lines = steps.map(
    ({ title, detail, url }) => `- **${title}.** ${detail}${url ? ` <${url}>` : ''}`,
  )
  return {
    id,
    name: facts?.title ?? id,
    shortDescription: { text: facts?.title ?? id },
    ...(facts ? { helpUri: facts.source } : {}),
    help: {
      text: steps.map(({ title, detail }) => `${title}. ${detail}`).join('\n'),
      markdown: lines.join('\n'),
    },
    properties: {
      tags: ['security', 'secret', ...(finding ? [finding.provider.id] : [])],
      // GitHub orders alerts by this: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
      'security-severity': { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' }[
        facts?.severity ?? 'high'
      ],
    },
  }
}

const overdueRule = {
  id: 'incident-overdue',
  name: 'Incident past its deadline',
  shortDescription: { text: 'Incident past its deadline' },
  help: {
    text: 'A secret that leaked was not revoked in time, or nobody said so in the ledger of incidents.',
  },
  properties: { tags: ['security', 'secret'], 'security-severity': '9.0' },
}

/** At its line of the ledger, since its secret need not be in any file. */
function overdueResult(incident: Incident, ruleIndex: number): Result {
  const { text, command } = overdueFix(incident)
  return {
    ruleId: overdueRule.id,
    ruleIndex,
    level: 'error',
    message: { text: `${overdueText(incident)} ${text} ${command}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uri(ledgerFile) },
          region: { startLine: incident.line },
        },
      },
    ],
    partialFingerprints: { 'secretscan/v1': `${overdueRule.id}/${incident.fingerprint}` },
  }
}

function result(finding: Advised, ruleIndex: number, view: View): Result {
  const [first] = finding.steps
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level:
      finding.suppressed?.by === 'ledger' ||
      finding.severity === 'low' ||
      finding.confidence === 'low'
        ? 'note'
        : finding.severity === 'medium'
          ? 'warning'
          : 'error',
    message: {
      text: `${finding.title} (${shown(finding, view)}). ${first?.title}: ${first?.detail}`,
    },
    locations: finding.locations.slice(0, 20).map((place) => ({
      physicalLocation: {
        artifactLocation: { uri: uri(place.path) },
        region: {
          startLine: place.line,
          startColumn: place.column,
          endLine: place.endLine,
          endColumn: place.endColumn,
        },
      },
    })),
    partialFingerprints: { 'secretscan/v1': finding.fingerprint },
    ...(finding.suppressed
      ? {
          suppressions: [
            {
              kind: finding.suppressed.by === 'inline' ? 'inSource' : 'external',
              ...(finding.suppressed.reason ? { justification: finding.suppressed.reason } : {}),
            },
          ],
        }
      : {}),
    properties: {
      confidence: finding.confidence,
      exposure: finding.exposure.state,
      commit: finding.introduced.commit,
    },
  }
}

function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
