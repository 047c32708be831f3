import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'featherless',
  name: 'Featherless AI',
  url: 'https://featherless.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'featherless-api-key',
    title: 'Featherless AI API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['featherless'],
    pattern: { name: /featherless[\w.-]{0,24}(?:key|token|secret)/, value: /rc_[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://featherless.ai/docs/quickstart-guide',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'featherless-api-key': {
    secret: (make) => `rc_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `FEATHERLESS_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"featherlessApiKey": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `featherless_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `FEATHERLESS_API_KEY=rc_${make.hex(63)}\n` },
      { name: 'another name', text: (make) => `RELEASE=rc_${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Featherless → API Keys → the key → Delete.',
      url: 'https://featherless.ai/account/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls models within the subscription, using up its concurrent requests, so that it can starve your own.',
  },
  audit: {
    text: 'Featherless → Account: look at the connections in use. The service keeps no log of prompts to look through.',
    url: 'https://featherless.ai/account',
  },
  replace: {
    text: 'A key for each service, on the server only.',
    url: 'https://featherless.ai/docs/quickstart-guide',
  },
  consumers: ['backends', 'chat front ends', 'notebooks'],
  confirm: { text: 'GET https://api.featherless.ai/v1/models with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://featherless.ai/docs/api-overview-and-common-options', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
