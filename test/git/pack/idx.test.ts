import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPackIndex } from '../../../src/git/pack/idx.js'
import { emptyDirectory } from '../../fixtures/repo.js'

describe('the index of a pack', () => {
  for (const [name, algorithm] of [
    ['SHA-1', 'sha1'],
    ['SHA-256', 'sha256'],
  ] as const) {
    it(`numbers objects in the order of the file, beyond 4 GiB too: ${name}`, () => {
      const oids = Array.from({ length: 1000 }, (_, i) =>
        createHash(algorithm).update(`object ${i}`).digest('hex'),
      )
      // Close together, and far beyond what 32 bits hold.
      const offsets = oids.map((_, i) => 12 + i * 70 + Math.floor(i / 100) * 0x60000000)
      const index = readPackIndex(write(oids, offsets), (oids[0] as string).length / 2)
      if (index === null) throw new Error('not read')
      expect([...index.offsets]).toEqual(offsets)
      expect(Buffer.from(index.oids).toString('hex')).toBe(oids.join(''))
      expect(oids.map(index.find)).toEqual(oids.map((_, i) => i))
      expect(offsets.map(index.at)).toEqual(offsets.map((_, i) => i))
      expect(index.find('f'.repeat((oids[0] as string).length))).toBe(-1)
      expect(index.at(13)).toBe(-1)
    })
  }

  it('may be of no object', () => {
    const index = readPackIndex(write([], []), 20)
    expect(index?.offsets.length).toBe(0)
    expect(index?.find('0'.repeat(40))).toBe(-1)
  })
})

/** https://git-scm.com/docs/pack-format#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and */
function write(oids: readonly string[], offsets: readonly number[]): string {
  const sorted = oids.map((oid, i) => ({ oid, offset: offsets[i] as number }))
  sorted.sort((a, b) => (a.oid < b.oid ? -1 : 1))
  const numbers: number[] = []
  for (let first = 0; first < 256; first++)
    numbers.push(sorted.filter(({ oid }) => Number.parseInt(oid.slice(0, 2), 16) <= first).length)
  const large = sorted.map(({ offset }) => offset).filter((offset) => offset >= 0x80000000)
  const small = sorted.map(({ offset }) =>
    offset < 0x80000000 ? offset : 0x80000000 + large.indexOf(offset),
  )
  const file = join(emptyDirectory(), 'pack.idx')
  writeFileSync(
    file,
    Buffer.concat([
      words([0xff744f63, 2, ...numbers]),
      Buffer.from(sorted.map(({ oid }) => oid).join(''), 'hex'),
      words(sorted.map(() => 0)),
      words(small),
      words(large.flatMap((offset) => [Math.floor(offset / 2 ** 32), offset % 2 ** 32])),
    ]),
  )
  return file
}

function words(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [i, number] of numbers.entries()) bytes.writeUInt32BE(number, i * 4)
  return bytes
}
