import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'alpaca',
  name: 'Alpaca',
  url: 'https://alpaca.markets',
} as const satisfies Provider

const auth = 'https://docs.alpaca.markets/docs/getting-started-with-trading-api'

export const rules = [
  {
    id: 'alpaca-key-id',
    title: 'Alpaca API key ID',
    severity: 'low',
    confidence: 'medium',
    keywords: ['alpaca', 'apca'],
    pattern: {
      name: /(?:alpaca|apca)[\w.-]{0,24}key[\w.-]{0,8}/,
      value: /(?:AK|PK|CK)[A-Z0-9]{18,24}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    half: 'public',
    source: auth,
  },
  {
    id: 'alpaca-secret-key',
    title: 'Alpaca API secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['alpaca', 'apca'],
    pattern: { name: /(?:alpaca|apca)[\w.-]{0,24}secret[\w.-]{0,12}/, value: /[A-Za-z0-9]{40,44}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'alpaca-key-id', withinLines: 4 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'alpaca-key-id': {
    secret: (make) => `PK${make.upper(15)}4A7`,
    match: [
      { name: 'env file', text: (secret) => `APCA_API_KEY_ID=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"alpacaKeyId": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `alpaca_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `APCA_API_KEY_ID=PK${make.upper(10)}\n` },
      { name: 'a name', text: () => 'ALPACA_API_KEY_ID=PKALPACAKEYIDFROMVAULT\n' },
    ],
  },
  'alpaca-secret-key': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `APCA_API_SECRET_KEY=${secret}\n` },
      {
        name: 'beside its id',
        text: (secret, make) =>
          `APCA_API_KEY_ID=PK${make.upper(15)}4A7\nAPCA_API_SECRET_KEY=${secret}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "APCA-API-SECRET-KEY: ${secret}" https://paper-api.alpaca.markets/v2/account\n`,
      },
      { name: 'JSON', text: (secret) => `{"alpacaSecretKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `APCA_API_SECRET_KEY=${make.alnum(39)}\n` },
      { name: 'a digest', text: (make) => `ALPACA_SECRET_DIGEST=${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Alpaca dashboard → the live or paper account → API Keys → Regenerate, or Delete.',
      url: 'https://app.alpaca.markets/',
    },
  },
  blastRadius: {
    text: 'With the key ID, which stands beside it (PK is paper, AK live): reads the account, places and cancels orders and closes positions; it starts no bank transfer, but can put a crypto wallet on the whitelist. Paper keys trade play money.',
  },
  audit: {
    text: 'Dashboard → Orders and Activities, from {since} to {until}: trades that are not yours.',
    url: 'https://app.alpaca.markets/',
  },
  replace: {
    text: 'Paper keys for tests; OAuth for applications that act for others; the live key in a secret manager.',
    url: 'https://docs.alpaca.markets/docs/using-oauth2-and-trading-api',
  },
  consumers: ['trading bots', 'notebooks and backtests', 'market data jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api.alpaca.markets/v2/account with the old pair answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating makes a new pair, and the one before stops working.',
  },
  sources: [
    {
      url: 'https://alpaca.markets/learn/api-key-security-best-practices-for-alpaca-builders',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'alpaca-key-id': {
      blastRadius: { text: 'Nothing by itself. Its secret, often nearby, is what counts.' },
    },
  },
} as const satisfies Playbook
