import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nocodb',
  name: 'NocoDB',
  url: 'https://nocodb.com',
} as const satisfies Provider

const docs = 'https://nocodb.com/docs/product-docs/account-settings/api-tokens'

export const rules = [
  {
    id: 'nocodb-api-token',
    title: 'NocoDB API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['nc_pat_'],
    pattern: /nc_pat_[A-Za-z0-9_-]{40}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'nocodb-api-token': {
    secret: (make) => `nc_pat_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `NOCODB_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "xc-token: ${secret}" https://app.nocodb.com/api/v2/meta/bases\n`,
      },
      { name: 'JavaScript', text: (secret) => `const token = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `NOCODB_API_TOKEN=nc_pat_${make.alnum(39)}\n`,
      },
      { name: 'inside a longer word', text: (make) => `snc_pat_${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account Settings → API Tokens → the token → Delete.',
      url: 'https://app.nocodb.com/#/account/tokens',
    },
  },
  blastRadius: {
    text: 'Does at most what the user who made it may do: a fine-grained token in the bases and categories it was given, a legacy one or one of the community edition everywhere. It reads, changes and deletes records and tables.',
  },
  audit: {
    text: 'Audits of the workspace or base, where your plan has them, from {since} to {until}; else the log of the server before NocoDB.',
    url: 'https://nocodb.com/docs/product-docs',
  },
  replace: {
    text: 'Make a fine-grained token for each program, for the one base and the categories it needs, with an expiry. In the community edition make it under a user who is a member of that base only.',
    url: 'https://nocodb.com/docs/product-docs/account-settings/api-tokens',
  },
  consumers: ['automation tools', 'scripts', 'MCP servers'],
  confirm: { text: 'GET /api/v2/meta/bases with the token in xc-token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it or it expires.',
  },
  sources: [
    {
      url: 'https://nocodb.com/docs/product/account-settings/api-tokens.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
