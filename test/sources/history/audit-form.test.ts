import { expect, it } from 'vitest'
import type { Audit } from '../../../src/sources/history/audit-cache.js'
import { auditOf, formOf } from '../../../src/sources/history/audit-form.js'

const nothing: Audit = {
  starts: [],
  graph: { commits: [], parents: [], authors: [], dates: [] },
  clean: [],
  sizes: [],
  silent: { blobs: 0, bytes: 0 },
  unsure: { below: 'medium', blobs: [], bytes: 0 },
  rest: [],
  changes: [],
  mergesTold: true,
  messages: [],
  skipped: [],
}

const change = { object: 'blob', commit: 'c2', path: 'a\nb ü', old: ['b1'], new: 'b2' } as const

it.each<[string, Audit]>([
  ['nothing', nothing],
  [
    'a history',
    {
      starts: ['c3', 'c1 refs/replace/c2'],
      graph: {
        commits: ['c3', 'c2', 'c1'],
        parents: [[1, 2], [2], []],
        authors: ['Ada', 'Bea Ü 秘 \u2028', 'Ada'],
        dates: ['2024-01-03T00:00:00+01:00', '2024-01-02T00:00:00Z', '2024-01-01T00:00:00Z'],
      },
      clean: ['b8', 'b9'],
      sizes: [1, 2],
      silent: { blobs: 1, bytes: 3 },
      unsure: { below: 'high', blobs: ['b7'], bytes: 4 },
      rest: [
        ['b1', 'a\nb ü'],
        ['b2', 'a\nb ü'],
      ],
      changes: [
        { ...change, commit: 'c1', old: [], new: 'b1' },
        change,
        { ...change, commit: 'c3', old: ['b1', 'b2'], new: 'b2', taken: true },
        { ...change, commit: 'c3', path: 'gone', new: null },
      ],
      mergesTold: false,
      messages: ['c2'],
      skipped: [['missing-object', ['a 密 (b3)']]],
    },
  ],
])('%s is kept as it is', (_, audit) => {
  const form = formOf(audit)
  expect(auditOf(form)).toEqual(audit)
  expect(Buffer.from(form, 'latin1').toString()).toBe(form)
})
