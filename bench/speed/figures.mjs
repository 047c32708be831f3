// How figures are written, on the terminal as on the page.

export function time(seconds) {
  if (seconds === null) return '-'
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`
  return seconds < 100 ? `${seconds.toFixed(2)} s` : `${Math.round(seconds)} s`
}

/** Both in the unit of the longer. */
export function span(from, to) {
  const [a, b] = [time(from), time(to)]
  if (a === b) return a
  const unit = a.slice(-2) === b.slice(-2) ? a.lastIndexOf(' ') : a.length
  return `${a.slice(0, unit)} … ${b}`
}

export function megabytes(bytes) {
  if (bytes === null) return '-'
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}

/** Two digits that say something, whatever the size. */
export function times(ratio) {
  if (ratio === null) return '-'
  const digits = ratio >= 10 ? 1 : ratio >= 0.1 ? 2 : 3
  return `${ratio.toFixed(digits)}×`
}

export function count(number) {
  return number.toLocaleString('en')
}
