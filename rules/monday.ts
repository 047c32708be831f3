import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'monday',
  name: 'monday.com',
  url: 'https://monday.com',
} as const satisfies Provider

const auth = 'https://developer.monday.com/api-reference/docs/authentication'

export const rules = [
  // A JWT whose claims begin with the token’s number.
  {
    id: 'monday-api-token',
    title: 'monday.com API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['.eyJ0aWQiOj'],
    pattern: /eyJ[A-Za-z0-9_-]{10,60}\.eyJ0aWQiOj[A-Za-z0-9_-]{40,500}\.[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    reach: { before: 80, after: 640 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: auth,
  },
  {
    id: 'monday-app-secret',
    title: 'monday.com app signing or client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['monday'],
    pattern: {
      name: /monday[\w.-]{0,16}(?:signing|client|app)[_.-]?secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developer.monday.com/apps/docs/integration-authorization',
  },
] as const satisfies readonly Rule[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (make: Make) =>
  `${part({ alg: 'HS256' })}.${part({ tid: make.int(1e8, 9e8), aai: 11, uid: make.int(1e7, 9e7), iad: '2025-03-14T09:26:53.000Z', per: 'me:write', actid: make.int(1e6, 9e6), rgn: 'use1' })}.${make.base64url(43)}`

export const examples = {
  'monday-api-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `MONDAY_API_TOKEN=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `monday.setToken('${secret}')\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: ${secret}" https://api.monday.com/v2\n`,
      },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `MONDAY_API_TOKEN=${token(make).split('.').slice(0, 2).join('.')}\n`,
      },
      {
        name: 'another token',
        text: (make) =>
          `TOKEN=${part({ alg: 'HS256' })}.${part({ sub: make.uuid() })}.${make.base64url(43)}\n`,
      },
    ],
  },
  'monday-app-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `MONDAY_SIGNING_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `monday_client_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"mondayClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `MONDAY_CLIENT_ID=${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `MONDAY_SIGNING_SECRET=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Developers → My access tokens → Regenerate.',
      url: 'https://auth.monday.com/users/sign_in',
    },
  },
  blastRadius: {
    text: 'Acts as the user: reads and changes every board, item, update and file they can open. A personal token has all permission scopes.',
  },
  audit: {
    text: 'Administration → Security → Audit (Enterprise) from {since} to {until}; elsewhere, the activity log of boards shows changes made in the user’s name.',
    url: 'https://support.monday.com/hc/en-us/articles/360000230325-The-Audit-Log',
  },
  replace: {
    text: 'Use an app’s own OAuth token with scopes or the short-lived token monday passes to the app; else a token of a user who sees only the boards needed.',
    url: 'https://developer.monday.com/api-reference/docs/authentication',
  },
  consumers: ['integration backends', 'automation scripts', 'MCP servers', 'CI secrets'],
  confirm: {
    text: 'A query to https://api.monday.com/v2 with the token answers 401 Not Authenticated.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new token and the leaked one stops working.',
  },
  sources: [
    {
      url: 'https://developer.monday.com/api-reference/docs/authentication',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'monday-app-secret': {
      revoke: {
        console: {
          text: 'Avatar → Developers → the app → Basic information → regenerate the secret; where no such button is shown, make a new app version or ask monday support.',
          url: 'https://auth.monday.com/users/sign_in',
        },
      },
      blastRadius: {
        text: 'Signing secret: forges calls that your app takes for monday’s. Client secret: redeems authorization codes of the app’s users.',
      },
      audit: {
        text: 'Search the app’s own log from {since} to {until} for calls that do not come from monday.',
        url: 'https://developer.monday.com/apps/docs/integration-authorization',
      },
      consumers: ['the app’s backend', 'webhook receivers'],
      confirm: { text: 'A call signed with the leaked secret is refused by your app.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Once the app checks with the new secret, the leaked one is worth nothing.',
      },
    },
  },
} as const satisfies Playbook
