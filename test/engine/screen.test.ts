import { describe, expect, it } from 'vitest'
import { examplesByRule } from '../../rules/examples.js'
import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { type Make, makeFrom } from '../../src/engine/example.js'
import { createScanner } from '../../src/engine/scan.js'
import type { Screened } from '../../src/engine/screen.js'

const scanner = createScanner(builtInRules, allServices)

const examples = Object.values(examplesByRule)

const paths = ['', 'src/a.ts', '.env', 'config/b.yml', 'main.tfvars', 'test/c.json', 'a.properties']

/** Where rules look that go by the path alone, a clean text says nothing. */
const scanned = paths.filter((path) => !scanner.goesByPath(path))

/** A part of a file: prose, code about secrets, a near miss, or a secret in some form. */
function piece(make: Make): string {
  const { secret, match, noMatch } = make.pick(examples)
  const kind = make.int(0, 40)
  if (kind === 0) return make.pick(match).text(secret(make), make)
  if (kind === 1) return make.pick(noMatch).text(make)
  if (kind === 2)
    return `${Buffer.from(make.pick(match).text(secret(make), make)).toString('base64')}\n`
  if (kind === 3) {
    const value = secret(make)
    return `key = "${value.slice(0, value.length >> 1)}" +\n  "${value.slice(value.length >> 1)}"\n`
  }
  if (kind < 8) return `const token = await getToken('${make.alnum(6)}')\n`
  if (kind < 14)
    return `"resolved": "https://registry.test/@${make.lower(6)}/x-${make.digits(2)}.tgz",\n`
  if (kind < 17) return `password: ${make.lower(make.int(3, 20))}\n`
  if (kind < 20) return '\n'.repeat(make.int(1, 30))
  if (kind < 25) return `  ${make.alnum(make.int(50, 700))}\r\n`
  return `${Array.from({ length: make.int(2, 12) }, () => make.lower(make.int(2, 9))).join(' ')}\n`
}

function text(make: Make, pieces: number): Buffer {
  return Buffer.from(Array.from({ length: pieces }, () => piece(make)).join(''))
}

/** What an edit makes of a text, and the parts that it copied: cut anywhere, left out, moved, repeated. */
function edited(base: Buffer, make: Make) {
  const cuts = Array.from({ length: make.int(1, 5) }, () => make.int(0, base.length + 1))
  const edges = [0, ...cuts.sort((a, b) => a - b), base.length]
  const parts: Buffer[] = []
  const copies: number[] = []
  let to = 0
  const add = (part: Buffer) => {
    parts.push(part)
    to += part.length
  }
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, end] = [edges[i] as number, edges[i + 1] as number]
    const what = make.int(0, 8)
    if (what === 0) continue
    if (what === 1) add(text(make, 1))
    if (what === 2) add(Buffer.from(make.alnum(make.int(1, 4))))
    for (let times = what === 3 ? 2 : 1; times > 0 && end > from; times--) {
      copies.push(to, from, end - from)
      add(base.subarray(from, end))
    }
  }
  return { bytes: Buffer.concat(parts), copies }
}

describe('a version that is screened from its base', () => {
  it('is clean only if nothing is found in it: 2,000 versions', () => {
    let clean = 0
    for (let file = 0; file < 200; file++) {
      const make = makeFrom(`screen/${file}`)
      let bytes = text(make, make.int(5, 60))
      let base: Screened = scanner.screen(bytes, null)
      for (let version = 0; version < 10; version++) {
        const next = edited(bytes, make)
        const screened = scanner.screen(next.bytes, { base, copies: next.copies })
        const whole = scanner.screen(next.bytes, null)
        expect(screened.hits).toEqual(whole.hits)
        expect(screened.clean).toBe(whole.clean)
        if (screened.clean) {
          clean++
          const found = scanned.flatMap((path) => scanner.scan(next.bytes, path))
          expect(found.map(({ ruleId }) => ruleId)).toEqual([])
        }
        bytes = next.bytes
        base = screened
      }
    }
    expect(clean).toBeGreaterThan(300)
  })

  it('sees what is made whole by what comes between: 2,000 secrets cut in two', () => {
    let loud = 0
    for (let i = 0; i < 2000; i++) {
      const make = makeFrom(`screen/cut/${i}`)
      const { secret, match } = make.pick(examples)
      const example = Buffer.from(make.pick(match).text(secret(make), make))
      const from = make.int(0, example.length)
      const to = make.int(from, example.length + 1)
      const [before, after] = [text(make, 4), text(make, 4)]
      const cut = Buffer.concat([before, example.subarray(0, from), example.subarray(to), after])
      const whole = Buffer.concat([before, example, after])
      const seam = before.length + from
      const copies = [0, 0, seam, seam + to - from, seam, cut.length - seam]
      const base = scanner.screen(cut, null)
      const screened = scanner.screen(whole, { base, copies })
      expect({ i, clean: screened.clean }).toEqual({ i, clean: scanner.screen(whole, null).clean })
      const back = [0, 0, seam, seam, seam + to - from, cut.length - seam]
      const again = scanner.screen(cut, { base: screened, copies: back })
      expect({ i, clean: again.clean }).toEqual({ i, clean: base.clean })
      if (base.clean && !screened.clean) loud++
    }
    expect(loud).toBeGreaterThan(300)
  })

  it('tells UTF-16 and what changes its kind by itself', () => {
    const plain = Buffer.from('x'.repeat(400))
    const utf16 = Buffer.from('\ufeffhello', 'utf16le')
    expect(scanner.screen(utf16, null).clean).toBe(false)
    const base = scanner.screen(plain, null)
    const binary = Buffer.concat([Buffer.from([0, 1, 2]), plain])
    const screened = scanner.screen(binary, { base, copies: [3, 0, 400] })
    expect(screened).toMatchObject({ kind: 'binary', clean: true })
  })
})
