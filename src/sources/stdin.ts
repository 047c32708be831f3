import type { Readable } from 'node:stream'
import type { Harvest, SourceContext } from './source.js'
import { createTextReader } from './texts.js'

/** One text from a stream; `path` is what it is to be called in the report. */
export async function harvestStdin(
  input: Readable,
  path: string,
  context: SourceContext,
): Promise<Harvest> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk as Buffer | string))
  const bytes = Buffer.concat(chunks)
  const reader = createTextReader(context)
  context.coverage.read('files', bytes.length)
  reader.scan(path, path, bytes)
  const found = reader.matches.has(path)
  return {
    target: { mode: 'stdin', root: null, base: null, head: null },
    changes: found ? [{ path, object: 'file', commit: null, old: [], new: path }] : [],
    matches: reader.matches,
    present: new Map(found ? [[path, path]] : []),
    coverage: context.coverage.result(),
    mergesTold: false,
    graph: null,
  }
}
