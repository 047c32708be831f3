import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pinata',
  name: 'Pinata',
  url: 'https://pinata.cloud',
} as const satisfies Provider

const apiKeys = 'https://docs.pinata.cloud/account-management/api-keys'

export const rules = [
  {
    id: 'pinata-jwt',
    title: 'Pinata API JWT',
    severity: 'high',
    confidence: 'high',
    keywords: ['pinata'],
    pattern: {
      name: /pinata[\w.-]{0,24}(?:jwt|token|key|secret|auth\w{0,12})/,
      value: /eyJ[A-Za-z0-9_-]{12,120}\.eyJ[A-Za-z0-9_-]{40,1200}\.[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    reach: { before: 64, after: 1536 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: apiKeys,
  },
  {
    id: 'pinata-secret-api-key',
    title: 'Pinata API secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['pinata'],
    pattern: { name: /pinata[\w.-]{0,24}secret/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: apiKeys,
  },
] as const satisfies readonly Rule[]

const jwt = (make: Make) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = { scopedKeyKey: make.hex(20), scopedKeySecret: make.hex(64), iat: 1700000000 }
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}.${make.base64url(43)}`
}

export const examples = {
  'pinata-jwt': {
    secret: jwt,
    match: [
      { name: 'env file', text: (secret) => `PINATA_JWT=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const pinata = new PinataSDK({ pinataJwt: "${secret}" })\n`,
      },
      { name: 'YAML', text: (secret) => `pinata_api_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'no payload', text: () => 'PINATA_JWT=eyJhbGciOiJIUzI1NiJ9\n' },
      { name: 'a variable', text: () => 'PINATA_JWT=$PINATA_TOKEN\n' },
    ],
  },
  'pinata-secret-api-key': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `PINATA_API_SECRET=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "pinata_secret_api_key: ${secret}" https://api.pinata.cloud/data/testAuthentication\n`,
      },
      { name: 'TypeScript', text: (secret) => `const pinataSecretApiKey = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the key, which is public', text: (make) => `PINATA_API_KEY=${make.hex(20)}\n` },
      { name: 'one character short', text: (make) => `PINATA_API_SECRET=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Pinata app → API Keys → the key → Revoke.',
      url: 'https://app.pinata.cloud/developers/api-keys',
    },
    api: {
      text: 'PUT https://api.pinata.cloud/v3/pinata/keys/{key}, with an admin key.',
      url: apiKeys,
    },
  },
  blastRadius: {
    text: 'An admin key does everything: pins, lists, unpins files and makes further keys. A limited one does what its permissions allow. The JWT holds key and secret, readable by anyone.',
  },
  audit: {
    text: 'Pinata app → Files, sorted by date, and Usage, from {since} to {until}: look for pins and removals that are not yours.',
    url: 'https://app.pinata.cloud',
  },
  replace: {
    text: 'Presigned upload URLs for browsers; a key limited to the endpoints and the number of uses it needs.',
    url: apiKeys,
  },
  consumers: [
    'NFT mint scripts',
    'upload back ends',
    'front-end bundles where it never belonged',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.pinata.cloud/data/testAuthentication with it answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new key leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: apiKeys, checked: '2026-11-21' },
    { url: 'https://docs.pinata.cloud/sdk/keys/revoke.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
