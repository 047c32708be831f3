import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'backblaze',
  name: 'Backblaze B2',
  url: 'https://www.backblaze.com/cloud-storage',
} as const satisfies Provider

const applicationKeys = 'https://www.backblaze.com/docs/cloud-storage-application-keys'

export const rules = [
  {
    id: 'backblaze-application-key',
    title: 'Backblaze B2 application key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['K000', 'K001', 'K002', 'K003', 'K004', 'K005'],
    pattern: /K00[0-5][A-Za-z0-9/+]{27}/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: applicationKeys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'backblaze-application-key': {
    secret: (make) => `K00${make.int(0, 5)}${make.base64(27)}`,
    match: [
      { name: 'env file', text: (secret) => `B2_APPLICATION_KEY=${secret}\n` },
      {
        name: 'rclone',
        text: (secret, make) => `[b2]\ntype = b2\naccount = 00${make.hex(23)}\nkey = ${secret}\n`,
      },
      { name: 'restic', text: (secret) => `export B2_ACCOUNT_KEY="${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `B2_APPLICATION_KEY=K001${make.base64(26)}\n`,
      },
      {
        name: 'part of a longer text',
        text: (make) => `${make.base64(8)}K001${make.base64(40)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'B2 Cloud Storage → Application Keys → the key → Delete. The master key: Generate New Master Application Key.',
      url: 'https://secure.backblaze.com/app_keys.htm',
    },
    cli: {
      text: 'Takes the key ID, not the key.',
      url: 'https://www.backblaze.com/docs/cloud-storage-command-line-tools',
      command: { argv: ['b2', 'key', 'delete', '<key-id>'] },
    },
    api: {
      text: 'POST /b2api/v3/b2_delete_key with the applicationKeyId and a token that has deleteKeys; v4 where multi-bucket keys are used.',
      url: 'https://www.backblaze.com/apidocs/b2-delete-key',
    },
  },
  blastRadius: {
    text: 'With its key ID, which often stands beside it: reads, changes or deletes the files of its buckets as its capabilities allow. The master key does everything in the account, and so does a key with writeKeys, since it can make such a key.',
    list: {
      text: 'Shows capabilities and bucket of each key.',
      url: 'https://www.backblaze.com/docs/cloud-storage-command-line-tools',
      command: { argv: ['b2', 'key', 'list', '--long'] },
    },
  },
  audit: {
    text: 'B2 Cloud Storage → Reports and Caps & Alerts: look for transactions and downloads from {since} to {until}; bucket access logs show more where they were switched on.',
    url: 'https://secure.backblaze.com/b2_reports.htm',
  },
  replace: {
    text: 'A key limited to one bucket, a name prefix and the capabilities it needs, with an expiry; Object Lock keeps backups from being deleted.',
    url: applicationKeys,
  },
  consumers: [
    'backup tools (restic, rclone, Duplicity, Veeam)',
    'NAS settings',
    'media plugins of web applications',
    'CI secrets',
  ],
  confirm: { text: 'b2_authorize_account with the pair answers 401 unauthorized.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new application key leaves the leaked one valid until you delete it. A new master key replaces the old one at once.',
  },
  sources: [
    { url: applicationKeys, checked: '2026-11-21' },
    { url: 'https://www.backblaze.com/apidocs/b2-delete-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
