import { describe, expect, it } from 'vitest'
import { base58, encodeBase } from '../../src/engine/base.js'
import { type Make, makeFrom } from '../../src/engine/example.js'
import { type StructureName, structureOf } from '../../src/engine/structure.js'

interface Case {
  readonly valid: (make: Make) => string
  /** What it is in words. */
  readonly what: string
  readonly wrong: { readonly [why: string]: (make: Make) => string }
}

const nouns =
  'ocean,guitar,velvet,marble,turtle,orbit,canyon,rocket,spider,garlic,jungle,museum'.split(',')

const cases: { readonly [name in StructureName]: Case } = {
  jwt: {
    valid: (make) => jwt({ sub: make.hex(8) }, make),
    what: 'decodes to a HS256 token',
    wrong: {
      'one wrong character in the header': (make) => damaged(jwt({}, make), 0),
      'one wrong character in the payload': (make) => {
        const token = jwt({}, make)
        return damaged(token, token.indexOf('.') + 1)
      },
      'a header without an algorithm': () => `${base64url({ typ: 'JWT' })}.${base64url({})}.`,
      'an algorithm that signs nothing': () => `${base64url({ alg: 'None' })}.${base64url({})}.`,
      'a payload that is no object': () => `${base64url({ alg: 'HS256' })}.${base64url([1])}.`,
      'a header alone': () => base64url({ alg: 'HS256' }),
    },
  },
  'base64-json': {
    valid: (make) => base64(JSON.stringify({ key: make.base64(30) })),
    what: 'decodes to a JSON object',
    wrong: {
      'one wrong character': (make) => damaged(base64(`{"key":"${make.hex(8)}"}`), 0),
      'an array': () => base64('["key"]'),
      'a value cut short': (make) => base64(`{"key":"${make.hex(30)}"}`).slice(0, 20),
    },
  },
  'basic-credentials': {
    valid: (make) => base64(`ada:${make.alnum(12)}`),
    what: 'decodes to user:password',
    wrong: {
      'no colon': (make) => base64(`ada${make.alnum(12)}`),
      'no user': (make) => base64(`:${make.alnum(12)}`),
      'a password that documentation uses': () => base64('ada:password'),
      'a template': () => base64('ada:$' + '{PASSWORD}'),
      'random bytes': () => Buffer.from([1, 200, 58, 3, 250, 9]).toString('base64'),
    },
  },
  // More in private-key.test.ts.
  'private-key': {
    valid: (make) => pem('PRIVATE KEY', make.privateKey('pkcs8')),
    what: 'RSA key of 2048 bits',
    wrong: {
      'no body': () => pem('PRIVATE KEY', ''),
      'dots for a body': () => pem('PRIVATE KEY', '...'),
      'a body of random characters': (make) => pem('PRIVATE KEY', make.base64(1624)),
      'a body cut short': (make) => pem('PRIVATE KEY', make.privateKey('rsa').slice(0, 600)),
    },
  },
  'url-password': {
    valid: (make) => make.alnum(12),
    what: 'password inside a URL',
    wrong: {
      'two characters': (make) => make.alnum(2),
      'the word itself': () => 'Password',
      'a shell variable': () => '$DB_PASSWORD',
      'a template': () => '{{ password }}',
      'angle brackets': () => '<password>',
      stars: () => '***',
      'what a quick start calls everything': () => 'airflow',
      'a field of a format string': () => 'x{password}',
      'escaped angle brackets': () => '&lt;password&gt;',
      underscores: () => '__DB_PASSWORD__',
    },
  },
  'aws-key-id': {
    valid: () => awsKeyId(123456789012),
    what: 'decodes to AWS account 123456789012',
    wrong: {
      'a character that base32 lacks': () => `${awsKeyId(123456789012).slice(0, 8)}1ABCDEFGHIJK`,
      'an account number of thirteen digits': () => awsKeyId(1_000_000_000_000),
    },
  },
  'aws-service-credential': {
    valid: (make) => `ACME${base64(`ada+1-at-123456789012:${make.base64(44)}`)}`,
    what: 'decodes to IAM user ada+1 in AWS account 123456789012',
    wrong: {
      'an account number of eleven digits': (make) =>
        `ACME${base64(`ada-at-12345678901:${make.base64(44)}`)}`,
      'a short password': (make) => `ACME${base64(`ada-at-123456789012:${make.base64(19)}`)}`,
      'random text': (make) => `ACME${make.base64(80)}`,
    },
  },
  'azure-annotated-key': {
    valid: (make) => `${make.alnum(52)}JQQJ9${make.pick(['9', 'D', 'H'])}BC${make.alnum(24)}`,
    what: 'made in 2025-03',
    wrong: {
      'one wrong character in the signature': (make) => `${make.alnum(52)}JQQJ89BC`,
      'a thirteenth month': (make) => `${make.alnum(52)}JQQJ99BM`,
      'one random character too few': (make) => `${make.alnum(51)}JQQJ99BC`,
    },
  },
  'discord-token': {
    valid: (make) => `${base64('123456789012345678')}.${make.alnum(6)}.${make.alnum(27)}`,
    what: 'decodes to a token of Discord user 123456789012345678',
    wrong: {
      'one wrong character in the id': (make) =>
        `${damaged(base64('123456789012345678'), 0)}.${make.alnum(6)}`,
      'an id of sixteen digits': (make) => `${base64('1234567890123456')}.${make.alnum(6)}`,
    },
  },
  'prefixed-base64-json': {
    valid: (make) => `acme_${base64('{"url":"https://acme.test"}')}_${make.alnum(20)}`,
    what: 'decodes to a JSON object',
    wrong: {
      'one wrong character': () => damaged(`acme_${base64('{"url":1}')}`, 5),
      'no underscore': () => `acme${base64('{"url":1}')}`,
      'random text': (make) => `acme_${make.alnum(60)}`,
    },
  },
  'supabase-service-role': {
    valid: (make) => jwt({ iss: 'supabase', ref: 'acme', role: 'service_role' }, make),
    what: 'decodes to the service_role key of project acme',
    wrong: {
      'the public key of the same project': (make) => jwt({ ref: 'acme', role: 'anon' }, make),
      'the key of every local stack': (make) =>
        jwt({ iss: 'supabase-demo', role: 'service_role' }, make),
    },
  },
  'elastic-api-key': {
    valid: () => base64('AcmeAcmeAcmeAcmeAcme:AcmeAcmeAcmeAcmeAcme_2'),
    what: 'decodes to the API key with id AcmeAcmeAcmeAcmeAcme',
    wrong: {
      'an id that is too short': (make) => base64(`${make.alnum(19)}:${make.alnum(22)}`),
      'a key that is too long': (make) => base64(`${make.alnum(20)}:${make.alnum(23)}`),
      'a character of another alphabet': (make) => base64(`${make.alnum(19)}!:${make.alnum(22)}`),
    },
  },
  'atlassian-data-center-token': {
    valid: (make) => atlassian('123456789012', 20, make),
    what: 'decodes to the token with id 123456789012',
    wrong: {
      'an id of eleven digits': (make) => atlassian('12345678901', 21, make),
      'a byte too few': (make) => atlassian('123456789012', 19, make),
    },
  },
  'prefixed-jwt': {
    valid: (make) => `acme_${jwt({ sub: make.hex(8) }, make)}`,
    what: 'decodes to a HS256 token',
    wrong: {
      'one wrong character': (make) => damaged(`acme_${jwt({}, make)}`, 5),
      'no token behind the prefix': (make) => `acme_${make.alnum(60)}`,
    },
  },
  'snyk-token': {
    valid: (make) => snyk({ h: 'acme.test' }, make),
    what: 'decodes to a token for acme.test',
    wrong: {
      'one wrong character in the middle part': (make) => damaged(snyk({ h: 'a' }, make), 20),
      'no middle part': (make) => `snyk_uat.${make.hex(8)}`,
      'a middle part that is random': (make) =>
        `snyk_uat.${make.hex(8)}.${make.alnum(60)}.${make.alnum(60)}`,
    },
  },
  'dashlane-device-keys': {
    valid: (make) => `dls_${make.hex(8)}_${base64(`{"deviceSecretKey":"${make.hex(64)}"}`)}`,
    what: 'decodes to the keys of a device',
    wrong: {
      'another object': (make) => `dls_${make.hex(8)}_${base64('{"login":"ada"}')}`,
      'random text': (make) => `dls_${make.hex(8)}_${make.alnum(90)}`,
    },
  },
  'nx-access-token': {
    valid: (make) => base64(`${make.uuid()}|read-write`),
    what: 'decodes to a read-write token',
    wrong: {
      'read only': (make) => base64(`${make.uuid()}|read`),
      'no UUID': (make) => base64(`${make.alnum(36)}|read-write`),
    },
  },
  'jfrog-reference-token': {
    valid: (make) => base64(`reftkn:01:${make.digits(10)}:${make.alnum(27)}`),
    what: 'decodes to a reference token',
    wrong: {
      'nine digits': (make) => base64(`reftkn:01:${make.digits(9)}:${make.alnum(28)}`),
      'random text after the prefix': (make) => base64('reftkn:01') + make.base64(52),
    },
  },
  'solana-secret-key': {
    valid: (make) => encodeBase(Buffer.of(1, ...make.bytes(63)), base58),
    what: 'decodes to a key pair of 64 bytes',
    wrong: {
      'a public key': (make) => encodeBase(Buffer.of(1, ...make.bytes(31)), base58),
      'a byte too many': (make) => encodeBase(Buffer.of(1, ...make.bytes(64)), base58),
      'a character that base58 lacks': (make) => `0${make.alnum(87)}`,
    },
  },
  'seed-phrase': {
    valid: () => nouns.join(' '),
    what: '12 words of a seed phrase',
    wrong: {
      'eleven words': () => nouns.slice(1).join(' '),
      thirteen: () => [...nouns, 'lemon'].join(' '),
      'a sentence': () => [...nouns.slice(1), 'the'].join(' '),
      'one word again and again': () => [...nouns.slice(4), ...Array(4).fill('ocean')].join(' '),
      'a word in capitals': () => [...nouns.slice(1), 'Lemon'].join(' '),
    },
  },
}
const names = Object.keys(cases) as StructureName[]

