import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'strapi',
  name: 'Strapi',
  url: 'https://strapi.io',
} as const satisfies Provider

const docs = 'https://docs.strapi.io/cms/features/api-tokens'

export const rules = [
  {
    id: 'strapi-api-token',
    title: 'Strapi API or transfer token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['strapi', 'api_token', 'apitoken', 'transfer_token'],
    pattern: { name: /strapi|api_?token|transfer_token/, value: /[0-9a-f]{256}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'strapi-api-token': {
    secret: (make) => make.hex(256),
    match: [
      { name: 'env file', text: (secret) => `STRAPI_API_TOKEN=${secret}\n` },
      { name: 'transfer', text: (secret) => `STRAPI_TRANSFER_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `strapiToken: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'half of it', text: (make) => `STRAPI_API_TOKEN=${make.hex(128)}\n` },
      {
        name: 'another alphabet',
        text: (make) => `STRAPI_API_TOKEN=${make.hex(255).toUpperCase()}G\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Admin panel → Settings → API Tokens (or Admin Tokens, Transfer Tokens) → the bin beside the token. A new API_TOKEN_SALT ends all API tokens.',
      url: 'https://docs.strapi.io/cms/features/api-tokens',
    },
  },
  blastRadius: {
    text: 'Read-only tokens read all content types; full-access tokens create, change and delete all content and files. An admin token does in the admin API what it was given of its owner’s permissions. A transfer token pulls or overwrites the whole database and all assets.',
    list: {
      text: 'Admin panel → Settings → API Tokens → the token shows its type and permissions.',
      url: 'https://docs.strapi.io/cms/features/api-tokens',
    },
  },
  audit: {
    text: 'Settings → Audit Logs (Enterprise) from {since} to {until}; else the log of the web server before Strapi, for calls to /api that are not yours.',
    url: 'https://docs.strapi.io/cms/features/audit-logs',
  },
  replace: {
    text: 'Make a custom token with only the actions the program calls and a duration of 7, 30 or 90 days.',
    url: 'https://docs.strapi.io/cms/features/api-tokens',
  },
  consumers: [
    'website builds and front ends',
    'content import scripts',
    'strapi transfer jobs',
    'CI secrets',
  ],
  confirm: { text: 'A call to /api with the token answers 401 Missing or invalid credentials.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new value for the token, and the leaked one stops working.',
  },
  sources: [{ url: 'https://docs.strapi.io/cms/features/api-tokens', checked: '2026-11-21' }],
} as const satisfies Playbook
