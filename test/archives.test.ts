import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { scanJson } from './fixtures/cli.js'
import { emptyDirectory, repo } from './fixtures/repo.js'
import { line } from './fixtures/secret.js'

const secret = `first line\n${line()}`
const long = `${'directory-with-a-long-name/'.repeat(8)}settings.env`

function zip(files: { readonly [name: string]: string | Buffer }): Buffer {
  const entries = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}

function tar(files: { readonly [name: string]: string | Buffer }, format = 'pax'): Buffer {
  const dir = emptyDirectory()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(dir, dirname(name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return execFileSync('tar', [`--format=${format}`, '-c', ...Object.keys(files)], { cwd: dir })
}

async function scan(files: { readonly [name: string]: string | Buffer }, ...args: string[]) {
  const r = repo().write(files)
  return scanJson(r.dir, ['dir', '--archives', ...args])
}

function places({ findings }: Awaited<ReturnType<typeof scan>>) {
  return findings.flatMap(({ locations }) => locations.map(({ path, line: at }) => `${path}:${at}`))
}

describe('with --archives, a secret is found in', () => {
  it.each([
    ['a zip', 'a.zip', zip({ 'inner/b.env': secret }), 'a.zip!inner/b.env:2'],
    ['a jar', 'a.jar', zip({ 'c.properties': secret, d: 'text' }), 'a.jar!c.properties:2'],
    ['a tar', 'a.tar', tar({ 'b.env': secret }), 'a.tar!b.env:2'],
    ['a tar of long names', 'a.tar', tar({ [long]: secret }), `a.tar!${long}:2`],
    ['a tar of GNU', 'a.tar', tar({ [long]: secret }, 'gnu'), `a.tar!${long}:2`],
    ['an old tar', 'a.tar', tar({ [long]: secret }, 'ustar'), `a.tar!${long}:2`],
    ['a tgz', 'a.tgz', gzipSync(tar({ 'b.env': secret })), 'a.tgz!b.env:2'],
    ['a gz', 'd/dump.sql.gz', gzipSync(secret), 'd/dump.sql.gz!dump.sql:2'],
    [
      'a zip in a tar in a zip',
      'a.zip',
      zip({ 'b.tar': tar({ 'c.zip': zip({ d: secret }) }) }),
      'a.zip!b.tar!c.zip!d:2',
    ],
  ])('%s', async (_, name, bytes, place) => {
    const report = await scan({ [name]: bytes })
    expect(places(report)).toEqual([place])
    expect(report.coverage).toMatchObject({ complete: true, skipped: [] })
  })

  it('what is staged, in a range and in the history', async () => {
    const r = repo()
      .commit({ a: 'first' })
      .stage({ 'a.zip': zip({ 'b.env': secret }) })
    expect(places(await scanJson(r.dir, ['staged', '--archives']))).toEqual(['a.zip!b.env:2'])
    r.commit()
    expect(places(await scanJson(r.dir, ['range', 'HEAD~1..HEAD', '--archives']))).toEqual([
      'a.zip!b.env:2',
    ])
    r.git('repack', '-adq')
    const report = await scanJson(r.dir, ['history', '--archives'])
    expect(places(report)).toEqual(['a.zip!b.env:2'])
    expect(report.findings[0]?.exposure.atHead).toBe(true)
  })

  it('a repository whose configuration asks for it', async () => {
    const r = repo().write({
      '.secretscanrc.json': '{"archives": true}',
      'a.zip': zip({ 'b.env': secret }),
    })
    expect(places(await scanJson(r.dir, ['dir']))).toEqual(['a.zip!b.env:2'])
  })
})

describe('what is in an archive is not looked at', () => {
  it('without the option, and that is counted', async () => {
    const r = repo().write({ 'a.zip': zip({ 'b.env': secret }) })
    const report = await scanJson(r.dir, ['dir'])
    expect(report.findings).toEqual([])
    expect(report.coverage.skipped).toMatchObject([{ reason: 'archive', count: 1 }])
  })

  it.each([
    ['four archives deep', zip({ b: zip({ c: zip({ d: zip({ e: secret }) }) }) }), 'archive'],
    ['in a bomb', gzipSync(Buffer.alloc(50_000_000)), 'too-large'],
    ['in a bomb of zip', zip({ a: Buffer.alloc(50_000_000), b: secret }), 'too-large'],
    [
      'in too many files',
      zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']))),
      'too-large',
    ],
    [
      'in a kind that nobody opens here',
      Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2]),
      'archive',
    ],
  ])('%s, and that is counted', async (_, bytes, reason) => {
    const report = await scan({ 'a.zip': bytes })
    expect(report.findings).toEqual([])
    expect(report.coverage.skipped).toMatchObject([{ reason, count: 1 }])
  })

  it.each([
    ['a zip', zip({ a: secret.repeat(50), b: secret })],
    ['a gz', gzipSync(secret.repeat(50))],
    ['a tar', tar({ a: secret.repeat(400) })],
  ])('where %s is damaged or cut off: that is counted as unreadable', async (_, bytes) => {
    const middle = bytes.length >> 1
    const report = await scan({ 'cut.bin': bytes.subarray(0, middle) })
    expect(report.coverage.complete).toBe(false)
    expect(report.coverage.skipped).toMatchObject([{ reason: 'unreadable-file', count: 1 }])
  })

  it('and random damage is no crash', async () => {
    const whole = [zip({ a: secret, b: secret }), gzipSync(secret), tar({ a: secret })]
    const files: { [name: string]: Buffer } = {}
    for (const [kind, bytes] of whole.entries()) {
      for (let i = 0; i < 60; i++) {
        const copy = Buffer.from(bytes)
        const at = 4 + ((i * 7919) % (copy.length - 4))
        copy[at] = (copy[at] as number) ^ (1 + (i % 255))
        files[`${kind}-${i}`] = copy
      }
    }
    const report = await scan(files)
    expect([1, 3]).toContain(report.code)
  })
})
