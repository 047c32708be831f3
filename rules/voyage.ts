import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'voyage',
  name: 'Voyage AI',
  url: 'https://www.voyageai.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'voyage-api-key',
    title: 'Voyage AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['voyage_', 'voyage-', 'voyageai', 'voyageapi', 'voyage.'],
    pattern: {
      name: /voyage[_.-]?(?:ai)?[\w.-]{0,24}(?:key|token|secret)|(?:voyage(?:ai)?(?:\.client|client)|voyageai\.client)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /(?:pa|al)-[A-Za-z0-9_-]{40,48}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.0 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.voyageai.com/docs/api-key-and-installation',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'voyage-api-key': {
    secret: (make) => `pa-${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `VOYAGE_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `vo = voyageai.Client(api_key="${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"voyageApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `VOYAGE_API_KEY=pa-${make.alnum(20)}\n` },
      { name: 'another name', text: (make) => `SERVICE_API_KEY=pa-${make.base64url(43)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Voyage dashboard → API keys → the key → … → Delete. Keys that begin with al- belong to MongoDB Atlas: organization → Model API Keys, or project → AI Models.',
      url: 'https://dashboard.voyageai.com/organization/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls the embedding and reranking models on your bill. It reads no stored data: the service keeps none of your vectors.',
  },
  audit: {
    text: 'Voyage dashboard → Usage, by project and key, from {since} to {until}.',
    url: 'https://dashboard.voyageai.com',
  },
  replace: {
    text: 'A key for each project, with the rate limits of that project lowered to what it needs.',
    url: 'https://docs.voyageai.com/docs/api-key-and-installation',
  },
  consumers: ['RAG backends', 'ingestion jobs', 'notebooks', 'coding assistants’ settings'],
  confirm: {
    text: 'POST https://api.voyageai.com/v1/embeddings (Atlas: https://ai.mongodb.com/v1/embeddings) with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://www.mongodb.com/docs/voyageai/management/api-keys/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
