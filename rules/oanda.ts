import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'oanda',
  name: 'OANDA',
  url: 'https://www.oanda.com',
} as const satisfies Provider

const auth = 'https://developer.oanda.com/rest-live-v20/authentication/'

export const rules = [
  {
    id: 'oanda-access-token',
    title: 'OANDA personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['oanda'],
    pattern: { name: /oanda[\w.-]{0,24}(?:token|key|secret)/, value: /[0-9a-f]{32}-[0-9a-f]{32}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'oanda-access-token': {
    secret: (make) => `${make.hex(32)}-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `OANDA_API_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"oandaAccessToken": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `oanda_key = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `OANDA_API_TOKEN=${make.hex(32)}-${make.hex(31)}\n`,
      },
      { name: 'the account', text: (make) => `OANDA_ACCOUNT_KEY=101-004-${make.digits(7)}-001\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'OANDA → My Account → My Services → Manage API Access (in the newer HUB: Tools → API) → revoke the personal access token.',
      url: 'https://hub.oanda.com/',
    },
  },
  blastRadius: {
    text: 'Reads all accounts of the user and places and closes orders and positions in them; it cannot withdraw money. Practice tokens look the same and reach play money.',
  },
  audit: {
    text: 'HUB → the account → History, from {since} to {until}: trades that are not yours.',
    url: 'https://hub.oanda.com/',
  },
  replace: {
    text: 'A practice account’s token for tests; for the live one a token in a secret manager. A token reaches all sub-accounts, so it cannot be narrowed.',
    url: 'https://developer.oanda.com/rest-live-v20/best-practices/',
  },
  consumers: ['trading bots', 'backtests and notebooks', 'data collectors', 'CI secrets'],
  confirm: { text: 'GET https://api-fxtrade.oanda.com/v3/accounts with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'OANDA keeps no copy of a token: you revoke the one you have and generate another.',
  },
  sources: [
    { url: 'https://developer.oanda.com/rest-live-v20/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
