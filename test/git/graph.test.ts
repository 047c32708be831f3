import { expect, it } from 'vitest'
import { createGraph, more, parentColumns } from '../../src/git/graph.js'

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
  const { first, second } = parentColumns(graph)
  expect([...first]).toEqual([1, 3, 4, 4, -1])
  expect([...second]).toEqual([-1, 2, -1, -1, -1])
  const octopus = parentColumns({ ...graph, parents: [[2, 3, 4], [], [], [], []] })
  expect([octopus.first[0], octopus.second[0]]).toEqual([2, more])
})
