import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'moyasar',
  name: 'Moyasar',
  url: 'https://moyasar.com',
} as const satisfies Provider

const keys = 'https://docs.moyasar.com/api/authentication'

export const rules = [
  {
    id: 'moyasar-secret-key',
    title: 'Moyasar secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['moyasar'],
    pattern: {
      name: /moyasar[\w.-]{0,24}(?:key|secret)/,
      value: /sk_(?:live|test)_[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'moyasar-secret-key': {
    secret: (make) => `sk_live_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `MOYASAR_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"moyasarApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `moyasar_secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the publishable key',
        text: (make) => `MOYASAR_PUBLISHABLE_KEY=pk_live_${make.alnum(40)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `MOYASAR_SECRET_KEY=sk_live_${make.alnum(39)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Moyasar dashboard → Settings → API Keys → the secret key → Regenerate Key.',
      url: 'https://dashboard.moyasar.com/',
    },
  },
  blastRadius: {
    text: 'Reads, captures, voids and refunds payments, charges saved cards, and makes invoices. A key with test in it moves no money.',
  },
  audit: {
    text: 'Dashboard → Payments, Invoices and Payouts, from {since} to {until}: look for what your system did not start.',
    url: 'https://dashboard.moyasar.com/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; browsers and apps get the publishable key.',
    url: 'https://docs.moyasar.com/api/authentication',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'CI secrets'],
  confirm: { text: 'GET https://api.moyasar.com/v1/payments with the old key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating replaces the key. Check with a call that the old one is refused.',
  },
  sources: [
    { url: 'https://docs.moyasar.com/api/authentication/', checked: '2026-11-21' },
    { url: 'https://docs.moyasar.com/guides/dashboard/get-your-api-keys', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
