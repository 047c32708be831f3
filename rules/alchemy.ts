import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'alchemy',
  name: 'Alchemy',
  url: 'https://www.alchemy.com',
} as const satisfies Provider

const keys = 'https://www.alchemy.com/docs/create-an-api-key'

export const rules = [
  {
    id: 'alchemy-url-key',
    title: 'Alchemy API key in an RPC URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['g.alchemy.com/v2/', 'g.alchemy.com/nft/', 'alchemyapi.io/v2/'],
    pattern:
      /(?:g\.alchemy\.com|alchemyapi\.io)\/(?:nft\/)?v[23]\/(?<secret>[A-Za-z0-9_-]{32}|alcht_[A-Za-z0-9]{30}|[A-Za-z0-9_-]{21})/,
    boundary: 'base64url',
    reach: { before: 32, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: keys,
  },
  {
    id: 'alchemy-api-key',
    title: 'Alchemy API key by its name',
    severity: 'high',
    confidence: 'medium',
    keywords: ['alchemy'],
    pattern: {
      name: /alchemy[\w.-]{0,24}(?:key|token)/,
      value: /[A-Za-z0-9_-]{32}|alcht_[A-Za-z0-9]{30}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'alchemy-url-key': {
    secret: (make) => make.base64url(32),
    match: [
      {
        name: 'env file',
        text: (secret) => `RPC_URL=https://eth-mainnet.g.alchemy.com/v2/${secret}\n`,
      },
      {
        name: 'Hardhat',
        text: (secret) => `url: 'https://polygon-amoy.g.alchemy.com/v2/${secret}',\n`,
      },
      {
        name: 'WebSocket',
        text: (secret) => `new WebSocket("wss://eth-sepolia.g.alchemy.com/v2/${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => `url: \`https://eth-mainnet.g.alchemy.com/v2/\${process.env.ALCHEMY_KEY}\`\n`,
      },
      {
        name: 'a placeholder',
        text: () =>
          'RPC_URL=https://eth-mainnet.g.alchemy.com/v2/your-api-key-goes-right-in-here-x\n',
      },
    ],
  },
  'alchemy-api-key': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `ALCHEMY_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"alchemyApiKey": "${secret}"}\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const alchemy = new Alchemy({ apiKey: process.env.ALCHEMY_KEY || '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ALCHEMY_API_KEY=${make.alnum(31)}\n` },
      { name: 'words', text: () => 'ALCHEMY_API_KEY=the-key-of-our-own-alchemy-app-1\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Alchemy Dashboard → Apps → the app → App Settings → Rotate API key, by a team admin. Where the section is missing: delete the app, after a new app’s key is in place.',
      url: 'https://dashboard.alchemy.com/apps',
    },
  },
  blastRadius: {
    text: 'Sends requests to the networks of the app on your bill and within your limits, so it can also starve your own services. It signs nothing; with the Gas Manager it may spend sponsored gas.',
  },
  audit: {
    text: 'Dashboard → the app → Requests and Usage, from {since} to {until}: methods, networks and where the calls came from.',
    url: 'https://dashboard.alchemy.com/',
  },
  replace: {
    text: 'On a server a JWT signed with your own key pair; in a browser a key with an allowlist of domains and contracts.',
    url: 'https://www.alchemy.com/docs/how-to-use-jwts-for-api-requests',
  },
  consumers: [
    'Hardhat and Foundry settings',
    'dApps’ frontends',
    'servers and indexers',
    'CI secrets',
  ],
  confirm: { text: 'eth_blockNumber with the old key answers 401 or 403, Must be authenticated.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotate API key gives the app a new key, and the leaked one stops working within two minutes. Not every team has it yet.',
  },
  sources: [
    { url: 'https://www.alchemy.com/docs/create-an-api-key', checked: '2026-11-21' },
    { url: 'https://www.alchemy.com/docs/how-to-rotate-api-keys', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
