import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'scale',
  name: 'Scale AI',
  url: 'https://scale.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'scale-api-key',
    title: 'Scale AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'scale_api',
      'scale-api',
      'scaleapi',
      'scale_ai',
      'scale-ai',
      'scaleai',
      'scale_key',
      'scale_live',
    ],
    pattern: {
      name: /scale[_.-]?(?:ai)?[\w.-]{0,24}(?:key|token|secret)|(?:scaleapi\.scaleclient|scaleclient)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /live_[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://scale.com/docs/api-reference/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'scale-api-key': {
    secret: (make) => `live_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SCALE_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"scaleApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `scale_ai_key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a test key, which works on no real data',
        text: (make) => `SCALE_API_KEY=test_${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `SCALE_API_KEY=live_${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Scale dashboard → profile → API Key → the key → revoke. Only admins and managers see the keys.',
      url: 'https://dashboard.scale.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Makes, reads and cancels annotation tasks at your expense, and reads their attachments and answers: your training data.',
  },
  audit: {
    text: 'Scale dashboard → Tasks and Billing, from {since} to {until}.',
    url: 'https://dashboard.scale.com',
  },
  replace: {
    text: 'A key for each service, on the server only; test keys for development.',
    url: 'https://scale.com/docs/api-reference/authentication',
  },
  consumers: ['data pipelines', 'notebooks', 'webhook receivers'],
  confirm: {
    text: 'A call to https://api.scale.com/v1/tasks with the key as user name answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://scale.com/docs/api-reference/authentication', checked: '2026-11-21' }],
} as const satisfies Playbook
