import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pluggy',
  name: 'Pluggy',
  url: 'https://www.pluggy.ai',
} as const satisfies Provider

const credentials = 'https://docs.pluggy.ai/en/docs/security/credentials'

export const rules = [
  // It carries a checksum, but the page does not say which.
  {
    id: 'pluggy-client-secret',
    title: 'Pluggy client secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pluggy_sk_'],
    pattern: /pluggy_sk_[A-Za-z0-9_-]{24,120}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: credentials,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pluggy-client-secret': {
    secret: (make) => `pluggy_sk_${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `PLUGGY_CLIENT_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const client = new PluggyClient({ clientId, clientSecret: '${secret}' })\n`,
      },
      { name: 'JSON', text: (secret) => `{"clientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `PLUGGY_CLIENT_ID=${make.uuid()}\n`,
      },
      { name: 'cut short', text: (make) => `PLUGGY_CLIENT_SECRET=pluggy_sk_${make.alnum(10)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Pluggy Dashboard → the application → generate a new client secret: the old one stops at once. Owners and Admins can. API keys made before live on until they expire.',
      url: 'https://dashboard.pluggy.ai',
    },
  },
  blastRadius: {
    text: 'With the client ID: makes API keys with full access to the application’s Items, which are your users’ bank accounts, transactions and investments, and starts payments where they are on.',
  },
  audit: {
    text: 'Dashboard → the application → Logs, from {since} to {until}: look for calls that are not yours.',
    url: 'https://dashboard.pluggy.ai',
  },
  replace: {
    text: 'Separate applications for development and production, the secret in a secret manager on the server; front ends get a Connect Token.',
    url: 'https://docs.pluggy.ai/en/docs/security/credentials',
  },
  consumers: ['finance backends', 'serverless functions', 'MCP servers', 'CI secrets'],
  confirm: { text: 'POST https://api.pluggy.ai/auth with the client ID and the old secret fails.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new secret ends the old one immediately; API keys already made with it work until they expire.',
  },
  sources: [
    { url: 'https://docs.pluggy.ai/en/docs/security/credentials.md', checked: '2026-11-21' },
    { url: 'https://docs.pluggy.ai/en/recipes/rotate-your-client-secret', checked: '2026-11-21' },
    { url: 'https://docs.pluggy.ai/en/docs/security/overview.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
