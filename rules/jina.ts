import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'jina',
  name: 'Jina AI',
  url: 'https://jina.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'jina-api-key',
    title: 'Jina AI API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['jina_'],
    pattern: /jina_[0-9a-f]{32}[A-Za-z0-9_-]{24,32}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://jina.ai/api-dashboard/key-manager',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'jina-api-key': {
    secret: (make) => `jina_${make.hex(32)}${make.alnum(28)}`,
    match: [
      { name: 'env file', text: (secret) => `JINA_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://r.jina.ai/https://acme.test\n`,
      },
      { name: 'Python', text: (secret) => `headers = {"Authorization": "Bearer ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `JINA_API_KEY=jina_${make.hex(32)}\n` },
      {
        name: 'a model',
        text: () => 'model = "jina_embeddings_v3_base_en_quantized_for_the_search_index_2024"\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Jina AI → API Dashboard → API Key & Billing → the key → Revoke or delete.',
      url: 'https://jina.ai/api-dashboard/key-manager',
    },
  },
  blastRadius: {
    text: 'Spends the prepaid tokens of the key on embeddings, reranking, reading and searching the web until they are gone. It reads no stored data.',
  },
  audit: {
    text: 'Jina AI → API Dashboard → Usage, from {since} to {until}.',
    url: 'https://jina.ai/api-dashboard/key-manager',
  },
  replace: {
    text: 'A key for each service with only the tokens it needs, and auto top-up off.',
    url: 'https://jina.ai/api-dashboard/key-manager',
  },
  consumers: ['RAG backends', 'web crawlers and agents', 'notebooks'],
  confirm: { text: 'A call to https://api.jina.ai/v1/embeddings with the key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid. Move the remaining balance to the new key when you revoke the old one.',
  },
  sources: [{ url: 'https://jina.ai/contact-sales', checked: '2026-11-21' }],
} as const satisfies Playbook
