import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'neon',
  name: 'Neon',
  url: 'https://neon.com',
} as const satisfies Provider

const apiKeys = 'https://neon.com/docs/manage/api-keys'
const roles = 'https://neon.com/docs/manage/roles'

export const rules = [
  {
    // Personal, organization and project-scoped keys all look the same.
    id: 'neon-api-key',
    title: 'Neon API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['napi_'],
    pattern: /napi_[a-z0-9]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: apiKeys,
  },
  {
    id: 'neon-role-password',
    title: 'Neon role password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['npg_'],
    pattern: /npg_[A-Za-z0-9]{12}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: roles,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'neon-api-key': {
    secret: (make) => `napi_${make.lower(64)}`,
    match: [
      { name: 'env file', text: (secret) => `NEON_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://console.neon.tech/api/v2/projects\n`,
      },
      { name: 'Terraform', text: (secret) => `provider "neon" {\n  api_key = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'part of a longer word', text: (make) => `operation = openapi_${make.lower(64)}\n` },
      { name: 'one character short', text: (make) => `NEON_API_KEY=napi_${make.lower(63)}\n` },
    ],
  },
  'neon-role-password': {
    // One letter of each case is there in all but a few of the real ones.
    secret: (make) => `npg_${make.alnum(5)}b${make.alnum(5)}X`,
    match: [
      {
        name: 'URL',
        text: (secret) =>
          `DATABASE_URL='postgresql://neondb_owner:${secret}@ep-acme-shop-a1.us-east-1.aws.neon.tech/neondb?sslmode=require'\n`,
      },
      { name: 'env file', text: (secret) => `PGPASSWORD=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `conn = psycopg2.connect(host=host, user="neondb_owner", password="${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'a word after the prefix', text: () => 'int npg_connection12;\n' },
      {
        name: 'a placeholder',
        text: () => 'postgresql://neondb_owner:npg_xxxxXXXXxxxx@ep-a.neon.tech/neondb\n',
      },
      { name: 'longer than a password', text: (make) => `PGPASSWORD=npg_${make.alnum(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → API keys → the key → Revoke. An organization’s or project’s key: the organization → Settings → API keys. It stops working immediately.',
      url: 'https://console.neon.tech/app/settings/api-keys',
    },
    cli: {
      text: 'neon api-keys list shows the IDs; with --org-id it lists and revokes the organization’s keys.',
      url: 'https://neon.com/docs/cli/api-keys',
      command: { argv: ['neon', 'api-keys', 'revoke', '<key-id>'] },
    },
    api: {
      text: 'DELETE https://console.neon.tech/api/v2/api_keys/{key_id}, or /organizations/{org_id}/api_keys/{key_id}.',
      url: 'https://neon.com/docs/reference/api/api-keys/revoke-api-key',
    },
  },
  blastRadius: {
    text: 'Reads connection strings with their passwords, so all data, and creates, resets and deletes projects, branches and roles: of every project its owner reaches, of the organization, or of one project.',
    list: {
      text: 'GET https://console.neon.tech/api/v2/projects with the key lists the projects it reaches.',
      url: 'https://neon.com/docs/reference/api/get-started',
    },
  },
  audit: {
    text: 'The list of API keys shows when and from which address each was last used. Look through each project’s operations from {since} to {until} for branches and roles nobody made, and reset every role’s password.',
    url: apiKeys,
  },
  replace: {
    text: 'Use a project-scoped key instead of a personal or organization key. For a person, neon auth signs in by OAuth without a key.',
    url: apiKeys,
  },
  consumers: [
    'CI jobs that make preview branches',
    'hosting platforms’ integrations',
    'Terraform providers',
    'MCP servers',
  ],
  confirm: {
    text: 'GET https://console.neon.tech/api/v2/projects with the key answers 401.',
    url: 'https://neon.com/docs/reference/api/get-started',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and revoked. A new key leaves the leaked one valid until it is revoked; keys do not expire.',
  },
  sources: [
    { url: 'https://neon.com/docs/reference/api/api-keys/revoke-api-key', checked: '2026-11-21' },
    { url: 'https://neon.com/docs/cli/api-keys', checked: '2026-11-21' },
    { url: 'https://neon.com/faqs/rotate-database-password-after-leak', checked: '2026-11-21' },
  ],
  byRule: {
    'neon-role-password': {
      revoke: {
        console: {
          text: 'The project → Branches → the branch → Roles & Databases → the role → Reset password. Repeat it for each child branch: they keep their own copy. Open sessions stay: end them with pg_terminate_backend.',
          url: 'https://console.neon.tech',
        },
        api: {
          text: 'POST https://console.neon.tech/api/v2/projects/{project_id}/branches/{branch_id}/roles/{role_name}/reset_password.',
          url: 'https://neon.com/faqs/rotate-database-password-after-leak',
        },
      },
      blastRadius: {
        text: 'Connects as the role from anywhere the IP allow list does not stop it. The default role owns its database and is a member of neon_superuser: it reads, changes and drops everything in it.',
        list: {
          text: 'In psql, \\du and \\dp list the role’s memberships and privileges.',
          url: roles,
        },
      },
      audit: {
        text: 'Look at pg_stat_activity for sessions of the role now, and at the project’s Monitoring and, where enabled, its Postgres logs from {since} to {until} for queries the application does not run.',
        url: 'https://console.neon.tech',
      },
      replace: {
        text: 'A role for each application with only the privileges it needs, made with SQL so that it is no member of neon_superuser. Limit addresses with IP Allow.',
        url: 'https://neon.com/docs/manage/database-access',
      },
      consumers: [
        'DATABASE_URL in hosting platforms',
        'CI secrets',
        '.env files',
        'connection poolers',
        'BI tools',
      ],
      confirm: {
        text: 'Connecting with the old password fails with password authentication failed, on every branch.',
        url: 'https://neon.com/faqs/rotate-database-password-after-leak',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset password replaces it at once for new connections of that branch. Sessions that are open and other branches are not affected.',
      },
    },
  },
} as const satisfies Playbook
