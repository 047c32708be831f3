import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'revolut',
  name: 'Revolut',
  url: 'https://www.revolut.com/business/',
} as const satisfies Provider

const keys =
  'https://developer.revolut.com/docs/guides/accept-payments/get-started/generate-the-api-key'

export const rules = [
  {
    id: 'revolut-merchant-secret-key',
    title: 'Revolut Merchant API secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['revolut'],
    pattern: { name: /revolut[\w.-]{0,24}(?:key|secret|token)/, value: /sk_[A-Za-z0-9_-]{60,72}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'revolut-merchant-secret-key': {
    secret: (make) => `sk_${make.base64url(64)}`,
    match: [
      { name: 'env file', text: (secret) => `REVOLUT_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"revolutApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `revolut_merchant_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `REVOLUT_PUBLIC_KEY=pk_${make.base64url(64)}\n` },
      { name: 'cut short', text: (make) => `REVOLUT_SECRET_KEY=sk_${make.alnum(30)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Revolut Business → the icon at the top right → APIs → Merchant API → Production API Secret key → … → regenerate it. The sandbox has a site of its own.',
      url: 'https://business.revolut.com/settings/apis?tab=merchant-api',
    },
  },
  blastRadius: {
    text: 'Makes, captures, cancels and refunds orders, charges saved payment methods, and reads customers and orders.',
  },
  audit: {
    text: 'Revolut Business → Merchant → Payments, from {since} to {until}: look for refunds and orders your shop did not start.',
    url: 'https://business.revolut.com/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; browsers get the public key.',
    url: 'https://developer.revolut.com/docs/guides/accept-payments/get-started/generate-the-api-key',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'CI secrets'],
  confirm: { text: 'GET https://merchant.revolut.com/api/orders with the old key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A regenerated key replaces the old one. Check with a call that the old one is refused.',
  },
  sources: [
    {
      url: 'https://developer.revolut.com/docs/guides/accept-payments/get-started/generate-the-api-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
