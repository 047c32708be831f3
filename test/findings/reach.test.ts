import { describe, expect, it } from 'vitest'
import { refsReaching } from '../../src/findings/reach.js'
import { createGraph } from '../../src/git/graph.js'

describe('the refs that reach a commit', () => {
  const line = { c3: ['c2'], c2: ['c1'], c1: [] }

  it('are those at it and after it', () => {
    expect(reached(line, { old: 'c1', middle: 'c2', main: 'c3' })).toEqual({
      c1: ['old', 'middle', 'main'],
      c2: ['middle', 'main'],
      c3: ['main'],
    })
  })

  it('are all that stand at the same commit', () => {
    expect(reached(line, { main: 'c3', tag: 'c3', HEAD: 'c3' }).c1).toEqual(['main', 'tag', 'HEAD'])
  })

  it('are none for a commit on a branch that was deleted', () => {
    const graph = { c4: ['c1'], c3: ['c2'], c2: ['c1'], c1: [] }
    expect(reached(graph, { main: 'c3' })).toMatchObject({ c1: ['main'], c4: [] })
  })

  it('are none for a commit that is not in the graph', () => {
    expect(reached(line, { main: 'c3' }, ['lost', 'c1'])).toEqual({ lost: [], c1: ['main'] })
  })

  it('leave out a ref that leads to no commit of the graph', () => {
    expect(reached(line, { main: 'c3', tree: '', lost: 'c9' }).c1).toEqual(['main'])
  })

  it('reach through every parent of an octopus', () => {
    const graph = { m: ['c2', 'c3', 'c4'], c4: ['c1'], c3: ['c1'], c2: ['c1'], c1: [] }
    expect(reached(graph, { main: 'm', topic: 'c3' })).toEqual({
      m: ['main'],
      c2: ['main'],
      c3: ['main', 'topic'],
      c4: ['main'],
      c1: ['main', 'topic'],
    })
  })

  it('do not reach from one root to another', () => {
    const graph = { b2: ['b1'], a2: ['a1'], b1: [], a1: [] }
    expect(reached(graph, { main: 'a2', pages: 'b2' })).toMatchObject({
      a1: ['main'],
      b1: ['pages'],
    })
  })

  it('reach two roots after their histories were merged', () => {
    const graph = { m: ['a1', 'b1'], b1: [], a1: [] }
    expect(reached(graph, { main: 'm' })).toMatchObject({ a1: ['main'], b1: ['main'] })
  })

  it('are right for more commits than one sweep takes', () => {
    const count = 100
    const graph = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `c${count - i}`,
        i === count - 1 ? [] : [`c${count - i - 1}`],
      ]),
    )
    const found = reached(graph, { first: 'c1', c32: 'c32', c33: 'c33', main: 'c100' })
    expect(found.c1).toEqual(['first', 'c32', 'c33', 'main'])
    expect(found.c32).toEqual(['c32', 'c33', 'main'])
    expect(found.c33).toEqual(['c33', 'main'])
    for (let i = 34; i <= count; i++) expect(found[`c${i}`]).toEqual(['main'])
  })

  it('are right for a graph whose history begins later than its parents say', () => {
    // A shallow clone names parents that it does not have.
    expect(reached({ c3: ['c2'], c2: ['c1'] }, { main: 'c3' })).toEqual({
      c3: ['main'],
      c2: ['main'],
    })
  })

  it('are asked for no commit, and there are none', () => {
    expect(reached(line, { main: 'c3' }, [])).toEqual({})
  })
})

/** Children before parents; refs and the answer by name. */
function reached(
  log: { readonly [commit: string]: readonly string[] },
  refs: { readonly [name: string]: string },
  commits: readonly string[] = Object.keys(log),
) {
  const graph = createGraph()
  for (const [commit, parents] of Object.entries(log))
    graph.add({ commit, parents, author: '', date: '' })
  const history = {
    ...graph.end(),
    refs: Object.entries(refs).map(([name, commit]) => ({ name, commit, tag: null })),
    remotes: [],
    defaultRef: null,
  }
  const found = [...refsReaching(history, commits)]
  return Object.fromEntries(found.map(([commit, by]) => [commit, by.map(({ name }) => name)]))
}
