import { type Edit, inOrder } from './edit.js'

/** One run of lines that differ: lines are counted from 0. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** A unified diff of `before` with its edits made, three lines around each; without line breaks at the ends. */
export function unifiedDiff(
  path: string,
  before: string | null,
  edits: readonly Edit[],
): readonly string[] {
  const text = before ?? ''
  const old = linesOf(text)
  const changes = changesOf(text, edits)
  const out = [`--- ${before === null ? '/dev/null' : `a/${path}`}`, `+++ b/${path}`]
  let moved = 0
  for (const group of grouped(changes)) {
    const first = group[0]?.from ?? 0
    const from = Math.max(0, first - around)
    const to = Math.min(old.length, (group.at(-1)?.to ?? 0) + around)
    const body: string[] = []
    let at = from
    let grown = 0
    for (const change of group) {
      body.push(...old.slice(at, change.from).map((line) => ` ${line}`))
      body.push(...old.slice(change.from, change.to).map((line) => `-${line}`))
      body.push(...change.lines.map((line) => `+${line}`))
      grown += change.lines.length - (change.to - change.from)
      at = change.to
    }
    body.push(...old.slice(at, to).map((line) => ` ${line}`))
    out.push(`@@ -${range(from, to - from)} +${range(from + moved, to - from + grown)} @@`, ...body)
    moved += grown
  }
  return out
}

const around = 3

/** An empty range names the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.replace(/\r$/, ''))
}

/** Edits widened to whole lines, and those on the same lines made together. */
function changesOf(text: string, edits: readonly Edit[]): readonly Change[] {
  const runs: { start: number; end: number; edits: Edit[] }[] = []
  for (const edit of inOrder(edits)) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1
    // What is inserted between two lines, or takes whole lines away, touches no other line.
    const whole = edit.start === start && (edit.text === '' || edit.text.endsWith('\n'))
    const ends = edit.end === edit.start || text[edit.end - 1] === '\n'
    const next = text.indexOf('\n', edit.end)
    const end = whole && ends ? edit.end : next < 0 ? text.length : next + 1
    const last = runs.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.edits.push(edit)
    } else runs.push({ start, end, edits: [edit] })
  }
  return runs.map(({ start, end, edits: own }) => {
    let after = ''
    let at = start
    for (const edit of own) {
      after += text.slice(at, edit.start) + edit.text
      at = edit.end
    }
    after += text.slice(at, end)
    const from = start === 0 ? 0 : linesOf(text.slice(0, start)).length
    return { from, to: from + linesOf(text.slice(start, end)).length, lines: linesOf(after) }
  })
}

/** Changes near each other share their context. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    const end = last?.at(-1)?.to
    if (last && end !== undefined && change.from - end <= 2 * around) last.push(change)
    else groups.push([change])
  }
  return groups
}
