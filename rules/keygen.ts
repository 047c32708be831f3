import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'keygen',
  name: 'Keygen',
  url: 'https://keygen.sh',
} as const satisfies Provider

export const rules = [
  {
    id: 'keygen-token',
    title: 'Keygen API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['keygen'],
    pattern: {
      name: /keygen[\w.-]{0,24}(?:token|key|secret)/,
      value: /(?:admin|prod|product|user|env|activ|dev|sales|supp|read)-[0-9a-f]{32,80}v[1-9]/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://keygen.sh/docs/api/tokens/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'keygen-token': {
    secret: (make) => `${make.pick(['admin', 'prod', 'user'])}-${make.hex(64)}v3`,
    match: [
      { name: 'env file', text: (secret) => `KEYGEN_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `keygen_product_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"keygenAdminToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `KEYGEN_TOKEN=admin-${make.hex(20)}v3\n` },
      { name: 'without its version', text: (make) => `KEYGEN_TOKEN=admin-${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Tokens (or the product or user → Tokens) → the token → Revoke.',
      url: 'https://app.keygen.sh/tokens',
    },
    api: {
      text: 'DELETE https://api.keygen.sh/v1/accounts/{account}/tokens/{id}.',
      url: 'https://keygen.sh/docs/api/tokens/',
    },
  },
  blastRadius: {
    text: 'An admin token makes, reads and changes licences, users, releases and policies of the account; a product token those of one product, so it can also publish releases.',
  },
  audit: {
    text: 'Dashboard → Request logs and Event logs, by the token, from {since} to {until}.',
    url: 'https://app.keygen.sh/request-logs',
  },
  replace: {
    text: 'A product token with permissions and an expiry on the server; licence keys, not tokens, in what you ship.',
    url: 'https://keygen.sh/docs/api/authentication/',
  },
  consumers: ['server environment', 'CI secrets', 'electron-builder and release settings'],
  confirm: {
    text: 'GET https://api.keygen.sh/v1/accounts/{account}/me with the token as bearer answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating a token gives it a new value and ends the old one.',
  },
  sources: [{ url: 'https://keygen.sh/docs/api/authentication/', checked: '2026-11-21' }],
} as const satisfies Playbook
