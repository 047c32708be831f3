import type { Advised } from '../remediation/advise.js'
import { coverageLine, gaps, incompleteNote, plural, subject } from './phrases.js'
import { open, type Reporter, shown, type View } from './report.js'

/** For a job summary, a ticket or a pull-request comment. */
export const markdown: Reporter = {
  render(report, view) {
    const findings = open(report)
    const count = findings.length === 0 ? 'No secrets' : plural(findings.length, 'secret')
    const parts = [`## ${count} in ${subject(report.target)}`]
    if (findings.length > 0) parts.push(table(findings, view), ...findings.map(whatToDo))
    if (!report.coverage.complete) parts.push(`> ${incompleteNote}`)
    parts.push([coverageLine(report), ...gaps(report)].map(plain).join('  \n'))
    return `${parts.join('\n\n')}\n`
  },
}

function table(findings: readonly Advised[], view: View): string {
  const rows = findings.map((finding, index) => {
    const { introduced, severity, exposure, removed } = finding
    const place = `${introduced.path}:${introduced.line}`
    const commit = introduced.commit ? code(introduced.commit.slice(0, 12)) : ''
    const state = removed ? `${exposure.state}, removed later` : exposure.state
    return `| ${index + 1} | ${plain(finding.title)} | ${code(shown(finding, view))} | ${code(place)} | ${commit} | ${severity} | ${state} |`
  })
  return [
    '| | Secret | | Where | Commit | Severity | Exposure |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function whatToDo({ title, steps }: Advised, index: number): string {
  const items = steps.map(({ title: what, detail, url, command }, at) => {
    const link = url ? ` <${url}>` : ''
    const line = command ? `\n   \`\`\`sh\n   ${command}\n   \`\`\`` : ''
    return `${at + 1}. **${plain(what)}.** ${plain(detail)}${link}${line}`
  })
  return `<details><summary>${index + 1}. ${plain(title)}: what to do</summary>\n\n${items.join('\n')}\n\n</details>`
}

/** What a path or an author may contain must not become markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#~]/g, (char) =>
    char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`,
  )
}

function code(text: string): string {
  const one = text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
  return one.includes('`') ? `\`\` ${one} \`\`` : `\`${one}\``
}
