import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'klarna',
  name: 'Klarna',
  url: 'https://www.klarna.com',
} as const satisfies Provider

const auth = 'https://docs.klarna.com/api/authentication/'

export const rules = [
  {
    id: 'klarna-api-key',
    title: 'Klarna API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['klarna_live_api_'],
    pattern: /klarna_live_api_[A-Za-z0-9+/=_-]{30,300}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: auth,
  },
  {
    id: 'klarna-test-api-key',
    title: 'Klarna API key (playground)',
    severity: 'low',
    confidence: 'high',
    keywords: ['klarna_test_api_'],
    pattern: /klarna_test_api_[A-Za-z0-9+/=_-]{30,300}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'klarna-api-key': {
    secret: (make) => `klarna_live_api_${make.alnum(80)}`,
    match: [
      { name: 'env file', text: (secret) => `KLARNA_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Basic ${secret}" https://api.klarna.com/payments/v1/sessions\n`,
      },
      { name: 'JSON', text: (secret) => `{"klarna": {"password": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'the client identifier, which is public',
        text: (make) => `data-client-id="klarna_live_client_${make.alnum(80)}"\n`,
      },
      { name: 'cut short', text: (make) => `KLARNA_API_KEY=klarna_live_api_${make.alnum(12)}\n` },
    ],
  },
  'klarna-test-api-key': {
    secret: (make) => `klarna_test_api_${make.alnum(80)}`,
    match: [
      { name: 'env file', text: (secret) => `KLARNA_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `klarna-password: "${secret}"\n` },
      { name: 'PHP', text: (secret) => `$apiKey = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'the client identifier, which is public',
        text: (make) => `data-client-id="klarna_test_client_${make.alnum(80)}"\n`,
      },
      { name: 'cut short', text: (make) => `KLARNA_API_KEY=klarna_test_api_${make.alnum(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Klarna Merchant Portal → Settings → Klarna API Keys (formerly Klarna API credentials) → the key → Disable → Disable credentials, after a new one is in place.',
      url: 'https://portal.klarna.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads orders and buyers, captures, refunds and cancels orders, and makes payment sessions of the store.',
  },
  audit: {
    text: 'Merchant Portal → Orders, and Logs, from {since} to {until}: look for refunds and captures your shop did not start.',
    url: 'https://portal.klarna.com/',
  },
  replace: {
    text: 'A key for each shop and system, read from a secret manager on the server; frontends get the client identifier.',
    url: 'https://docs.klarna.com/api/authentication/',
  },
  consumers: ['shop backends', 'e-commerce plugins', 'ERP connectors', 'CI secrets'],
  confirm: { text: 'A call to https://api.klarna.com/ with the old key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is disabled.',
  },
  sources: [
    { url: 'https://docs.klarna.com/api/authentication/', checked: '2026-11-21' },
    {
      url: 'https://docs.klarna.com/resources/developer-tools/merchant-portal-guide/settings',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'klarna-test-api-key': {
      blastRadius: { text: 'Test orders of the playground; no money moves.' },
    },
  },
} as const satisfies Playbook
