import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ankr',
  name: 'Ankr',
  url: 'https://www.ankr.com',
} as const satisfies Provider

const docs = 'https://www.ankr.com/docs/rpc-service/getting-started/'

export const rules = [
  {
    id: 'ankr-endpoint-key',
    title: 'Ankr API key in an RPC URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['rpc.ankr.com/'],
    pattern: /rpc\.ankr\.com\/[a-z0-9_/]{2,40}\/(?<secret>[0-9a-f]{64})/,
    reach: { before: 0, after: 160 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ankr-endpoint-key': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `RPC_URL=https://rpc.ankr.com/eth/${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const provider = new JsonRpcProvider('https://rpc.ankr.com/polygon_amoy/${secret}')\n`,
      },
      { name: 'multichain', text: (secret) => `ANKR=https://rpc.ankr.com/multichain/${secret}\n` },
    ],
    noMatch: [
      { name: 'the public endpoint', text: () => 'RPC_URL=https://rpc.ankr.com/eth\n' },
      { name: 'one character short', text: (make) => `https://rpc.ankr.com/eth/${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Ankr → RPC → the project → Freeze, which stops its endpoints; delete it when a new project is in place. The key is part of the URLs.',
      url: 'https://www.ankr.com/rpc/projects/',
    },
  },
  blastRadius: {
    text: 'Sends requests to all networks of the project, the Advanced API included, on your credits. It signs nothing.',
  },
  audit: {
    text: 'Ankr → RPC → the project → Usage data, from {since} to {until}: methods, networks and addresses that are not yours.',
    url: 'https://www.ankr.com/rpc/',
  },
  replace: {
    text: 'A project for each program with allowlists of domains, IP addresses and contracts.',
    url: 'https://www.ankr.com/docs/rpc-service/service-plans/',
  },
  consumers: ['dApps’ frontends', 'bots and indexers', 'node scripts', 'CI secrets'],
  confirm: { text: 'eth_blockNumber with the old URL answers 401 or 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A project keeps its key: make a new project and delete the old one.',
  },
  sources: [
    {
      url: 'https://www.ankr.com/docs/rpc-service/getting-started/projects/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
