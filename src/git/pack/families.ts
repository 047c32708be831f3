import { applyDelta, type Delta } from './delta.js'
import { createInflater, type Inflate } from './inflate.js'
import { objectState, type Pack } from './pack.js'
import { openWindow, type PackWindow } from './window.js'

/**
 * Reads blobs straight from a pack, each family of deltas from its base outward, so that every object
 * is inflated once. Git itself inflates a base again for each process and pipes whole blobs; this
 * takes about a third of that. Whatever looks damaged is left out: git will say what is wrong with it.
 * https://git-scm.com/docs/pack-format
 */
export interface FamilyVisitor<State> {
  /**
   * An object's content, valid during the call; `delta` says what it took from `base`. What is
   * returned is handed on to the objects that are deltas of this one.
   */
  object(object: number, bytes: Buffer, delta: Delta | null, base: State | null): State
}

/** Visits what is wanted, or a base of it, in the families that `next` names until it names none (-1). */
export function readFamilies<State>(
  pack: Pack,
  next: () => number,
  maxBytes: number,
  visitor: FamilyVisitor<State>,
): void {
  const buffers = createBuffers(maxBytes)
  const window = openWindow(pack.file)
  if (window === null) return
  const reading: Reading<State> = { pack, visitor, window, inflate: createInflater(), buffers }
  try {
    for (let root = next(); root >= 0; root = next()) {
      const bytes = inflated(reading, root, (size) => buffers.version(0, size))
      if (bytes) descend(reading, root, bytes, null, null, 1)
      buffers.release()
    }
  } finally {
    window.close()
  }
}

interface Reading<State> {
  readonly pack: Pack
  readonly visitor: FamilyVisitor<State>
  readonly window: PackWindow
  readonly inflate: Inflate
  readonly buffers: Buffers
}

/** What an object or its delta holds; null if it is damaged or there is no room for it. */
function inflated<State>(
  { pack, window, inflate }: Reading<State>,
  object: number,
  room: (size: number) => Buffer | null,
): Buffer | null {
  const target = room(pack.inflated[object] as number)
  if (!target) return null
  const place = pack.places[object] as number
  const length = pack.deflated[object] as number
  const part = window.read(place, place + length)
  return part && inflate(part.bytes, part.at, part.at + length, target) ? target : null
}

function descend<State>(
  reading: Reading<State>,
  object: number,
  bytes: Buffer,
  delta: Delta | null,
  base: State | null,
  depth: number,
) {
  const { pack, visitor, buffers } = reading
  const { firstDelta, nextDelta, state, sizes } = pack
  sizes[object] = bytes.length
  const own = visitor.object(object, bytes, delta, base)
  for (let at = firstDelta[object] as number; at >= 0; at = nextDelta[at] as number) {
    if (state[at] === objectState.unwanted) continue
    const instructions = inflated(reading, at, buffers.delta)
    const version = (size: number) => buffers.version(depth, size)
    const applied = instructions && applyDelta(bytes, instructions, version)
    if (applied) descend(reading, at, applied.bytes, applied.delta, own, depth + 1)
  }
}

/** Where versions and deltas are written to; null for what there is no room for: git has to be asked. */
interface Buffers {
  /** One for each depth: a version is done with once all its deltas are. */
  version(depth: number, size: number): Buffer | null
  /** One for all deltas: each is done with once it is applied. */
  delta(size: number): Buffer
  /** At the end of a family. */
  release(): void
}

function createBuffers(maxBytes: number): Buffers {
  let versions: Buffer[] = []
  let deltas = larger(2 ** 16)
  let held = 0
  return {
    version(depth, size) {
      if (size > maxBytes) return null
      const known = versions[depth]
      if (known && known.length >= size) return known.subarray(0, size)
      // What is deeper belongs to a version that is done with.
      for (const buffer of versions.splice(depth)) held -= buffer.length
      if (held + size > mostHeld) return null
      const buffer = larger(size)
      versions[depth] = buffer
      held += buffer.length
      return buffer.subarray(0, size)
    },
    delta(size) {
      if (deltas.length < size) deltas = larger(size)
      return deltas.subarray(0, size)
    },
    release() {
      if (held < enoughToHold) return
      versions = []
      held = 0
    },
  }
}

/** A long chain of large files would take gigabytes; most families take a fraction of it. */
const mostHeld = 64 * 2 ** 20

/** What is kept from one family to the next. */
const enoughToHold = 16 * 2 ** 20

/** With room to grow, and aligned, because the prefilter reads four bytes at a time. */
function larger(size: number): Buffer {
  return Buffer.allocUnsafeSlow(size + (size >> 3))
}
