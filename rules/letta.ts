import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'letta',
  name: 'Letta',
  url: 'https://www.letta.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'letta-api-key',
    title: 'Letta API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-let-'],
    pattern: /sk-let-[A-Za-z0-9+/_-]{40,200}={0,2}/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.letta.com/guides/cloud/overview',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'letta-api-key': {
    secret: (make) => `sk-let-${make.base64(104)}`,
    match: [
      { name: 'env file', text: (secret) => `LETTA_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Letta(token="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.letta.com/v1/agents/\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `LETTA_API_KEY=sk-let-${make.alnum(20)}\n` },
      { name: 'a placeholder', text: () => 'LETTA_API_KEY=sk-let-...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Letta → API keys → the key → Delete.',
      url: 'https://app.letta.com/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes the agents of the organization with their memory and messages, runs their tools, and calls models on your bill.',
  },
  audit: { text: 'Letta → Runs and Usage, from {since} to {until}.', url: 'https://app.letta.com' },
  replace: {
    text: 'A key for each service; for browsers, client-side tokens made by your server, which end after 5 minutes by default.',
    url: 'https://docs.letta.com/api/typescript/resources/access_tokens/methods/create',
  },
  consumers: ['agent backends', '~/.letta', 'notebooks'],
  confirm: { text: 'GET https://api.letta.com/v1/agents/ with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.letta.com/guides/api/letta-api-key', checked: '2026-11-21' },
    {
      url: 'https://docs.letta.com/api/typescript/resources/access_tokens/methods/create',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
