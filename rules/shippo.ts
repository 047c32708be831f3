import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'shippo',
  name: 'Shippo',
  url: 'https://goshippo.com',
} as const satisfies Provider

const auth = 'https://docs.goshippo.com/docs/guides_general/authentication/'

export const rules = [
  {
    id: 'shippo-api-token',
    title: 'Shippo API token (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['shippo_live_'],
    pattern: /shippo_live_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
  {
    id: 'shippo-test-token',
    title: 'Shippo API token (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['shippo_test_'],
    pattern: /shippo_test_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'shippo-api-token': {
    secret: (make) => `shippo_live_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `SHIPPO_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ShippoToken ${secret}" https://api.goshippo.com/shipments/\n`,
      },
      {
        name: 'Python',
        text: (secret) => `shippo_sdk = shippo.Shippo(api_key_header="${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SHIPPO_API_TOKEN=shippo_live_${make.hex(39)}\n`,
      },
      { name: 'a test token', text: (make) => `SHIPPO_API_TOKEN=shippo_test_${make.hex(40)}\n` },
    ],
  },
  'shippo-test-token': {
    secret: (make) => `shippo_test_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `SHIPPO_API_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"shippo": "${secret}"}\n` },
      { name: 'Ruby', text: (secret) => `Shippo::API.token = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SHIPPO_API_TOKEN=shippo_test_${make.hex(39)}\n`,
      },
      { name: 'a placeholder', text: () => `SHIPPO_API_TOKEN=shippo_test_${'0'.repeat(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Shippo → Settings → API → Manage Your Tokens → remove the token. A new live token is requested on the same page and reviewed first.',
      url: 'https://apps.goshippo.com/settings/api',
    },
  },
  blastRadius: {
    text: 'Buys labels on your carrier accounts and card, refunds them, and reads shipments with senders’ and recipients’ names and addresses.',
  },
  audit: {
    text: 'Shippo → Shipments and Settings → Billing, from {since} to {until}: look for labels that are not yours.',
    url: 'https://apps.goshippo.com/',
  },
  replace: {
    text: 'A token for each program, read from a secret manager; OAuth where you act for other shops.',
    url: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  },
  consumers: ['order and warehouse systems', 'shop plugins', 'tracking jobs', 'CI secrets'],
  confirm: { text: 'GET https://api.goshippo.com/shipments/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An account has up to two tokens of each kind: a new one leaves the leaked one valid until it is removed.',
  },
  sources: [
    { url: 'https://docs.goshippo.com/docs/guides_general/authentication/', checked: '2026-11-21' },
    {
      url: 'https://support.goshippo.com/hc/en-us/articles/360026412791-Managing-Your-API-Tokens-in-Shippo',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'shippo-test-token': {
      blastRadius: { text: 'Test labels, which nobody delivers; addresses your tests stored.' },
    },
  },
} as const satisfies Playbook
