import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'segmind',
  name: 'Segmind',
  url: 'https://www.segmind.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'segmind-api-key',
    title: 'Segmind API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['segmind'],
    pattern: { name: /segmind[\w.-]{0,24}(?:key|token|secret)/, value: /SG_[0-9a-f]{16}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.4 }],
    source: 'https://docs.segmind.com/getting-started/api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'segmind-api-key': {
    secret: (make) => `SG_${make.hex(16)}`,
    match: [
      { name: 'env file', text: (secret) => `SEGMIND_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"segmindApiKey": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `segmind_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SEGMIND_API_KEY=SG_${make.hex(15)}\n` },
      { name: 'another name', text: (make) => `SEGMENT_KEY=SG_${make.hex(16)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Segmind console → API Keys → the key → delete.',
      url: 'https://cloud.segmind.com/console/api-keys',
    },
  },
  blastRadius: { text: 'Calls models and workflows on your credits.' },
  audit: {
    text: 'Segmind console → Usage and Billing, from {since} to {until}.',
    url: 'https://cloud.segmind.com/console',
  },
  replace: {
    text: 'A key for each service, on the server only.',
    url: 'https://docs.segmind.com/getting-started/api-key',
  },
  consumers: ['backends', 'notebooks', 'plug-ins'],
  confirm: {
    text: 'GET https://api.segmind.com/v1/get-user-credits with the key in x-api-key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://docs.segmind.com/api-reference', checked: '2026-11-21' }],
} as const satisfies Playbook
