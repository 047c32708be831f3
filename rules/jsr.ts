import { crc32Base62 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'jsr',
  name: 'JSR',
  url: 'https://jsr.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'jsr-token',
    title: 'JSR token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['jsrp_', 'jsrd_', 'jsrw_'],
    // p personal, d of a device, w of a browser; 29 random characters and the CRC32 of all before them in base62.
    pattern: /jsr[pdw]_[0-9A-Za-z]{35}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62-whole' }],
    source: 'https://github.com/jsr-io/jsr/blob/main/api/src/token.rs',
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const body = `jsr${make.pick(['p', 'd', 'w'])}_${make.alnum(29)}`
  return `${body}${crc32Base62(body)}`
}

export const examples = {
  'jsr-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `JSR_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `npx jsr publish --token ${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.jsr.io/user\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `JSR_TOKEN=${token(make).slice(0, -1)}\n` },
      { name: 'part of a longer word', text: (make) => `x${token(make)}\n` },
      {
        name: 'the checksum is wrong',
        text: (make) => `JSR_TOKEN=jsrp_${make.alnum(29)}zzzzzz\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → Tokens → the token → Revoke.',
      url: 'https://jsr.io/account/tokens',
    },
    api: { text: 'DELETE https://api.jsr.io/user/tokens/{id}.', url: 'https://jsr.io/docs/api' },
  },
  blastRadius: {
    text: 'Within its permissions it publishes versions of every package in the scopes of its owner, or manages them. Whoever imports a pushed version runs its code.',
  },
  audit: {
    text: 'The versions of your packages from {since} to {until}: look for any that no workflow of yours published, and yank them.',
    url: 'https://jsr.io/account',
  },
  replace: {
    text: 'Publish from GitHub Actions: the package linked to its repository needs no token.',
    url: 'https://jsr.io/docs/publishing-packages',
  },
  consumers: ['CI secrets (JSR_TOKEN)', 'release scripts'],
  confirm: { text: 'GET https://api.jsr.io/user with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://github.com/jsr-io/jsr/blob/main/api/src/token.rs', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
