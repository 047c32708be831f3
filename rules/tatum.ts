import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tatum',
  name: 'Tatum',
  url: 'https://tatum.io',
} as const satisfies Provider

const docs = 'https://docs.tatum.io/docs/authentication'

export const rules = [
  {
    id: 'tatum-api-key',
    title: 'Tatum API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['tatum', 'x-api-key'],
    pattern: {
      name: /tatum[\w.-]{0,24}(?:key|token)|x-api-key/,
      value: /t-[0-9a-f]{24}-[0-9a-f]{24}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tatum-api-key': {
    secret: (make) => `t-${make.hex(24)}-${make.hex(24)}`,
    match: [
      { name: 'env file', text: (secret) => `TATUM_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "x-api-key: ${secret}" https://api.tatum.io/v3/tatum/version\n`,
      },
      { name: 'JSON', text: (secret) => `{"tatumApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `TATUM_API_KEY=t-${make.hex(24)}-${make.hex(23)}\n`,
      },
      { name: 'another key', text: (make) => `x-api-key: ${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Tatum dashboard → API Keys → … beside the key → Regenerate Key, and put the new one into the KMS too. Deleting the key also deletes its virtual accounts and notification subscriptions for good.',
      url: 'https://dashboard.tatum.io/',
    },
  },
  blastRadius: {
    text: 'Calls nodes and data APIs on your credits; with the virtual accounts and KMS of the plan it also reads and starts transfers that your KMS signs.',
  },
  audit: {
    text: 'Dashboard → Usage, from {since} to {until}: endpoints and volumes that are not yours.',
    url: 'https://dashboard.tatum.io/',
  },
  replace: {
    text: 'A key for each program, on the server only, with an IP allowlist where the plan has one.',
    url: 'https://docs.tatum.io/docs/authentication',
  },
  consumers: ['payment backends', 'wallets', 'indexers', 'CI secrets'],
  confirm: { text: 'GET https://api.tatum.io/v3/tatum/version with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating replaces the key. A second key, on paid plans, leaves the leaked one valid.',
  },
  sources: [{ url: 'https://docs.tatum.io/docs/compromised-auth-api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
