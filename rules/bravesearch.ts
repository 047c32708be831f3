import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bravesearch',
  name: 'Brave Search',
  url: 'https://brave.com/search/api/',
} as const satisfies Provider

export const rules = [
  {
    id: 'bravesearch-api-key',
    title: 'Brave Search API key',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'brave_',
      'brave-',
      'bravesearch',
      'braveapi',
      'x-subscription-token',
      'x_subscription_token',
    ],
    pattern: {
      name: /brave[\w.-]{0,24}(?:key|token)|x[_-]subscription[_-]token/,
      value: /BSA[A-Za-z0-9_-]{28}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['lower'] },
    ],
    source: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'bravesearch-api-key': {
    secret: (make) => `BSA${make.base64url(28)}`,
    match: [
      { name: 'env file', text: (secret) => `BRAVE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Subscription-Token: ${secret}" https://api.search.brave.com/res/v1/web/search?q=acme\n`,
      },
      { name: 'MCP', text: (secret) => `"env": {"BRAVE_API_KEY": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `BRAVE_API_KEY=BSA${make.alnum(27)}\n` },
      { name: 'another name', text: (make) => `BUS_KEY=BSA${make.alnum(28)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Brave Search API dashboard → API keys → the key → Delete.',
      url: 'https://api-dashboard.search.brave.com/app/keys',
    },
  },
  blastRadius: {
    text: 'Searches within the plan, and on your card above it. It reads no stored data.',
  },
  audit: {
    text: 'Brave Search API dashboard → Usage, from {since} to {until}.',
    url: 'https://api-dashboard.search.brave.com/app/dashboard',
  },
  replace: {
    text: 'A key for each service, with a spending limit on the subscription.',
    url: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
  },
  consumers: ['MCP client settings', 'agents and RAG backends', 'notebooks'],
  confirm: { text: 'A search with the key in X-Subscription-Token answers 401 or 422.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://api-dashboard.search.brave.com/documentation/guides/authentication',
      checked: '2026-11-21',
    },
    {
      url: 'https://api-dashboard.search.brave.com/documentation/quickstart',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
