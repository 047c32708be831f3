import { describe, expect, it } from 'vitest'
import type { Advised } from '../src/remediation/advise.js'
import { markdown } from '../src/report/markdown.js'
import { event, finding, pushed, reportOf, view } from './fixtures/finding.js'

const render = (findings: readonly Advised[]) => markdown.render(reportOf(findings), view) as string

describe('a Markdown report', () => {
  it('says how far a secret got in the table, and since when behind a click', () => {
    const text = render([
      finding({
        exposure: pushed('2026-01-15T00:00:00Z', 'push'),
        life: {
          events: [event('introduced', 'a.ts', 'Ada', '2026-01-01T10:00:00Z')],
          heldBy: ['refs/remotes/origin/main', 'refs/tags/v1'],
          atHead: true,
          onDefaultBranch: true,
          commits: 1200,
          people: 3,
          days: 59,
        },
      }),
    ])
    const [, overview = '', life = ''] = text.split(/^(?=\| {2}\|)/m)
    expect(overview).toContain('pushed: `origin/main` (default branch)<br>still there')
    expect(life).toContain('1,200 commits over 59 days, by 3 people')
    expect(life).toContain(
      '`origin/main` and `v1` | `origin` at `github.com`, where it may be public',
    )
    expect(text.indexOf('<summary>Since when')).toBeGreaterThan(text.indexOf('Revoke it now'))
  })

  it('names nobody and mentions nobody', () => {
    expect(render([finding({ author: 'Eve Hunt', title: 'for @acme/all, see #12' })])).toMatch(
      /^(?![\s\S]*(?:Eve|@acme|#12))/,
    )
  })

  it('says what to do once for findings with the same steps', () => {
    const text = render(Array.from({ length: 5 }, () => finding({})))
    expect(text.match(/Revoke it now/g)).toHaveLength(1)
    expect(text).toContain('**1–5: GitHub token**')
  })

  it.each([10, 100, 1000])('stays within a comment for %i findings that differ in all', (count) => {
    const text = render(Array.from({ length: count }, (_, index) => unlike(index, 'a.ts')))
    expect(text.length).toBeLessThan(65_536)
    expect(text).toContain(`## ${count.toLocaleString('en')} secrets in the history`)
    const rows = numbered(text)
    const more = /And ([\d,]+) more that did not fit here, none worse: `secretscan history`/.exec(
      text,
    )
    const hidden = Number(more?.[1]?.replace(',', '') ?? 0)
    expect(rows.length).toBeGreaterThanOrEqual(Math.min(count, 50))
    expect(rows.length + hidden).toBe(count)
    const told = text.match(/^\*\*\d+: /gm)?.length ?? 0
    expect(told).toBeGreaterThanOrEqual(Math.min(count, 5))
    if (told < rows.length)
      expect(text).toContain(`What to do about ${told + 1}–${rows.length} did not fit here`)
    expect(text.match(/<\/details>/g)).toHaveLength(text.match(/<details>/g)?.length ?? 0)
  })

  it('stays within it with paths and refs of thousands of characters, and keeps their ends', () => {
    const long = `${'deep/'.repeat(800)}end.ts`
    const text = render(Array.from({ length: 30 }, (_, index) => unlike(index, long)))
    expect(text.length).toBeLessThan(65_536)
    expect(numbered(text).length).toBeGreaterThan(20)
    expect(text).toContain('deep/end.ts:1`')
  })

  it('names some of what comments allow, and counts the rest', () => {
    const suppressed = { by: 'inline', reason: null, where: 'a.ts:1' } as const
    const text = render(Array.from({ length: 3000 }, () => ({ ...finding({}), suppressed })))
    expect(text).toContain('3,000 findings allowed by a comment')
    expect(text).toContain('and 2,980 more')
    expect(text.length).toBeLessThan(5000)
  })

  it('shows code as it is, but for what would end a cell', () => {
    const { introduced } = finding({})
    const text = render([
      { ...finding({}), suppressed: { by: 'inline', reason: null, where: 'a|b:1' } },
      finding({ introduced: { ...introduced, path: 'a|b' } }),
    ])
    expect(text).toContain('- GitHub token `ghp_')
    expect(text).toContain(': `a|b:1`')
    expect(text).toContain('| `a\\|b:1`<br>`a.ts:1` |')
  })
})

/** One whose place and steps are like those of no other. */
function unlike(index: number, path: string): Advised {
  const { introduced, locations } = finding({})
  const place = { ...introduced, path, commit: index.toString(16).padStart(4, '0').padEnd(40, '0') }
  return finding({
    introduced: place,
    locations: locations.map((known) => ({ ...known, ...place })),
    exposure: { state: 'unpushed', refs: [`refs/heads/${path}`], since: null },
  })
}

function numbered(text: string): string[] {
  const [overview = ''] = text.split('**1: ')
  return overview.match(/^\| \d+ \|/gm) ?? []
}
