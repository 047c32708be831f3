import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'quicknode',
  name: 'QuickNode',
  url: 'https://www.quicknode.com',
} as const satisfies Provider

const endpoints =
  'https://www.quicknode.com/guides/quicknode-products/endpoint-security/an-overview-on-how-to-use-authentication-tokens'

export const rules = [
  {
    id: 'quicknode-endpoint-token',
    title: 'QuickNode token in an endpoint URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['quiknode.pro/'],
    pattern: /quiknode\.pro\/(?<secret>[0-9a-f]{40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: endpoints,
  },
  {
    id: 'quicknode-api-key',
    title: 'QuickNode console API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['quicknode', 'quick_node', 'x-api-key'],
    pattern: { name: /quick_?node[\w.-]{0,24}(?:key|token)|x-api-key/, value: /QN_[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://www.quicknode.com/docs/console-api/getting-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'quicknode-endpoint-token': {
    secret: (make) => make.hex(40),
    match: [
      {
        name: 'env file',
        text: (secret) => `RPC_URL=https://misty-blue-lake.quiknode.pro/${secret}/\n`,
      },
      {
        name: 'Solana',
        text: (secret) =>
          `new Connection("https://misty-blue-lake.solana-mainnet.quiknode.pro/${secret}")\n`,
      },
      {
        name: 'YAML',
        text: (secret) => `rpc: wss://misty-blue-lake.matic.quiknode.pro/${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => `RPC_URL=https://misty-blue-lake.quiknode.pro/\${QUICKNODE_TOKEN}/\n`,
      },
      {
        name: 'one character short',
        text: (make) => `https://misty-blue-lake.quiknode.pro/${make.hex(39)}/\n`,
      },
    ],
  },
  'quicknode-api-key': {
    secret: (make) => `QN_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `QUICKNODE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl https://api.quicknode.com/v0/endpoints -H "x-api-key: ${secret}"\n`,
      },
      { name: 'JSON', text: (secret) => `{"quicknodeApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `QUICKNODE_API_KEY=QN_${make.hex(31)}\n` },
      { name: 'a name', text: () => 'QUICKNODE_API_KEY=QN_API_KEY_FROM_THE_SECRET_MANAGER_1\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'QuickNode dashboard → Endpoints → the endpoint → Security → Authentication → Tokens: add a new token, then delete the leaked one.',
      url: 'https://dashboard.quicknode.com/endpoints',
    },
    api: {
      text: 'DELETE https://api.quicknode.com/v0/endpoints/{id}/security/tokens/{token_id} with an API key of the account in x-api-key.',
      url: 'https://quicknode.com/docs/console-api',
    },
  },
  blastRadius: {
    text: 'Sends requests to the endpoint’s network on your bill and within your limits; marketplace add-ons included. It signs nothing.',
  },
  audit: {
    text: 'Dashboard → the endpoint → Metrics and Logs, from {since} to {until}: methods and volumes that are not yours.',
    url: 'https://dashboard.quicknode.com/endpoints',
  },
  replace: {
    text: 'JWT authentication with your own key pair, or tokens together with allowlists of referrers, IP addresses and methods.',
    url: 'https://www.quicknode.com/guides/quicknode-products/endpoint-security/how-to-implement-json-web-tokens-jwt-authorization',
  },
  consumers: ['dApps’ frontends', 'bots and indexers', 'wallet backends', 'CI secrets'],
  confirm: { text: 'eth_blockNumber, or getHealth on Solana, with the old URL answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://www.quicknode.com/docs/console-api/endpoint-security/v0-endpoints-id-security-tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.quicknode.com/es/documentos/admin-api/endpoint-security/v0-endpoints-id-security-tokens-token_id',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'quicknode-api-key': {
      revoke: {
        console: {
          text: 'QuickNode dashboard → API keys → … beside the key → Delete.',
          url: 'https://dashboard.quicknode.com/api-keys',
        },
      },
      blastRadius: {
        text: 'What its permissions allow in the account: makes, changes and deletes endpoints and reads their URLs, tokens and usage.',
      },
      confirm: { text: 'GET https://api.quicknode.com/v0/endpoints with the key answers 401.' },
    },
  },
} as const satisfies Playbook
