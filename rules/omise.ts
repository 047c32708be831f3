import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'omise',
  name: 'Omise',
  url: 'https://www.omise.co',
} as const satisfies Provider

const auth = 'https://docs.omise.co/api-authentication'

export const rules = [
  {
    id: 'omise-secret-key',
    title: 'Omise secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['skey_'],
    pattern: /skey_[0-9a-z]{19}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.0 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: auth,
  },
  {
    id: 'omise-test-secret-key',
    title: 'Omise secret key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['skey_test_'],
    pattern: /skey_test_[0-9a-z]{19}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.0 },
      { kind: 'mixed', of: ['lower', 'digit'] },
      { kind: 'not', words: ['4xs68olyuul9', '4xs8breq32ci'] },
    ],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'omise-secret-key': {
    secret: (make) => `skey_5${make.lower(18)}`,
    match: [
      { name: 'env file', text: (secret) => `OMISE_SECRET_KEY=${secret}\n` },
      { name: 'curl', text: (secret) => `curl https://api.omise.co/account -u ${secret}:\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const omise = require('omise')({ secretKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `OMISE_PUBLIC_KEY=pkey_5${make.lower(18)}\n` },
      { name: 'one character short', text: (make) => `OMISE_SECRET_KEY=skey_5${make.lower(17)}\n` },
    ],
  },
  'omise-test-secret-key': {
    secret: (make) => `skey_test_5${make.lower(18)}`,
    match: [
      { name: 'env file', text: (secret) => `OMISE_SECRET_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `define('OMISE_SECRET_KEY', '${secret}');\n` },
      { name: 'JSON', text: (secret) => `{"secretKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `OMISE_PUBLIC_KEY=pkey_test_5${make.lower(18)}\n` },
      {
        name: 'one character short',
        text: (make) => `OMISE_SECRET_KEY=skey_test_5${make.lower(17)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Live dashboard → Keys → Roll key, then Revoke key now: otherwise the old key lives on for 60 minutes.',
      url: 'https://dashboard.omise.co/',
    },
  },
  blastRadius: {
    text: 'Every call of the API but making tokens: charges saved cards, refunds, transfers your balance, and reads customers and charges.',
  },
  audit: {
    text: 'Dashboard → Charges, Refunds, Transfers and API logs, from {since} to {until}: look for what your system did not start.',
    url: 'https://dashboard.omise.co/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; browsers get the public key.',
    url: 'https://docs.omise.co/api-authentication',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'CI secrets'],
  confirm: {
    text: 'GET https://api.omise.co/account with the old key answers 401 authentication_failure.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rolling keeps the old key valid for 60 minutes, unless you click Revoke key now.',
  },
  sources: [
    { url: 'https://docs.omise.co/how-to-access-omise-api-keys', checked: '2026-11-21' },
    {
      url: 'https://docs.omise.co/my-api-secret-key-has-been-leaked-what-to-do',
      checked: '2026-11-21',
    },
    { url: 'https://docs.omise.co/api-authentication', checked: '2026-11-21' },
  ],
  byRule: { 'omise-test-secret-key': { blastRadius: { text: 'Test charges; no money moves.' } } },
} as const satisfies Playbook