describe.each(names)('a value of structure %s', (name) => {
  const { valid, what, wrong } = cases[name]

  it('is recognised, and what it tells about itself is said', () => {
    for (const make of makes) expect(structureOf(name, valid(make))).toBe(what)
  })

  it.each(Object.entries(wrong))('is refused for %s', (_, value) => {
    for (const make of makes) expect(structureOf(name, value(make))).toBeNull()
  })

  it.skipIf(name === 'url-password')('is refused for plain words', () => {
    expect(structureOf(name, 'plain words')).toBeNull()
  })
})

describe('some say more', () => {
  const make = makeFrom('structure')

  it('a JWT: until when it is valid', () => {
    const until = (exp: unknown) => structureOf('jwt', jwt({ exp }, make))
    expect(until(1_600_000_000)).toBe('decodes to a HS256 token, valid until 2020-09-13')
    for (const odd of [-1, 1e300, '2020', null]) expect(until(odd)).toBe('decodes to a HS256 token')
  })

  it('an AWS access key id: that it is of the older form, without an account', () => {
    expect(structureOf('aws-key-id', `ACME${make.of('ABCDEFGH', 16)}`)).toBe(
      'an access key id of the older form',
    )
  })

  it('an AWS access key id: a low account number with its zeros', () => {
    expect(structureOf('aws-key-id', awsKeyId(12))).toBe('decodes to AWS account 000000000012')
  })

  it('an Atlassian token with the prefix of Bitbucket', () => {
    expect(
      structureOf('atlassian-data-center-token', `BBDC-${atlassian('123456789012', 20, make)}`),
    ).toBe('decodes to the token with id 123456789012')
  })
})

