import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'clearbit',
  name: 'Clearbit',
  url: 'https://clearbit.com',
} as const satisfies Provider

const docs = 'https://dashboard.clearbit.com/docs'

export const rules = [
  {
    id: 'clearbit-secret-key',
    title: 'Clearbit secret API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['clearbit'],
    pattern: /[Cc][Ll][Ee][Aa][Rr][Bb][Ii][Tt][\s\S]{0,160}?(?<secret>sk_[0-9a-f]{32})/,
    reach: { before: 0, after: 224 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'clearbit-secret-key': {
    secret: (make) => `sk_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CLEARBIT_KEY=${secret}\n` },
      { name: 'Node.js', text: (secret) => `const clearbit = require('clearbit')('${secret}')\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl 'https://person.clearbit.com/v2/people/find?email=a@b.co' -u ${secret}:\n`,
      },
    ],
    noMatch: [
      { name: 'a public key', text: (make) => `clearbit.load('pk_${make.hex(32)}')\n` },
      { name: 'one character short', text: (make) => `CLEARBIT_KEY=sk_${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → API → the secret key → Roll (or Delete). Clearbit is part of HubSpot now: where the account was moved, look under Breeze Intelligence.',
      url: 'https://dashboard.clearbit.com/api',
    },
  },
  blastRadius: {
    text: 'Looks up people and companies by e-mail, domain or address at your expense, which means personal data, until the plan’s calls are used up.',
  },
  audit: {
    text: 'Dashboard → Usage: compare the calls from {since} to {until} with your own.',
    url: 'https://dashboard.clearbit.com/usage',
  },
  replace: {
    text: 'The secret key only on servers; the publishable key (pk_) in pages.',
    url: docs,
  },
  consumers: ['server environments', 'sign-up forms’ back ends', 'CRM enrichment jobs'],
  confirm: { text: 'A request with the key as user name answers 401 auth_invalid.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rolling replaces the key. Check that the leaked one is refused.',
  },
  sources: [{ url: docs, checked: '2026-11-21' }],
} as const satisfies Playbook
