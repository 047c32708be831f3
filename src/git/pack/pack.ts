import { statSync } from 'node:fs'
import type { Oid } from '../changes.js'
import { longestHead, type ObjectKind, readEntry } from './entry.js'
import { packFiles } from './files.js'
import { type PackIndex, readPackIndex } from './idx.js'
import { shared } from './shared.js'
import { openWindow, type PackWindow } from './window.js'

/**
 * The blobs and trees of a pack and how they are deltas of each other, in shared memory, so that
 * several threads can read one pack; objects are named by their number in the order of the file.
 */
export interface Pack {
  readonly file: string
  /** Where in the file what is deflated begins of each object. */
  readonly places: Float64Array
  /** How long it is there, and how long inflated: a blob, or the instructions of a delta. */
  readonly deflated: Uint32Array
  readonly inflated: Uint32Array
  /** What each is; 0 for what is not read here. */
  readonly kinds: Uint8Array
  /** The base of each delta; -1 for what is none, -2 for what is not read here. */
  readonly base: Int32Array
  /** The deltas of an object are a linked list: the first, and from each the next; -1 ends it. */
  readonly firstDelta: Int32Array
  readonly nextDelta: Int32Array
  readonly state: Uint8Array
  /** How long each object is that was visited, in bytes. */
  readonly sizes: Uint32Array
}

/** What is wanted of an object, and what became of it: kept in `Pack.state`. */
export const objectState = { unwanted: 0, asBase: 1, wanted: 2, done: 3 } as const

export interface OpenPack {
  readonly pack: Pack
  /** The number of an object, or -1. */
  readonly find: (oid: Oid) => number
  /** The ids of all objects, one after the other, in the order of their numbers. */
  readonly oids: Uint8Array
}

/**
 * The packs of a repository that can be read here, with the number of each object in them. Of large
 * packs that takes a quarter of a second, in which what git says is heard.
 */
export async function* openPacks(commonDir: string, oidBytes: number): AsyncGenerator<OpenPack> {
  for (const file of packFiles(commonDir)) {
    const opened = await tryToOpen(file, oidBytes)
    if (opened) yield opened
  }
}

/** Marks an object as wanted, and its bases as needed for it. False where its bases are elsewhere. */
export function want({ base, state }: Pack, object: number): boolean {
  for (let at = object; at !== -1; at = base[at] as number) if (base[at] === -2) return false
  for (let at = object; at !== -1 && state[at] === objectState.unwanted; at = base[at] as number)
    state[at] = objectState.asBase
  state[object] = objectState.wanted
  return true
}

/** Marks every object of a kind as wanted whose bases are here; but for some. */
export function wantAll(
  { base, kinds, firstDelta, nextDelta, state }: Pack,
  kind: ObjectKind,
  unwanted: ReadonlySet<number> = new Set(),
): void {
  const open: number[] = []
  base.forEach((of, object) => {
    if (of === -1 && kinds[object] === kind) open.push(object)
  })
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (!unwanted.has(object)) {
      state[object] = objectState.wanted
      for (let at = base[object] as number; at >= 0 && state[at] === 0; at = base[at] as number)
        state[at] = objectState.asBase
    }
    for (let at = firstDelta[object] as number; at >= 0; at = nextDelta[at] as number) open.push(at)
  }
}

/** The objects of a kind that families grow from and that something wanted depends on, in the order of the file. */
export function familiesOf({ base, kinds, state }: Pack, kind: ObjectKind): Uint32Array {
  const roots: number[] = []
  base.forEach((of, object) => {
    if (of === -1 && kinds[object] === kind && state[object] !== objectState.unwanted)
      roots.push(object)
  })
  return shared(Uint32Array, roots.length, roots)
}

/** A pack that cannot be read or is gone by now is git's to speak about. */
async function tryToOpen(file: string, oidBytes: number): Promise<OpenPack | null> {
  try {
    return await openPack(file, oidBytes)
  } catch {
    return null
  }
}

async function openPack(name: string, oidBytes: number): Promise<OpenPack | null> {
  const index = readPackIndex(`${name}.idx`, oidBytes)
  if (index === null) return null
  const file = `${name}.pack`
  const window = openWindow(file)
  if (window === null) return null
  try {
    const pack = await readPack(file, window, index, oidBytes)
    return { pack, find: index.find, oids: index.oids }
  } finally {
    window.close()
  }
}

/** Reads the heads of all objects. A base that comes after its delta, which git never writes, is left out. */
async function readPack(
  file: string,
  window: PackWindow,
  { offsets, at, find }: PackIndex,
  oidBytes: number,
): Promise<Pack> {
  const count = offsets.length
  const end = statSync(file).size - oidBytes
  const pack: Pack = {
    file,
    places: shared(Float64Array, count),
    deflated: shared(Uint32Array, count),
    inflated: shared(Uint32Array, count),
    kinds: shared(Uint8Array, count),
    base: shared(Int32Array, count).fill(-2),
    firstDelta: shared(Int32Array, count).fill(-1),
    nextDelta: shared(Int32Array, count).fill(-1),
    state: shared(Uint8Array, count),
    sizes: shared(Uint32Array, count),
  }
  for (let object = 0; object < count; object++) {
    if (object % readAtOnce === readAtOnce - 1) await new Promise(setImmediate)
    const start = offsets[object] as number
    const next = offsets[object + 1] ?? end
    const head = window.read(start, Math.min(start + longestHead, next))
    const entry = head && readEntry(head.bytes, head.at, oidBytes)
    if (!head || !entry) continue
    const isDelta = typeof entry.of === 'object'
    const of = isDelta ? numberOfBase(entry.of, head.bytes, start) : -1
    if (isDelta && (of < 0 || of > object || pack.base[of] === -2)) continue
    const place = start + entry.data - head.at
    pack.places[object] = place
    pack.deflated[object] = next - place
    pack.inflated[object] = entry.size
    pack.kinds[object] = isDelta ? (pack.kinds[of] as number) : entry.of
    pack.base[object] = of
    if (of < 0) continue
    pack.nextDelta[object] = pack.firstDelta[of] as number
    pack.firstDelta[of] = object
  }
  return pack

  function numberOfBase(
    of: { readonly back: number } | { readonly oidAt: number },
    bytes: Uint8Array,
    start: number,
  ): number {
    if ('back' in of) return at(start - of.back)
    const oid = Buffer.from(bytes.buffer, bytes.byteOffset + of.oidAt, oidBytes)
    return find(oid.toString('hex'))
  }
}

/** Heads that are read before others get their turn: about 5 ms. */
const readAtOnce = 2 ** 14
