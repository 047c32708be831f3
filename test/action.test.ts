import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nothing, pullRequest, push } from './fixtures/checkout.js'
import { emptyDirectory, gitEnvironment, type Repo, repo, repoAt } from './fixtures/repo.js'
import { runAction } from './fixtures/runner.js'
import { line, token } from './fixtures/secret.js'

describe('a pull request', () => {
  it('that adds a secret fails, with an annotation at its line and a table in the summary', async () => {
    const r = base()
    r.branch('feature').commit({ 'src/b.env': `first\n${line()}` })
    const { code, annotations, summary } = await runAction(pullRequest(r))
    expect(code).toBe(1)
    expect(annotations).toMatchObject([
      { level: 'error', file: 'src/b.env', line: '2', endLine: '2', col: '14' },
    ])
    expect(annotations[0]?.message).toContain('Revoke it now')
    expect(summary).toContain('## 1 secret in the commits')
    expect(row(summary, 1)).toContain('`src/b.env:2`')
    expect(row(summary, 1)).toContain('pushed: `origin/feature`')
  })

  it('that adds nothing passes, and the summary says so', async () => {
    const r = base()
    r.branch('feature').commit({ b: 'b\n' })
    const { code, annotations, summary } = await runAction(pullRequest(r))
    expect({ code, annotations }).toEqual({ code: 0, annotations: [] })
    expect(summary).toContain('## No secrets in the commits')
    expect(summary).toContain('Read 1 commit')
  })

  it('that adds a secret and removes it again fails, and says that it was removed later', async () => {
    const r = base()
    r.branch('feature').commit({ b: line() }).commit({ b: 'clean\n' })
    const removal = r.head().slice(0, 12)
    const { code, annotations, summary } = await runAction(pullRequest(r))
    expect(code).toBe(1)
    expect(annotations).toMatchObject([{ level: 'error', file: 'b', line: '1' }])
    expect(annotations[0]?.message).toContain(`removed later, in commit ${removal}`)
    expect(row(summary, 1)).toContain(`removed later, in \`${removal}\``)
  })

  it('does not answer for what the base had before it, nor for what came to the base since', async () => {
    const r = repo().commit({ a: line('before') })
    r.branch('feature').commit({ b: 'b\n' })
    r.git('checkout', '--quiet', 'main')
    r.commit({ c: line('since') })
    expect(await runAction(pullRequest(r))).toMatchObject({ code: 0, annotations: [] })
  })

  it('that merges the base does not answer for what the base has', async () => {
    const r = base()
    r.branch('feature').commit({ b: 'b\n' })
    mergeNewerBase(r)
    expect(await runAction(pullRequest(r))).toMatchObject({ code: 0, annotations: [] })
  })

  it('that merges the base does not answer for it even where the event names an older base', async () => {
    const r = base()
    const opened = r.head()
    r.branch('feature').commit({ b: 'b\n' })
    mergeNewerBase(r)
    expect(await runAction(pullRequest(r, { base: opened }))).toMatchObject({
      code: 0,
      annotations: [],
    })
  })

  it('that was merged before the check ran is still scanned', async () => {
    const r = base()
    r.branch('feature').commit({ b: line() })
    expect(await runAction(pullRequest(r, { merged: true }))).toMatchObject({
      code: 1,
      annotations: [{ file: 'b' }],
    })
  })

  it('from a fork is scanned as one that is pushed', async () => {
    const r = base()
    r.branch('feature').commit({ b: line() })
    const { code, summary } = await runAction(pullRequest(r, { fork: true }))
    expect(code).toBe(1)
    expect(row(summary, 1)).toContain('pushed: `pull/7/merge`')
  })

  it('is scanned the same when its head is checked out, not its merge', async () => {
    const r = base()
    r.branch('feature').commit({ b: line() })
    expect(await runAction(pullRequest(r, { ref: 'head' }))).toMatchObject({
      code: 1,
      annotations: [{ file: 'b', line: '1' }],
    })
  })

  it('shows a renamed file where it is now', async () => {
    const r = base()
    r.branch('feature').commit({ old: line() })
    r.git('mv', 'old', 'new')
    r.commit()
    const { annotations } = await runAction(pullRequest(r))
    expect(annotations).toMatchObject([{ file: 'new', line: '1' }])
    expect(annotations[0]?.message).toContain('added to old')
  })

  it('shows a secret in a commit message, which has no line', async () => {
    const r = base()
    r.branch('feature').commit({ b: 'b\n' }, `use ${token()}`)
    const { code, annotations } = await runAction(pullRequest(r))
    expect(code).toBe(1)
    expect(annotations[0]).not.toHaveProperty('file')
    expect(annotations[0]?.message).toContain('(commit message)')
  })

  it('passes with an allowed secret, and points the reviewer to it', async () => {
    const r = base()
    r.branch('feature').commit({ b: `key: ${token()} # secretscan:allow github-pat -- made up\n` })
    const { code, annotations, summary } = await runAction(pullRequest(r))
    expect(code).toBe(0)
    expect(annotations).toMatchObject([{ level: 'notice', file: 'b', line: '1' }])
    expect(summary).toContain('1 finding allowed by a comment')
  })

  it('cannot give the runner commands by the names of its files', async () => {
    const pointer = (size: number) =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize ${size}\n`
    const r = base()
    r.branch('feature').commit({
      '##[error]a': pointer(1),
      'b\n::error::b': pointer(2),
      'c,line=9::\n::error::c': line(),
    })
    const { annotations, stdout } = await runAction(pullRequest(r))
    expect(annotations).toMatchObject([{ file: 'c,line=9::\n::error::c', line: '1' }])
    expect(stdout).toContain('Not read: 2 files stored in Git LFS')
    expect(stdout).not.toContain('##[')
  })

  it('in a clone of depth 1 does not pass: it names fetch-depth', async () => {
    const r = base()
    r.branch('feature').commit({ b: 'b\n' })
    const { code, stderr } = await runAction(pullRequest(r, { depth: 1 }))
    expect(code).toBe(2)
    expect(stderr).toContain('fetch-depth: 0')
  })

  it('longer than the clone is deep is incomplete, and names fetch-depth', async () => {
    const r = base()
    r.branch('feature').commit({ b: 'b\n' }).commit({ b: 'c\n' })
    const { code, annotations } = await runAction(pullRequest(r, { depth: 2 }))
    expect(code).toBe(3)
    expect(annotations).toMatchObject([{ level: 'error' }])
    expect(annotations[0]?.message).toContain('fetch-depth: 0')
  })
})

describe('a push', () => {
  it('that adds a secret fails', async () => {
    const r = base()
    const before = r.head()
    r.commit({ b: line() })
    expect(await runAction(push(r, { ref: 'refs/heads/main', before }))).toMatchObject({
      code: 1,
      annotations: [{ level: 'error', file: 'b', line: '1' }],
    })
  })

  it('does not answer for what was there before it', async () => {
    const r = repo().commit({ a: line() })
    const before = r.head()
    r.commit({ b: 'b\n' })
    expect(await runAction(push(r, { ref: 'refs/heads/main', before }))).toMatchObject({ code: 0 })
  })

  it('of a merge of the default branch does not answer for what that has', async () => {
    const r = base()
    r.branch('feature').commit({ b: 'b\n' })
    const before = r.head()
    mergeNewerBase(r)
    expect(await runAction(push(r, { ref: 'refs/heads/feature', before }))).toMatchObject({
      code: 0,
    })
  })

  it('of a new branch scans what it adds to the default branch', async () => {
    const r = repo().commit({ a: line('old') })
    r.branch('feature').commit({ b: line('new') })
    const { code, annotations, stderr } = await runAction(push(r, { ref: 'refs/heads/feature' }))
    expect(code).toBe(1)
    expect(annotations).toMatchObject([{ file: 'b' }])
    expect(stderr).toContain('a new branch: scanning what it adds to main')
  })

  it('of an annotated tag scans what it adds to the default branch', async () => {
    const r = base()
    r.branch('release').commit({ b: line() })
    r.git('tag', '--annotate', '--message', 'one', 'v1')
    r.git('checkout', '--quiet', 'main')
    r.git('branch', '--quiet', '--delete', '--force', 'release')
    const { code, stderr } = await runAction(push(r, { ref: 'refs/tags/v1' }))
    expect(code).toBe(1)
    expect(stderr).toContain('a new tag')
  })

  it('that forces away what was there scans what the branch adds to the default branch', async () => {
    const r = repo().commit({ a: line('old') })
    r.branch('feature').commit({ b: 'gone\n' })
    const before = r.head()
    r.git('reset', '--quiet', '--hard', 'main')
    r.commit({ c: line('new') })
    const { code, annotations, stderr } = await runAction(
      push(r, { ref: 'refs/heads/feature', before }),
    )
    expect(code).toBe(1)
    expect(annotations).toMatchObject([{ file: 'c' }])
    expect(stderr).toContain('a force-push')
  })

  it('that forces the default branch scans everything up to it', async () => {
    const r = base().commit({ b: 'gone\n' })
    const before = r.head()
    r.git('reset', '--quiet', '--hard', 'HEAD^')
    r.commit({ c: line() })
    const { code, annotations, stderr } = await runAction(
      push(r, { ref: 'refs/heads/main', before }),
    )
    expect(code).toBe(1)
    expect(annotations).toMatchObject([{ file: 'c' }])
    expect(stderr).toContain('everything up to it is scanned')
  })

  it('of everything, the first one, scans everything', async () => {
    const r = repo().commit({ a: line() }).commit({ b: 'b\n' })
    expect(await runAction(push(r, { ref: 'refs/heads/main' }))).toMatchObject({
      code: 1,
      annotations: [{ file: 'a' }],
    })
  })

  it('that deletes a branch passes', async () => {
    const r = repo().commit({ a: line() })
    const { code, stderr } = await runAction(
      push(r, { ref: 'refs/heads/feature', before: r.head(), after: nothing }),
    )
    expect(code).toBe(0)
    expect(stderr).toContain('deleted a branch')
  })

  it.each([
    ['to the default branch', { ref: 'refs/heads/main', known: true }],
    ['to another branch', { ref: 'refs/heads/feature', known: true }],
    ['of a new branch', { ref: 'refs/heads/feature', known: false }],
  ])(
    '%s, in a clone of depth 1, does not pass: it names fetch-depth',
    async (_, { ref, known }) => {
      const r = repo().commit({ a: line() })
      const before = known ? r.head() : nothing
      if (ref.endsWith('feature')) r.branch('feature')
      r.commit({ b: 'b\n' })
      const { code, annotations, stderr } = await runAction(push(r, { ref, before, depth: 1 }))
      expect({ code, annotations }).toEqual({ code: 2, annotations: [] })
      expect(stderr).toContain('fetch-depth: 0')
    },
  )
})

describe('a merge queue', () => {
  it('is scanned from the base to the head of its group', async () => {
    const r = repo().commit({ a: line('old') })
    const base = r.head()
    r.branch('gh-readonly-queue/main/pr-7').commit({ b: line('new') })
    const { workspace } = push(r, { ref: 'refs/heads/gh-readonly-queue/main/pr-7' })
    const event = {
      name: 'merge_group',
      payload: {
        action: 'checks_requested',
        merge_group: { head_sha: r.head(), base_sha: base, base_ref: 'refs/heads/main' },
      },
    }
    expect(await runAction({ workspace, event })).toMatchObject({
      code: 1,
      annotations: [{ file: 'b' }],
    })
  })
})

describe('the action', () => {
  it('shows the secret nowhere', async () => {
    const { workspace, event } = withSecret()
    const { stdout, stderr, summary } = await runAction({ workspace, event }, { sarif: 'a.sarif' })
    const sarif = readFileSync(join(workspace, 'a.sarif'), 'utf8')
    for (const text of [stdout, stderr, summary, sarif]) expect(text).not.toContain(token())
  })

  it('keeps the summary within what GitHub takes, and says what it left out', async () => {
    const r = base()
    const secrets = Array.from({ length: 300 }, (_, index) => line(`${index}`))
    r.branch('feature').commit({ b: secrets.join('') })
    const { summary } = await runAction(pullRequest(r))
    expect(summary).toContain('## 300 secrets')
    expect(summary).toMatch(/And \d+ more that did not fit here/)
    expect(summary.length).toBeLessThan(2 ** 16)
  })

  it('writes a SARIF file where it is told to', async () => {
    const { workspace, event } = withSecret()
    expect(await runAction({ workspace, event }, { sarif: 'a.sarif' })).toMatchObject({ code: 1 })
    const { version, runs } = JSON.parse(readFileSync(join(workspace, 'a.sarif'), 'utf8'))
    expect(version).toBe('2.1.0')
    expect(runs[0].results).toHaveLength(1)
  })

  it('takes a configuration file and a least confidence', async () => {
    const { workspace, event } = withSecret()
    repoAt(workspace).write({
      'ci.json': JSON.stringify({ disabledRules: ['github-pat', 'generic-secret'] }),
    })
    expect(
      await runAction({ workspace, event }, { config: 'ci.json', 'min-confidence': 'high' }),
    ).toMatchObject({ code: 0 })
  })

  it.each(['config', 'min-confidence', 'sarif'])(
    'does not execute what stands in its input %s',
    async (input) => {
      const { workspace, event } = withSecret()
      const text = '"; touch pwned; $(touch pwned) `touch pwned` \' && touch pwned #'
      await runAction({ workspace, event }, { [input]: text })
      expect(existsSync(join(workspace, 'pwned'))).toBe(false)
    },
  )

  it('puts no expression into a script', () => {
    const { runs } = parse(readFileSync('action.yml', 'utf8'))
    for (const { run } of runs.steps) expect(run).not.toContain('${{')
  })

  it('refuses an event that brings no commits', async () => {
    const { workspace } = withSecret()
    const { code, stderr } = await runAction({
      workspace,
      event: { name: 'schedule', payload: { schedule: '0 4 * * *' } },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('A "schedule" event does not say which commits are new.')
  })

  it.each([
    ['none', 'exit 127'],
    ['v18.20.4', 'echo v18.20.4'],
  ])('asks for a newer Node.js where there is %s', async (found, script) => {
    const PATH = withCommand('node', script)
    const { code, annotations } = await runAction(withSecret(), {}, { PATH })
    expect(code).toBe(2)
    expect(annotations[0]?.message).toMatch(new RegExp(`needs Node.js 20 .* there is ${found}`))
  })

  it('builds itself where it is not built, in its own directory', async () => {
    const action = emptyDirectory()
    const PATH = withCommand(
      'npm',
      `echo "$PWD: npm $*"; mkdir -p dist bin; touch dist/cli.cjs; echo 'console.log("scanned")' > bin/secretscan.js`,
    )
    const run = () => runAction(withSecret(), {}, { PATH, GITHUB_ACTION_PATH: action })
    expect(await run()).toMatchObject({
      code: 0,
      stdout: `${action}: npm ci --include=dev --no-audit --no-fund\nscanned\n`,
    })
    expect(await run()).toMatchObject({ code: 0, stdout: 'scanned\n' })
  })
})

function base(): Repo {
  return repo().commit({ a: 'a\n' })
}

function withSecret() {
  const r = base()
  r.branch('feature').commit({ b: line() })
  return pullRequest(r)
}

/** The base branch gets a secret of its own, and `feature` merges it. */
function mergeNewerBase(r: Repo) {
  r.git('checkout', '--quiet', 'main')
  r.commit({ c: line('theirs') })
  r.git('checkout', '--quiet', 'feature')
  r.git('merge', '--quiet', '--no-edit', 'main')
}

function row(summary: string, number: number): string | undefined {
  return summary.split('\n').find((text) => text.startsWith(`| ${number} |`))
}

/** A PATH on which a command is the one given. */
function withCommand(name: string, script: string): string {
  const dir = join(emptyDirectory(), 'bin')
  mkdirSync(dir)
  writeFileSync(join(dir, name), `#!/bin/bash\n${script}\n`, { mode: 0o755 })
  return [dir, gitEnvironment.PATH].join(delimiter)
}
