import { createLogUpdate } from 'log-update'
import { grouped, size } from '../report/phrases.js'
import type { Counts, Progress } from '../sources/progress.js'

/** One line on a terminal, rewritten five times a second; short scans never show it. */
export function createProgressLine(stream: NodeJS.WriteStream): Progress {
  const line = createLogUpdate(stream)
  const started = Date.now()
  let phase = { name: '', total: 0, since: started }
  let next = started + firstAfter
  return {
    phase(name, total = 0) {
      phase = { name, total, since: Date.now() }
    },
    tick(so) {
      const now = Date.now()
      if (now < next) return
      next = now + interval
      line(describe(phase, so, now))
    },
    end: () => line.clear(),
  }
}

const firstAfter = 500
const interval = 200

function describe(
  phase: { name: string; total: number; since: number },
  so: Counts,
  now: number,
): string {
  const seconds = Math.max(0.001, (now - phase.since) / 1000)
  // More may be looked at than belongs to what is scanned: what only other refs reach.
  const done = so.blobs + so.files
  const count = phase.total > 0 ? Math.min(done, phase.total) : done
  const parts = [phase.name]
  if (so.commits > 0) parts.push(`${grouped(so.commits)} commits`)
  if (phase.total > 0) {
    parts.push(`${grouped(count)} of ${grouped(phase.total)}`)
    parts.push(`${size(so.bytes)}, ${size(so.bytes / seconds)}/s`)
    if (count > 0) parts.push(`${Math.ceil(((phase.total - count) * seconds) / count)} s left`)
  }
  return parts.join('  ')
}
