import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'chroma',
  name: 'Chroma',
  url: 'https://www.trychroma.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'chroma-api-key',
    title: 'Chroma Cloud API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['chroma'],
    pattern: {
      name: /chroma[_.-]?(?:db)?[\w.-]{0,24}(?:key|token|secret)|(?:chromadb\.cloudclient|cloudclient)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)|x-chroma-token/,
      value: /ck-[A-Za-z0-9]{40,48}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://docs.trychroma.com/cloud/getting-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'chroma-api-key': {
    secret: (make) => `ck-${make.alnum(44)}`,
    match: [
      { name: 'env file', text: (secret) => `CHROMA_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `chroma:\n  chroma_api_key: ${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-chroma-token: ${secret}" https://api.trychroma.com/api/v2/auth/identity\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `CHROMA_API_KEY=ck-${make.alnum(20)}\n` },
      { name: 'another name', text: (make) => `CHECK_KEY=ck-${make.alnum(44)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Chroma Cloud → Settings → API keys → the key → Delete.',
      url: 'https://www.trychroma.com',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes the collections of its database or team: vectors and the documents stored beside them.',
  },
  audit: {
    text: 'Chroma Cloud → Usage, from {since} to {until}; compare the number of records with your own.',
    url: 'https://www.trychroma.com',
  },
  replace: {
    text: 'A key limited to one database for each service.',
    url: 'https://docs.trychroma.com/cloud/getting-started',
  },
  consumers: [
    'RAG backends',
    'notebooks',
    'MCP client settings',
    '~/.chroma/credentials of the CLI',
  ],
  confirm: {
    text: 'GET https://api.trychroma.com/api/v2/auth/identity with the key in x-chroma-token answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.trychroma.com/docs/cli/profile', checked: '2026-11-21' },
    { url: 'https://docs.trychroma.com/docs/cli/db', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
