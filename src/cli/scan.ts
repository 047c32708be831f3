import { resolve } from 'node:path'
import { UserError } from '../errors.js'
import { type Job, runScan } from '../pipeline.js'
import { reporters } from '../report/index.js'
import type { Report, View } from '../report/report.js'
import { noProgress, type Progress } from '../sources/progress.js'
import { exitCode, parseExitCode } from './exit-code.js'
import type { ScanArguments } from './options.js'
import { print, writeReport } from './output.js'

/** Scans, reports, sets the exit code: what every scanning command does. Returns what it reported. */
export async function scan(job: Job, given: Partial<ScanArguments>): Promise<Report> {
  const { format = 'text', output, also = [], quiet = false } = given
  const extra = also.map(parseAlso)
  parseExitCode(given['exit-code']) // wrong usage is said before the work, not after it
  const report = await runScan(job, {
    cwd: process.cwd(),
    config: given.config === undefined ? undefined : resolve(given.config),
    minConfidence: given['min-confidence'],
    archives: given.archives,
    progress: quiet ? noProgress : await progressFor(job),
  })
  if (!quiet) for (const note of report.notes) process.stderr.write(`${note}\n`)
  if (output !== undefined)
    await writeReport(output, await render(format, report, viewFor(given, false)))
  else if (!quiet) await print(await render(format, report, viewFor(given, true)))
  for (const { format: name, file } of extra)
    await writeReport(file, await render(name, report, viewFor(given, false)))
  process.exitCode = exitCode(report, {
    exitZero: given['exit-zero'] ?? false,
    exitCode: given['exit-code'],
  })
  return report
}

function parseAlso(text: string): { format: string; file: string } {
  const at = text.indexOf('=')
  const format = text.slice(0, at)
  const file = text.slice(at + 1)
  if (at > 0 && file !== '' && format in reporters) return { format, file }
  throw new UserError({
    what: `"${text}" is no report.`,
    where: '--also',
    fix: `Write <format>=<file>, for example sarif=secretscan.sarif. Formats: ${Object.keys(reporters).join(', ')}.`,
  })
}

async function render(format: string, report: Report, view: View): Promise<string> {
  const reporter = await reporters[format]?.load()
  if (!reporter) throw new UserError({ what: `There is no format "${format}".`, where: '--format' })
  return reporter.render(report, view)
}

function viewFor(given: Partial<ScanArguments>, toTerminal: boolean): View {
  const terminal = toTerminal && process.stdout.isTTY === true
  const { NO_COLOR, FORCE_COLOR } = process.env
  const wanted =
    FORCE_COLOR !== undefined && FORCE_COLOR !== '0' ? toTerminal : terminal && !NO_COLOR
  return {
    color: (given.color ?? wanted) && toTerminal,
    columns: terminal ? Math.max(40, process.stdout.columns ?? 80) : 80,
    showSecrets: given['show-secrets'] ?? false,
  }
}

/** Only long scans show progress, and only to someone who is watching. */
export async function progressFor(job: Job): Promise<Progress> {
  const long = job.mode === 'history' || job.mode === 'range' || job.mode === 'dir'
  if (!long || process.stderr.isTTY !== true) return noProgress
  const { createProgressLine } = await import('./progress-line.js')
  return createProgressLine(process.stderr)
}
