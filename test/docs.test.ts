import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { documents, registries } from '../scripts/generate.mjs'
import { cli } from './fixtures/cli.js'
import { emptyDirectory } from './fixtures/repo.js'

const due = 'is not up to date: run `npm run generate`'

describe('what is generated', () => {
  it('is what stands in the repository', async () => {
    for (const [file, text] of Object.entries({ ...registries(), ...(await documents()) })) {
      expect(readFileSync(file, 'utf8') === text, `${file} ${due}`).toBe(true)
    }
  })
})

describe('.secretscanrc.example.json', () => {
  const example = JSON.parse(readFileSync('.secretscanrc.example.json', 'utf8'))
  const schema = JSON.parse(readFileSync('schema/secretscanrc.schema.json', 'utf8'))

  it('is valid', () => {
    expect(new Ajv({ strict: false }).validate(schema, example)).toBe(true)
  })

  it('shows every option', () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(schema.properties).sort())
    // One rule with all of them would make no sense.
    const shown = new Set(example.rules.flatMap((rule: object) => Object.keys(rule)))
    expect([...shown].sort()).toEqual(Object.keys(schema.properties.rules.items.properties).sort())
  })
})

describe('--help', () => {
  it.each([
    [],
    ['staged'],
    ['range'],
    ['history'],
    ['dir'],
    ['stdin'],
    ['fix'],
    ['rules'],
    ['explain'],
    ['resolve'],
    ['playbook'],
  ])('%s', async (...command) => {
    const { code, stdout } = await cli(emptyDirectory(), [...command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatchSnapshot()
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})
