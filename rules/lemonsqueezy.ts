import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lemonsqueezy',
  name: 'Lemon Squeezy',
  url: 'https://www.lemonsqueezy.com',
} as const satisfies Provider

const auth = 'https://docs.lemonsqueezy.com/api/getting-started/requests'

export const rules = [
  // A JWT signed with RS256, as Laravel Passport makes them; only the name tells whose it is.
  {
    id: 'lemonsqueezy-api-key',
    title: 'Lemon Squeezy API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['lemonsqueezy', 'lemon_squeezy', 'lemon-squeezy'],
    pattern: {
      name: /lemon[_.-]?squeezy[\w.-]{0,24}(?:key|token)/,
      value: /eyJ[A-Za-z0-9_-]{20,100}\.eyJ[A-Za-z0-9_-]{100,1200}\.[A-Za-z0-9_-]{340,700}/,
    },
    boundary: 'base64url',
    reach: 2400,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: auth,
  },
] as const satisfies readonly Rule[]

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const jwt = (make: Make) =>
  [
    b64({ typ: 'JWT', alg: 'RS256' }),
    b64({ aud: make.uuid(), jti: make.hex(80), iat: 1700000000, sub: make.digits(6), scopes: [] }),
    make.base64url(683),
  ].join('.')

export const examples = {
  'lemonsqueezy-api-key': {
    secret: (make) => jwt(make),
    match: [
      { name: 'env file', text: (secret) => `LEMONSQUEEZY_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `lemonSqueezySetup({ apiKey: process.env.LEMON_SQUEEZY_API_KEY ?? '${secret}' })\n`,
      },
      { name: 'JSON', text: (secret) => `{"lemonSqueezyApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a store id', text: (make) => `LEMONSQUEEZY_STORE_ID=${make.digits(5)}\n` },
      {
        name: 'no JWT',
        text: (make) =>
          `LEMONSQUEEZY_API_KEY=eyJ${make.alnum(40)}.eyJ${make.alnum(140)}.${make.alnum(400)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Lemon Squeezy → Settings → API → … beside the key → Delete. Test mode has keys of its own.',
      url: 'https://app.lemonsqueezy.com/settings/api',
    },
  },
  blastRadius: {
    text: 'Everything the user may do in all their stores: reads customers, orders and licence keys, changes and cancels subscriptions, makes refunds and discounts, and sets webhooks.',
  },
  audit: {
    text: 'Lemon Squeezy → Orders, Subscriptions and Settings → Webhooks, from {since} to {until}: look for refunds, discounts and webhooks you did not make. The list of keys shows no use.',
    url: 'https://app.lemonsqueezy.com/orders',
  },
  replace: {
    text: 'A key for each program, from a secret manager, of a user who is a member of one store only.',
    url: 'https://docs.lemonsqueezy.com/api/getting-started/requests',
  },
  consumers: [
    'web applications’ environment',
    'serverless functions',
    'licence servers',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.lemonsqueezy.com/v1/users/me with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://github.com/lmsqueezy/lemonsqueezy.js', checked: '2026-11-21' }],
} as const satisfies Playbook
