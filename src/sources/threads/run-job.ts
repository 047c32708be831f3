import type { Scanner } from '../../engine/scan.js'
import { type JobListener, type SharedJob, workOn } from './job.js'
import type { Threads } from './threads.js'

/** Below this many blobs starting threads takes longer than they save. */
const worthThreads = 8000

/** The same for threads that run already. */
const worthHandingOver = 64

/** Works on a job of `count` texts, on all cores if that pays: this thread is one of those who do, and hears git in between. */
export async function runJob(
  job: SharedJob,
  count: number,
  scanner: Scanner,
  threads: Threads,
  listener: JobListener,
): Promise<void> {
  const enough = threads.areStarted() ? worthHandingOver : worthThreads
  const others = count >= enough && threads.count() > 0
  const working = others
    ? threads.run(job, ({ done, doubtful, rows }) => {
        for (const bytes of done) listener.done(bytes)
        for (const [object, traces] of doubtful) listener.doubtful(object, traces)
        if (rows) listener.listed(rows)
      })
    : null
  await inTurns(workOn(job, scanner, listener), threads)
  await working
}

/** Works for a moment at a time; no longer once threads are ended, for then it would be for nobody. */
async function inTurns(work: Generator<void>, { areEnded }: Threads): Promise<void> {
  for (let until = process.uptime() + moment; !work.next().done; ) {
    if (process.uptime() < until) continue
    await hearAll()
    if (areEnded()) work.return(undefined)
    until = process.uptime() + moment
  }
}

/** Lets what has come in be heard. While git has much to say it comes first: as long as it is not read it waits. */
async function hearAll(): Promise<void> {
  const latest = process.uptime() + patience
  for (let before = 0, now = process.uptime(); now - before > pause && now < latest; ) {
    before = now
    await new Promise(setImmediate)
    now = process.uptime()
  }
}

/** In seconds. */
const moment = 0.002

/** A turn in which something was heard takes longer, in seconds. */
const pause = 0.0003

/** A process that has other things to do may never pause. */
const patience = 0.05
