import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'kraken',
  name: 'Kraken',
  url: 'https://www.kraken.com',
} as const satisfies Provider

const auth = 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/'

export const rules = [
  {
    id: 'kraken-private-key',
    title: 'Kraken API private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['kraken'],
    pattern: {
      name: /kraken[\w.-]{0,24}(?:secret|private|key)[\w.-]{0,12}/,
      value: /[A-Za-z0-9+/]{86}==/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'kraken-private-key': {
    secret: (make) => `${make.base64(86)}==`,
    match: [
      { name: 'env file', text: (secret) => `KRAKEN_API_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"krakenPrivateKey": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `kraken_secret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'the API key', text: (make) => `KRAKEN_API_KEY=${make.base64(56)}\n` },
      { name: 'one character short', text: (make) => `KRAKEN_API_SECRET=${make.base64(85)}==\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Kraken → Profile → Settings → API → … beside the key → Delete. Futures keys are on the page of Kraken Futures.',
      url: 'https://www.kraken.com/u/security/api',
    },
  },
  blastRadius: {
    text: 'What its permissions allow: queries, orders, deposits, and with Withdraw Funds sending coins to addresses that were allowed before.',
    list: {
      text: 'Settings → API → the key shows permissions, allowed IP addresses and expiry.',
      url: 'https://www.kraken.com/u/security/api',
    },
  },
  audit: {
    text: 'Kraken → History: trades, orders and ledgers, from {since} to {until}; and the sign-in history under Security.',
    url: 'https://www.kraken.com/u/history',
  },
  replace: {
    text: 'A key with the permissions of one program, an IP allowlist and an expiry; no Withdraw Funds.',
    url: 'https://support.kraken.com/hc/en-us/articles/360000919966-How-to-create-an-API-key',
  },
  consumers: ['trading bots', 'portfolio trackers', 'accounting connectors', 'CI secrets'],
  confirm: {
    text: 'A signed call to https://api.kraken.com/0/private/Balance answers EAPI:Invalid key.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://docs.kraken.com/exchange/guides/rest/api-keys', checked: '2026-11-21' },
    { url: 'https://docs.kraken.com/exchange/guides/rest/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
