import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nowpayments',
  name: 'NOWPayments',
  url: 'https://nowpayments.io',
} as const satisfies Provider

const docs = 'https://documenter.getpostman.com/view/7907941/2s93JusNJt'

export const rules = [
  {
    id: 'nowpayments-api-key',
    title: 'NOWPayments API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['nowpayments', 'now_payments'],
    pattern: {
      name: /now_?payments[\w.-]{0,24}(?:key|token)/,
      value: /[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'nowpayments-api-key': {
    secret: (make) => `${make.upper(7)}-${make.upper(7)}-${make.upper(7)}-${make.upper(7)}`,
    match: [
      { name: 'env file', text: (secret) => `NOWPAYMENTS_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"nowPaymentsApiKey": "${secret}"}\n` },
      { name: 'PHP', text: (secret) => `$nowpayments_key = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) =>
          `NOWPAYMENTS_API_KEY=${make.upper(7)}-${make.upper(7)}-${make.upper(7)}-${make.upper(6)}\n`,
      },
      {
        name: 'under another name',
        text: (make) =>
          `LICENSE_KEY=${make.upper(7)}-${make.upper(7)}-${make.upper(7)}-${make.upper(7)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'NOWPayments account → Settings → Payments → API keys → Delete to the right of the key, after a new one is in place.',
      url: 'https://account.nowpayments.io/store-settings',
    },
  },
  blastRadius: {
    text: 'Makes invoices and payments and reads them; payouts need the account’s e-mail, password and a second factor as well.',
  },
  audit: {
    text: 'Account → Payments and Payouts, from {since} to {until}: look for what your shop did not start.',
    url: 'https://account.nowpayments.io/',
  },
  replace: {
    text: 'A key for each shop in a secret manager on the server, and an IP and wallet allowlist for payouts.',
    url: 'https://nowpayments.io/help',
  },
  consumers: ['shop backends', 'e-commerce plugins', 'bots', 'CI secrets'],
  confirm: {
    text: 'GET https://api.nowpayments.io/v1/currencies with the key answers 401 or 403 INVALID_API_KEY.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://nowpayments.io/help/dashboard/how-to-remove-my-api-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
