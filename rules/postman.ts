import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'postman',
  name: 'Postman',
  url: 'https://www.postman.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'postman-api-key',
    title: 'Postman API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['PMAK-'],
    pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://learning.postman.com/docs/reference/postman-api/authentication',
  },
  {
    id: 'postman-collection-access-key',
    title: 'Postman collection access key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['PMAT-'],
    pattern: /PMAT-[0-9A-Z]{26}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://learning.postman.com/docs/reference/postman-api/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'postman-api-key': {
    secret: (make) => `PMAK-${make.hex(24)}-${make.hex(34)}`,
    match: [
      { name: 'env file', text: (secret) => `POSTMAN_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Api-Key: ${secret}" https://api.getpostman.com/me\n`,
      },
      { name: 'CLI', text: (secret) => `postman login --with-api-key ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `POSTMAN_API_KEY=PMAK-${make.hex(24)}-${make.hex(33)}\n`,
      },
      { name: 'without the secret', text: (make) => `POSTMAN_API_KEY=PMAK-${make.hex(24)}\n` },
    ],
  },
  'postman-collection-access-key': {
    secret: (make) => `PMAT-01${make.of('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`,
    match: [
      {
        name: 'URL',
        text: (secret) => `https://api.postman.com/collections/12345-a?access_key=${secret}\n`,
      },
      {
        name: 'newman',
        text: (secret) =>
          `newman run "https://api.postman.com/collections/12345-a?access_key=${secret}"\n`,
      },
      { name: 'env file', text: (secret) => `POSTMAN_ACCESS_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `access_key=PMAT-${make.upper(20)}\n` },
      { name: 'lower case', text: (make) => `access_key=pmat-${make.lower(26)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Account settings → API keys → the key → … → Delete API Key.',
      url: 'https://go.postman.co/settings/me/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads and changes everything its owner can in Postman: collections, environments and their variables (often further secrets), monitors and mocks of every workspace.',
  },
  audit: {
    text: 'Team settings → Audit logs (Enterprise) from {since} to {until}; else the activity feed of the workspaces.',
    url: 'https://go.postman.co/settings/team/auditlogs',
  },
  replace: {
    text: 'A key with an expiry; admins can limit the life of keys for the team. Keep secrets in Postman Vault, not in environments.',
    url: 'https://learning.postman.com/docs/reference/postman-api/authentication',
  },
  consumers: ['CI secrets (POSTMAN_API_KEY)', 'Postman and Newman CLI scripts', 'integrations'],
  confirm: { text: 'GET https://api.getpostman.com/me with the key in X-Api-Key answers 401.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Regenerate API Key ends the old value.' },
  sources: [
    {
      url: 'https://learning.postman.com/docs/reference/postman-api/authentication',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'postman-collection-access-key': {
      revoke: {
        console: {
          text: 'The collection → Share → Via API → Collection access keys; the team: Team settings → Collection access keys → the key → Delete.',
          url: 'https://go.postman.co/settings/team/collection-access-keys',
        },
      },
      blastRadius: {
        text: 'Reads one collection, with whatever examples, tokens and addresses stand in it.',
      },
      consumers: ['newman scripts', 'documentation and import links'],
      confirm: { text: 'GET on the collection’s URL with the old key answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
