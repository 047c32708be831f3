import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Oid } from './changes.js'
import { applyDelta, type Delta } from './delta.js'

/**
 * Reads blobs straight from pack files, each family of deltas from its base outward, so that every
 * object is inflated once. Git itself inflates a base again for each process and pipes whole blobs;
 * this takes about a third of that. https://git-scm.com/docs/pack-format
 *
 * Only the plain case is handled: index version 2, whole packs in memory, bases in the same pack.
 * Whatever is different is left to `git cat-file`, as is everything that looks damaged.
 *
 * Everything is in shared memory, so that several threads can read one pack. Objects are named by
 * their number in the order of the file.
 */
export interface Pack {
  readonly bytes: Uint8Array
  /** Where each object begins, ascending, and after the last one where the objects end. */
  readonly offsets: Uint32Array
  /** The base of each delta; -1 for a blob that is none, -2 for what is not read here. */
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

export interface PackVisitor<State> {
  /**
   * An object's content, valid during the call; `delta` says what it took from `base`. What is
   * returned is handed on to the objects that are deltas of this one.
   */
  object(object: number, bytes: Buffer, delta: Delta | null, base: State | null): State
}

export interface OpenPack {
  readonly pack: Pack
  /** The number of an object, or -1. */
  readonly find: (oid: Oid) => number
}

/** The packs of a repository that can be read here, with the number of each object in them. */
export function* openPacks(commonDir: string, oidBytes: number): Generator<OpenPack> {
  for (const file of packFiles(commonDir)) {
    const opened = tryToOpen(file, oidBytes)
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

/** Marks every blob as wanted whose bases are here. */
export function wantAll({ base, state }: Pack): void {
  const whole = new Uint8Array(base.length) // 1: its bases are here, 2: they are not
  for (let object = 0; object < base.length; object++) {
    let root = object
    while (whole[root] === 0 && (base[root] as number) >= 0) root = base[root] as number
    const here = whole[root] || (base[root] === -1 ? 1 : 2)
    for (let at = object; whole[at] === 0; at = base[at] as number) {
      whole[at] = here
      if (at === root) break
    }
    if (here === 1) state[object] = objectState.wanted
  }
}

/** The objects that families grow from and that something wanted depends on, in the order of the file. */
export function familiesOf({ base, state }: Pack): Uint32Array {
  const roots: number[] = []
  base.forEach((of, object) => {
    if (of === -1 && state[object] !== objectState.unwanted) roots.push(object)
  })
  return shared(Uint32Array, roots.length, roots)
}

/** Larger packs would take too much memory to hold whole. */
const maxPackBytes = 320 * 2 ** 20

/** How large the packs are that can be read here, together. */
export function packedBytes(commonDir: string): number {
  return packFiles(commonDir).reduce((sum, file) => sum + statSync(`${file}.pack`).size, 0)
}

function packFiles(commonDir: string): readonly string[] {
  return objectDirectories(join(commonDir, 'objects'))
    .map((objects) => join(objects, 'pack'))
    .filter(existsSync)
    .flatMap((directory) => readdirSync(directory).map((name) => join(directory, name)))
    .filter((file) => file.endsWith('.idx'))
    .map((file) => file.slice(0, -4))
    .filter((file) => existsSync(`${file}.pack`) && statSync(`${file}.pack`).size <= maxPackBytes)
}

/**
 * Where objects are stored: the repository's own directory, and those it borrows from, as
 * `git clone --shared` makes them. https://git-scm.com/docs/gitrepository-layout#_objectsinfoalternates
 */
function objectDirectories(own: string): readonly string[] {
  const all = new Set([own])
  for (const objects of all) {
    const file = join(objects, 'info', 'alternates')
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line !== '' && !line.startsWith('#')) all.add(resolve(objects, line))
  }
  return [...all]
}

/** A pack that cannot be read, is gone by now or does not fit into memory is git's to speak about. */
function tryToOpen(file: string, oidBytes: number): OpenPack | null {
  try {
    return openPack(file, oidBytes)
  } catch {
    return null
  }
}

function openPack(file: string, oidBytes: number): OpenPack | null {
  const index = readFileSync(`${file}.idx`)
  if (index.readUInt32BE(0) !== 0xff744f63 || index.readUInt32BE(4) !== 2) return null
  const count = index.readUInt32BE(8 + 255 * 4)
  const oidsAt = 8 + 1024
  const offsetsAt = oidsAt + count * (oidBytes + 4)
  const inIndex = new Uint32Array(count)
  for (let i = 0; i < count; i++) inIndex[i] = index.readUInt32BE(offsetsAt + i * 4)
  if (inIndex.some((offset) => offset >= 0x80000000)) return null // beyond 2 GiB
  const bytes = readShared(`${file}.pack`)
  if (Buffer.from(bytes.buffer, 0, 4).toString('latin1') !== 'PACK') return null
  const offsets = shared(Uint32Array, count + 1, inIndex)
  offsets[count] = bytes.length - oidBytes
  offsets.sort()
  return {
    pack: createFamilies(bytes, offsets),
    find(oid: Oid): number {
      const at = findInIndex(index, oidsAt, oidBytes, oid)
      return at < 0 ? -1 : numberOf(offsets, inIndex[at] as number)
    },
  }
}

function readShared(file: string): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(statSync(file).size))
  const descriptor = openSync(file, 'r')
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(descriptor, bytes, at, bytes.length - at, at)
      if (read === 0) break
      at += read
    }
  } finally {
    closeSync(descriptor)
  }
  return bytes
}

