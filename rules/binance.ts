import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'binance',
  name: 'Binance',
  url: 'https://www.binance.com',
} as const satisfies Provider

const keys = 'https://www.binance.com/en/support/faq/how-to-create-api-keys-on-binance-360002502072'

export const rules = [
  {
    id: 'binance-api-key',
    title: 'Binance API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['binance'],
    pattern: {
      name: /binance[\w.-]{0,24}(?:api[_.-]?key|access[_.-]?key|public[_.-]?key)/,
      value: /[A-Za-z0-9]{64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    half: 'public',
    source: keys,
  },
  {
    id: 'binance-secret-key',
    title: 'Binance secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['binance'],
    pattern: {
      name: /binance[\w.-]{0,24}(?:secret|private)[\w.-]{0,12}/,
      value: /[A-Za-z0-9]{64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'binance-api-key', withinLines: 4 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'binance-api-key': {
    secret: (make) => make.alnum(64),
    match: [
      { name: 'env file', text: (secret) => `BINANCE_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"binanceApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `binance_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `BINANCE_API_KEY=${make.alnum(63)}\n` },
      { name: 'a digest', text: (make) => `BINANCE_API_KEY=${make.hex(64)}\n` },
    ],
  },
  'binance-secret-key': {
    secret: (make) => make.alnum(64),
    match: [
      { name: 'env file', text: (secret) => `BINANCE_API_SECRET=${secret}\n` },
      {
        name: 'beside its key',
        text: (secret, make) => `BINANCE_API_KEY=${make.alnum(64)}\nBINANCE_SECRET_KEY=${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"binanceSecretKey": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `binance_secret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `BINANCE_API_SECRET=${make.alnum(63)}\n` },
      { name: 'under another name', text: (make) => `SESSION_SECRET=${make.alnum(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Binance → Account → API Management → the key → Delete. Binance.US has a site and keys of its own.',
      url: 'https://www.binance.com/en/my/settings/api-management',
    },
  },
  blastRadius: {
    text: 'What its restrictions allow: reading by default, and spot, margin or futures trading and withdrawals if switched on. A thief who may only trade still drains the account by trading thin pairs against himself.',
    list: {
      text: 'API Management → the key shows restrictions and trusted IP addresses; GET /sapi/v1/account/apiRestrictions answers the same.',
      url: 'https://www.binance.com/en/my/settings/api-management',
    },
  },
  audit: {
    text: 'Binance → Orders and Wallet → Transaction History, and Account → Security → Account activity, from {since} to {until}.',
    url: 'https://www.binance.com/en/my/wallet/history',
  },
  replace: {
    text: 'An Ed25519 key pair of your own, so that no secret is handed out, with reading or spot trading only, trusted IP addresses, and no withdrawals.',
    url: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-api-information',
  },
  consumers: [
    'trading bots (freqtrade, Hummingbot)',
    'portfolio trackers',
    'market data jobs',
    'CI secrets',
  ],
  confirm: {
    text: 'A signed call to https://api.binance.com/api/v3/account answers -2015 Invalid API-key, IP, or permissions for action.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A key keeps its secret: delete it and make a new one.',
  },
  sources: [
    {
      url: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.binance.com/docs/binance-spot-api-docs/faqs/api_key_types',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'binance-api-key': {
      blastRadius: {
        text: 'Nothing by itself beyond naming the account’s key. Its secret, often nearby, is what counts.',
      },
    },
  },
} as const satisfies Playbook
