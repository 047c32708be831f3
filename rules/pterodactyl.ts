import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pterodactyl',
  name: 'Pterodactyl',
  url: 'https://pterodactyl.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'pterodactyl-application-key',
    title: 'Pterodactyl or Pelican application API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ptla_', 'papp_'],
    pattern: /p(?:tla|app)_[A-Za-z0-9]{43}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
  },
  {
    id: 'pterodactyl-client-key',
    title: 'Pterodactyl or Pelican client API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['ptlc_', 'pacc_'],
    pattern: /p(?:tlc|acc)_[A-Za-z0-9]{43}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pterodactyl-application-key': {
    secret: (make) => `ptla_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `PTERODACTYL_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://panel.acme.test/api/application/users\n`,
      },
      { name: 'JSON', text: (secret) => `{"panel": {"key": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `PTERODACTYL_API_KEY=ptla_${make.alnum(42)}\n`,
      },
      { name: 'a placeholder', text: () => 'PTERODACTYL_API_KEY=ptla_YOUR_API_KEY\n' },
    ],
  },
  'pterodactyl-client-key': {
    secret: (make) => `ptlc_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `PTERO_CLIENT_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) =>
          `const client = new PteroClient('https://panel.acme.test', '${secret}')\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://panel.acme.test/api/client\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PTERO_CLIENT_KEY=ptlc_${make.alnum(42)}\n` },
      { name: 'a placeholder', text: () => 'PTERO_CLIENT_KEY=ptlc_1234567890abcdef\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your panel: Admin → Application API → the key → the bin.',
      url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
    },
  },
  blastRadius: {
    text: 'Administers the panel within its permissions: users, servers, nodes and allocations. With write access to users it makes itself an administrator.',
    list: {
      text: 'Your panel: Admin → Application API shows the key’s permissions and last use.',
      url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
    },
  },
  audit: {
    text: 'Admin → Application API: last used; the web server’s log shows calls of /api/application from {since} to {until}.',
    url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
  },
  replace: {
    text: 'A key with read access where that will do and no rights on users or nodes.',
    url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
  },
  consumers: ['billing modules (WHMCS, Paymenter)', 'Discord bots', 'provisioning scripts'],
  confirm: { text: 'GET /api/application/users with the old key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication', checked: '2026-11-21' },
  ],
  byRule: {
    'pterodactyl-client-key': {
      revoke: {
        console: {
          text: 'Your panel: Account → API Credentials → the key → the bin.',
          url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
        },
        api: {
          text: 'DELETE /api/client/account/api-keys/{identifier} from a session of the user.',
          url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
        },
      },
      blastRadius: {
        text: 'Does what its user may on every server they have: console commands, files, backups, databases. An administrator’s reaches the application API too.',
        list: {
          text: 'Your panel: Account → API Credentials shows allowed addresses and last use.',
          url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
        },
      },
      audit: {
        text: 'Account → Activity, and the activity of each server, from {since} to {until}.',
        url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
      },
      replace: {
        text: 'A sub-user with only the permissions it needs, and a key limited to the address of the machine.',
        url: 'https://www.mintlify.com/pterodactyl/panel/api/authentication',
      },
      consumers: ['Discord bots', 'backup and restart scripts', 'status pages'],
      confirm: { text: 'GET /api/client with the old key answers 401.' },
    },
  },
} as const satisfies Playbook
