import { structuredPatch } from 'diff'

/** A unified diff, three lines around each change; `before` is null for a new file. */
export function unifiedDiff(path: string, before: string | null, after: string): readonly string[] {
  const { hunks } = structuredPatch(path, path, before ?? '', after, '', '', { context: 3 })
  return [
    `--- ${before === null ? '/dev/null' : `a/${path}`}`,
    `+++ b/${path}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines.filter((line) => !line.startsWith('\\')), // no line break at the end
    ]),
  ]
}
