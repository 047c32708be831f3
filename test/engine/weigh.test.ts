import { describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import type { Rule } from '../../src/engine/rule.js'
import { whyDoubtful } from '../../src/engine/weigh.js'

const url: Rule = {
  id: 'acme-url',
  title: 'Acme URL',
  severity: 'high',
  confidence: 'high',
  keywords: ['acme://'],
  pattern: /acme/,
  checks: [{ kind: 'structure', is: 'url-password' }],
  source: 'https://acme.test',
}
const header: Rule = { ...url, checks: [{ kind: 'structure', is: 'basic-credentials' }] }
const doubt = (rule: Rule, value: string, after: string, path: string, before = '') => {
  const bytes = Buffer.from(before + value + after)
  const [start, end] = [before.length, before.length + value.length]
  return whyDoubtful(rule, value, { bytes, start, end, path })
}
const password = makeFrom('weigh').alnum(14)
const real = '@db.eu-west-1.acme-prod.com/shop'

describe('a password in a URL', () => {
  it('is as sure as its rule on a host that may be real', () => {
    expect(doubt(url, password, real, 'src/config.ts')).toBeNull()
    expect(doubt(url, password, '@10.1.2.3:5432/shop', 'src/config.ts')).toBeNull()
  })

  it.each([
    ['this machine', '@localhost:5432/shop'],
    ['its address', '@127.0.0.1/shop'],
    ['a service of Docker Compose', '@postgres:5432/shop'],
    ['the machine around a container', '@host.docker.internal/shop'],
    ['a data source name of Go', '@tcp(db:3306)/shop'],
    ['a reserved name', '@db.example.com/shop'],
  ])('is doubtful on %s', (_, after) => {
    expect(doubt(url, password, after, 'src/config.ts')).not.toBeNull()
  })

  it.each([
    'secret2',
    'Password123',
    'MyP@ssw0rd!',
    'postgres_password_1',
    'admin-123',
    'supersecret',
    'letmein',
  ])('is doubtful as %s', (stock) => {
    expect(doubt(url, stock, real, 'src/config.ts')).toBe(
      'words that documentation writes for a password',
    )
  })

  it('is doubtful as the name of its user, where that is known', () => {
    expect(doubt(url, 'shopkeeper', real, 'a.ts', 'acme://Shopkeeper:')).toBe(
      'repeats the name of the user',
    )
    expect(doubt(url, 'shopkeeper', real, 'a.ts', 'acme://reader:')).toBeNull()
    expect(doubt(url, 'shopkeeper', real, 'a.ts')).toBeNull()
  })

  it('is not taken for stock words because it begins with one', () => {
    expect(doubt(url, `test${password}`, real, 'src/config.ts')).toBeNull()
    expect(doubt(url, 'password'.repeat(32), real, 'src/config.ts')).toBeNull()
  })
})

describe('a Basic header', () => {
  const encoded = (text: string) => Buffer.from(text).toString('base64')

  it('is doubtful for the same passwords', () => {
    expect(doubt(header, encoded(`ada:${password}`), '', 'a.ts')).toBeNull()
    expect(doubt(header, encoded('ada:secret2'), '', 'a.ts')).not.toBeNull()
    expect(doubt(header, encoded('shop:Shop'), '', 'a.ts')).toBe('repeats the name of the user')
  })
})
