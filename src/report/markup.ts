/** Markdown that says what a text says, whatever characters a path, a branch or a person's name has. */

/** Text between markup: it becomes no markup, mentions nobody and refers to nothing. */
export function plain(text: string): string {
  return escapeHtml(text).replace(/[\\`*[\]|~]|(?<![^\W_])_|_(?![^\W_])/g, '\\$&')
}

/** As plain, but what stands in `backticks` is code. For what we say ourselves. */
export function prose(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? plain(part) : code(part)))
    .join('')
}

/** Text inside HTML, where Markdown is not read. */
export function escapeHtml(text: string): string {
  return (
    oneLine(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Forges look for @names and #numbers after markup is gone, so that a backslash would not help.
      .replace(/@(?=\w)|#(?=\d)/g, '$&<!-- -->')
  )
}

/** A name as it stands somewhere else: a path, a branch, a person, an owner. Nobody is mentioned in it. */
export function code(text: string): string {
  const one = oneLine(text)
  if (one.trim() === '') return '(empty)'
  const run = longestRun(one)
  const fence = '`'.repeat(run + 1)
  const pad = run > 0 ? ' ' : ''
  return `${fence}${pad}${one}${pad}${fence}`
}

/** A name in a cell of a table, where a bar would end the cell, even in code. */
export function codeCell(text: string): string {
  // A backslash before the bar would take the escape's place; entities never do.
  if (/\\\|/.test(text)) return `<code>${oneLine(text).replace(/[^A-Za-z0-9 /-]/gu, entity)}</code>`
  return code(text).replaceAll('|', '\\|')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** A block of shell commands, each line behind an indent. */
export function shell(command: string, indent: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(command) + 1))
  return [`${fence}sh`, ...command.split('\n'), fence].map((line) => `${indent}${line}`).join('\n')
}

export function link(url: string): string {
  return `<${url.replace(/[\s<>]/g, encodeURIComponent)}>`
}

/** Line breaks would end a cell or a list item; what turns the direction of writing would hide what follows. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
