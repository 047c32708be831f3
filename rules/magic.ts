import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'magic',
  name: 'Magic',
  url: 'https://magic.link',
} as const satisfies Provider

const keys = 'https://magic.link/docs/authentication/server-side/node'

export const rules = [
  {
    id: 'magic-secret-key',
    title: 'Magic secret API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk_live_', 'sk_test_'],
    pattern: /sk_(?:live|test)_[0-9A-F]{16}/,
    reach: { before: 0, after: 48 },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.6 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'magic-secret-key': {
    secret: (make) => `sk_live_${make.pick(['A', 'B', 'C'])}${make.hex(14).toUpperCase()}7`,
    match: [
      { name: 'env file', text: (secret) => `MAGIC_SECRET_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const magic = new Magic('${secret}')\n` },
      { name: 'Python', text: (secret) => `magic = Magic(api_secret_key="${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'the publishable key',
        text: (make) => `MAGIC_KEY=pk_live_${make.hex(16).toUpperCase()}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `MAGIC_SECRET_KEY=sk_live_A${make.hex(13).toUpperCase()}7\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Magic dashboard → the app → Settings → API keys → the secret key → roll it.',
      url: 'https://dashboard.magic.link/',
    },
  },
  blastRadius: {
    text: 'Poses as your server to Magic: reads users’ metadata by their DID tokens and wallets, and logs users out. It signs nothing with their wallets.',
  },
  audit: {
    text: 'Dashboard → the app → Users and Logs, from {since} to {until}: look for logouts and lookups that are not yours.',
    url: 'https://dashboard.magic.link/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; frontends get the publishable key with an allowlist of domains.',
    url: 'https://magic.link/docs/authentication/server-side/node',
  },
  consumers: ['backends that check logins', 'serverless functions', 'CI secrets'],
  confirm: {
    text: 'A call of the admin SDK, such as users.getMetadataByIssuer, with the old key fails with API_KEY invalid.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rolling makes a new secret key. Look in the dialog whether the old one is kept for a while, and end it.',
  },
  sources: [{ url: 'https://github.com/magiclabs/magic-admin-js', checked: '2026-11-21' }],
} as const satisfies Playbook
