import { wrapAnsi } from 'fast-wrap-ansi'
import pc from 'picocolors'
import type { Secret } from '../engine/secret.js'
import type { Applied } from '../fix/apply.js'
import { unifiedDiff } from '../fix/diff.js'
import type { FileFix, Left, LocalValue, Plan } from '../fix/plan.js'
import { redactAll } from '../fix/redact.js'
import { incompleteNote, plural } from '../report/phrases.js'

interface Told {
  readonly plan: Plan
  readonly unpushed: boolean
  /** Whether a secret was pushed before could not be looked up in all of the history. */
  readonly shallow: boolean
  readonly incomplete: boolean
  /** How to rewrite the commits that still carry what is fixed. */
  readonly rewrites: readonly string[]
}

/** The plan: what would change, as a diff without secrets, what would not, and what to type. */
export function planText(told: Told & { readonly secrets: readonly Secret[] }): string {
  const { plan, secrets } = told
  const { files, left } = plan
  if (files.length + left.length === 0) return nothing(told)
  const lines = [
    files.length === 0
      ? pc.bold('Nothing here can be fixed by itself.')
      : pc.bold(
          `${count(files)} can be taken out of ${plural(files.length, 'file')}. Nothing is written yet.`,
        ),
  ]
  if (files.some(({ after }) => after !== null)) lines.push('Secrets are shortened in this diff.')
  const diffs = [
    ...files.flatMap(({ path, before, after }) =>
      after === null ? [] : [unifiedDiff(path, before, after)],
    ),
    ...plan.shared.map(({ path, before, after }) => unifiedDiff(path, before, after)),
  ]
  for (const diff of diffs) {
    const shown = diff.map((line) => painted(printable(redactAll(line, secrets))))
    lines.push('', shown.join('\n'))
  }
  for (const { path } of files.filter(({ after }) => after === null))
    lines.push('', `git would let go of ${path}; the file stays on disk as it is.`)
  lines.push(...leftLines(left), ...notes(told))
  if (files.length > 0) {
    const flag = told.unpushed ? '--unpushed ' : ''
    lines.push('', pc.bold('Next:'), `     $ secretscan fix ${flag}--write`)
    const where = whereValuesGo(plan.files.flatMap(({ values }) => values))
    if (where) lines.push(`That also puts ${where}, so that the program still finds what it needs.`)
  }
  return folded(lines)
}

/** What was done, what was not, and what is left to a person. */
export function appliedText(
  told: Told & {
    readonly applied: Applied
    readonly left: readonly Left[]
    readonly remaining: readonly { readonly path: string; readonly line: number }[]
  },
): string {
  const { applied, left, remaining, plan, unpushed } = told
  const { done } = applied
  if (plan.files.length + left.length === 0) return nothing(told)
  const lines = [
    done.length === 0
      ? pc.bold('Nothing was changed.')
      : pc.bold(
          `${count(done)} taken out of ${plural(done.length, 'file')}; what changed is staged.`,
        ),
    ...done.map(({ path, after }) =>
      after === null ? `  ${path}  (out of git, still on disk)` : `  ${path}`,
    ),
    ...(done.length === 0
      ? []
      : plan.shared.map(
          ({ path }) =>
            `  ${path}${applied.unstaged.includes(path) ? '  (written, but not staged)' : ''}`,
        )),
    ...leftLines(left),
  ]
  if (remaining.length > 0) {
    const places = remaining.map(({ path, line }) => `${path}:${line}`).join(', ')
    lines.push('', `Still staged: ${places}. See secretscan staged.`)
  }
  lines.push(...notes(told))
  const where = whereValuesGo(done.flatMap(({ values }) => values))
  if (done.length > 0) {
    lines.push('', pc.bold('Next:'))
    if (unpushed) {
      lines.push('The commits still carry it, so do not push yet.')
      for (const step of told.rewrites)
        lines.push(
          ...step.split('\n').map((line) => (line.startsWith('$') ? `     ${line}` : line)),
        )
    }
    if (where) {
      lines.push(
        `This machine has ${where}. Only compose reads that file by itself: use \`node --env-file=.env\`, or \`set -a; . ./.env; set +a\` in a shell. Wherever else the program runs, give it the value from a secret manager.`,
      )
    }
    lines.push('If the value was ever shared in another way, a chat or a ticket, revoke it too.')
  }
  return folded(lines)
}

function nothing({ unpushed, incomplete }: Told): string {
  const where = unpushed ? 'what is not pushed yet' : 'what is staged'
  return folded([`Nothing to fix in ${where}.`, ...(incomplete ? [incompleteNote] : [])])
}

function count(files: readonly FileFix[]): string {
  return plural(
    new Set(files.flatMap(({ fixed }) => fixed.map(({ secret }) => secret))).size,
    'secret',
  )
}

/** `the values of API_KEY and TOKEN into .env, which git ignores` */
function whereValuesGo(values: readonly LocalValue[]): string {
  const files = [...new Set(values.map(({ file }) => file))]
  return files
    .map((file) => {
      const names = [
        ...new Set(values.filter((value) => value.file === file).map(({ name }) => name)),
      ]
      return `the value${names.length === 1 ? '' : 's'} of ${names.join(', ')} in ${file}, which git ignores`
    })
    .join('; ')
}

/** Places that are left for the same reason are told together. */
function leftLines(left: readonly Left[]): string[] {
  if (left.length === 0) return []
  const byReason = new Map<string, Left[]>()
  for (const each of left) {
    const key = `${each.why}\0${each.byHand}`
    byReason.set(key, [...(byReason.get(key) ?? []), each])
  }
  const lines = ['', pc.bold('Left as it is, for you to do by hand:')]
  for (const places of byReason.values()) {
    const [{ why, byHand }] = places as [Left]
    const named = [...new Set(places.map(({ path, line }) => `${path}:${line}`))]
    const more = named.length > most ? `, and ${named.length - most} more` : ''
    const [text = '', command] = byHand.split(' $ ')
    lines.push(
      `  ${pc.cyan(printable(named.slice(0, most).join(', ')))}${more}`,
      `   ${why}`,
      `   → ${text}`,
    )
    lines.push(...(command?.split('\n').map((line) => `     $ ${line}`) ?? []))
  }
  return lines
}

const most = 5

function notes({ shallow, incomplete, unpushed }: Told): string[] {
  return [
    ...(incomplete ? ['', pc.yellow(incompleteNote)] : []),
    ...(shallow && !unpushed
      ? [
          '',
          pc.yellow(
            'Not all of the history could be read, so a secret may have been pushed before.',
          ),
        ]
      : []),
  ]
}

function painted(line: string): string {
  if (line.startsWith('+')) return pc.green(line)
  if (line.startsWith('-')) return pc.red(line)
  return line.startsWith('@@') ? pc.cyan(line) : line
}

/** A file may hold anything; a terminal should not obey it. */
function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, (sign) => (sign === '\t' ? sign : '\ufffd'))
}

/** Wraps prose; a diff and commands stay in one piece. */
function folded(lines: readonly string[]): string {
  const columns = Math.max(40, process.stdout.columns ?? 80)
  const out = lines.map((line) => {
    if (line.includes('\n') || /^ *\$ /.test(line) || line.length <= columns) return line
    const indent = /^ *(?:→ )?/.exec(line)?.[0].length ?? 0
    const start = line.length - line.trimStart().length
    return wrapAnsi(line.trimStart(), columns - indent)
      .split('\n')
      .map((part, index) => ' '.repeat(index === 0 ? start : indent) + part)
      .join('\n')
  })
  return `${out.join('\n')}\n`
}
