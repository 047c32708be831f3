import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mercury',
  name: 'Mercury',
  url: 'https://mercury.com',
} as const satisfies Provider

const start = 'https://docs.mercury.com/docs/getting-started'

export const rules = [
  {
    id: 'mercury-api-token',
    title: 'Mercury API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mercury_production_'],
    pattern: /(?:secret-token:)?mercury_production_(?<random>[A-Za-z0-9_]{30,140})/,
    reach: { before: 16, after: 180 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: start,
  },
  {
    id: 'mercury-sandbox-token',
    title: 'Mercury API token (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['mercury_sandbox_'],
    pattern: /(?:secret-token:)?mercury_sandbox_(?<random>[A-Za-z0-9_]{30,140})/,
    reach: { before: 16, after: 180 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: start,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mercury-api-token': {
    secret: (make) => `secret-token:mercury_production_wma_${make.alnum(44)}_yrucrem`,
    match: [
      { name: 'env file', text: (secret) => `MERCURY_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.mercury.com/api/v1/accounts\n`,
      },
      {
        name: 'curl',
        text: (secret) => `curl -u "${secret}:" https://api.mercury.com/api/v1/accounts\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `MERCURY_API_TOKEN=secret-token:mercury_production_${make.alnum(10)}\n`,
      },
      { name: 'a name', text: () => 'mercury_production_planet_data_by_day_of_the_year_v\n' },
    ],
  },
  'mercury-sandbox-token': {
    secret: (make) => `secret-token:mercury_sandbox_wma_${make.alnum(44)}_yrucrem`,
    match: [
      { name: 'env file', text: (secret) => `MERCURY_API_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `mercury: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `MERCURY_API_TOKEN=secret-token:mercury_sandbox_${make.alnum(10)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'MERCURY_API_TOKEN=secret-token:mercury_sandbox_your_token_from_the_settings\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Mercury → Settings → API Tokens → the token → Revoke (Delete).',
      url: 'https://app.mercury.com/settings/tokens',
    },
  },
  blastRadius: {
    text: 'A read-only token reads accounts, balances, statements and recipients. A read and write token sends money without an admin’s approval, though only from the IP addresses on its allowlist. A custom one does what its scopes say.',
    list: {
      text: 'Settings → API Tokens shows permission tier, IP allowlist and last use.',
      url: 'https://app.mercury.com/settings/tokens',
    },
  },
  audit: {
    text: 'Mercury → Transactions and Recipients, from {since} to {until}: look for payments and recipients that are not yours. Call Mercury at once about a payment you did not make.',
    url: 'https://app.mercury.com/transactions',
  },
  replace: {
    text: 'A read-only or custom token for each program; payments with a token whose allowlist names one address, and that ask for approval.',
    url: 'https://docs.mercury.com/docs/getting-started',
  },
  consumers: ['accounting and treasury scripts', 'payout jobs', 'agents', 'CI secrets'],
  confirm: { text: 'GET https://api.mercury.com/api/v1/accounts with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked, and end by themselves after long disuse. A new one leaves the leaked one valid.',
  },
  sources: [{ url: 'https://docs.mercury.com/docs/getting-started', checked: '2026-11-21' }],
  byRule: {
    'mercury-sandbox-token': { blastRadius: { text: 'Made-up accounts of the sandbox.' } },
  },
} as const satisfies Playbook
