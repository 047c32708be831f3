import type { Edit } from './edit.js'
import type { Site } from './site.js'

/** Adds `import os` above the first import of a Python module; nothing where it is there already. */
export function importPythonOs({ text, code, start }: Site): readonly Edit[] {
  if (
    /^import[ \t]+(?:[\w.]+[ \t]*,[ \t]*)*os(?:\.\w+)?[ \t]*(?:,|;|\r|$)/m.test(
      code.slice(0, start),
    )
  )
    return []
  const future = [...code.matchAll(/^from __future__ import (?:\([^)]*\)|.*)\n/gm)].at(-1)
  if (future) return insert(future.index + future[0].length, 'import os\n')
  const first = /^(?:import|from)[ \t]/m.exec(code)
  if (first && first.index < start) return insert(first.index, 'import os\n')
  // The docstring, a string that is a statement of its own, has to stay the first statement.
  const docstring = /^\s*[rRuU]?"(?:[^"]*)"[ \t]*\r?\n/.exec(code)
  if (docstring) return insert(docstring[0].length, '\nimport os\n')
  const at = text.length - afterHead(text).length
  return insert(at, 'import os\n\n')
}

/** Without the byte order mark, `#!` and the comments and blank lines that a file begins with. */
function afterHead(text: string): string {
  return text.replace(/^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*/, '')
}

/** Adds the package `os` to a Go file's imports, in its place by name; nothing where it is there already. */
export function importGoOs({ text, code }: Site): readonly Edit[] {
  const group = /^import[ \t]*\(\r?\n(?<specs>[^)]*)^\)/m.exec(code)
  if (group) {
    const from = group.index + group[0].indexOf('\n') + 1
    const specs = text.slice(from, from + (group.groups?.specs?.length ?? 0)).split('\n')
    let at = from
    for (const spec of specs) {
      const path = /^\s*"(?<path>[^"]+)"/.exec(spec)?.groups?.path
      if (path === 'os') return []
      // Groups are parted by blank lines, and the standard library is usually the first of them.
      if (spec.trim() === '' || (path !== undefined && path > 'os')) break
      at += spec.length + 1
    }
    return insert(at, '\t"os"\n')
  }
  const singles = [...code.matchAll(/^import[ \t].*\n/gm)]
  if (
    singles.some(({ index, 0: line }) =>
      /^import\s+"os"/.test(text.slice(index, index + line.length)),
    )
  )
    return []
  const last = singles.at(-1)
  if (last) return insert(last.index + last[0].length, 'import "os"\n')
  const clause = /^package[ \t]+\w+[^\n]*\n/m.exec(code)
  return clause ? insert(clause.index + clause[0].length, '\nimport "os"\n') : []
}

function insert(at: number, text: string): readonly Edit[] {
  return [{ start: at, end: at, text }]
}
