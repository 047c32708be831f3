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

/**
 * Visits what is wanted, or a base of it, in the families that `next` names until it names none (-1).
 * Yields about every millisecond, for those who have something else to do as well.
 */
export function* readFamilies<State>(
  pack: Pack,
  next: () => number,
  maxBytes: number,
  visitor: FamilyVisitor<State>,
): Generator<void> {
  const window = openWindow(pack.file)
  if (window === null) return
  const { nextDelta, state } = pack
  const [inflate, room] = [createInflater(), createRoom()]
  const reading: Reading<State> = { pack, visitor, window, inflate, room, maxBytes, bytes: 0 }
  try {
    for (let root = next(); root >= 0; root = next()) {
      const first = visitRoot(reading, root)
      // The objects from the root to the one whose deltas are visited.
      const line = first ? [first] : []
      for (let base = line.at(-1); base; base = line.at(-1)) {
        if (reading.bytes > enoughAtOnce) {
          reading.bytes = 0
          yield
        }
        const object = base.delta
        if (object < 0) {
          line.pop()
          continue
        }
        base.delta = nextDelta[object] as number
        if (state[object] === objectState.unwanted) continue
        const visited = visitDelta(reading, object, base)
        if (visited) line.push(visited)
      }
      room.release()
    }
  } finally {
    window.close()
  }
}

const enoughAtOnce = 2 ** 18

/** An object that was visited, where it stands, and which of its deltas comes next, or -1. */
interface Visited<State> {
  readonly version: Part
  readonly own: State
  delta: number
}

interface Reading<State> {
  readonly pack: Pack
  readonly visitor: FamilyVisitor<State>
  readonly window: PackWindow
  readonly inflate: Inflate
  readonly room: Room
  readonly maxBytes: number
  /** How many bytes were visited since the last pause. */
  bytes: number
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

function visitRoot<State>(reading: Reading<State>, root: number): Visited<State> | null {
  const { pack, maxBytes } = reading
  if ((pack.inflated[root] as number) > maxBytes) return null
  const version = inflated(reading, root, 0)
  return version && visit(reading, root, version, null, null)
}

function visitDelta<State>(
  reading: Reading<State>,
  object: number,
  { version, own }: Visited<State>,
): Visited<State> | null {
  const { room, maxBytes } = reading
  const instructions = inflated(reading, object, after(version))
  const applied = instructions && applyDelta(room, version, instructions, maxBytes)
  return applied && visit(reading, object, applied.version, applied.delta, own)
}

function visit<State>(
  reading: Reading<State>,
  object: number,
  version: Part,
  delta: Delta | null,
  base: State | null,
): Visited<State> {
  const { pack, visitor, room } = reading
  pack.sizes[object] = version.size
  reading.bytes += version.size
  const bytes = room.bytes.subarray(version.at, version.at + version.size)
  const own = visitor.object(object, bytes, delta, base)
  return { version, own, delta: pack.firstDelta[object] as number }
}