interface NumberArray {
  set(values: ArrayLike<number>): void
}

function shared<T extends NumberArray>(
  type: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
  values: ArrayLike<number> = [],
): T {
  const array = new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
  array.set(values)
  return array
}

/** Ids are sorted: where `oid` stands among them, or -1. */
function findInIndex(index: Buffer, oidsAt: number, oidBytes: number, oid: Oid): number {
  const head = Number.parseInt(oid.slice(0, 8), 16)
  const first = Number.parseInt(oid.slice(0, 2), 16)
  let low = first === 0 ? 0 : index.readUInt32BE(8 + (first - 1) * 4)
  let high = index.readUInt32BE(8 + first * 4)
  const end = high
  while (low < high) {
    const middle = (low + high) >> 1
    if (index.readUInt32BE(oidsAt + middle * oidBytes) < head) low = middle + 1
    else high = middle
  }
  for (; low < end; low++) {
    const at = oidsAt + low * oidBytes
    if (index.readUInt32BE(at) !== head) return -1
    if (index.toString('hex', at, at + oidBytes) === oid) return low
  }
  return -1
}

/** The number of the object that begins at `offset`, or -1. */
function numberOf(offsets: Uint32Array, offset: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low < offsets.length - 1 && offsets[low] === offset ? low : -1
}

function createFamilies(bytes: Uint8Array, offsets: Uint32Array): Pack {
  const count = offsets.length - 1
  const base = shared(Int32Array, count).fill(-2)
  const firstDelta = shared(Int32Array, count).fill(-1)
  const nextDelta = shared(Int32Array, count).fill(-1)
  for (let object = 0; object < count; object++) {
    const entry = readEntry(bytes, offsets[object] as number)
    if (!entry) continue
    const of = entry.base === null ? -1 : numberOf(offsets, entry.base)
    if (entry.base !== null && of < 0) continue
    base[object] = of
    if (of < 0) continue
    nextDelta[object] = firstDelta[of] as number
    firstDelta[of] = object
  }
  const [state, sizes] = [shared(Uint8Array, count), shared(Uint32Array, count)]
  return { bytes, offsets, base, firstDelta, nextDelta, state, sizes }
}

/** Visits the families that `next` names until it names none (-1), and marks what was wanted as done. */
export function readFamilies<State>(
  pack: Pack,
  next: () => number,
  maxBytes: number,
  visitor: PackVisitor<State>,
): void {
  const reading: Reading<State> = { pack, visitor, buffers: createBuffers(maxBytes) }
  for (let root = next(); root >= 0; root = next()) {
    const bytes = inflate(pack, root, maxBytes)
    if (bytes) descend(reading, root, bytes, null, null, 0)
  }
}

interface Reading<State> {
  readonly pack: Pack
  readonly visitor: PackVisitor<State>
  readonly buffers: (depth: number, size: number) => Buffer | null
}

/** One buffer for each depth, used again: a version is done with once all its deltas are. */
function createBuffers(maxBytes: number) {
  const buffers: Buffer[] = []
  return (depth: number, size: number): Buffer | null => {
    if (size > maxBytes) return null
    // Aligned, because the prefilter reads four bytes at a time.
    if ((buffers[depth]?.length ?? -1) < size)
      buffers[depth] = Buffer.allocUnsafeSlow(size + (size >> 2))
    return (buffers[depth] as Buffer).subarray(0, size)
  }
}

interface Entry {
  readonly size: number
  readonly data: number
  /** Where the base of a delta begins; null for a blob. */
  readonly base: number | null
}

const blobType = 3
const ofsDelta = 6

/** Type and size in the first bytes, seven bits at a time; for a delta how far back its base is. */
function readEntry(bytes: Uint8Array, offset: number): Entry | null {
  let at = offset
  let byte = bytes[at++] as number
  const type = (byte >> 4) & 7
  let size = byte & 15
  for (let scale = 16; byte & 0x80; scale *= 128) {
    byte = bytes[at++] as number
    size += (byte & 0x7f) * scale
  }
  if (type === blobType) return { size, data: at, base: null }
  if (type !== ofsDelta) return null // a base named by its id, or no blob
  byte = bytes[at++] as number
  let back = byte & 0x7f
  while (byte & 0x80) {
    byte = bytes[at++] as number
    back = (back + 1) * 128 + (byte & 0x7f)
  }
  return { size, data: at, base: offset - back }
}

function inflate({ bytes, offsets }: Pack, object: number, maxBytes: number): Buffer | null {
  const entry = readEntry(bytes, offsets[object] as number)
  if (!entry || entry.size > maxBytes) return null
  try {
    const input = bytes.subarray(entry.data, offsets[object + 1])
    const content = inflateSync(input, { chunkSize: Math.max(64, entry.size) })
    return content.length === entry.size ? content : null
  } catch {
    return null // damaged: git will say how
  }
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
    const instructions = inflate(pack, at, Number.POSITIVE_INFINITY)
    const applied = instructions && applyDelta(bytes, instructions, (size) => buffers(depth, size))
    if (applied) descend(reading, at, applied.bytes, applied.delta, own, depth + 1)
  }
}
