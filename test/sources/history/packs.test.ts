import { describe, expect, it } from 'vitest'
import { createScanner } from '../../../src/engine/scan.js'
import { openRepository } from '../../../src/git/repository.js'
import { createCoverage } from '../../../src/sources/coverage.js'
import { createPackReader } from '../../../src/sources/history/packs.js'
import { noProgress } from '../../../src/sources/progress.js'
import { repo } from '../../fixtures/repo.js'

describe('packs that are being read', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('ended: %s', async (isEnded, texts) => {
    const r = repo().commit({ a: 'a text\n' })
    r.git('repack', '-adfq')
    let screened = 0
    const scanner = createScanner([])
    const packs = createPackReader(
      await openRepository(r.dir),
      {
        scanner: {
          ...scanner,
          screen(bytes, derived) {
            screened++
            return scanner.screen(bytes, derived)
          },
        },
        excluded: () => false,
        excludes: '',
        excludesAny: false,
        maxFileSize: 1000,
        minConfidence: 'low',
        openArchive: null,
        coverage: createCoverage(),
        progress: noProgress,
      },
      { everything: true, last: null },
    )
    packs.begin()
    if (isEnded) packs.end()
    await packs.list()
    packs.end()
    expect(screened).toBe(texts)
  })
})
