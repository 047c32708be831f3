import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { examplesByRule } from '../rules/examples.js'
import { builtInRules } from '../rules/index.js'
import { makeFrom } from '../src/engine/example.js'
import { Secret } from '../src/engine/secret.js'
import { reporters } from '../src/report/index.js'
import { cli } from './fixtures/cli.js'
import { emptyDirectory, repo } from './fixtures/repo.js'
import { line, token } from './fixtures/secret.js'

describe('a secret', () => {
  const secret = new Secret(token())

  it('cannot be printed, serialised or inspected by accident', () => {
    for (const text of [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }, { depth: 9, showHidden: true }),
    ]) {
      expect(text).not.toContain(token())
      expect(text).not.toContain(token().slice(8, 30))
    }
  })

  it('is revealed in few places, and each is known', () => {
    const places = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && readFileSync(`src/${file}`, 'utf8').includes('.reveal()'),
    )
    expect(places.sort()).toEqual([
      'engine/check-rule.ts', // compares an example with what was found
      'findings/assemble.ts', // tells one secret from another
      'findings/identity.ts', // hashes it
      'fix/env-files.ts', // keeps it in a .env that git ignores, or it would be lost
      'fix/place.ts', // sees that it still stands where it was found
      'fix/redact.ts', // takes it out of a diff before that is shown
      'report/report.ts', // --show-secrets
    ])
  })

  it.each(Object.keys(examplesByRule))('of %s stays unusable when it is redacted', (ruleId) => {
    for (let seed = 0; seed < 5; seed++) {
      const value = examplesByRule[ruleId]?.secret(makeFrom(`${ruleId}/${seed}`)) ?? ''
      const shown = new Secret(value).redacted()
      const kept = shown.replace(/…|\*/g, '').length
      expect(shown).not.toBe(value)
      if (!value.startsWith('-----BEGIN')) expect(kept).toBeLessThanOrEqual(value.length / 4 + 1)
    }
  })
})

describe('no output holds a planted secret', () => {
  // The public half of a credential may stand in a command.
  const secret = new Set(builtInRules.filter(({ half }) => half !== 'public').map(({ id }) => id))
  const planted = Object.entries(examplesByRule)
    .filter(([ruleId]) => secret.has(ruleId))
    .map(([ruleId, { secret, match }]) => {
      const make = makeFrom(`secrecy/${ruleId}`)
      const value = secret(make)
      return { value, text: match[0].text(value, make) }
    })
  const files = Object.fromEntries(planted.map(({ text }, index) => [`file-${index}.txt`, text]))
  // A short password may stand in a text by chance; a line of a private key may not.
  const telling = planted
    .map(({ value }) =>
      value
        .replace(/-----[A-Z0-9 ]+-----/g, '')
        .trim()
        .slice(0, 60),
    )
    .filter(({ length }) => length >= 16)

  it.each(Object.keys(reporters))(
    'in format %s',
    async (format) => {
      const r = repo().commit(files)
      const { stdout, stderr, code } = await cli(r.dir, [
        'history',
        '--format',
        format,
        '--min-confidence',
        'low',
      ])
      expect(code).toBe(1)
      for (const value of telling) {
        expect(stdout.includes(value)).toBe(false)
        expect(stderr.includes(value)).toBe(false)
      }
    },
    60_000,
  )

  it('nor in an error', async () => {
    const dir = emptyDirectory()
    const secret = token('path')
    for (const args of [
      ['range', secret],
      ['dir', secret],
      ['--format', secret, 'dir'],
    ]) {
      const { code, stderr } = await cli(dir, [...args, '--verbose'])
      expect(code).toBe(2)
      expect(stderr.length).toBeGreaterThan(20)
    }
    const broken = repo().write({ '.secretscanrc.json': `{"rules": "${secret}", }` })
    const { code, stderr } = await cli(broken.dir, ['dir', '--verbose'])
    expect(code).toBe(2)
    expect(stderr).not.toContain(secret)
  })
})

describe('this repository', () => {
  it('has no secret of its own', async () => {
    const { code, stdout } = await cli(process.cwd(), ['dir', '.'])
    expect({ code, stdout }).toMatchObject({ code: 0 })
  })
})

describe('the network', () => {
  it('is never used: a scan that may not connect gives the same report', async () => {
    const trap = join(emptyDirectory(), 'trap.cjs')
    writeFileSync(trap, networkTrap)
    const r = repo().commit({ a: line() })
    for (const args of [['history'], ['dir'], ['explain', 'github-pat'], ['rules']]) {
      const free = await cli(r.dir, args)
      const trapped = await cli(r.dir, args, { env: { NODE_OPTIONS: `--require ${trap}` } })
      expect(trapped.code).toBe(free.code)
      expect(trapped.stderr).toBe('')
    }
  })
})

/** Ends the process at the first attempt to connect or to look up a name. */
const networkTrap = `
const stop = (what) => () => { process.stderr.write('network: ' + what); process.exit(99) }
require('node:net').Socket.prototype.connect = stop('connect')
require('node:dgram').createSocket = stop('dgram')
require('node:dns').lookup = stop('lookup')
globalThis.fetch = stop('fetch')
`
