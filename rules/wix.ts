import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wix',
  name: 'Wix',
  url: 'https://www.wix.com',
} as const satisfies Provider

const docs = 'https://dev.wix.com/docs/rest/articles/get-started/api-keys'

export const rules = [
  // A JWT behind the letters IST.
  {
    id: 'wix-api-key',
    title: 'Wix API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['IST.eyJ'],
    pattern: /IST\.eyJ[A-Za-z0-9_-]{20,200}\.eyJ[A-Za-z0-9_-]{80,2000}\.[A-Za-z0-9_-]{300,700}/,
    boundary: 'base64url',
    reach: { before: 0, after: 3000 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const key = (make: Make) =>
  `IST.${part({ kid: make.alnum(8), alg: 'RS256' })}.${part({ data: JSON.stringify({ id: make.uuid(), identity: { type: 'application', id: make.uuid() }, tenant: { type: 'account', id: make.uuid() } }), iat: make.int(1.7e9, 1.8e9) })}.${make.base64url(342)}`

export const examples = {
  'wix-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `WIX_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" -H "wix-site-id: 1" https://www.wixapis.com/contacts/v4/contacts\n`,
      },
      { name: 'TypeScript', text: (secret) => `auth: ApiKeyStrategy({ apiKey: '${secret}' }),\n` },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `WIX_API_KEY=${key(make).split('.').slice(0, 3).join('.')}\n`,
      },
      { name: 'another prefix', text: (make) => `WIX_API_KEY=OST.${key(make).slice(4)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'As an owner or co-owner: Account settings → API keys → the key → … → Delete.',
      url: 'https://manage.wix.com/account/api-keys',
    },
  },
  blastRadius: {
    text: 'Within its permissions, on all sites of the account or the chosen ones: reads contacts, orders and members, changes site content and products, and may manage the account itself.',
    list: {
      text: 'Account settings → API keys → the key shows its permissions and sites.',
      url: 'https://manage.wix.com/account/api-keys',
    },
  },
  audit: {
    text: 'Site dashboard → Settings → Site history and Roles & permissions → Activity log, from {since} to {until}: changes you did not make.',
    url: 'https://manage.wix.com/account/api-keys',
  },
  replace: {
    text: 'Use OAuth client credentials of a Wix app on one site; else a key with single permissions for one site.',
    url: 'https://dev.wix.com/docs/api-reference/articles/get-started/api-keys',
  },
  consumers: ['headless front ends', 'order and stock syncs', 'CI secrets'],
  confirm: { text: 'A call to https://www.wixapis.com with the key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://dev.wix.com/docs/api-reference/articles/get-started/api-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
