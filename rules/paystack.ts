import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'paystack',
  name: 'Paystack',
  url: 'https://paystack.com',
} as const satisfies Provider

const auth = 'https://paystack.com/docs/api/authentication/'

export const rules = [
  {
    id: 'paystack-secret-key',
    title: 'Paystack secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk_live_'],
    pattern: /sk_live_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
  {
    id: 'paystack-test-secret-key',
    title: 'Paystack secret key (test mode)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sk_test_'],
    pattern: /sk_test_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'paystack-secret-key': {
    secret: (make) => `sk_live_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `PAYSTACK_SECRET_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const paystack = require('paystack')('${secret}')\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.paystack.co/transaction -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `PAYSTACK_PUBLIC_KEY=pk_live_${make.hex(40)}\n` },
      {
        name: 'one character short',
        text: (make) => `PAYSTACK_SECRET_KEY=sk_live_${make.hex(39)}\n`,
      },
    ],
  },
  'paystack-test-secret-key': {
    secret: (make) => `sk_test_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `PAYSTACK_SECRET_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `'secretKey' => '${secret}',\n` },
      { name: 'JSON', text: (secret) => `{"paystack": {"secret": "${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `PAYSTACK_PUBLIC_KEY=pk_test_${make.hex(40)}\n` },
      {
        name: 'one character more',
        text: (make) => `PAYSTACK_SECRET_KEY=sk_test_${make.hex(41)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Settings → API Keys & Webhooks → Generate new secret key, below the key; choose that the old one expires now, and enter your password. Only admins can.',
      url: 'https://dashboard.paystack.com/#/settings/developers',
    },
  },
  blastRadius: {
    text: 'Collects payments in your name, charges saved cards, makes refunds, and transfers your balance to other accounts where transfers need no OTP. It also signs webhooks: it is their secret too.',
  },
  audit: {
    text: 'Dashboard → Audit Logs, Transactions, Transfers and Refunds, from {since} to {until}: look for what your system did not start.',
    url: 'https://dashboard.paystack.com/#/audit-logs',
  },
  replace: {
    text: 'Read the key from a secret manager on the server, keep OTP confirmation for transfers on, and allow API calls from your servers’ IP addresses only (API Keys & Webhooks → IP Whitelist).',
    url: 'https://paystack.com/docs/api/authentication/',
  },
  consumers: [
    'payment backends',
    'e-commerce plugins',
    'webhook handlers, which check signatures with it',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.paystack.co/balance with the old key answers 401 Invalid key.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Generating a new key lets the old one live on for the time you choose: choose that it expires now.',
  },
  sources: [
    {
      url: 'https://paystack.com/blog/product/new-reset-your-api-keys-from-the-paystack-dashboard',
      checked: '2026-11-21',
    },
    { url: 'https://support.paystack.com/en/articles/2123458', checked: '2026-11-21' },
  ],
  byRule: {
    'paystack-test-secret-key': {
      blastRadius: { text: 'Test transactions only; no money moves.' },
    },
  },
} as const satisfies Playbook
