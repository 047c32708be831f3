import type { Found } from './plan.js'
import { type Refused, refused } from './site.js'

/** Where a secret stands in a text, in UTF-16 code units; refused where that place holds something else. */
export function offsetsOf(
  text: string,
  { secret, line, column, endLine, endColumn }: Found,
): { readonly start: number; readonly end: number } | Refused {
  if (line !== endLine) {
    return refused(
      'It spans several lines.',
      'Keep it in a file outside of the repository, or in a secret manager, and give the program its path.',
    )
  }
  let lineStart = text.startsWith('\ufeff') ? 1 : 0 // no column, as editors count
  for (let count = 1; count < line; count++) {
    const next = text.indexOf('\n', lineStart)
    if (next < 0) return gone
    lineStart = next + 1
  }
  const start = lineStart + column - 1
  const end = lineStart + endColumn - 1
  return text.slice(start, end) === secret.reveal() ? { start, end } : gone
}

const gone = refused(
  'It does not stand there as it is: it is encoded, or the file has changed since.',
  'Look at the line, and move the value into the environment or a secret manager by hand.',
)
