import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../src/cli/exit-code.js'
import { makeFrom } from '../src/engine/example.js'
import { UserError } from '../src/errors.js'
import { type Job, runScan } from '../src/pipeline.js'
import { dayOf, daysToRevoke } from '../src/policy/incidents.js'
import { ledgerName, parseLedger, readLedger, renderLedger } from '../src/policy/ledger.js'
import { reporters } from '../src/report/index.js'
import { cli, scanJson } from './fixtures/cli.js'
import { type Files, type Repo, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

const valid = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync('schema/incidents.schema.json', 'utf8')),
)

describe('the life of an incident', () => {
  it('goes from open to revoked to cleaned, and a scan says less each time', async () => {
    const r = repo().commit({ '.env': line() })
    expect(await scanJson(r.dir, ['history'])).toMatchObject({
      code: 1,
      findings: [{ incident: null }],
    })

    const recorded = await cli(r.dir, ['history', '--record'])
    expect(recorded).toMatchObject({ code: 1 })
    expect(recorded.stderr).toBe(`Recorded 1 incident in ${ledgerName}. Commit it.\n`)
    const open = await scanJson(r.dir, ['history'])
    expect(open).toMatchObject({
      code: 1,
      findings: [{ suppressed: null, incident: { state: 'open', overdue: false } }],
    })

    const name = open.findings[0]?.fingerprint ?? ''
    const done = ['--by', 'Grace', '--at', '2026-01-02', '--evidence', 'OPS-7']
    expect(await cli(r.dir, ['resolve', name, '--revoked', ...done])).toMatchObject({ code: 0 })
    expect(entryOf(r)).toMatchObject({
      state: 'revoked',
      revoked: { at: '2026-01-02', by: 'Grace', evidence: 'OPS-7' },
    })
    for (const mode of ['history', 'dir']) {
      expect(await scanJson(r.dir, [mode])).toMatchObject({
        code: 0,
        summary: { findings: 0, suppressed: 1 },
        findings: [
          {
            suppressed: {
              by: 'ledger',
              reason: 'revoked on 2026-01-02 by Grace: OPS-7',
              where: `${ledgerName}:2`,
            },
          },
        ],
      })
    }
    const { stdout } = await cli(r.dir, ['history'])
    expect(stdout).toContain('1 secret known and revoked.')

    r.git('config', 'user.name', 'Ada')
    expect(await cli(r.dir, ['resolve', name, '--cleaned'])).toMatchObject({ code: 0 })
    expect(entryOf(r)).toMatchObject({ state: 'cleaned', cleaned: { by: 'Ada', evidence: null } })
    expect(valid(JSON.parse(read(r)))).toBe(true)
  })

  it('may begin again', async () => {
    const r = await recorded()
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada'])
    expect(await cli(r.dir, ['resolve', 'github-pat', '--reopen'])).toMatchObject({ code: 0 })
    expect(entryOf(r)).toMatchObject({ state: 'open', reopened: dayOf(new Date()) })
    expect(await scanJson(r.dir, ['history'])).toMatchObject({ code: 1 })
  })

  it('does not leave out the revocation', async () => {
    const r = await recorded()
    const { code, stderr } = await cli(r.dir, ['resolve', 'github-pat', '--cleaned', '--by', 'Ada'])
    expect(code).toBe(2)
    expect(stderr).toContain('its secret was not revoked')
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--cleaned', '--by', 'Ada'])
    expect(entryOf(r)).toMatchObject({ state: 'cleaned' })
  })

  it('has a deadline by severity', async () => {
    const r = await recorded()
    const { severity, opened, due } = entryOf(r) ?? {}
    expect(severity).toBe('critical')
    expect(Date.parse(due ?? '') - Date.parse(opened ?? '')).toBe(daysToRevoke.critical * 864e5)
  })

  it('is recorded once, and only for what may have leaked', async () => {
    const r = repo().commit({ '.env': line() })
    const upstream = repo(['--bare'])
    r.git('remote', 'add', 'origin', upstream.dir)
    r.git('push', '--quiet', 'origin', 'main')
    r.commit({ b: line('unpushed') })
    const first = await cli(r.dir, ['history', '--record'])
    expect(first.stderr).toContain('Recorded 1 incident')
    expect(first.stderr).toContain('1 not pushed, so not recorded')
    const before = read(r)
    const second = await cli(r.dir, ['history', '--record'])
    expect(second.stderr).toContain('No new incident to record. 1 was there already.')
    expect(read(r)).toBe(before)
  })
})

