import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'plain',
  name: 'Plain',
  url: 'https://www.plain.com',
} as const satisfies Provider

const docs = 'https://www.plain.com/docs/graphql/authentication'

export const rules = [
  {
    id: 'plain-api-key',
    title: 'Plain API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['plainApiKey_'],
    pattern: /plainApiKey_[A-Za-z0-9_-]{40,50}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'plain-api-key': {
    secret: (make) => `plainApiKey_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `PLAIN_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new PlainClient({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://core-api.uk.plain.com/graphql/v1\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `PLAIN_API_KEY=plainApiKey_${make.base64url(20)}\n` },
      { name: 'a placeholder', text: () => `PLAIN_API_KEY=plainApiKey_${'x'.repeat(43)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Machine Users → the machine user → the API key → Delete.',
      url: 'https://app.plain.com/',
    },
  },
  blastRadius: {
    text: 'Acts as the machine user with the permissions of the key: reads customers, threads and messages, and answers customers in the company’s name.',
    list: {
      text: 'Settings → Machine users → the machine user → the key shows its permissions.',
      url: 'https://app.plain.com/',
    },
  },
  audit: {
    text: 'The timeline of threads shows what the machine user did from {since} to {until}; ask Plain’s support for reads.',
    url: 'https://app.plain.com/',
  },
  replace: {
    text: 'Make a machine user and a key for each program, with only the permissions it uses.',
    url: 'https://www.plain.com/docs/graphql/authentication',
  },
  consumers: ['support forms and backends', 'bots', 'CI secrets'],
  confirm: { text: 'A query with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted, and a machine user may have several. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://www.plain.com/docs/graphql/authentication.md', checked: '2026-11-21' }],
} as const satisfies Playbook
