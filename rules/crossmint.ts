import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'crossmint',
  name: 'Crossmint',
  url: 'https://www.crossmint.com',
} as const satisfies Provider

const keys = 'https://docs.crossmint.com/introduction/platform/api-keys/server-side'

export const rules = [
  {
    id: 'crossmint-server-key',
    title: 'Crossmint server-side API key (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk_production_'],
    pattern: /sk_production_[A-Za-z0-9]{80,260}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: keys,
  },
  {
    id: 'crossmint-staging-key',
    title: 'Crossmint server-side API key (staging)',
    severity: 'low',
    confidence: 'high',
    keywords: ['sk_staging_'],
    pattern: /sk_staging_[A-Za-z0-9]{80,260}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'crossmint-server-key': {
    secret: (make) => `sk_production_${make.alnum(160)}`,
    match: [
      { name: 'env file', text: (secret) => `CROSSMINT_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-API-KEY: ${secret}" https://www.crossmint.com/api/2022-06-09/collections\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const apiKey = createCrossmint({ apiKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'the client-side key, which is public',
        text: (make) => `NEXT_PUBLIC_CROSSMINT_API_KEY=ck_production_${make.alnum(160)}\n`,
      },
      { name: 'cut short', text: (make) => `CROSSMINT_API_KEY=sk_production_${make.alnum(40)}\n` },
    ],
  },
  'crossmint-staging-key': {
    secret: (make) => `sk_staging_${make.alnum(160)}`,
    match: [
      { name: 'env file', text: (secret) => `CROSSMINT_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `crossmint_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the client-side key, which is public',
        text: (make) => `KEY=ck_staging_${make.alnum(160)}\n`,
      },
      { name: 'cut short', text: (make) => `KEY=sk_staging_${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Crossmint Console → the project → Integrate → API Keys → Server-side keys → … beside the key → Delete.',
      url: 'https://www.crossmint.com/console/projects/apiKeys',
    },
  },
  blastRadius: {
    text: 'What its scopes allow in the project: mints and transfers NFTs and tokens, makes orders, and makes and uses custodial wallets.',
    list: {
      text: 'Console → API Keys → the key shows its scopes.',
      url: 'https://www.crossmint.com/console/projects/apiKeys',
    },
  },
  audit: {
    text: 'Console → Collections, Wallets, Orders and Billing, from {since} to {until}: look for mints and transfers that are not yours.',
    url: 'https://www.crossmint.com/console',
  },
  replace: {
    text: 'A key with the scopes of one program, on the server only; client-side keys with JWT authentication in apps.',
    url: 'https://docs.crossmint.com/introduction/platform/api-keys/server-side',
  },
  consumers: ['minting backends', 'checkouts', 'agents with wallets', 'CI secrets'],
  confirm: {
    text: 'A call such as GET https://www.crossmint.com/api/2022-06-09/collections/ with the key answers 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://docs.crossmint.com/introduction/platform/api-keys/server-side',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'crossmint-staging-key': {
      revoke: {
        console: {
          text: 'Crossmint staging console → the project → Integrate → API Keys → … beside the key → Delete.',
          url: 'https://staging.crossmint.com/console/projects/apiKeys',
        },
      },
      blastRadius: { text: 'Test networks and test projects.' },
    },
  },
} as const satisfies Playbook
