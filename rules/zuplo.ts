import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zuplo',
  name: 'Zuplo',
  url: 'https://zuplo.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'zuplo-api-key',
    title: 'Zuplo API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['zpka_'],
    // A random body and a checksum.
    pattern: /zpka_[0-9a-z]{32}_[0-9a-z]{8}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://zuplo.com/docs/articles/api-key-best-practices',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zuplo-api-key': {
    secret: (make) => `zpka_${make.hex(32)}_${make.hex(8)}`,
    match: [
      { name: 'env file', text: (secret) => `ZUPLO_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://dev.zuplo.com/v1/accounts\n`,
      },
      { name: 'YAML', text: (secret) => `api-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'without the checksum', text: (make) => `key=zpka_${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `key=zpka_${make.hex(32)}_${make.hex(7)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'If it is a key for an API behind Zuplo: the project → Services → API Key Service → the consumer → the key → Delete or Roll. If it is of your account: Settings → API Keys.',
      url: 'https://portal.zuplo.com',
    },
    api: {
      text: 'DELETE https://dev.zuplo.com/v1/accounts/{account}/key-buckets/{bucket}/consumers/{consumer}/keys/{key}.',
      url: 'https://zuplo.com/docs/articles/api-key-management',
    },
  },
  blastRadius: {
    text: 'Calls the API behind the gateway as its consumer. A key of the account deploys and changes gateways and makes keys for consumers.',
  },
  audit: {
    text: 'The project → Analytics and Logs, by the consumer, from {since} to {until}; Settings → Audit log for the account.',
    url: 'https://portal.zuplo.com',
  },
  replace: {
    text: 'A new key for the same consumer with an expiry; JWT authentication for your own services.',
    url: 'https://zuplo.com/docs/articles/api-key-best-practices',
  },
  consumers: ['servers of the API’s customers', 'CI secrets (ZUPLO_API_KEY)'],
  confirm: { text: 'A call to the API with the old key answers 401 after a few seconds of cache.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Roll Key makes a new key and lets the old one expire at the time you set: set it to now.',
  },
  sources: [
    { url: 'https://zuplo.com/docs/articles/api-key-best-practices', checked: '2026-11-21' },
    { url: 'https://zuplo.com/docs/articles/api-key-leak-detection', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
