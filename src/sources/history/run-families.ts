import type { Scanner } from '../../engine/scan.js'
import type { ObjectKind } from '../../git/pack/entry.js'
import { familiesOf, type Pack } from '../../git/pack/pack.js'
import { type FamilyJob, type FamilyListener, workOn } from './families.js'
import type { Threads } from './threads.js'

/** Below this many blobs starting threads takes longer than they save. */
const worthThreads = 8000

/** The same for threads that run already. */
const worthHandingOver = 64

/** What a job on all families of a kind begins with. */
export function unstarted(pack: Pack, kind: ObjectKind) {
  return { roots: familiesOf(pack, kind), taken: new Int32Array(new SharedArrayBuffer(4)) }
}

/** Works on families, on all cores if that pays. */
export async function runFamilies(
  job: FamilyJob,
  count: number,
  scanner: Scanner,
  threads: Threads,
  listener: FamilyListener,
): Promise<void> {
  const enough = threads.areStarted() ? worthHandingOver : worthThreads
  if (count < enough || threads.count() < 2) return workOn(job, scanner, listener)
  await threads.run(job, ({ done, doubtful, rows }) => {
    for (const bytes of done) listener.done(bytes)
    for (const [object, traces] of doubtful) listener.doubtful(object, traces)
    if (rows) listener.listed(rows)
  })
}
