import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'youcom',
  name: 'You.com',
  url: 'https://you.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'youcom-api-key',
    title: 'You.com API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['ydc-sk-'],
    pattern: /ydc-sk-[A-Za-z0-9-]{24,100}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://documentation.you.com/get-started/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'youcom-api-key': {
    secret: (make) => `ydc-sk-${make.hex(16)}-${make.alnum(32)}-${make.hex(8)}`,
    match: [
      { name: 'env file', text: (secret) => `YDC_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-API-Key: ${secret}" https://ydc-index.io/v1/search?query=acme\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `YDC_API_KEY=ydc-sk-${make.hex(12)}\n` },
      {
        name: 'a placeholder',
        text: () => 'YDC_API_KEY=ydc-sk-your-key-from-the-you-com-platform\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'You.com platform → API Keys → the key → Delete, which ends it at once.',
      url: 'https://you.com/platform/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls the products it was made for on your credits: search, contents, agents.',
  },
  audit: {
    text: 'You.com platform → API Keys shows when each was last used; → Analytics, from {since} to {until}.',
    url: 'https://you.com/platform',
  },
  replace: {
    text: 'A key for each service with only the products it uses, on the server only.',
    url: 'https://docs.you.com/administration/api-keys',
  },
  consumers: ['agents and RAG backends', 'MCP client settings'],
  confirm: { text: 'A search with the key in X-API-Key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.you.com/administration/api-keys', checked: '2026-11-21' },
    { url: 'https://you.com/docs/using-the-api/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
