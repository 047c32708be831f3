import type { Advised } from '../remediation/advise.js'
import { gaps, incompleteNote, plural, subject } from './phrases.js'
import { open, type Reporter } from './report.js'

/**
 * Workflow commands, which GitHub shows as annotations beside the lines of a pull request. A step
 * shows the first ten of each kind, so the worst come first and the job summary has them all.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = {
  render(report) {
    const findings = open(report)
    const count = findings.length === 0 ? 'No secrets' : plural(findings.length, 'secret')
    const lines = [
      ...findings.map(annotation),
      `${count} in ${subject(report.target)}.`,
      ...gaps(report),
    ]
    if (!report.coverage.complete) lines.push(`::warning title=secretscan::${data(incompleteNote)}`)
    return `${lines.join('\n')}\n`
  },
}

function annotation(finding: Advised): string {
  const { introduced, severity, confidence, removed } = finding
  const level = severity === 'low' || confidence === 'low' ? 'warning' : 'error'
  const hasFile = introduced.object === 'blob' || introduced.object === 'file'
  const place = hasFile
    ? `file=${property(introduced.path)},line=${introduced.line},endLine=${introduced.endLine},col=${introduced.column},`
    : ''
  const [first] = finding.steps
  const commit = introduced.commit ? ` Commit ${introduced.commit.slice(0, 12)}.` : ''
  const gone = removed ? ' It was removed later, but the commits keep it.' : ''
  const text = `${finding.secret.redacted()} in ${introduced.path}.${commit}${gone} ${first?.title}: ${first?.detail} ${first?.url ?? ''}`
  return `::${level} ${place}title=${property(finding.title)}::${data(text.trim())}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
