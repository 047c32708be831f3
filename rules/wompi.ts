import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wompi',
  name: 'Wompi',
  url: 'https://wompi.com',
} as const satisfies Provider

const keys = 'https://docs.wompi.co/docs/colombia/ambientes-y-llaves/'

export const rules = [
  {
    id: 'wompi-private-key',
    title: 'Wompi private key (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['prv_prod_'],
    pattern: /prv_prod_[A-Za-z0-9]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: keys,
  },
  {
    id: 'wompi-events-secret',
    title: 'Wompi events or integrity secret (production)',
    severity: 'high',
    confidence: 'high',
    keywords: ['prod_events_', 'prod_integrity_'],
    pattern: /prod_(?:events|integrity)_[A-Za-z0-9]{32}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: keys,
  },
  {
    id: 'wompi-test-secret',
    title: 'Wompi private key or secret (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['prv_test_', 'test_integrity_', 'test_events_'],
    pattern: /(?:prv_test|test_(?:events|integrity))_[A-Za-z0-9]{32}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'wompi-private-key': {
    secret: (make) => `prv_prod_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `WOMPI_PRIVATE_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://production.wompi.co/v1/transactions\n`,
      },
      { name: 'JSON', text: (secret) => `{"privateKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `WOMPI_PUBLIC_KEY=pub_prod_${make.alnum(32)}\n` },
      {
        name: 'one character short',
        text: (make) => `WOMPI_PRIVATE_KEY=prv_prod_${make.alnum(31)}\n`,
      },
    ],
  },
  'wompi-events-secret': {
    secret: (make) => `prod_integrity_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `WOMPI_INTEGRITY_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"integrity": "${secret}"}\n` },
      { name: 'PHP', text: (secret) => `$secret = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `WOMPI_INTEGRITY_SECRET=prod_integrity_${make.alnum(31)}\n`,
      },
      { name: 'a table', text: () => 'select * from prod_events_by_day_and_country_and_device\n' },
    ],
  },
  'wompi-test-secret': {
    secret: (make) => `prv_test_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `WOMPI_PRIVATE_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"privateKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `wompi_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `WOMPI_PUBLIC_KEY=pub_test_${make.alnum(32)}\n` },
      {
        name: 'one character short',
        text: (make) => `WOMPI_PRIVATE_KEY=prv_test_${make.alnum(31)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Wompi merchant panel → Desarrolladores → Llaves del API: ask there, or at soporte@wompi.co, for new keys where the page does not offer it.',
      url: 'https://comercios.wompi.co/developers',
    },
  },
  blastRadius: {
    text: 'Reads transactions and buyers, makes transactions with saved payment sources, and voids card payments.',
  },
  audit: {
    text: 'Merchant panel → Transacciones, from {since} to {until}: look for what your system did not start.',
    url: 'https://comercios.wompi.co/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; browsers get the public key.',
    url: 'https://docs.wompi.co/docs/colombia/ambientes-y-llaves/',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'event handlers', 'CI secrets'],
  confirm: {
    text: 'GET https://production.wompi.co/v1/transactions with the old key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Look in the panel: where no new keys can be made, Wompi’s support replaces them.',
  },
  sources: [
    { url: 'https://docs.wompi.co/docs/en-us/ambientes-y-llaves', checked: '2026-11-21' },
    { url: 'https://docs.wompi.co/en/docs/panama/ambientes-y-llaves/', checked: '2026-11-21' },
  ],
  byRule: {
    'wompi-events-secret': {
      blastRadius: {
        text: 'Signs made-up events that your server takes for Wompi’s, or checkouts with another amount: an order looks paid that is not.',
      },
      confirm: { text: 'Your server refuses an event signed with the old secret.' },
    },
    'wompi-test-secret': { blastRadius: { text: 'Test payments of the sandbox; no money moves.' } },
  },
} as const satisfies Playbook
