import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lob',
  name: 'Lob',
  url: 'https://www.lob.com',
} as const satisfies Provider

const keys = 'https://docs.lob.com/#tag/Authentication'

export const rules = [
  {
    id: 'lob-api-key',
    title: 'Lob API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'lob_api',
      'lob_key',
      'lob_live',
      'lob_secret',
      'lobapi',
      'lobkey',
      'lob-api',
      'lob.api',
    ],
    pattern: {
      name: /(?:\b|_)lob[_.-]?(?:api|key|live|secret)[\w.-]{0,20}/,
      value: /live_[0-9a-f]{35}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: keys,
  },
  {
    id: 'lob-test-api-key',
    title: 'Lob API key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: [
      'lob_api',
      'lob_key',
      'lob_test',
      'lob_secret',
      'lobapi',
      'lobkey',
      'lobtest',
      'lob-api',
      'lob.api',
    ],
    pattern: {
      name: /(?:\b|_)lob[_.-]?(?:api|key|test|secret)[\w.-]{0,20}/,
      value: /test_[0-9a-f]{35}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lob-api-key': {
    secret: (make) => `live_${make.hex(35)}`,
    match: [
      { name: 'env file', text: (secret) => `LOB_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"lobApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `lob_live_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LOB_API_KEY=live_${make.hex(34)}\n` },
      { name: 'of a blob store', text: (make) => `BLOB_API_KEY=live_${make.hex(35)}\n` },
    ],
  },
  'lob-test-api-key': {
    secret: (make) => `test_${make.hex(35)}`,
    match: [
      { name: 'env file', text: (secret) => `LOB_TEST_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"lobKey": "${secret}"}\n` },
      { name: 'Ruby', text: (secret) => `lob_api_key = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LOB_API_KEY=test_${make.hex(34)}\n` },
      { name: 'the publishable key', text: (make) => `LOB_API_KEY=test_pub_${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Lob Dashboard → Settings → API Keys → the refresh button below the key.',
      url: 'https://dashboard.lob.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Prints and posts letters, cheques and postcards on your bill, and reads recipients’ names and addresses and bank accounts’ last digits.',
  },
  audit: {
    text: 'Dashboard → Mailpieces and Logs, from {since} to {until}: look for mail that is not yours; what is not printed yet can be cancelled.',
    url: 'https://dashboard.lob.com/',
  },
  replace: {
    text: 'A key for each program, read from a secret manager; the publishable key for address lookups in browsers.',
    url: 'https://docs.lob.com/#tag/Authentication',
  },
  consumers: ['mailing jobs', 'address checks', 'CRM connectors', 'CI secrets'],
  confirm: { text: 'GET https://api.lob.com/v1/addresses with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'The new key ends the old one at once, and this cannot be undone.',
  },
  sources: [{ url: 'https://help.lob.com/account-management/api-keys', checked: '2026-11-21' }],
  byRule: {
    'lob-test-api-key': {
      blastRadius: { text: 'Test mailpieces, which nobody prints; addresses your tests stored.' },
    },
  },
} as const satisfies Playbook
