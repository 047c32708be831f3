import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Scanner } from '../../engine/scan.js'
import type { TreeRows } from '../../git/trees/rows.js'
import type { SharedJob } from './job.js'

/** The engine as threads load it. */
export const threadFile = createRequire(import.meta.url).resolve('#thread')

/** What a thread says from time to time. */
export interface Told {
  /** The sizes of blobs that are done, in bytes. */
  readonly done: readonly number[]
  readonly doubtful: readonly (readonly [object: number, traces: readonly number[]])[]
  readonly rows: TreeRows | null
  /** The job is done. */
  readonly last: boolean
}

/** Threads that work beside this one. They take a while to load, so they may start before there is work. */
export interface Threads {
  start(): void
  areStarted(): boolean
  /** How many there are; starts them. */
  count(): number
  /** Has all of them work on one job. */
  run(job: SharedJob, onTold: (told: Told) => void): Promise<void>
  end(): void
  areEnded(): boolean
}

export function createThreads({ rules }: Scanner): Threads {
  let workers: readonly Worker[] | null = null
  let isOver = false
  const start = () => {
    workers ??= startWorkers(rules)
  }
  const alive = () => (workers ?? []).filter(({ threadId }) => threadId !== ended)
  return {
    start,
    areStarted: () => workers !== null,
    count() {
      start()
      return alive().length
    },
    async run(job, onTold) {
      await Promise.all(alive().map((worker) => runOn(worker, job, onTold)))
    },
    areEnded: () => isOver,
    end() {
      isOver = true
      if (workers === null) return
      setFlagsFromString('--semi-space-growth-factor=2') // the process may be another's
      for (const worker of workers) void worker.terminate()
    },
  }
}

/** What a thread's id becomes when it is over. */
const ended = -1

function startWorkers(rules: Scanner['rules']): readonly Worker[] {
  // A list with an index is that of the built-in rules, which a thread has itself.
  const own = rules.index ? null : [...rules]
  const count = Math.min(availableParallelism(), 8) - 1
  if (count < 1) return []
  // Nearly all that a thread makes is gone with the next blob: room for it spares collections.
  setFlagsFromString('--min-semi-space-size=4')
  // This thread's has grown enough by now. Node 24 would go on to 96 MB, for 4 % of the time.
  setFlagsFromString('--semi-space-growth-factor=1')
  return Array.from({ length: count }, () => {
    const worker = new Worker(threadFile, {
      workerData: { own },
      resourceLimits: { maxYoungGenerationSizeMb: 12 }, // twice that takes 30 MB more and spares 3 % of the time
    })
    // One that fails takes no further part: its end is what counts.
    return worker.on('error', () => {})
  })
}

/** Until the job is done or the thread is over: what it leaves behind is not marked as done, and read through git. */
function runOn(worker: Worker, job: SharedJob, onTold: (told: Told) => void): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      worker.off('message', onMessage).off('exit', settle)
      resolve()
    }
    const onMessage = (told: Told) => {
      onTold(told)
      if (told.last) settle()
    }
    worker.on('message', onMessage).on('exit', settle)
    worker.postMessage(job)
  })
}
