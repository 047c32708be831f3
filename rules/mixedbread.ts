import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mixedbread',
  name: 'Mixedbread',
  url: 'https://www.mixedbread.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'mixedbread-api-key',
    title: 'Mixedbread API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['mxb_'],
    pattern: /mxb_[A-Za-z0-9]{24,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://www.mixedbread.com/docs/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mixedbread-api-key': {
    secret: (make) => `mxb_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `MXBAI_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `mxbai = Mixedbread(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.mixedbread.com/v1/stores\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `MXBAI_API_KEY=mxb_${make.alnum(12)}\n` },
      { name: 'a name', text: () => 'mxb_rerank_large_v2_quantized_for_cpu = 1\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Mixedbread → API Keys → the key → Revoke or delete.',
      url: 'https://platform.mixedbread.com',
    },
  },
  blastRadius: {
    text: 'Calls embedding, reranking and parsing on your bill, and reads, changes and deletes the organization’s stores and files: all of them with full access, the default, else those in its scopes.',
  },
  audit: {
    text: 'Mixedbread → Usage, from {since} to {until}.',
    url: 'https://platform.mixedbread.com',
  },
  replace: {
    text: 'A custom key for each service, with only the scopes and stores it needs.',
    url: 'https://www.mixedbread.com/docs/platform/api-keys',
  },
  consumers: ['RAG backends', 'notebooks'],
  confirm: { text: 'GET https://api.mixedbread.com/v1/stores with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://www.mixedbread.com/docs/platform/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
