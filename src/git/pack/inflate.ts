import { constants, createInflate, inflateSync } from 'node:zlib'
import type { Part } from './room.js'

/**
 * Inflates the bytes of `input` from `start` to `end` into `target`, where they have to fill `part`. False
 * where they are damaged or come to another length.
 */
export type Inflate = (
  input: Uint8Array,
  start: number,
  end: number,
  target: Uint8Array,
  part: Part,
) => boolean

/**
 * An inflater for very many small pieces. `inflateSync` makes a stream for each, which takes longer than
 * the work. Node has no public way to use one again; what is inside of it has had one form since
 * Node 11, on which npm itself relies. Where that is not what we know, the public way is taken.
 */
export function createInflater(): Inflate {
  return reusing(createInflate() as unknown as Partial<Internals>) ?? inflateOnce
}

interface Internals {
  readonly _handle: {
    reset(): void
    writeSync(
      flush: number,
      input: Uint8Array,
      start: number,
      length: number,
      target: Uint8Array,
      at: number,
      room: number,
    ): void
    onerror: (message: string) => void
  }
  /** What is left after a write: room in the target, bytes of the input. */
  readonly _writeState: Uint32Array
}

function reusing({ _handle: handle, _writeState: left }: Partial<Internals>): Inflate | null {
  if (typeof handle?.writeSync !== 'function' || typeof handle.reset !== 'function') return null
  if (!(left instanceof Uint32Array) || left.length !== 2) return null
  let failed = false
  handle.onerror = () => {
    failed = true
  }
  return (input, start, end, target, part) => {
    const { at, size } = part
    if (size === 0) return inflateOnce(input, start, end, target, part)
    failed = false
    handle.reset()
    handle.writeSync(constants.Z_FINISH, input, start, end - start, target, at, size)
    return !failed && left[0] === 0 && left[1] === 0
  }
}

/** The same with a stream of its own. */
export const inflateOnce: Inflate = (input, start, end, target, { at, size }) => {
  try {
    const content = inflateSync(input.subarray(start, end), { chunkSize: Math.max(64, size) })
    if (content.length !== size) return false
    target.set(content, at)
    return true
  } catch {
    return false
  }
}
