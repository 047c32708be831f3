import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'composio',
  name: 'Composio',
  url: 'https://composio.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'composio-api-key',
    title: 'Composio API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['composio'],
    pattern: {
      name: /composio[\w.-]{0,24}(?:key|token|secret)|(?:composio(?:toolset|client)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /u?ak_[A-Za-z0-9_-]{18,40}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.composio.dev/docs/authenticating-users/introduction',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'composio-api-key': {
    secret: (make) => `ak_${make.base64url(20)}`,
    match: [
      { name: 'env file', text: (secret) => `COMPOSIO_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `composio = Composio(api_key="${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"composioApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `COMPOSIO_API_KEY=ak_${make.alnum(10)}\n` },
      { name: 'an account', text: (make) => `COMPOSIO_ACCOUNT=ca_${make.alnum(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Composio → the project → Settings → Project Settings → API Keys → the key → Delete. Keys that begin with uak_ belong to a user.',
      url: 'https://platform.composio.dev',
    },
  },
  blastRadius: {
    text: 'Acts in every app your users connected, such as mail, repositories and calendars, with the rights they granted, and may read their tokens unless these are masked. Treat it as a leak of all those accounts.',
  },
  audit: {
    text: 'Composio → Logs, from {since} to {until}: look for tool calls that are not yours; then in the connected apps themselves.',
    url: 'https://platform.composio.dev',
  },
  replace: {
    text: 'A scoped project API key for each service, with only what it needs of one project, and masking of connected account secrets left on.',
    url: 'https://docs.composio.dev/docs/authenticating-users/introduction',
  },
  consumers: ['agent backends', 'MCP client settings', 'notebooks'],
  confirm: {
    text: 'GET https://backend.composio.dev/api/v3/toolkits with the key in x-api-key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.composio.dev/reference/authenticating-to-composio',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