const makes = Array.from({ length: 10 }, (_, seed) => makeFrom(`structure/${seed}`))

function jwt(payload: object, make: Make): string {
  return `${base64url({ alg: 'HS256' })}.${base64url(payload)}.${make.base64url(43)}`
}

function base64url(json: object): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url')
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function pem(kind: string, body: string): string {
  const lines = body.replace(/.{64}/g, '$&\n')
  return `-----BEGIN ${kind}-----\n${lines}\n-----END ${kind}-----`
}

/** The account's 40 bits after a first bit of 1, and four more: 45 bits, nine digits of base32. */
function awsKeyId(account: number): string {
  let rest = 2 ** 44 + account * 16
  let digits = ''
  for (let i = 0; i < 9; i++) {
    digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[rest % 32] + digits
    rest = Math.floor(rest / 32)
  }
  return `ACME${digits}ABCDEFG`
}

function snyk(claims: object, make: Make): string {
  return `snyk_uat.${make.hex(8)}.${base64url(claims)}.${make.base64url(86)}`
}

function atlassian(id: string, random: number, make: Make): string {
  const bytes = Array.from({ length: random }, () => make.int(0, 255))
  return Buffer.concat([Buffer.from(`${id}:`), Buffer.from(bytes)]).toString('base64')
}

function damaged(value: string, at: number): string {
  const other = value[at] === 'q' ? 'p' : 'q'
  return value.slice(0, at) + other + value.slice(at + 1)
}
