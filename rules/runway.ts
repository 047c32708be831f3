import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'runway',
  name: 'Runway',
  url: 'https://runwayml.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'runway-api-key',
    title: 'Runway API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['runway'],
    pattern: {
      name: /runway[_.-]?(?:ml)?[\w.-]{0,24}(?:key|token|secret)|(?:runway(?:ml)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /key_[0-9a-f]{128}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: 'https://docs.dev.runwayml.com/guides/setup/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'runway-api-key': {
    secret: (make) => `key_${make.hex(128)}`,
    match: [
      { name: 'env file', text: (secret) => `RUNWAYML_API_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `client = RunwayML(api_key="${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"runwayApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `RUNWAYML_API_SECRET=key_${make.hex(64)}\n` },
      { name: 'another name', text: (make) => `ROW=key_${make.hex(128)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Runway developer portal → the organization → API Keys → the key → Disable.',
      url: 'https://dev.runwayml.com',
    },
  },
  blastRadius: {
    text: 'Makes images and videos from the credits of the organization, and buys more where auto-billing is on. It reads the results of its tasks.',
  },
  audit: {
    text: 'Runway developer portal → Usage, by key, from {since} to {until}.',
    url: 'https://dev.runwayml.com',
  },
  replace: {
    text: 'A key for each service, on the server only, with auto-billing off or low.',
    url: 'https://docs.dev.runwayml.com/guides/setup/',
  },
  consumers: ['backends', 'notebooks', 'plug-ins'],
  confirm: { text: 'GET https://api.dev.runwayml.com/v1/organization with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you disable it. Removing the person who made it from the organization does not end it.',
  },
  sources: [{ url: 'https://docs.dev.runwayml.com/guides/setup/', checked: '2026-11-21' }],
} as const satisfies Playbook
