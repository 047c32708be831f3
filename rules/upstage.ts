import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'upstage',
  name: 'Upstage',
  url: 'https://www.upstage.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'upstage-api-key',
    title: 'Upstage API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['upstage'],
    pattern: { name: /upstage[\w.-]{0,24}(?:key|token|secret)/, value: /up_[A-Za-z0-9]{24,40}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://console.upstage.ai/docs/getting-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'upstage-api-key': {
    secret: (make) => `up_${make.alnum(29)}`,
    match: [
      { name: 'env file', text: (secret) => `UPSTAGE_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"upstageApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `upstage_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `UPSTAGE_API_KEY=up_${make.alnum(12)}\n` },
      { name: 'another name', text: (make) => `BACKUP_KEY=up_${make.alnum(29)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Upstage Console → API Keys → the key → Delete.',
      url: 'https://console.upstage.ai/api-keys',
    },
  },
  blastRadius: { text: 'Calls Solar and document models on your credits.' },
  audit: {
    text: 'Upstage Console → Usage, from {since} to {until}.',
    url: 'https://console.upstage.ai',
  },
  replace: {
    text: 'A key for each project, on the server only.',
    url: 'https://console.upstage.ai/docs/getting-started',
  },
  consumers: ['backends', 'document pipelines', 'notebooks'],
  confirm: { text: 'GET https://api.upstage.ai/v1/models with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://console.upstage.ai/docs/getting-started/quick-start', checked: '2026-11-21' },
    {
      url: 'https://github.com/UpstageAI/n8n-nodes-upstage/blob/main/src/credentials/UpstageApi.credentials.ts',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
