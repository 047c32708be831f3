import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gel',
  name: 'Gel (EdgeDB)',
  url: 'https://www.geldata.com',
} as const satisfies Provider

const docs = 'https://docs.geldata.com/reference/cli/gel_cloud/gel_cloud_secretkey'

export const rules = [
  {
    // nbwt: Cloud; edbt: an instance. Then a JWT.
    id: 'gel-secret-key',
    title: 'Gel or EdgeDB secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['nbwt_eyJ', 'nbwt1_eyJ', 'edbt_eyJ', 'edbt1_eyJ'],
    pattern:
      /(?:nbwt|edbt)1?_eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,400}/,
    boundary: 'base64url',
    reach: { before: 0, after: 3072 },
    checks: [{ kind: 'structure', is: 'prefixed-jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

function key(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'aws.edgedb.cloud', sub: make.alnum(22), jti: make.alnum(22) }
  return `${make.pick(['nbwt', 'nbwt1', 'edbt', 'edbt1'])}_${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}.${make.base64url(86)}`
}

export const examples = {
  'gel-secret-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `GEL_SECRET_KEY=${secret}\n` },
      { name: 'the older name', text: (secret) => `EDGEDB_SECRET_KEY="${secret}"\n` },
      { name: 'Python', text: (secret) => `client = gel.create_client(secret_key='${secret}')\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `GEL_SECRET_KEY=${key(make).slice(0, 60)}\n` },
      { name: 'a placeholder', text: () => 'EDGEDB_SECRET_KEY=nbwt_...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Gel Cloud → Personal Settings or Org Settings → Secret keys → the key → Revoke.',
      url: 'https://cloud.geldata.com',
    },
    cli: {
      text: 'Takes the key’s id; gel cloud secretkey list shows it.',
      url: docs,
      command: { argv: ['gel', 'cloud', 'secretkey', 'revoke', '--secret-key-id', '<key-id>'] },
    },
  },
  blastRadius: {
    text: 'Connects to the instances in its scope and does what its roles allow there; a key without a scope also makes and destroys instances of the account.',
  },
  audit: {
    text: 'Look at the instance’s logs in Gel Cloud and at its data and schema for changes from {since} to {until}.',
    url: 'https://cloud.geldata.com',
  },
  replace: {
    text: 'A key with an expiry and a scope for one instance, made for each environment.',
    url: docs,
  },
  consumers: ['server environment', 'Vercel integration', 'CI secrets'],
  confirm: { text: 'gel query with the key in GEL_SECRET_KEY fails to authenticate.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and revoked. A new one leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    {
      url: 'https://docs.geldata.com/reference/cli/gel_cloud/gel_cloud_secretkey/edgedb_cloud_secretkey_revoke',
      checked: '2026-11-21',
    },
    { url: docs, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
