import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'photoroom',
  name: 'Photoroom',
  url: 'https://www.photoroom.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'photoroom-api-key',
    title: 'Photoroom API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sk_pr_'],
    pattern: /sk_pr_[A-Za-z0-9_-]{1,40}_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'photoroom-api-key': {
    secret: (make) => `sk_pr_default_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `PHOTOROOM_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "x-api-key: ${secret}" https://sdk.photoroom.com/v1/segment\n`,
      },
      { name: 'JSON', text: (secret) => `{"photoroomApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `PHOTOROOM_API_KEY=sk_pr_default_${make.hex(39)}\n`,
      },
      { name: 'a placeholder', text: () => 'PHOTOROOM_API_KEY=sk_pr_your_key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Photoroom → API dashboard → API keys → the key → revoke.',
      url: 'https://app.photoroom.com/api-dashboard',
    },
  },
  blastRadius: {
    text: 'Edits images on your plan, and on your card above it. It reads no stored images.',
  },
  audit: {
    text: 'Photoroom → API dashboard → Usage, from {since} to {until}.',
    url: 'https://app.photoroom.com/api-dashboard',
  },
  replace: {
    text: 'A key for each service, on the server only; the sandbox key for development.',
    url: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
  },
  consumers: ['shop back ends', 'mobile apps that should not have it', 'automation scripts'],
  confirm: {
    text: 'A call to https://image-api.photoroom.com/v1/account with the key in x-api-key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://docs.photoroom.com/api-reference-openapi', checked: '2026-11-21' }],
} as const satisfies Playbook
