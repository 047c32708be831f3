import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'retool',
  name: 'Retool',
  url: 'https://retool.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'retool-api-token',
    title: 'Retool API access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['retool_01'],
    // A ULID.
    pattern: /retool_01[0-9a-z]{24}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'retool-api-token': {
    secret: (make) => `retool_01${make.of('0123456789abcdefghjkmnpqrstvwxyz', 24)}`,
    match: [
      { name: 'env file', text: (secret) => `RETOOL_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.retool.com/api/v2/users\n`,
      },
      { name: 'Python', text: (secret) => `api_token = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `RETOOL_API_TOKEN=retool_01${make.lower(23)}\n`,
      },
      { name: 'an image', text: () => 'import retool_01 from "./retool_01.png"\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API → the token → Revoke.',
      url: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
    },
  },
  blastRadius: {
    text: 'Within its scopes it manages users, groups, folders, apps and resources of the organization, or registers RPC agents that run your functions.',
  },
  audit: {
    text: 'Settings → Audit logs from {since} to {until}.',
    url: 'https://docs.retool.com/org-users/guides/monitoring/audit-logs',
  },
  replace: {
    text: 'A token with the scopes it needs, for one use.',
    url: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
  },
  consumers: ['RPC agents', 'Terraform providers', 'CI secrets'],
  confirm: {
    text: 'GET https://api.retool.com/api/v2/users with the token as bearer answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
