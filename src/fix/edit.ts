/** One replacement in a text; `end` is exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all of them made; the same one twice counts once. Edits that overlap are a bug. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of inOrder(edits)) {
    if (edit.start < at) throw new Error('edits overlap')
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter((edit, index) => !same(edit, sorted[index - 1]))
}

function same(a: Edit, b: Edit | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.text === b.text
}
