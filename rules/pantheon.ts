import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pantheon',
  name: 'Pantheon',
  url: 'https://pantheon.io',
} as const satisfies Provider

const machineTokens = 'https://docs.pantheon.io/machine-tokens'

export const rules = [
  {
    id: 'pantheon-machine-token',
    title: 'Pantheon machine token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['machine_token', 'machine-token', 'machinetoken', 'terminus_token', 'pantheon'],
    pattern: {
      name: /machine[_.-]?token|terminus[_.-]?token|pantheon[\w.-]{0,16}token/,
      value: /[A-Za-z0-9_-]{40,64}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: machineTokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pantheon-machine-token': {
    secret: (make) => make.base64url(51),
    match: [
      { name: 'env file', text: (secret) => `TERMINUS_MACHINE_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `terminus auth:login --machine-token=${secret}\n` },
      { name: 'YAML', text: (secret) => `pantheon_token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `TERMINUS_TOKEN=${make.alnum(30)}\n` },
      {
        name: 'words',
        text: () => 'machine_token: the-name-of-the-secret-that-holds-the-machine-token\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → user menu → Personal Settings (formerly Account) → Machine Tokens → the token → Revoke Token.',
      url: 'https://dashboard.pantheon.io/personal-settings/machine-tokens',
    },
    cli: {
      text: 'Logged in as its owner with another token; terminus machine-token:list shows the ids.',
      url: 'https://docs.pantheon.io/terminus/commands/machine-token-delete',
      command: { argv: ['terminus', 'machine-token:delete', '<machine-token-id>'] },
    },
  },
  blastRadius: {
    text: 'Gives the access of its user’s name and password, through Terminus on every site: deploys code, copies databases and files, runs Drush and WP-CLI, reads secrets.',
  },
  audit: {
    text: 'Dashboard → each site → Workflows, from {since} to {until}: look for deploys, clones and backups that nobody on the team made.',
    url: 'https://dashboard.pantheon.io',
  },
  replace: {
    text: 'A machine token of a user with access to one site only, for each pipeline.',
    url: machineTokens,
  },
  consumers: ['CI secrets', 'Terminus caches of developers', 'deploy and backup scripts'],
  confirm: {
    text: 'terminus auth:login with the token answers The provided machine token is not valid.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked, and do not expire. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [
    {
      url: 'https://docs.pantheon.io/terminus/commands/machine-token-delete',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/pantheon-systems/documentation/blob/main/source/content/machine-tokens.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
