import { applyDelta, type Delta } from './delta.js'
import { createInflater, type Inflate } from './inflate.js'
import { objectState, type Pack } from './pack.js'
import { after, createRoom, type Part, type Room } from './room.js'
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
  const window = openWindow(pack.file)
  if (window === null) return
  const inflate = createInflater()
  const reading: Reading<State> = { pack, visitor, window, inflate, room: createRoom(), maxBytes }
  try {
    for (let root = next(); root >= 0; root = next()) {
      const size = pack.inflated[root] as number
      const version = size > maxBytes ? null : inflated(reading, root, 0)
      if (version) descend(reading, root, version, null, null)
      reading.room.release()
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
  readonly room: Room
  readonly maxBytes: number
}

/** What an object or its delta holds, written from `at` on; null if it is damaged or there is no room for it. */
function inflated<State>(
  { pack, window, inflate, room }: Reading<State>,
  object: number,
  at: number,
): Part | null {
  const written: Part = { at, size: pack.inflated[object] as number }
  if (!room.reserve(at, at + written.size)) return null
  const place = pack.places[object] as number
  const length = pack.deflated[object] as number
  const part = window.read(place, place + length)
  return part && inflate(part.bytes, part.at, part.at + length, room.bytes, written)
    ? written
    : null
}

function descend<State>(
  reading: Reading<State>,
  object: number,
  version: Part,
  delta: Delta | null,
  base: State | null,
) {
  const { pack, visitor, room, maxBytes } = reading
  const { firstDelta, nextDelta, state, sizes } = pack
  sizes[object] = version.size
  const bytes = room.bytes.subarray(version.at, version.at + version.size)
  const own = visitor.object(object, bytes, delta, base)
  for (let at = firstDelta[object] as number; at >= 0; at = nextDelta[at] as number) {
    if (state[at] === objectState.unwanted) continue
    const instructions = inflated(reading, at, after(version))
    const applied = instructions && applyDelta(room, version, instructions, maxBytes)
    if (applied) descend(reading, at, applied.version, applied.delta, own)
  }
}
