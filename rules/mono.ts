import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mono',
  name: 'Mono',
  url: 'https://mono.co',
} as const satisfies Provider

const keys = 'https://docs.mono.co/api/introduction'

export const rules = [
  {
    id: 'mono-secret-key',
    title: 'Mono secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['live_sk_'],
    pattern: /live_sk_[0-9a-z]{20}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: keys,
  },
  {
    id: 'mono-test-secret-key',
    title: 'Mono secret key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['test_sk_'],
    pattern: /test_sk_[0-9a-z]{20}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mono-secret-key': {
    secret: (make) => `live_sk_${make.lower(19)}7`,
    match: [
      { name: 'env file', text: (secret) => `MONO_SECRET_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "mono-sec-key: ${secret}" https://api.withmono.com/v2/accounts\n`,
      },
      { name: 'JSON', text: (secret) => `{"monoSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `MONO_PUBLIC_KEY=live_pk_${make.lower(20)}\n` },
      {
        name: 'one character short',
        text: (make) => `MONO_SECRET_KEY=live_sk_${make.lower(19)}\n`,
      },
    ],
  },
  'mono-test-secret-key': {
    secret: (make) => `test_sk_${make.lower(19)}7`,
    match: [
      { name: 'env file', text: (secret) => `MONO_SECRET_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `mono = Mono("${secret}")\n` },
      { name: 'YAML', text: (secret) => `mono_secret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `MONO_PUBLIC_KEY=test_pk_${make.lower(20)}\n` },
      {
        name: 'one character short',
        text: (make) => `MONO_SECRET_KEY=test_sk_${make.lower(19)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Mono dashboard → Apps → the app → Overview → reset the keys.',
      url: 'https://app.mono.co/apps',
    },
  },
  blastRadius: {
    text: 'Reads the linked bank accounts of your customers: identity, balances, statements; and starts direct debits and transfers where DirectPay is on.',
  },
  audit: {
    text: 'Dashboard → Logs, Accounts and Payments, from {since} to {until}: look for calls that are not yours.',
    url: 'https://app.mono.co/',
  },
  replace: {
    text: 'An app for each product, its key in a secret manager on the server; browsers get the public key.',
    url: 'https://docs.mono.co/api/introduction',
  },
  consumers: ['lending and budgeting backends', 'payment backends', 'CI secrets'],
  confirm: { text: 'GET https://api.withmono.com/v2/institutions with the old key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Resetting replaces the key. Check with a call that the old one is refused.',
  },
  sources: [
    {
      url: 'https://support.mono.co/en/articles/7066615-what-are-public-and-secret-keys',
      checked: '2026-11-21',
    },
  ],
  byRule: { 'mono-test-secret-key': { blastRadius: { text: 'Made-up accounts of the sandbox.' } } },
} as const satisfies Playbook
