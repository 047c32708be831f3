import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gitbook',
  name: 'GitBook',
  url: 'https://www.gitbook.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'gitbook-api-token',
    title: 'GitBook API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['gb_api_'],
    pattern: /gb_api_[A-Za-z0-9]{36,48}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://gitbook.com/docs/developers/gitbook-api/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gitbook-api-token': {
    secret: (make) => `gb_api_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `GITBOOK_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.gitbook.com/v1/user\n`,
      },
      { name: 'CLI', text: (secret) => `gitbook auth --token ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `GITBOOK_TOKEN=gb_api_${make.alnum(20)}\n` },
      { name: 'part of a longer word', text: (make) => `rgb_api_${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → Developer settings → the X beside the token.',
      url: 'https://app.gitbook.com/account/developer',
    },
  },
  blastRadius: {
    text: 'Does whatever its owner may: reads and changes the content of every organization and space, members and integrations.',
  },
  audit: {
    text: 'Organization settings → Audit log (Enterprise), and the version history of the spaces, from {since} to {until}.',
    url: 'https://app.gitbook.com',
  },
  replace: {
    text: 'Git Sync for content, which needs no token; else a token of a user with a role in the one space.',
    url: 'https://gitbook.com/docs/developers/gitbook-api/authentication',
  },
  consumers: ['CI secrets', 'scripts and integrations'],
  confirm: { text: 'GET https://api.gitbook.com/v1/user with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked, not rotated. A new one leaves the leaked one valid until it is revoked.',
  },
  sources: [
    {
      url: 'https://gitbook.com/docs/developers/gitbook-api/authentication.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
