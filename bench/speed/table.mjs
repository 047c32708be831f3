import { megabytes, span, time, times } from './figures.mjs'

/** A case on the terminal, in at most 80 columns. */
export function tableOf({ title, subject, notes = [], rows = [], skipped }) {
  if (skipped) return `\n${title}: skipped, as ${skipped}.\n`
  const lines = rows.map((row) =>
    row.failure
      ? `  ${row.name.padEnd(19)} ${row.failure}`
      : line(row.name, [
          time(row.seconds),
          span(row.from, row.to),
          time(row.cpuSeconds),
          megabytes(row.peakBytes),
          row.ratio ? times(row.ratio.seconds) : '',
        ]),
  )
  const head = line('', ['wall', 'from … to', 'CPU', 'memory', 'ratio'])
  const legend = `  ratio: ${subject} over this row, wall time, median of the rounds`
  const said = notes.map((note) => `  ${note}`)
  return `\n${[title, head, ...lines, legend, ...said].join('\n')}\n`
}

function line(name, cells) {
  const widths = [8, 16, 8, 8, 7]
  const columns = cells.map((cell, index) => cell.padStart(widths[index]))
  return `  ${name.padEnd(19)} ${columns.join(' ')}`.trimEnd()
}
