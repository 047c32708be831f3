import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createInflater, inflateOnce } from '../../../src/git/pack/inflate.js'

describe.each([
  ['with one stream for all', createInflater()],
  ['with a stream for each', inflateOnce],
])('inflates %s', (_, inflate) => {
  const texts = ['', 'a', 'hello '.repeat(50), 'x'.repeat(100_000)].map((text) => Buffer.from(text))
  const inflated = (packed: Uint8Array, length: number, start = 0, end = packed.length) => {
    const target = Buffer.alloc(length + 20)
    const isWhole = inflate(packed, start, end, target, { at: 8, size: length })
    const around = [target.subarray(0, 8), target.subarray(8 + length)]
    expect(Buffer.concat(around).equals(Buffer.alloc(20))).toBe(true)
    return isWhole ? target.subarray(8, 8 + length) : null
  }

  it.each(texts.map((text) => [text.length, text] as const))('%i bytes', (length, text) => {
    expect(inflated(deflateSync(text), length)).toEqual(text)
  })

  it('from the midst of shared memory', () => {
    const packed = deflateSync('hello')
    const input = new Uint8Array(new SharedArrayBuffer(packed.length + 7))
    input.set(packed, 3)
    expect(inflated(input, 5, 3, 3 + packed.length)?.toString()).toBe('hello')
  })

  it('nothing damaged, cut off or of another length, and what is whole after that', () => {
    const packed = deflateSync('hello '.repeat(50))
    const damaged = Buffer.from(packed)
    damaged[damaged.length - 1] = 1 ^ (damaged.at(-1) as number)
    expect(inflated(damaged, 300)).toBeNull()
    expect(inflated(packed, 300, 0, packed.length - 6)).toBeNull()
    expect(inflated(packed, 299)).toBeNull()
    expect(inflated(packed, 301)).toBeNull()
    expect(inflated(Buffer.from('no zlib'), 300)).toBeNull()
    expect(inflated(packed, 300)?.toString()).toBe('hello '.repeat(50))
  })
})
