import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'outline',
  name: 'Outline',
  url: 'https://www.getoutline.com',
} as const satisfies Provider

const docs = 'https://www.getoutline.com/developers'

export const rules = [
  {
    id: 'outline-api-key',
    title: 'Outline API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['ol_api_'],
    pattern: /ol_api_[A-Za-z0-9]{38}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'outline-api-key': {
    secret: (make) => `ol_api_${make.alnum(38)}`,
    match: [
      { name: 'env file', text: (secret) => `OUTLINE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -X POST -H "Authorization: Bearer ${secret}" https://app.getoutline.com/api/auth.info\n`,
      },
      { name: 'MCP settings', text: (secret) => `"env": { "OUTLINE_API_TOKEN": "${secret}" }\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `OUTLINE_API_KEY=ol_api_${make.alnum(37)}\n` },
      { name: 'inside a longer word', text: (make) => `CONTROL_API_${make.alnum(38)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Keys → the key → … → Revoke.',
      url: 'https://app.getoutline.com/settings/api-and-apps',
    },
    api: {
      text: 'POST /api/apiKeys.delete with the key’s id.',
      url: 'https://www.getoutline.com/developers',
    },
  },
  blastRadius: {
    text: 'Acts as the user within the key’s scopes, and without scopes as the user wholly: reads, changes and deletes documents and collections they can open; an admin’s also users and settings.',
  },
  audit: {
    text: 'POST /api/events.list with auditLog true, as an admin, lists what happened from {since} to {until}.',
    url: 'https://www.getoutline.com/developers',
  },
  replace: {
    text: 'Use OAuth applications with scopes; else a key with scopes and an expiry.',
    url: 'https://www.getoutline.com/developers',
  },
  consumers: ['documentation syncs', 'MCP servers', 'CI secrets'],
  confirm: { text: 'POST /api/auth.info with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new key leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: 'https://docs.getoutline.com/s/guide/doc/api-1rEIXDfLF6.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
