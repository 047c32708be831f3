import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'jetbrains',
  name: 'JetBrains',
  url: 'https://www.jetbrains.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'jetbrains-permanent-token',
    title: 'JetBrains Hub, YouTrack or Marketplace permanent token',
    severity: 'high',
    confidence: 'high',
    keywords: ['perm:', 'perm-'],
    // The user’s and the token’s names in base64, then the random part.
    pattern: /perm[:-][A-Za-z0-9+/=_-]{4,100}\.[A-Za-z0-9+/=_-]{2,100}\.[A-Za-z0-9]{20,64}/,
    boundary: 'none',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://www.jetbrains.com/help/youtrack/cloud/manage-permanent-token.html',
  },
] as const satisfies readonly Rule[]

const permanent = (make: Make) =>
  `perm${make.pick([':', '-'])}${Buffer.from(`user${make.lower(5)}`).toString('base64')}.${make.digits(2)}-${make.digits(2)}.${make.alnum(30)}`

export const examples = {
  'jetbrains-permanent-token': {
    secret: permanent,
    match: [
      { name: 'env file', text: (secret) => `YOUTRACK_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.youtrack.cloud/api/users/me\n`,
      },
      { name: 'Gradle', text: (secret) => `intellijPublishingToken=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'without its last part',
        text: (make) => `YOUTRACK_TOKEN=perm:${make.alnum(8)}.${make.alnum(8)}\n`,
      },
      { name: 'words', text: () => 'chmod perm-user.group.others\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'YouTrack or Hub: Profile → Account Security → Tokens → the token → Delete. Marketplace: your name → My Tokens → the token → Revoke.',
      url: 'https://www.jetbrains.com/help/youtrack/cloud/manage-permanent-token.html',
    },
  },
  blastRadius: {
    text: 'Reads and writes what its owner may in the services it is scoped to. A Marketplace token uploads new versions of the owner’s plugins, which IDEs then install.',
  },
  audit: {
    text: 'Hub → Access Management → Audit events from {since} to {until}; Marketplace: the versions of your plugins in that time.',
    url: 'https://www.jetbrains.com/help/youtrack/cloud/audit-events.html',
  },
  replace: {
    text: 'A token of a service account, scoped to the one service it needs.',
    url: 'https://www.jetbrains.com/help/youtrack/cloud/manage-permanent-token.html',
  },
  consumers: [
    'CI secrets and gradle.properties',
    'scripts and chat bots',
    'integrations with forges',
  ],
  confirm: { text: 'GET {youtrack}/api/users/me with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://www.jetbrains.com/help/youtrack/cloud/manage-permanent-token.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
