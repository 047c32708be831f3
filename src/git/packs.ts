import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
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
 */
export interface PackVisitor<State> {
  /**
   * An object's content, valid during the call; `delta` says what it took from `base`. What is returned is handed on to the
   * objects that are deltas of this one.
   */
  object(oid: Oid | null, bytes: Buffer, delta: Delta | null, base: State | null): State
}

/** Visits those of `wanted` that packs hold, and returns the ids of those it did not visit. */
export function readPacks<State>(
  commonDir: string,
  oidBytes: number,
  wanted: Iterable<Oid>,
  maxBytes: number,
  visitor: PackVisitor<State>,
): Set<Oid> {
  const rest = new Set(wanted)
  for (const file of packFiles(commonDir)) {
    const pack = openPack(file, oidBytes)
    if (pack) readFamilies(pack, rest, maxBytes, visitor)
  }
  return rest
}

/** Larger packs would take too much memory to hold whole. */
const maxPackBytes = 320 * 2 ** 20

function packFiles(commonDir: string): readonly string[] {
  const directory = join(commonDir, 'objects', 'pack')
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((name) => name.endsWith('.idx'))
    .map((name) => join(directory, name.slice(0, -4)))
    .filter((file) => existsSync(`${file}.pack`) && statSync(`${file}.pack`).size <= maxPackBytes)
}

interface Pack {
  readonly bytes: Buffer
  readonly oids: readonly Oid[]
  readonly offsets: readonly number[]
  /** Where the object that begins at an offset ends, at the latest. */
  readonly ends: ReadonlyMap<number, number>
}

function openPack(file: string, oidBytes: number): Pack | null {
  const index = readFileSync(`${file}.idx`)
  if (index.readUInt32BE(0) !== 0xff744f63 || index.readUInt32BE(4) !== 2) return null
  const count = index.readUInt32BE(8 + 255 * 4)
  const oidsAt = 8 + 1024
  const offsetsAt = oidsAt + count * (oidBytes + 4)
  const oids: Oid[] = []
  const offsets: number[] = []
  for (let i = 0; i < count; i++) {
    const offset = index.readUInt32BE(offsetsAt + i * 4)
    if (offset >= 0x80000000) return null // beyond 2 GiB
    oids.push(index.toString('hex', oidsAt + i * oidBytes, oidsAt + (i + 1) * oidBytes))
    offsets.push(offset)
  }
  const bytes = readFileSync(`${file}.pack`)
  if (bytes.toString('latin1', 0, 4) !== 'PACK') return null
  const sorted = [...offsets].sort((a, b) => a - b)
  const ends = new Map(
    sorted.map((offset, i) => [offset, sorted[i + 1] ?? bytes.length - oidBytes]),
  )
  return { bytes, oids, offsets, ends }
}

interface Entry {
  readonly type: number
  readonly size: number
  readonly data: number
  readonly base: number | null
}

/** One object of a family; deltas hang on their base. */
interface Node {
  readonly offset: number
  readonly entry: Entry
  oid: Oid | null
  readonly children: Node[]
}

function readFamilies<State>(
  pack: Pack,
  rest: Set<Oid>,
  maxBytes: number,
  visitor: PackVisitor<State>,
) {
  const nodes = new Map<number, Node>()
  const roots: Node[] = []
  for (let i = 0; i < pack.oids.length; i++) {
    const oid = pack.oids[i] as Oid
    if (!rest.has(oid)) continue
    const node = plant(pack, pack.offsets[i] as number, nodes, roots)
    if (node) node.oid = oid
  }
  // In the order of the file, which is how it is read from disk.
  roots.sort((a, b) => a.offset - b.offset)
  const family: Family<State> = { pack, rest, visitor, buffers: createBuffers(maxBytes) }
  for (const root of roots) {
    const bytes = root.entry.size <= maxBytes ? inflate(pack, root) : null
    if (bytes) descend(family, root, bytes, null, null, 0)
  }
}

interface Family<State> {
  readonly pack: Pack
  readonly rest: Set<Oid>
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

/** Adds an object and the chain of its bases to the families; null where a base is elsewhere. */
function plant(pack: Pack, offset: number, nodes: Map<number, Node>, roots: Node[]): Node | null {
  const known = nodes.get(offset)
  if (known) return known
  const entry = readEntry(pack.bytes, offset)
  if (!entry) return null
  const node: Node = { offset, entry, oid: null, children: [] }
  if (entry.base === null) roots.push(node)
  else {
    const base = pack.ends.has(entry.base) ? plant(pack, entry.base, nodes, roots) : null
    if (!base) return null
    base.children.push(node)
  }
  nodes.set(offset, node)
  return node
}

const blobType = 3
const ofsDelta = 6

/** Type and size in the first bytes, seven bits at a time; for a delta how far back its base is. */
function readEntry(bytes: Buffer, offset: number): Entry | null {
  let at = offset
  let byte = bytes[at++] as number
  const type = (byte >> 4) & 7
  let size = byte & 15
  for (let scale = 16; byte & 0x80; scale *= 128) {
    byte = bytes[at++] as number
    size += (byte & 0x7f) * scale
  }
  if (type === blobType) return { type, size, data: at, base: null }
  if (type !== ofsDelta) return null // a base named by its id, or no blob
  byte = bytes[at++] as number
  let back = byte & 0x7f
  while (byte & 0x80) {
    byte = bytes[at++] as number
    back = (back + 1) * 128 + (byte & 0x7f)
  }
  return { type, size, data: at, base: offset - back }
}

function inflate(pack: Pack, { offset, entry }: Node): Buffer | null {
  try {
    const input = pack.bytes.subarray(entry.data, pack.ends.get(offset))
    const bytes = inflateSync(input, { chunkSize: Math.max(64, entry.size) })
    return bytes.length === entry.size ? bytes : null
  } catch {
    return null // damaged: git will say how
  }
}

function descend<State>(
  family: Family<State>,
  node: Node,
  bytes: Buffer,
  delta: Delta | null,
  base: State | null,
  depth: number,
) {
  const { pack, rest, visitor, buffers } = family
  const state = visitor.object(node.oid, bytes, delta, base)
  if (node.oid !== null) rest.delete(node.oid)
  for (const child of node.children) {
    const instructions = inflate(pack, child)
    const applied = instructions && applyDelta(bytes, instructions, (size) => buffers(depth, size))
    if (applied) descend(family, child, applied.bytes, applied.delta, state, depth + 1)
  }
}
