import { parentPort, workerData } from 'node:worker_threads'
import { ruleList } from '../../../rules/list/index.js'
import { allServices } from '../../../rules/services/index.js'
import type { Rule } from '../../engine/rule.js'
import { createScanner } from '../../engine/scan.js'
import type { TreeRows } from '../../git/trees/rows.js'
import { type SharedJob, workOn } from './job.js'
import type { Told } from './threads.js'

// A thread: for each job tells from time to time what it is done with, and last that it is.
const { own } = workerData as { readonly own: readonly Rule[] | null }
const scanner = createScanner(own ?? ruleList(), allServices)

parentPort?.on('message', (job: SharedJob) => {
  let done: number[] = []
  let doubtful: [object: number, traces: readonly number[]][] = []
  const tell = (last: boolean, rows: TreeRows | null = null) => {
    // Nothing is transferred: V8 would throw away all code it made on the promise that no buffer goes.
    parentPort?.postMessage({ done, doubtful, rows, last } satisfies Told)
    done = []
    doubtful = []
  }
  const work = workOn(job, scanner, {
    done(bytes) {
      if (done.push(bytes) === 256) tell(false)
    },
    doubtful: (object, traces) => void doubtful.push([object, traces]),
    listed: (rows) => tell(false, rows),
  })
  while (!work.next().done);
  tell(true)
})
