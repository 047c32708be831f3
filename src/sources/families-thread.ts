import { parentPort, workerData } from 'node:worker_threads'
import { allServices } from '../../rules/services/index.js'
import type { Rule } from '../engine/rule.js'
import { createScanner } from '../engine/scan.js'
import { type FamilyJob, scanFamilies } from './families.js'

// A thread of scanPacks: tells from time to time how many blobs it is done with, and ends.
let blobs = 0
let bytes = 0
let doubtful: [object: number, traces: readonly number[]][] = []

function tell() {
  parentPort?.postMessage({ blobs, bytes, doubtful })
  blobs = 0
  bytes = 0
  doubtful = []
}

const { job, rules } = workerData as { readonly job: FamilyJob; readonly rules: readonly Rule[] }
scanFamilies(job, createScanner(rules, allServices), {
  done(length) {
    bytes += length
    if (++blobs === 256) tell()
  },
  doubtful: (object, traces) => void doubtful.push([object, traces]),
})
tell()
