import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import type { Rule } from '../../src/engine/rule.js'
import { createScanner } from '../../src/engine/scan.js'

const scanner = createScanner([
  {
    id: 'acme-key',
    title: 'Acme key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['acme_key'],
    pattern: { name: /acme_key/, value: /[a-z0-9]{24}/ },
    source: 'https://acme.test',
  } satisfies Rule,
])
const value = makeFrom('assignment').lower(24)

/** Each syntax as the comment of `Assignment` writes it, and texts in it. */
const syntaxes: { readonly [syntax: string]: readonly string[] } = {
  'NAME=value': [
    `ACME_KEY=${value}`,
    `export ACME_KEY='${value}'`,
    `$env:ACME_KEY = "${value}"`,
    `ENV ACME_KEY="${value}" OTHER=1`,
    `?acme_key=${value}&limit=1`,
    `acme_key%3D${value}`,
  ],
  '"name": "value"': [
    `{"acme_key": "${value}"}`,
    `{"acme_key":"${value}"}`,
    `{"acme_key"\n:\n"${value}"}`,
    `"{\\"acme_key\\":\\"${value}\\"}"`,
    `{'acme_key': '${value}'}`,
  ],
  'name: value': [
    `acme_key: ${value}`,
    `acme_key: "${value}"`,
    `acme_key:\n  ${value}`,
    `acme_key: str = b'${value}'`,
    `const acme_key: string = \`${value}\``,
  ],
  'name := "value"': [`acme_key := "${value}"`, `acme_key ?= ${value}`, `acme_key += "${value}"`],
  "name => 'value'": [`'acme_key' => '${value}',`, `:acme_key => "${value}"`],
  'set("name", "value")': [
    `set("acme_key", "${value}")`,
    `define('ACME_KEY', '${value}');`,
    `os.getenv("ACME_KEY", "${value}")`,
    `set_acme_key("${value}")`,
  ],
  '--name value': [
    `cmd --acme_key ${value}`,
    `cmd --acme_key=${value}`,
    `cmd --acme_key "${value}" --other`,
    `ENV ACME_KEY ${value}`,
    `#define ACME_KEY "${value}"`,
  ],
  '<name>value</name>': [
    `<acme_key>${value}</acme_key>`,
    `<acme_key type="string">${value}</acme_key>`,
    `<acme_key>\n  ${value}\n</acme_key>`,
  ],
  '<add key="name" value="value"/>': [
    `<add key="acme_key" value="${value}"/>`,
    `<property name='acme_key'\n  value='${value}' />`,
  ],
  '{name: "name", value: "value"}': [
    `{name: "acme_key", value: "${value}"}`,
    `{"name": "acme_key", "value": "${value}"}`,
    `- name: ACME_KEY\n  value: ${value}`,
  ],
  'Name: Bearer value': [
    `Acme_Key: Bearer ${value}`,
    `-H "Acme_Key: Basic ${value}"`,
    `{ acme_key: 'Bearer ${value}' }`,
    `'Acme_Key': \`Token ${value}\``,
  ],
}

describe('an assignment', () => {
  it('is found in every syntax that its documentation names', () => {
    const source = readFileSync('src/engine/rule.ts', 'utf8')
    const list = /in any way of binding(?<list>[\s\S]*?)The name is matched/.exec(source)?.groups
    const named = [...(list?.list ?? '').matchAll(/`([^`]+)`/g)].map(([, syntax]) => syntax)
    expect(Object.keys(syntaxes)).toEqual(named)
  })

  it.each(rows(syntaxes))('%s in %j', (_, text) => {
    expect(found(text)).toEqual([value])
    expect(found(`before\r\n${text}\r\nafter`)).toEqual([value])
  })

  it.each([
    ['with a longer name', `PROD_ACME_KEY_2=${value}`],
    ['with a name in other letters', `AcmeKey=0 Acme_Key=${value}`],
    ['as a default in a shell', `\${ACME_KEY:-${value}}`],
    ['as a default in JavaScript', `process.env.ACME_KEY || '${value}'`],
    ['as a typed constant in Rust', `const ACME_KEY: &str = "${value}";`],
    ['in brackets', `env["ACME_KEY"] = "${value}"`],
    ['in a list', `acme_key: ["${value}"]`],
    ['before a comment', `acme_key = ${value} # for production`],
    ['after a mention of the same name', `# acme_key is below\nacme_key = ${value}`],
  ])('is found %s', (_, text) => {
    expect(found(text)).toEqual([value])
  })

  // `[` after a name is no part of any syntax yet.
  it.fails.each([['as an element', `acme_key[0] = "${value}"`]])('is found %s', (_, text) => {
    expect(found(text)).toEqual([value])
  })

  it('is found twice where it stands twice', () => {
    expect(found(`a.acme_key=${value}\nb.acme_key=${value}\n`)).toEqual([value, value])
  })

  it.each([
    ['under another name', `acme_kez=${value}`],
    ['with a value one character short', `acme_key=${value.slice(1)}`],
    ['with a value one character long', `acme_key=${value}0`],
    ['with a value in capitals', `acme_key=${value.toUpperCase().replace(/\d/g, 'A')}`],
    ['with a value that continues', `acme_key=${value}_2`],
    ['where the value is that of another name', `acme_key=\nother_key=${value}`],
    ['where the name is only mentioned', `The acme_key is secret. Commit ${value} changes it.`],
    ['where the name is part of a path', `https://acme.test/acme_key/${value}`],
    ['where a reference stands for the value', 'acme_key = process.env.ACME_KEY'],
    ['where the value is a placeholder', 'acme_key=xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['where the value is far away', `acme_key = ${' '.repeat(100)}${value}`],
    ['before its name', `${value} = acme_key`],
  ])('is not found %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

function rows(of: typeof syntaxes): [syntax: string, text: string][] {
  return Object.entries(of).flatMap(([syntax, texts]) =>
    texts.map((text): [string, string] => [syntax, text]),
  )
}

function found(text: string): string[] {
  return scanner.scan(Buffer.from(text), '').map(({ secret }) => secret.reveal())
}
