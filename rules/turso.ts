import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'turso',
  name: 'Turso',
  url: 'https://turso.tech',
} as const satisfies Provider

const tokens = 'https://docs.turso.tech/sdk/authorization/tokens'
const invalidate = 'https://docs.turso.tech/cli/db/tokens/invalidate'

export const rules = [
  {
    id: 'turso-token',
    title: 'Turso database, group or API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['turso', 'libsql'],
    pattern: {
      name: /(?:turso|libsql)[\w.-]{0,32}(?:token|key|jwt)/,
      value: /eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 3072,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: tokens,
  },
  {
    id: 'turso-url-token',
    title: 'Turso token in a database URL',
    severity: 'critical',
    confidence: 'high',
    keywords: ['libsql://', '.turso.io'],
    pattern:
      /(?:libsql|https|wss):\/\/[A-Za-z0-9.-]{1,160}\.turso\.io\/?\?(?:authToken|auth_token|jwt)=(?<secret>eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700})/,
    boundary: 'base64url',
    reach: { before: 180, after: 3072 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { a: 'rw', iat: make.int(1.7e9, 1.8e9), id: make.uuid() }
  return `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part(claims)}.${make.base64url(86)}`
}

export const examples = {
  'turso-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `TURSO_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `tursoApiToken: "${secret}"\n` },
      { name: 'shell', text: (secret) => `export LIBSQL_AUTH_TOKEN='${secret}'\n` },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${token(make)}\n` },
      {
        name: 'does not decode',
        text: (make) =>
          `TURSO_AUTH_TOKEN=eyJ${make.alnum(33)}.eyJ${make.alnum(90)}.${make.alnum(86)}\n`,
      },
    ],
  },
  'turso-url-token': {
    secret: token,
    match: [
      {
        name: 'env file',
        text: (secret) => `DATABASE_URL=libsql://shop-acme.turso.io?authToken=${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `createClient({ url: 'libsql://shop-acme.turso.io?authToken=${secret}' })\n`,
      },
      {
        name: 'Go',
        text: (secret) =>
          `sql.Open("libsql", "libsql://shop-acme.turso.io/?authToken=${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'no token', text: () => 'DATABASE_URL=libsql://shop-acme.turso.io\n' },
      {
        name: 'a variable',
        text: () => `url = 'libsql://shop-acme.turso.io?authToken=\${token}'\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Turso dashboard → the database (or the group) → … → Invalidate Tokens. It ends all tokens of the group the database belongs to, so have new ones ready. A platform API token: Settings → API Tokens → Revoke.',
      url: 'https://app.turso.tech',
    },
    cli: {
      text: 'Ends every token of the database’s group. For an API token it is turso auth api-tokens revoke.',
      url: invalidate,
      command: { argv: ['turso', 'db', 'tokens', 'invalidate', '<database>'] },
    },
    api: {
      text: 'POST https://api.turso.tech/v1/organizations/{organization}/databases/{database}/auth/rotate.',
      url: 'https://docs.turso.tech/api-reference/databases/invalidate-tokens',
    },
  },
  blastRadius: {
    text: 'Reads and changes the database, or each one of the group; with a in the payload equal to ro it only reads. A platform API token makes and destroys databases and makes tokens for all of them.',
  },
  audit: {
    text: 'Dashboard → Audit Logs shows changes in the organization from {since} to {until}; single queries are not listed, so compare the data with a point-in-time copy.',
    url: 'https://app.turso.tech',
  },
  replace: {
    text: 'A token with --expiration and --read-only or fine-grained permissions where that will do, made when it is needed.',
    url: tokens,
  },
  consumers: [
    'server and edge environment',
    'CI secrets',
    'mobile and desktop apps with embedded replicas',
  ],
  confirm: { text: 'A query with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Invalidating rotates the signing key, with a short downtime: every token of the group dies, and one alone cannot be ended.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: invalidate, checked: '2026-11-21' },
    {
      url: 'https://docs.turso.tech/api-reference/databases/invalidate-tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
