import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bunny',
  name: 'bunny.net',
  url: 'https://bunny.net',
} as const satisfies Provider

const overview = 'https://docs.bunny.net/reference/bunnynet-api-overview'

export const rules = [
  {
    id: 'bunny-account-api-key',
    title: 'bunny.net account API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['accesskey', 'access_key', 'access-key', 'bunny'],
    pattern: {
      name: /bunny[\w.-]{0,24}(?:key|token)|access[_.-]?key/,
      value:
        /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: overview,
  },
  {
    id: 'bunny-storage-password',
    title: 'bunny.net storage zone or library key',
    severity: 'high',
    confidence: 'high',
    keywords: ['accesskey', 'access_key', 'access-key', 'bunny'],
    pattern: {
      name: /bunny[\w.-]{0,24}(?:key|pass(?:word)?|token|secret)|access[_.-]?key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.9 }],
    source: 'https://docs.bunny.net/reference/storage-api',
  },
] as const satisfies readonly Rule[]

const zonePassword = (make: Make) => [8, 4, 4, 12, 4, 4].map((length) => make.hex(length)).join('-')

export const examples = {
  'bunny-account-api-key': {
    secret: (make) => make.uuid() + make.uuid(),
    match: [
      {
        name: 'header',
        text: (secret) => `curl -H "AccessKey: ${secret}" https://api.bunny.net/pullzone\n`,
      },
      { name: 'env file', text: (secret) => `BUNNY_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `bunnynet_api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one UUID', text: (make) => `BUNNY_API_KEY=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `AccessKey: ${make.uuid()}${make.uuid().slice(1)}\n`,
      },
    ],
  },
  'bunny-storage-password': {
    secret: zonePassword,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -T a.png -H "AccessKey: ${secret}" https://storage.bunnycdn.com/zone/a.png\n`,
      },
      { name: 'env file', text: (secret) => `BUNNY_STORAGE_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `bunny_stream_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a UUID', text: (make) => `BUNNY_STORAGE_PASSWORD=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `AccessKey: ${zonePassword(make).slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → account icon → Account → API key → the refresh icon, and confirm the reset.',
      url: 'https://dash.bunny.net/account/api-key',
    },
  },
  blastRadius: {
    text: 'Does everything in the account: changes and deletes pull zones, storage zones, video libraries and DNS, reads their passwords, and spends the balance.',
  },
  audit: {
    text: 'Dashboard → Account → Audit log, from {since} to {until}; compare the edge rules and DNS records with your own.',
    url: 'https://dash.bunny.net/account',
  },
  replace: {
    text: 'The password of one storage zone, its read-only password, or the key of one Stream library, where that will do. The account has a single API key: keep it on a server.',
    url: overview,
  },
  consumers: [
    'CMS and static-site deploy plugins',
    'video upload back ends',
    'Terraform',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.bunny.net/pullzone with the header AccessKey answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset makes a new value, and the leaked one stops working at once, for every program.',
  },
  sources: [
    { url: 'https://docs.bunny.net/account/api-keys', checked: '2026-11-21' },
    { url: 'https://docs.bunny.net/api-reference/authentication', checked: '2026-11-21' },
  ],
  byRule: {
    'bunny-storage-password': {
      revoke: {
        console: {
          text: 'Dashboard → Storage → the zone → Access (FTP & API access) → Password → Reset. A video library’s key: Stream → the library → API → Reset.',
          url: 'https://dash.bunny.net/storage',
        },
      },
      blastRadius: {
        text: 'Reads, uploads and deletes every file of that storage zone, or every video of that library; the read-only password only reads.',
      },
      audit: {
        text: 'Dashboard → Storage → the zone → Statistics, and the file list, for changes from {since} to {until} that are not yours.',
        url: 'https://dash.bunny.net/storage',
      },
      confirm: {
        text: 'GET https://storage.bunnycdn.com/{zone}/ with the header AccessKey answers 401.',
      },
    },
  },
} as const satisfies Playbook
