import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'n8n',
  name: 'n8n',
  url: 'https://n8n.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'n8n-api-key',
    title: 'n8n API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['n8n_api_'],
    pattern: /n8n_api_[0-9a-f]{80}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.n8n.io/api/authentication/',
  },
  {
    id: 'n8n-encryption-key',
    title: 'n8n encryption key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['n8n_encryption', 'n8n-encryption', 'n8nencryption'],
    pattern: { name: /n8n[_-]?encryption[_-]?key/, value: /[A-Za-z0-9+/=_-]{24,88}/ },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.n8n.io/api/authentication/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'n8n-api-key': {
    secret: (make) => `n8n_api_${make.hex(80)}`,
    match: [
      { name: 'env file', text: (secret) => `N8N_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-N8N-API-KEY: ${secret}" https://n8n.acme.test/api/v1/workflows\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `N8N_API_KEY=n8n_api_${make.hex(79)}\n` },
      { name: 'a name', text: () => 'N8N_API_KEY=n8n_api_key\n' },
    ],
  },
  'n8n-encryption-key': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `N8N_ENCRYPTION_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `N8N_ENCRYPTION_KEY: ${secret}\n` },
      {
        name: 'Docker',
        text: (secret) => `docker run -e N8N_ENCRYPTION_KEY=${secret} n8nio/n8n\n`,
      },
    ],
    noMatch: [
      { name: 'a reference', text: () => 'N8N_ENCRYPTION_KEY=$N8N_KEY\n' },
      { name: 'words', text: () => 'N8N_ENCRYPTION_KEY=my-very-secret-encryption-key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → n8n API → the key → Delete → Delete Forever.',
      url: 'https://docs.n8n.io/api/authentication/',
    },
  },
  blastRadius: {
    text: 'Reads, changes, activates and runs workflows of its owner, and makes credentials: a workflow can run code and use every credential shared with it.',
  },
  audit: {
    text: 'The executions list and, with log streaming (Enterprise), the audit events, from {since} to {until}. Look for workflows that changed.',
    url: 'https://docs.n8n.io/log-streaming/',
  },
  replace: {
    text: 'A key with an expiry and scopes, of a user who owns only what the job needs.',
    url: 'https://docs.n8n.io/api/authentication/',
  },
  consumers: ['scripts and CI secrets', 'other n8n instances', 'MCP settings'],
  confirm: { text: 'GET {n8n}/api/v1/workflows with the key in X-N8N-API-KEY answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://github.com/n8n-io/n8n-docs/blob/main/docs/api/authentication.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'n8n-encryption-key': {
      revoke: {
        console: {
          text: 'It cannot be revoked: change the secrets stored in n8n’s credentials where they were issued if the database or a backup may have leaked too. For a new key export the credentials decrypted, set it, and import them.',
          url: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
        },
      },
      blastRadius: {
        text: 'Decrypts all credentials in the database of the instance, for whoever also has that or a backup, and forges sign-in tokens derived from it.',
      },
      audit: {
        text: 'Look for access to the database, its backups and the host from {since} to {until}.',
      },
      replace: {
        text: 'A key read from a file by N8N_ENCRYPTION_KEY_FILE, or external secrets (Enterprise).',
        url: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
      },
      consumers: ['docker-compose files and Helm values', 'queue mode workers'],
      confirm: {
        text: 'The instance starts with the new key, and the old credentials were changed where they were issued.',
      },
    },
  },
} as const satisfies Playbook
