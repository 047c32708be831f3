import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wrike',
  name: 'Wrike',
  url: 'https://www.wrike.com',
} as const satisfies Provider

const docs = 'https://developers.wrike.com/docs/oauth-20-authorization'

export const rules = [
  // A JWT whose header begins with the kind of token.
  {
    id: 'wrike-permanent-token',
    title: 'Wrike permanent access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['eyJ0dCI6In'],
    pattern: /eyJ0dCI6In[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,600}\.[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    reach: { before: 0, after: 800 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (make: Make) =>
  `${part({ tt: 'p', alg: 'HS256', tv: make.pick(['1', '2']) })}.${part({ d: JSON.stringify({ a: make.int(1e6, 9e6), i: make.int(1e6, 9e6), c: make.int(1e6, 9e6), u: make.int(1e6, 9e7), r: 'US', s: ['W', 'F', 'I', 'U', 'K', 'C', 'A', 'L'], z: [], t: 0 }), iat: make.int(1.6e9, 1.8e9) })}.${make.base64url(43)}`

export const examples = {
  'wrike-permanent-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `WRIKE_ACCESS_TOKEN=${secret}\n` },
      { name: 'C#', text: (secret) => `var client = new WrikeClient("${secret}");\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://www.wrike.com/api/v4/contacts?me=true\n`,
      },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `WRIKE_ACCESS_TOKEN=${token(make).split('.').slice(0, 2).join('.')}\n`,
      },
      {
        name: 'another token',
        text: (make) =>
          `TOKEN=${part({ alg: 'HS256' })}.${part({ sub: make.uuid() })}.${make.base64url(43)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Apps & Integrations → API → App Console → the app → Permanent access tokens → Revoke.',
      url: 'https://www.wrike.com/frontend/apps/index.html#/api',
    },
  },
  blastRadius: {
    text: 'Acts as the user: reads and changes folders, tasks, comments, time logs and attachments they can open, without an expiry.',
  },
  audit: {
    text: 'Account management → Audit log, where your plan has it, from {since} to {until}; elsewhere, task histories show changes in the user’s name.',
    url: 'https://www.wrike.com/',
  },
  replace: {
    text: 'Use OAuth 2.0 with scopes, whose access tokens live an hour; else a token of a collaborator who sees only the folders needed.',
    url: 'https://developers.wrike.com/oauth-20-authorization/',
  },
  consumers: ['integration backends', 'reporting scripts', 'MCP servers'],
  confirm: {
    text: 'GET https://www.wrike.com/api/v4/contacts?me=true (app-eu.wrike.com for accounts kept in Europe) with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: 'https://developers.wrike.com/oauth-20-authorization/', checked: '2026-11-21' },
    { url: 'https://developers.wrike.com/faq/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
