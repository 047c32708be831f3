import { expect, it } from 'vitest'
import { createGraph, merge, onlyParents } from '../../src/git/graph.js'

const log = {
  tip: ['merge'],
  merge: ['left', 'gone', 'right'],
  right: ['root'],
  left: ['root'],
  root: ['beyond the shallow end'],
}

it('numbers commits as they come, and leaves out parents that do not', () => {
  const growing = createGraph()
  for (const [commit, parents] of Object.entries(log))
    growing.add({ commit, parents, author: commit, date: '' })
  const graph = growing.end()
  const { commits, parents, authors } = graph
  expect(commits).toEqual(Object.keys(log))
  expect(authors).toEqual(commits)
  // In the order that the commit names them.
  expect(parents).toEqual([[1], [3, 2], [4], [4], []])
  expect([...onlyParents(graph)]).toEqual([1, merge, 4, 4, -1])
})
