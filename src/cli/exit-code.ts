import { UserError } from '../errors.js'
import { open, type Report } from '../report/report.js'

/** 0 nothing found, 1 (or the chosen code) findings or incidents past their deadline, 3 incomplete and nothing found. */
export function exitCode(
  report: Report,
  options: { exitZero?: boolean; exitCode?: string | undefined },
): number {
  if (open(report).length > 0 || report.overdue.length > 0)
    return options.exitZero ? 0 : parseExitCode(options.exitCode)
  return report.coverage.complete ? 0 : 3
}

export function parseExitCode(given: string | undefined): number {
  if (given === undefined) return 1
  const code = Number(given)
  if (Number.isInteger(code) && code >= 0 && code <= 255) return code
  throw new UserError({
    what: `"${given}" is no exit code.`,
    where: '--exit-code',
    fix: 'Give a whole number from 0 to 255.',
  })
}
