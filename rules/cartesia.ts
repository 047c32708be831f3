import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cartesia',
  name: 'Cartesia',
  url: 'https://cartesia.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'cartesia-api-key',
    title: 'Cartesia API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk_car_'],
    pattern: /sk_car_[A-Za-z0-9_-]{20,64}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['lower'] },
    ],
    source: 'https://docs.cartesia.ai/get-started/authenticate-your-client-applications',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cartesia-api-key': {
    secret: (make) => `sk_car_${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `CARTESIA_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Cartesia(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-API-Key: ${secret}" https://api.cartesia.ai/voices\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `CARTESIA_API_KEY=sk_car_${make.alnum(12)}\n` },
      { name: 'a placeholder', text: () => 'CARTESIA_API_KEY=sk_car_your_api_key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Cartesia → API Keys → the key → … → Delete.',
      url: 'https://play.cartesia.ai/keys',
    },
  },
  blastRadius: {
    text: 'Speaks with your voices, cloned ones included, until the credits are used up, makes and deletes voices, and can place calls through agents.',
  },
  audit: { text: 'Cartesia → Usage, from {since} to {until}.', url: 'https://play.cartesia.ai' },
  replace: {
    text: 'Access tokens (short-lived, limited to speech, transcription or agents) made by your server for browsers and apps.',
    url: 'https://docs.cartesia.ai/get-started/authenticate-your-client-applications',
  },
  consumers: [
    'voice bots and backends',
    'mobile and browser bundles',
    'LiveKit and Pipecat agents',
  ],
  confirm: { text: 'GET https://api.cartesia.ai/voices with the key in X-API-Key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.cartesia.ai/get-started/authenticate-your-client-applications',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
