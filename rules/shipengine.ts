import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'shipengine',
  name: 'ShipEngine',
  url: 'https://www.shipengine.com',
} as const satisfies Provider

const auth = 'https://www.shipengine.com/docs/auth/'

export const rules = [
  {
    id: 'shipengine-api-key',
    title: 'ShipEngine API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['shipengine', 'ship_engine', 'shipstation_v2'],
    pattern: {
      name: /ship_?engine[\w.-]{0,24}(?:key|token)|shipstation_v2[\w.-]{0,16}key/,
      value: /[A-Za-z0-9+/]{43}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: auth,
  },
  {
    id: 'shipengine-test-api-key',
    title: 'ShipEngine API key (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['shipengine', 'ship_engine', 'api-key', 'api_key', 'apikey'],
    pattern: {
      name: /ship_?engine[\w.-]{0,24}(?:key|token)|api[_-]?key/,
      value: /TEST_[A-Za-z0-9+/]{43}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'shipengine-api-key': {
    secret: (make) => make.base64(43),
    match: [
      { name: 'env file', text: (secret) => `SHIPENGINE_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"shipEngineApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `shipengine_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SHIPENGINE_API_KEY=${make.base64(42)}\n` },
      { name: 'under another name', text: (make) => `BUILD_KEY=${make.base64(43)}\n` },
    ],
  },
  'shipengine-test-api-key': {
    secret: (make) => `TEST_${make.base64(43)}`,
    match: [
      { name: 'env file', text: (secret) => `SHIPENGINE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "API-Key: ${secret}" https://api.shipengine.com/v1/carriers\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const shipengine = new ShipEngine({ apiKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `API_KEY=TEST_${make.base64(42)}\n` },
      { name: 'a name', text: () => 'API_KEY=TEST_API_KEY_FROM_VAULT\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'ShipEngine dashboard → API Management (API keys) → the key → Delete or Revoke, after a new one is in place.',
      url: 'https://dashboard.shipengine.com/',
    },
    api: {
      text: 'With a partner key: DELETE https://api.shipengine.com/v1/partners/accounts/{account_id}/api_keys/{key_id}. A disabled key does not come back.',
      url: 'https://docs.shipstation.com/apis/shipengine/docs/partners/disable-api-key',
    },
  },
  blastRadius: {
    text: 'Buys labels on your carrier accounts and balance, voids them, and reads shipments with senders’ and recipients’ names and addresses.',
  },
  audit: {
    text: 'Dashboard → Activity and Billing, from {since} to {until}: look for labels that are not yours.',
    url: 'https://dashboard.shipengine.com/',
  },
  replace: {
    text: 'A key for each program, read from a secret manager; a sandbox key in tests.',
    url: 'https://www.shipengine.com/docs/auth/',
  },
  consumers: ['order and warehouse systems', 'shop plugins', 'tracking jobs', 'CI secrets'],
  confirm: { text: 'GET https://api.shipengine.com/v1/carriers with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://docs.shipstation.com/apis/shipengine/docs/partners/disable-api-key',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.shipstation.com/apis/shipengine/docs/partners/create-shipengine-api-key',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'shipengine-test-api-key': {
      blastRadius: { text: 'Test labels, which nobody delivers; addresses your tests stored.' },
    },
  },
} as const satisfies Playbook
