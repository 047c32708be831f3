import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'daytona',
  name: 'Daytona',
  url: 'https://www.daytona.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'daytona-api-key',
    title: 'Daytona API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['dtn_'],
    pattern: /dtn_[0-9a-f]{60,68}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://www.daytona.io/docs/en/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'daytona-api-key': {
    secret: (make) => `dtn_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `DAYTONA_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `config = DaytonaConfig(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://app.daytona.io/api/sandbox\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `DAYTONA_API_KEY=dtn_${make.hex(40)}\n` },
      { name: 'a name', text: () => 'int dtn_transform(void);\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Daytona dashboard → Keys → the key → Revoke.',
      url: 'https://app.daytona.io/dashboard/keys',
    },
  },
  blastRadius: {
    text: 'What its scopes allow: starts and deletes sandboxes at your expense, runs commands and reads files in running ones, where other secrets often are, and changes snapshots, registries and volumes. Every key, even one without a scope, reads the list of sandboxes, snapshots and registries.',
  },
  audit: {
    text: 'Daytona dashboard → Audit Logs, from {since} to {until}.',
    url: 'https://app.daytona.io/dashboard/audit-logs',
  },
  replace: {
    text: 'A key with only the scopes it needs and an expiry.',
    url: 'https://www.daytona.io/docs/en/api-keys',
  },
  consumers: ['agent backends', 'CI secrets', 'notebooks'],
  confirm: { text: 'GET https://app.daytona.io/api/sandbox with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://daytona.io/docs/en/api-keys.md', checked: '2026-11-21' }],
} as const satisfies Playbook
