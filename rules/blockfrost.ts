import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'blockfrost',
  name: 'Blockfrost',
  url: 'https://blockfrost.io',
} as const satisfies Provider

const calls = 'https://blockfrost.dev/overview/making-first-call'

export const rules = [
  {
    id: 'blockfrost-project-id',
    title: 'Blockfrost project ID, which is its secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['blockfrost', 'project_id', 'projectid', 'project-id'],
    pattern:
      /(?:[Bb][Ll][Oo][Cc][Kk][Ff][Rr][Oo][Ss][Tt]|[Pp][Rr][Oo][Jj][Ee][Cc][Tt][_-]?[Ii][Dd])[^\n]{0,80}?(?<secret>(?:mainnet|preprod|preview|testnet|ipfs)[A-Za-z0-9]{32})/,
    reach: { before: 0, after: 200 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['qnWuOt69v42r', 'EnrkKWDwlA9h'] },
    ],
    source: calls,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'blockfrost-project-id': {
    secret: (make) => `mainnet${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BLOCKFROST_PROJECT_ID=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "project_id: ${secret}" https://cardano-mainnet.blockfrost.io/api/v0/blocks/latest\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const api = new BlockFrostAPI({ projectId: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `BLOCKFROST_PROJECT_ID=mainnet${make.alnum(31)}\n`,
      },
      { name: 'of another service', text: () => 'project_id: mainnet\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Blockfrost dashboard → the project → rotate its token, or delete the project after a new one is in place.',
      url: 'https://blockfrost.io/dashboard',
    },
  },
  blastRadius: {
    text: 'Reads the chain and submits transactions that others signed, on your quota; an IPFS project’s token stores and removes pinned files. It signs nothing.',
  },
  audit: {
    text: 'Dashboard → the project → usage, from {since} to {until}: requests that are not yours.',
    url: 'https://blockfrost.io/dashboard',
  },
  replace: {
    text: 'Keep the token on a backend of your own that forwards what the frontend needs.',
    url: 'https://blockfrost.dev/overview/getting-started',
  },
  consumers: ['dApps’ frontends and backends', 'minting scripts', 'wallets', 'CI secrets'],
  confirm: {
    text: 'GET https://cardano-mainnet.blockfrost.io/api/v0/blocks/latest with the token answers 403 Invalid project token.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A rotated token replaces the old one. Look in the dashboard whether the old one still shows.',
  },
  sources: [
    { url: 'https://blockfrost.dev/overview/getting-started', checked: '2026-11-21' },
    { url: 'https://www.blockfrost.dev/overview/making-first-call', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
