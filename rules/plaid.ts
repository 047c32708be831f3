import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'plaid',
  name: 'Plaid',
  url: 'https://plaid.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'plaid-access-token',
    title: 'Plaid access token (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['access-production-', 'processor-production-'],
    pattern:
      /(?:access|processor)-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    reach: { before: 0, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://plaid.com/docs/api/items/',
  },
  {
    id: 'plaid-test-access-token',
    title: 'Plaid access token (sandbox or development)',
    severity: 'low',
    confidence: 'high',
    keywords: [
      'access-sandbox-',
      'access-development-',
      'processor-sandbox-',
      'processor-development-',
    ],
    pattern:
      /(?:access|processor)-(?:sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    reach: { before: 0, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://plaid.com/docs/api/items/',
  },
  {
    id: 'plaid-secret',
    title: 'Plaid API secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['plaid'],
    pattern: { name: /plaid[\w.-]{0,24}(?:secret|key)/, value: /[0-9a-f]{30}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://plaid.com/docs/api/#api-access',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'plaid-access-token': {
    secret: (make) => `access-production-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `PLAID_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'JSON',
        text: (secret, make) => `{"access_token": "${secret}", "item_id": "${make.alnum(37)}"}\n`,
      },
      {
        name: 'Python',
        text: (secret) => `client.accounts_get(AccountsGetRequest(access_token='${secret}'))\n`,
      },
    ],
    noMatch: [
      {
        name: 'a sandbox token',
        text: (make) => `PLAID_ACCESS_TOKEN=access-sandbox-${make.uuid()}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `PLAID_ACCESS_TOKEN=access-production-${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'plaid-test-access-token': {
    secret: (make) => `access-sandbox-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `PLAID_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}"}\n` },
      { name: 'Ruby', text: (secret) => `client.get_accounts('${secret}')\n` },
    ],
    noMatch: [
      {
        name: 'a public token, which lasts half an hour',
        text: (make) => `token = public-sandbox-${make.uuid()}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `token = access-sandbox-${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'plaid-secret': {
    secret: (make) => make.hex(30),
    match: [
      { name: 'env file', text: (secret) => `PLAID_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"plaidSecret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `plaid_secret_production: ${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "PLAID-SECRET: ${secret}" https://production.plaid.com/accounts/get\n`,
      },
    ],
    noMatch: [
      { name: 'the client id', text: (make) => `PLAID_CLIENT_ID=${make.hex(24)}\n` },
      { name: 'two characters more', text: (make) => `PLAID_SECRET=${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Each access token belongs to one bank login: end it with the API, /item/remove or /item/access_token/invalidate. To stop all use, rotate the team’s secret: Dashboard → Developers → Keys → Rotate secret.',
      url: 'https://dashboard.plaid.com/developers/keys',
    },
    api: {
      text: 'POST https://production.plaid.com/item/access_token/invalidate with client_id, secret and the token gives a new token and ends the leaked one; POST /item/remove ends the item, its access token and its processor tokens.',
      url: 'https://plaid.com/docs/api/items/',
    },
  },
  blastRadius: {
    text: 'With client id and secret of your team, which usually stand beside it: reads accounts, balances, transactions and identity of the person whose bank it is, and with Auth or Transfer their account numbers.',
    list: {
      text: 'POST https://production.plaid.com/item/get names the institution and the products of the token.',
      url: 'https://plaid.com/docs/api/items/',
    },
  },
  audit: {
    text: 'Dashboard → Developers → Logs, from {since} to {until}: look for calls from addresses that are not your servers’.',
    url: 'https://dashboard.plaid.com/developers/logs',
  },
  replace: {
    text: 'Keep access tokens encrypted in the database of the server that needs them, never in files; hand partners a processor token for one product.',
    url: 'https://plaid.com/docs/link/oauth/',
  },
  consumers: [
    'servers that talk to Plaid',
    'databases and their dumps',
    'test fixtures',
    'CI secrets',
  ],
  confirm: {
    text: 'A call such as /accounts/get with the old token answers 400 INVALID_ACCESS_TOKEN.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Invalidating an access token returns a new one, and the leaked one stops working.',
  },
  sources: [
    {
      url: 'https://github.com/plaid/plaid-openapi/blob/master/2020-09-14.yml',
      checked: '2026-11-21',
    },
    { url: 'https://plaid.com/docs/account/security/', checked: '2026-11-21' },
  ],
  byRule: {
    'plaid-secret': {
      revoke: {
        console: {
          text: 'Dashboard → Developers → Keys → the environment → Rotate secret; then, when your servers use the new one, delete the old one there.',
          url: 'https://dashboard.plaid.com/developers/keys',
        },
      },
      blastRadius: {
        text: 'With the client id it makes Link tokens in your name, and with any access token it can get hold of it reads the bank data of your customers. In the sandbox it reaches made-up data only.',
      },
      confirm: {
        text: 'A call to /institutions/get with the old secret answers 400 INVALID_API_KEYS.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Rotating adds a second secret. The leaked one works until you delete it in the Dashboard.',
      },
    },
    'plaid-test-access-token': {
      blastRadius: {
        text: 'Made-up accounts in the sandbox. Tokens of the former development environment no longer work.',
      },
    },
  },
} as const satisfies Playbook
