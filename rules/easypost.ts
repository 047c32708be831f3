import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'easypost',
  name: 'EasyPost',
  url: 'https://www.easypost.com',
} as const satisfies Provider

const keys = 'https://docs.easypost.com/docs/authentication'

export const rules = [
  {
    id: 'easypost-api-key',
    title: 'EasyPost API key (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['EZAK'],
    pattern: /EZAK[A-Za-z0-9]{54}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
  {
    id: 'easypost-test-api-key',
    title: 'EasyPost API key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['EZTK'],
    pattern: /EZTK[A-Za-z0-9]{54}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'easypost-api-key': {
    secret: (make) => `EZAK${make.alnum(54)}`,
    match: [
      { name: 'env file', text: (secret) => `EASYPOST_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = easypost.EasyPostClient("${secret}")\n` },
      {
        name: 'curl',
        text: (secret) => `curl -u "${secret}:" https://api.easypost.com/v2/shipments\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `EASYPOST_API_KEY=EZAK${make.alnum(53)}\n` },
      {
        name: 'inside a longer value',
        text: (make) => `data: ${make.alnum(10)}EZAK${make.alnum(54)}\n`,
      },
    ],
  },
  'easypost-test-api-key': {
    secret: (make) => `EZTK${make.alnum(54)}`,
    match: [
      { name: 'env file', text: (secret) => `EASYPOST_TEST_API_KEY=${secret}\n` },
      { name: 'Ruby', text: (secret) => `EasyPost::Client.new(api_key: '${secret}')\n` },
      { name: 'JSON', text: (secret) => `{"easypost": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `EASYPOST_TEST_API_KEY=EZTK${make.alnum(53)}\n`,
      },
      {
        name: 'inside a longer value',
        text: (make) => `data: ${make.alnum(10)}EZTK${make.alnum(54)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'EasyPost Dashboard → Account → API Keys → the key → Disable, then Delete, after a new one is in place.',
      url: 'https://www.easypost.com/account/api-keys',
    },
  },
  blastRadius: {
    text: 'Has full access to the account: buys postage on its carrier accounts and wallet, refunds it, and reads shipments with senders’ and recipients’ names and addresses.',
  },
  audit: {
    text: 'Dashboard → Logs and Payments, from {since} to {until}: look for shipments and labels that are not yours.',
    url: 'https://www.easypost.com/logs',
  },
  replace: {
    text: 'A key of a child user for each program or customer, read from a secret manager.',
    url: 'https://docs.easypost.com/docs/authentication',
  },
  consumers: ['order and warehouse systems', 'shop plugins', 'tracking jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api.easypost.com/v2/shipments with the key answers 401 or 403 APIKEY.INACTIVE.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until it is disabled.',
  },
  sources: [{ url: 'https://docs.easypost.com/docs/authentication', checked: '2026-11-21' }],
  byRule: {
    'easypost-test-api-key': {
      blastRadius: { text: 'Test labels, which nobody delivers; addresses your tests stored.' },
    },
  },
} as const satisfies Playbook
