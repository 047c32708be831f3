import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'anyscale',
  name: 'Anyscale',
  url: 'https://www.anyscale.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'anyscale-endpoints-key',
    title: 'Anyscale Endpoints API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['esecret_'],
    pattern: /esecret_[A-Za-z0-9]{24,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://docs.anyscale.com/platform/access-api/',
  },
  {
    id: 'anyscale-cli-token',
    title: 'Anyscale CLI token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['aph0_'],
    pattern: /aph0_[A-Za-z0-9_-]{60,300}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.anyscale.com/platform/access-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'anyscale-endpoints-key': {
    secret: (make) => `esecret_${make.lower(26)}`,
    match: [
      { name: 'env file', text: (secret) => `ANYSCALE_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `openai.api_key = "${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.endpoints.anyscale.com/v1/models\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ANYSCALE_API_KEY=esecret_${make.lower(12)}\n` },
      { name: 'a name', text: () => 'resource "esecret_manager_for_the_production_cluster"\n' },
    ],
  },
  'anyscale-cli-token': {
    secret: (make) => `aph0_${make.base64url(128)}`,
    match: [
      { name: 'env file', text: (secret) => `ANYSCALE_CLI_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"cli_token": "${secret}"}\n` },
      { name: 'shell', text: (secret) => `export ANYSCALE_CLI_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ANYSCALE_CLI_TOKEN=aph0_${make.alnum(20)}\n` },
      { name: 'a placeholder', text: () => 'ANYSCALE_CLI_TOKEN=aph0_...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Anyscale console → user menu → API keys → the key → Delete. A service account’s: My organization → Service accounts → Revoke all API keys, by an owner.',
      url: 'https://console.anyscale.com/v2/api-keys',
    },
  },
  blastRadius: {
    text: 'Does what its user can: submits jobs, starts workspaces and services on your clouds, and through them reads what those clusters can reach.',
  },
  audit: {
    text: 'Anyscale console → Audit logs where your plan has them; else Jobs, Workspaces and Services from {since} to {until}.',
    url: 'https://console.anyscale.com',
  },
  replace: {
    text: 'A service account with only the projects it needs for automation.',
    url: 'https://docs.anyscale.com/platform/access-api/',
  },
  consumers: ['~/.anyscale/credentials.json', 'CI secrets', 'notebooks'],
  confirm: {
    text: 'anyscale cloud list with the token in ANYSCALE_CLI_TOKEN says that it is not valid.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new user key leaves the leaked one valid until you delete it; one made by anyscale login ends after 7 days. Keys of a service account live until all of them are revoked or rotated.',
  },
  sources: [
    { url: 'https://docs.anyscale.com/auth/api-keys', checked: '2026-11-21' },
    { url: 'https://docs.anyscale.com/auth/service-accounts', checked: '2026-11-21' },
    {
      url: 'https://docs.anyscale.com/administration/organization/service-accounts/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'anyscale-endpoints-key': {
      blastRadius: {
        text: 'Called models on your bill. The public Endpoints service was closed in 2024; treat the key as live only where you run a private endpoint that still accepts it.',
      },
      confirm: { text: 'A call to the endpoint it was made for answers 401.' },
    },
  },
} as const satisfies Playbook
