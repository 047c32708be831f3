import { type RangeArguments, rangeOf } from '../sources/range-of.js'
import type { ScanArguments } from './options.js'
import { scan } from './scan.js'

/** Scans the commits that the command line or the event names. */
export async function scanRange(given: RangeArguments & Partial<ScanArguments>): Promise<void> {
  const { base, head, note, published = false } = await rangeOf(given, process.env, process.cwd())
  if (note) process.stderr.write(`${note}\n`)
  await scan({ mode: 'range', base, head, published }, given)
}
