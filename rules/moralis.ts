import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'moralis',
  name: 'Moralis',
  url: 'https://moralis.com',
} as const satisfies Provider

const keys = 'https://docs.moralis.com/get-api-key'

export const rules = [
  {
    id: 'moralis-api-key',
    title: 'Moralis API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['moralis'],
    pattern: {
      name: /moralis[\w.-]{0,24}(?:key|token)/,
      value: /eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{80,600}\.[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    reach: 1400,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: keys,
  },
] as const satisfies readonly Rule[]

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const jwt = (make: Make) =>
  [
    b64({ alg: 'HS256', typ: 'JWT' }),
    b64({
      nonce: make.uuid(),
      orgId: make.digits(6),
      userId: make.digits(6),
      typeId: make.uuid(),
      type: 'PROJECT',
      iat: 1700000000,
      exp: 4855760000,
    }),
    make.base64url(43),
  ].join('.')

export const examples = {
  'moralis-api-key': {
    secret: (make) => jwt(make),
    match: [
      { name: 'env file', text: (secret) => `MORALIS_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"moralisApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `moralis-key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'no JWT',
        text: (make) =>
          `MORALIS_API_KEY=eyJ${make.alnum(33)}.eyJ${make.alnum(200)}.${make.alnum(43)}\n`,
      },
      { name: 'a JWT under another name', text: (make) => `SESSION_TOKEN=${jwt(make)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Moralis admin → API keys → … beside the key → Delete, after a new one is in place.',
      url: 'https://admin.moralis.com/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls the Web3 APIs and, with Streams, reads and changes your webhooks, on your compute units. It signs nothing.',
  },
  audit: {
    text: 'Moralis admin → Usage, from {since} to {until}: endpoints and volumes that are not yours; and Streams for webhooks you did not make.',
    url: 'https://admin.moralis.com/',
  },
  replace: {
    text: 'A key for each program, on the server only: frontends ask your backend.',
    url: 'https://docs.moralis.com/get-api-key',
  },
  consumers: ['dApps’ backends', 'bots and trackers', 'notebooks', 'CI secrets'],
  confirm: {
    text: 'GET https://deep-index.moralis.io/api/v2.2/web3/version with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'API Keys also offers to rotate a key. A call tells whether the leaked one still works: delete it then, as each is valid for decades.',
  },
  sources: [
    { url: 'https://docs.moralis.com/get-started/get-your-api-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
