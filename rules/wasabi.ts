import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wasabi',
  name: 'Wasabi',
  url: 'https://wasabi.com',
} as const satisfies Provider

const accessKeys = 'https://docs.wasabi.com/docs/creating-a-new-access-key'

export const rules = [
  {
    id: 'wasabi-secret-key',
    title: 'Wasabi secret access key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['wasabi'],
    pattern: {
      name: /wasabi[\w.-]{0,24}secret[\w.-]{0,12}|wasabi[\w.-]{0,12}key/,
      value: /[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: accessKeys,
  },
  {
    id: 'wasabi-secret-key-beside-host',
    title: 'Wasabi secret access key beside its endpoint',
    severity: 'critical',
    confidence: 'high',
    keywords: ['wasabisys.com'],
    pattern:
      /wasabisys\.com[\s\S]{0,240}?secret[_-]?(?:access[_-]?)?key["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9]{40})/i,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: accessKeys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'wasabi-secret-key': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `WASABI_SECRET_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `wasabi_secret_access_key: "${secret}"\n` },
      { name: 'PHP', text: (secret) => `$wasabiSecret = "${secret}";\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `WASABI_SECRET_KEY=${make.alnum(39)}\n` },
      { name: 'a commit', text: (make) => `wasabi_key_commit=${make.hex(40)}\n` },
    ],
  },
  'wasabi-secret-key-beside-host': {
    secret: (make) => make.alnum(40),
    match: [
      {
        name: 'rclone',
        text: (secret, make) =>
          `endpoint = s3.wasabisys.com\naccess_key_id = ${make.upper(20)}\nsecret_access_key = ${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `endpoint: "https://s3.eu-central-1.wasabisys.com", secretKey: "${secret}"\n`,
      },
      { name: 'YAML', text: (secret) => `endpoint: s3.wasabisys.com\nsecret_key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `endpoint = s3.wasabisys.com\nsecret_key = ${make.alnum(39)}\n`,
      },
      {
        name: 'a variable',
        text: () => 'endpoint = s3.wasabisys.com\nsecret_key = $WASABI_SECRET\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Wasabi Console → Access Keys → the key → slide its status to Inactive, then Delete.',
      url: 'https://console.wasabisys.com/access_keys',
    },
  },
  blastRadius: {
    text: 'With its access key, which often stands beside it: reads, changes and deletes the buckets its user’s policies allow; a root key opens the whole account.',
  },
  audit: {
    text: 'Bucket access logs, where they were switched on, from {since} to {until}; Console → Usage shows large downloads.',
    url: 'https://console.wasabisys.com',
  },
  replace: {
    text: 'A sub-user’s key whose policy names one bucket; object lock keeps backups from being deleted.',
    url: 'https://docs.wasabi.com/docs/wasabi-iam',
  },
  consumers: [
    'backup tools (Veeam, rclone, Duplicati)',
    'NAS settings',
    'media plugins of web applications',
    'CI secrets',
  ],
  confirm: { text: 'A signed request answers 403 InvalidAccessKeyId.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you deactivate or delete it.',
  },
  sources: [
    {
      url: 'https://docs.wasabi.com/docs/changing-the-access-key-status.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
