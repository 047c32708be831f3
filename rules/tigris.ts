import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tigris',
  name: 'Tigris',
  url: 'https://www.tigrisdata.com',
} as const satisfies Provider

const configure = 'https://www.tigrisdata.com/docs/cli/configure/'

export const rules = [
  {
    id: 'tigris-secret-access-key',
    title: 'Tigris secret access key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['tsec_'],
    pattern: /tsec_[A-Za-z0-9_+/-]{40,90}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: configure,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tigris-secret-access-key': {
    secret: (make) => `tsec_${make.base64url(60)}`,
    match: [
      { name: 'env file', text: (secret) => `AWS_SECRET_ACCESS_KEY=${secret}\n` },
      {
        name: 'shell',
        text: (secret) => `tigris configure --access-key tid_AaBb --access-secret ${secret}\n`,
      },
      { name: 'Fly secrets', text: (secret) => `fly secrets set TIGRIS_SECRET=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `AWS_SECRET_ACCESS_KEY=tsec_${make.alnum(12)}\n` },
      { name: 'a placeholder', text: () => '--access-secret tsec_XxYy\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Tigris Dashboard → Access Keys → the key → Delete.',
      url: 'https://console.storage.dev',
    },
    cli: {
      text: 'Takes the key id, which begins with tid_.',
      url: 'https://www.tigrisdata.com/docs/cli/access-keys',
      command: { argv: ['tigris', 'access-keys', 'delete', '<tid_ id>'] },
    },
  },
  blastRadius: {
    text: 'With its key id, which often stands beside it: reads or changes the buckets it was given as Editor or ReadOnly; an admin key reaches every bucket of the organization.',
    list: {
      text: 'Shows the buckets and roles of the key.',
      url: 'https://www.tigrisdata.com/docs/cli/access-keys',
      command: { argv: ['tigris', 'access-keys', 'get', '<tid_ id>'] },
    },
  },
  audit: {
    text: 'Tigris Dashboard → the bucket → usage, from {since} to {until}; bucket access logs show more where they were switched on.',
    url: 'https://console.storage.dev',
  },
  replace: {
    text: 'A key with the role ReadOnly or Editor for one bucket; presigned URLs for browsers.',
    url: 'https://www.tigrisdata.com/docs/iam/',
  },
  consumers: ['Fly.io secrets', 'upload back ends', 'backup tools', 'CI secrets'],
  confirm: { text: 'A signed request answers 403 InvalidAccessKeyId.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: configure, checked: '2026-11-21' },
    { url: 'https://www.tigrisdata.com/docs/cli/access-keys', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
