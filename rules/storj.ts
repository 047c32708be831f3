import { base58Check } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'storj',
  name: 'Storj',
  url: 'https://www.storj.io',
} as const satisfies Provider

const accessGrants = 'https://storj.dev/learn/concepts/access/access-grants'

export const rules = [
  {
    id: 'storj-access-grant',
    title: 'Storj access grant',
    severity: 'critical',
    confidence: 'high',
    keywords: ['access_grant', 'access-grant', 'accessgrant', 'storj', 'uplink'],
    pattern: {
      name: /access[_.-]?grant|(?:storj|uplink)[\w.-]{0,24}(?:access|grant)/,
      value: /1[1-9A-HJ-NP-Za-km-z]{100,900}/,
    },
    reach: { before: 64, after: 1024 },
    checks: [{ kind: 'checksum', scheme: 'base58check' }],
    source: accessGrants,
  },
  {
    id: 'storj-s3-secret-key',
    title: 'Storj S3 gateway secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'secret_key',
      'secret-key',
      'secretkey',
      'secret_access_key',
      'secret-access-key',
      'secretaccesskey',
    ],
    pattern: { name: /secret[_.-]?(?:access[_.-]?)?key/, value: /j[a-z2-7]{52}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://storj.dev/dcs/api/s3/s3-compatible-gateway',
  },
] as const satisfies readonly Rule[]

/** A version of zero, then a satellite, an API key and an encryption key in protobuf. */
const grant = (make: Make) => base58Check(Buffer.from([0, 10, ...make.bytes(make.int(130, 260))]))
const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

export const examples = {
  'storj-access-grant': {
    secret: grant,
    match: [
      { name: 'env file', text: (secret) => `STORJ_ACCESS_GRANT=${secret}\n` },
      { name: 'rclone', text: (secret) => `[storj]\ntype = storj\naccess_grant = ${secret}\n` },
      { name: 'YAML', text: (secret) => `uplink_access: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `STORJ_ACCESS_GRANT=${grant(make).slice(0, 120)}\n` },
      { name: 'an imported name', text: () => 'uplink access use main\nSTORJ_ACCESS=main\n' },
    ],
  },
  'storj-s3-secret-key': {
    secret: (make) => `j${make.of(base32, 52)}`,
    match: [
      {
        name: 'rclone',
        text: (secret) =>
          `[storj]\ntype = s3\nsecret_access_key = ${secret}\nendpoint = https://gateway.storjshare.io\n`,
      },
      { name: 'env file', text: (secret) => `STORJ_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"secretAccessKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `secret_key = j${make.of(base32, 51)}\n` },
      { name: 'another letter', text: (make) => `secret_key = k${make.of(base32, 52)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Storj console → the project → Access Keys → the key → Delete.',
      url: 'https://storj.io/login',
    },
    cli: {
      text: 'Run it with a parent access; the grant and all made from it end.',
      url: 'https://storj.dev/dcs/api/uplink-cli/access-command/access-revoke',
      command: { argv: ['uplink', 'access', 'revoke', '<access-name>'] },
    },
  },
  blastRadius: {
    text: 'Reads, lists, uploads or deletes the buckets it was restricted to. It holds the encryption key too, so what it reads is readable; an unrestricted one opens the whole project.',
    list: {
      text: 'Shows the permissions, buckets and expiry inside a grant you imported under a name.',
      url: 'https://storj.dev/dcs/api/uplink-cli/access-command/access-inspect',
      command: { argv: ['uplink', 'access', 'inspect', '<access-name>'] },
    },
  },
  audit: {
    text: 'Storj console → the project → Dashboard shows egress from {since} to {until}; bucket logging shows more where it was switched on.',
    url: 'https://storj.io/login',
  },
  replace: {
    text: 'A grant restricted to one bucket or prefix, to the permissions it needs and with an end (uplink access restrict); linksharing for single files.',
    url: accessGrants,
  },
  consumers: [
    'rclone, FileZilla and backup tools',
    'media and surveillance uploaders',
    'CI secrets',
  ],
  confirm: { text: 'uplink ls with the grant, or a signed S3 request, answers access denied.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Grants are only made and revoked. Deleting a primary one in the console, or revoking one with the CLI, also ends every grant derived from it.',
  },
  sources: [
    { url: 'https://docs.storj.io/dcs/concepts/access/access-revocation', checked: '2026-11-21' },
    {
      url: 'https://docs.storj.io/dcs/getting-started/satellite-developer-account/access-grants/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
