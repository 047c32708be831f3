import { describe, expect, it } from 'vitest'
import { applyDelta } from '../../../src/git/pack/delta.js'
import { after, createRoom, type Part } from '../../../src/git/pack/room.js'

const base = Buffer.from('0123456789'.repeat(30))

/** A number as deltas begin with two of. */
function number(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...number(Math.floor(value / 0x80))]
}

const copy = (from: number, size: number) => [0xb3, from & 0xff, from >> 8, size & 0xff, size >> 8]
const insert = (text: string) => [text.length, ...Buffer.from(text)]

/** What the delta makes of the base, which stands somewhere in a room. */
function applied(bytes: number[], most = 1e6) {
  const room = createRoom()
  const at: Part = { at: 8, size: base.length }
  const instructions: Part = { at: after(at), size: bytes.length }
  room.bytes.fill(0xff)
  room.bytes.set(base, at.at)
  room.bytes.set(bytes, instructions.at)
  const made = applyDelta(room, at, instructions, most)
  if (made === null) return null
  const { version, delta } = made
  const text = room.bytes.toString('latin1', version.at, version.at + version.size)
  return { text, copies: delta.copies, held: room.bytes.subarray(8, 8 + base.length) }
}

describe('a delta', () => {
  const sizes = (size: number) => [...number(base.length), ...number(size)]

  it('is copies of the base and what is new between them', () => {
    const made = applied([...sizes(255), ...copy(10, 250), ...insert('hello')])
    expect(made).toMatchObject({
      text: `${base.toString('latin1', 10, 260)}hello`,
      copies: [0, 10, 250],
    })
  })

  it('makes room for its result, and keeps what stands there', () => {
    const copies = Array.from({ length: 8000 }, () => copy(0, 300))
    const made = applied([...sizes(2_400_000), ...copies.flat()], 1e7)
    expect(made?.text).toBe(base.toString().repeat(8000))
    expect(made?.held).toEqual(base)
  })

  it.each([
    ['is of another base', [...number(299), ...number(5), ...insert('hello')]],
    ['comes to more than it says', [...sizes(4), ...insert('hello')]],
    ['comes to less than it says', [...sizes(6), ...insert('hello')]],
    ['ends within what it inserts', [...sizes(5), 5, 0x68, 0x65]],
    ['ends within a copy', [...sizes(250), ...copy(10, 250).slice(0, 3)]],
    ['copies what is not there', [...sizes(20), ...copy(290, 20)]],
    ['has an instruction that is none', [...sizes(5), 0, ...insert('hello')]],
    ['ends within its sizes', number(base.length)],
    ['is empty', []],
    ['comes to more than is read', [...sizes(2_000_000), ...insert('hello')]],
  ])('is refused where it %s', (_, bytes) => {
    expect(applied(bytes)).toBeNull()
  })
})
