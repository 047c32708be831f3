import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cashfree',
  name: 'Cashfree Payments',
  url: 'https://www.cashfree.com',
} as const satisfies Provider

const auth = 'https://www.cashfree.com/docs/api-reference/authentication'

export const rules = [
  {
    id: 'cashfree-client-secret',
    title: 'Cashfree client secret (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cfsk_ma_prod_'],
    pattern: /cfsk_ma_prod_[0-9a-f]{32}_[0-9a-f]{8}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
  {
    id: 'cashfree-test-client-secret',
    title: 'Cashfree client secret (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['cfsk_ma_test_'],
    pattern: /cfsk_ma_test_[0-9a-f]{32}_[0-9a-f]{8}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cashfree-client-secret': {
    secret: (make) => `cfsk_ma_prod_${make.hex(32)}_${make.hex(8)}`,
    match: [
      { name: 'env file', text: (secret) => `CASHFREE_SECRET_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-client-secret: ${secret}" https://api.cashfree.com/pg/orders\n`,
      },
      { name: 'JavaScript', text: (secret) => `Cashfree.XClientSecret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CASHFREE_SECRET_KEY=cfsk_ma_prod_${make.hex(32)}_${make.hex(7)}\n`,
      },
      {
        name: 'a test secret',
        text: (make) => `CASHFREE_SECRET_KEY=cfsk_ma_test_${make.hex(32)}_${make.hex(8)}\n`,
      },
    ],
  },
  'cashfree-test-client-secret': {
    secret: (make) => `cfsk_ma_test_${make.hex(32)}_${make.hex(8)}`,
    match: [
      { name: 'env file', text: (secret) => `CASHFREE_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"clientSecret": "${secret}"}\n` },
      { name: 'Java', text: (secret) => `Cashfree.XClientSecret = "${secret}";\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CASHFREE_SECRET_KEY=cfsk_ma_test_${make.hex(32)}_${make.hex(7)}\n`,
      },
      {
        name: 'without its last part',
        text: (make) => `CASHFREE_SECRET_KEY=cfsk_ma_test_${make.hex(32)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Merchant Dashboard → the product (Payment Gateway, Payouts, Secure ID) → Developers → API Keys → the key → Delete, after a new one is in place. An account has up to ten.',
      url: 'https://merchant.cashfree.com/auth/login',
    },
  },
  blastRadius: {
    text: 'With the client ID: makes and refunds payments, and with a key of Payouts sends your balance to bank accounts. Keys count for one product only.',
  },
  audit: {
    text: 'Merchant Dashboard → Transactions, Refunds and Payouts, from {since} to {until}: look for what your system did not start.',
    url: 'https://merchant.cashfree.com/auth/login',
  },
  replace: {
    text: 'A key for each program and product in a secret manager, with an IP allowlist; two-factor for payouts by public key signature.',
    url: 'https://www.cashfree.com/docs/api-reference/authentication',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'payout jobs', 'CI secrets'],
  confirm: {
    text: 'A call to https://api.cashfree.com/pg/orders with the old secret answers 401 authentication Failed.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://cashfree.com/docs/api-reference/vrs/getting-started', checked: '2026-11-21' },
    { url: 'https://www.cashfree.com/docs/api-reference/authentication.md', checked: '2026-11-21' },
  ],
  byRule: {
    'cashfree-test-client-secret': {
      blastRadius: { text: 'Test payments of the sandbox; no money moves.' },
    },
  },
} as const satisfies Playbook
