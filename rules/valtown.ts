import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'valtown',
  name: 'Val Town',
  url: 'https://www.val.town',
} as const satisfies Provider

const authentication = 'https://docs.val.town/api/authentication/'

export const rules = [
  {
    id: 'valtown-api-token',
    title: 'Val Town API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['vtwn_'],
    pattern: /vtwn_[A-Za-z0-9]{24,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'valtown-api-token': {
    secret: (make) => `vtwn_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `VAL_TOWN_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.val.town/v1/me\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new ValTown({ bearerToken: "${secret}" })\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `VAL_TOWN_API_KEY=vtwn_${make.alnum(12)}\n` },
      { name: 'another prefix', text: (make) => `token=vtwx_${make.alnum(30)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Val Town → Settings → API Tokens → the token → Delete, which ends it at once. Val Town revokes by itself those it finds leaked, and writes to you.',
      url: 'https://www.val.town/settings/api',
    },
  },
  blastRadius: {
    text: 'Does what its scopes allow as its user: reads and, with val:write, changes vals, which run with your environment variables, blobs and SQLite, and sends e-mail.',
  },
  audit: {
    text: 'Val Town → each val → History and Logs, from {since} to {until}: look for versions you did not write.',
    url: 'https://www.val.town',
  },
  replace: {
    text: 'Inside a val, the token that Val Town sets by itself; else a token with the scopes it needs and an expiry.',
    url: authentication,
  },
  consumers: ['CI secrets', 'vt CLI settings', 'other vals’ environment variables'],
  confirm: { text: 'GET https://api.val.town/v1/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it or it expires.',
  },
  sources: [{ url: authentication, checked: '2026-11-21' }],
} as const satisfies Playbook