describe('a revoked secret', () => {
  it('is a note wherever it stands: in a copy, after a move, in the next commit', async () => {
    const r = await recorded()
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada'])
    r.commit({ '.env': null, 'docs/moved.md': line() })
    expect(await scanJson(r.dir, ['dir'])).toMatchObject({ code: 0, summary: { suppressed: 1 } })
    r.stage({ copy: line() })
    expect(await scanJson(r.dir, ['staged'])).toMatchObject({ code: 0, summary: { suppressed: 1 } })
  })

  it('says nothing about another one beside it', async () => {
    const r = await recorded()
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada'])
    r.stage({ '.env': line() + line('other') })
    expect(await scanJson(r.dir, ['staged'])).toMatchObject({ code: 1, summary: { findings: 1 } })
  })
})

describe('an open incident past its deadline', () => {
  const day = 864e5

  it('fails every audit, although the secret is not found any more', async () => {
    const r = await recorded()
    const base = r.head()
    r.commit({ '.env': 'clean\n' })
    // A history of its own, in which the secret never was.
    r.git('checkout', '--quiet', '--orphan', 'fresh')
    r.commit({}, 'fresh')
    const head = r.head()
    r.git('branch', '--quiet', '-D', 'main')
    r.git('reflog', 'expire', '--expire=now', '--all')
    const jobs: readonly Job[] = [
      { mode: 'history', refs: [] },
      { mode: 'range', base: [base], head },
      { mode: 'staged' },
      { mode: 'dir', paths: [] },
    ]
    for (const job of jobs) {
      const at = (days: number) =>
        runScan(job, { cwd: r.dir, now: new Date(Date.now() + days * day) })
      const intime = await at(1)
      expect(intime.findings).toEqual([])
      expect(exitCode(intime, {})).toBe(0)
      const late = await at(2)
      expect(late.overdue.map(({ ruleId }) => ruleId)).toEqual(['github-pat'])
      expect(exitCode(late, {})).toBe(1)
      expect(exitCode(late, { exitZero: true })).toBe(0)
    }
  })

  it.each(Object.keys(reporters).filter((name) => name !== 'jsonl'))(
    'is an error of its own in format %s, with what to do',
    async (format) => {
      const r = await recorded()
      const { fingerprint } = incidentOf(r) ?? {}
      r.commit({ '.env': 'clean\n' })
      const now = new Date(Date.now() + 9 * day)
      const report = await runScan({ mode: 'dir', paths: [] }, { cwd: r.dir, now })
      const reporter = await reporters[format]?.load()
      const text = await reporter?.render(report, { color: false, columns: 80, showSecrets: false })
      expect(text).toContain(fingerprint)
      if (format !== 'json') expect(text).toContain(`secretscan resolve ${fingerprint} --revoked`)
    },
  )

  it('passes again once it is resolved', async () => {
    const r = await recorded()
    r.write({ [ledgerName]: read(r).replace(/"due": "[^"]*"/, '"due": "2026-01-01"') })
    expect(await scanJson(r.dir, ['staged'])).toMatchObject({
      code: 1,
      overdue: [{ ruleId: 'github-pat', due: '2026-01-01', where: `${ledgerName}:2` }],
    })
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada'])
    expect(await scanJson(r.dir, ['staged'])).toMatchObject({ code: 0, overdue: [] })
  })
})

describe('a merge', () => {
  it('of two branches that record different incidents has no conflict', async () => {
    const r = repo().commit({ a: 'a\n' })
    for (const name of ['one', 'two']) {
      r.git('checkout', '--quiet', 'main')
      r.branch(name).commit({ [name]: line(name) })
      await cli(r.dir, ['history', 'HEAD', '--record'])
      r.commit({}, `record ${name}`)
    }
    r.git('merge', '--quiet', '--no-edit', 'one')
    const { incidents, notes } = readLedger(r.dir)
    expect([...incidents.values()].map(({ entry }) => entry.path).sort()).toEqual(['one', 'two'])
    expect(notes).toEqual([])
  })

  it('of two branches that both resolved one keeps the further state, and says so', async () => {
    const r = await recorded()
    r.commit({}, 'record')
    r.branch('one')
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada'])
    r.commit({}, 'revoked').git('checkout', '--quiet', 'main')
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--cleaned', '--by', 'Grace'])
    r.commit({}, 'cleaned').git('merge', '--quiet', '--no-edit', 'one')
    expect(read(r).match(/github-pat:/g)).toHaveLength(2)
    const { code, stderr } = await cli(r.dir, ['history'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/more than once.*furthest state counts: cleaned/)
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--cleaned', '--by', 'Grace'])
    expect(read(r).match(/github-pat:/g)).toHaveLength(1)
  })

  it.each([
    ['revoked is further than open', ['open', 'revoked'], 'revoked'],
    ['cleaned is further than revoked', ['revoked', 'cleaned'], 'cleaned'],
    ['opened again is further than what it undid', ['reopened', 'cleaned'], 'open'],
    ['revoked again is further than opened again', ['reopened', 'revoked again'], 'revoked'],
  ])('knows that %s, whichever comes first', (_, both, state) => {
    for (const order of [both, [...both].reverse()]) {
      const text = `{\n${order.map((name) => `  ${versions[name]},\n`).join('')}  "$schema": ""\n}\n`
      const { incidents } = parseLedger(text, 'f')
      expect([...incidents.values()].map(({ entry }) => entry.state)).toEqual([state])
    }
  })

  it('that left conflict markers gives a clear error, and nothing is written', async () => {
    const r = await recorded()
    const broken = `{\n<<<<<<< HEAD\n${versions.open},\n=======\n${versions.revoked},\n>>>>>>> one\n"$schema": ""\n}\n`
    r.write({ [ledgerName]: broken })
    for (const args of [
      ['history'],
      ['staged'],
      ['history', '--record'],
      ['resolve', 'github-pat', '--revoked'],
    ]) {
      const { code, stderr } = await cli(r.dir, args)
      expect(code).toBe(2)
      expect(stderr).toContain('conflict markers')
      expect(stderr).toContain(`${ledgerName}:2`)
      expect(stderr).toContain('keep those of both sides')
    }
    expect(read(r)).toBe(broken)
    const kept = broken.replace(/^[<=>]{7}.*\n/gm, '')
    expect([...parseLedger(kept, 'f').incidents.values()]).toMatchObject([
      { entry: { state: 'revoked' } },
    ])
  })
})

describe('a broken ledger', () => {
  const name = `github-pat:${'0'.repeat(20)}`
  const facts = '"severity": "high", "path": "a", "opened": "2026-01-01", "due": "2026-01-02"'
  const good = `"x:${'1'.repeat(20)}": { "state": "open", ${facts} },\n`

  it.each([
    ['an unknown state', `"${name}": { "state": "lost", ${facts} }`, /"state" of .* must be open/],
    ['an unknown field', `"${name}": { "state": "open", ${facts}, "x": 1 }`, /"x" of .* not known/],
    ['a missing field', `"${name}": { "state": "open" }`, /"severity" of .* is missing/],
    ['a wrong type', `"${name}": 5`, /must be/],
    ['no proof', `"${name}": { "state": "revoked", ${facts} }`, /"revoked" of .* is missing/],
    [
      'no such day',
      `"${name}": { "state": "open", ${facts.replace('01-02', '02-30')} }`,
      /"due" of .* a day that there is/,
    ],
    ['no fingerprint', `"abc": { "state": "open", ${facts} }`, /no fingerprint/],
    ['a cut line', `"${name}": { "state": "open", "sev`, /not valid JSON/],
    [
      'a comma too few',
      `"${name}": { "state": "open", ${facts} }\n${good}"$schema": ""`,
      /not valid JSON/,
    ],
  ])('with %s is refused at its line', (_, text, what) => {
    const broken = `{\n${good}${text}\n}\n`
    const error = errorOf(() => parseLedger(broken, 'ledger'))
    expect(error.message).toMatch(what)
    expect(error.where).toMatch(what.source.includes('valid JSON') ? /^ledger:[34]$/ : /^ledger:3$/)
  })

  it('does not show what it holds', () => {
    for (const text of [
      `{ "${name}": { "state": "${token()}" } }`,
      `{ "${token()}": {} }`,
      `{\n"${token()}"\n}`,
    ]) {
      const { message, where, fix } = errorOf(() => parseLedger(text, 'ledger'))
      expect(`${message}${where}${fix}`).not.toContain(token())
    }
  })

  it('may have been laid out anew', () => {
    const text = JSON.stringify(JSON.parse(`{${good.replace(/,\n$/, '')}}`), null, 4)
    const { incidents } = parseLedger(text, 'ledger')
    expect([...incidents.values()]).toMatchObject([{ line: 2, entry: { path: 'a' } }])
    expect(parseLedger(renderLedger(incidents.values()), 'ledger').incidents).toEqual(incidents)
  })
})

describe('resolve', () => {
  it('takes the beginning of a fingerprint, if no other has it', async () => {
    const r = repo().commit({ a: line('a'), b: line('b') })
    await cli(r.dir, ['history', '--record'])
    const [one = '', two = ''] = [...readLedger(r.dir).incidents.keys()]
    const many = await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada'])
    expect(many.code).toBe(2)
    expect(many.stderr).toContain(`Write more of it: ${one}, ${two}`)
    const digits = one.replace('github-pat:', '').slice(0, 8)
    await cli(r.dir, ['resolve', digits, '--revoked', '--by', 'Ada'])
    await cli(r.dir, ['resolve', two.slice(0, -4), '--revoked', '--by', 'Ada'])
    const states = [...readLedger(r.dir).incidents.values()].map(({ entry }) => entry.state)
    expect(states).toEqual(['revoked', 'revoked'])
  })

  it('names the nearest incidents for one that is not there, and not what was typed', async () => {
    const r = await recorded()
    const { fingerprint = '' } = incidentOf(r) ?? {}
    for (const wanted of ['github-pta:12', token()]) {
      const { code, stderr } = await cli(r.dir, ['resolve', wanted, '--revoked', '--by', 'Ada'])
      expect(code).toBe(2)
      expect(stderr).toContain(fingerprint)
      expect(stderr).not.toContain(token())
    }
  })

  it.each([
    ['nothing to say', [], 'What was done about it'],
    ['a day to come', ['--revoked', '--by', 'Ada', '--at', '2999-01-01'], 'no day up to today'],
    ['no day', ['--revoked', '--by', 'Ada', '--at', '2026-02-30'], 'no day up to today'],
    ['no name', ['--revoked'], 'Who did it?'],
    ['two states', ['--revoked', '--reopen'], '--reopen stands alone'],
    ['nothing to reopen', ['--reopen'], 'is open already'],
    ['too much', ['--revoked', '--by', 'A'.repeat(101)], 'too long'],
  ])('refuses %s', async (_, args, what) => {
    const r = await recorded()
    const before = read(r)
    const { code, stderr } = await cli(r.dir, ['resolve', 'github-pat', ...args])
    expect(code).toBe(2)
    expect(stderr).toContain(what)
    expect(read(r)).toBe(before)
  })

  it('refuses evidence and names that hold a secret', async () => {
    const password = makeFrom('short').alnum(9)
    const r = repo().commit({ a: line(), 'b.conf': `db_password = "${password}"\n` })
    await cli(r.dir, ['history', '--record', '--min-confidence', 'low'])
    const before = read(r)
    expect(before).toContain('b.conf')
    for (const args of [
      ['--by', 'Ada', '--evidence', `see ${token('another')}`],
      ['--by', 'Ada', '--evidence', `the password "${password}" is refused now`],
      ['--by', 'Ada', '--evidence', `password=${password}`],
      ['--by', token('another')],
      ['--by', password],
    ]) {
      const { code, stderr } = await cli(r.dir, ['resolve', 'github-pat', '--revoked', ...args])
      expect({ code, args }).toMatchObject({ code: 2 })
      expect(stderr).toMatch(/where: --(?:by|evidence)/)
      for (const value of [password, token('another')]) expect(stderr).not.toContain(value)
    }
    expect(read(r)).toBe(before)
  })
})

describe('the ledger', () => {
  it('holds nothing of any secret, long or short, and is clean to our own scan', async () => {
    const make = makeFrom('planted')
    const planted = [
      token('a'),
      makeFrom('aws').base64(40),
      ...[7, 8, 9, 10, 12, 16].map((length) => make.alnum(length)),
    ]
    const files = Object.fromEntries(
      planted.map((value, index) => [`file-${index}.env`, `DB_PASSWORD="${value}"\n`]),
    )
    const r = repo().commit(files)
    await cli(r.dir, ['history', '--record', '--min-confidence', 'low'])
    await cli(r.dir, ['resolve', 'github-pat', '--revoked', '--by', 'Ada', '--evidence', 'OPS-7'])
    const text = read(r)
    expect(readLedger(r.dir).incidents.size).toBe(planted.length)
    for (const value of planted) {
      for (let at = 0; at + 5 <= value.length; at++)
        expect(text).not.toContain(value.slice(at, at + 5))
    }
    const { findings } = await scanJson(r.dir, ['dir', '.secretscan', '--min-confidence', 'low'])
    expect(findings).toEqual([])
  })

  it('is sorted and the same for every order of writing', () => {
    const text = `{ ${versions.other}, ${versions.open}, "$schema": "" }`
    const incidents = [...parseLedger(text, 'f').incidents.values()]
    const written = renderLedger(incidents)
    expect(renderLedger([...incidents].reverse())).toBe(written)
    expect(written.split('\n').map((each) => each.slice(0, 14))).toEqual([
      '{',
      '  "github-pat:',
      '  "slack-token',
      '  "$schema": "',
      '}',
      '',
    ])
    expect(valid(JSON.parse(written))).toBe(true)
  })
})

const facts = '"severity": "high", "path": "a", "opened": "2026-01-01", "due": "2026-01-04"'
const act = '{ "at": "2026-01-02", "by": "Ada", "evidence": null }'
const key = `"github-pat:${'0'.repeat(20)}"`
const versions: { readonly [name: string]: string } = {
  open: `${key}: { "state": "open", ${facts} }`,
  revoked: `${key}: { "state": "revoked", ${facts}, "revoked": ${act} }`,
  cleaned: `${key}: { "state": "cleaned", ${facts}, "revoked": ${act}, "cleaned": ${act} }`,
  reopened: `${key}: { "state": "open", ${facts}, "reopened": "2026-01-03" }`,
  'revoked again': `${key}: { "state": "revoked", ${facts}, "reopened": "2026-01-03", "revoked": ${act} }`,
  other: `"slack-token:${'0'.repeat(20)}": { "state": "open", ${facts} }`,
}

/** One token in its history, with an incident for it. */
async function recorded(): Promise<Repo> {
  const r = repo().commit({ '.env': line() })
  if (ledger === null) await cli(r.dir, ['history', '--record'])
  else r.write(ledger)
  ledger ??= { [ledgerName]: read(r), [attributes]: readFileSync(join(r.dir, attributes), 'utf8') }
  return r
}

/** What the command line wrote: the same each time, since neither a commit nor an hour goes into it. */
let ledger: Files | null = null
const attributes = '.secretscan/.gitattributes'

function read(r: Repo): string {
  return readFileSync(join(r.dir, ledgerName), 'utf8')
}

function incidentOf(r: Repo) {
  const [incident] = readLedger(r.dir).incidents.values()
  return incident
}

function entryOf(r: Repo) {
  return incidentOf(r)?.entry
}

function errorOf(run: () => unknown): UserError {
  try {
    run()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
