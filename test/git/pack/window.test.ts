import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWindow, type PackWindow } from '../../../src/git/pack/window.js'
import { emptyDirectory } from '../../fixtures/repo.js'

describe('a window into a pack', () => {
  // More than it holds at a time, and no whole number of blocks.
  const bytes = randomBytes(6 * 2 ** 20 + 123)
  const file = join(emptyDirectory(), 'pack')
  writeFileSync(file, bytes)

  function part(window: PackWindow, start: number, end: number): Buffer | null {
    const read = window.read(start, end)
    return read && Buffer.from(read.bytes.subarray(read.at, read.at + end - start))
  }

  it('shows what the file holds, wherever and however much is asked for', () => {
    const window = openWindow(file) as PackWindow
    for (let i = 0; i < 3000; i++) {
      const start = Math.floor(((i * 7919) % 3001) * (bytes.length / 3001))
      const length = [0, 1, 48, 700, 16_384, 16_385, 50_000][i % 7] as number
      const end = Math.min(bytes.length, start + length)
      expect(part(window, start, end)?.equals(bytes.subarray(start, end))).toBe(true)
    }
    window.close()
  })

  it('ends with the file', () => {
    const window = openWindow(file) as PackWindow
    const { length } = bytes
    expect(part(window, length - 10, length)).toEqual(bytes.subarray(length - 10))
    expect(part(window, length - 10, length + 1)).toBeNull()
    expect(part(window, length - 10, length + 20_000)).toBeNull()
    window.close()
  })

  it('is none where the file is gone', () => {
    expect(openWindow(`${file}.gone`)).toBeNull()
  })
})
