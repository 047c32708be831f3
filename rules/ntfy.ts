import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ntfy',
  name: 'ntfy',
  url: 'https://ntfy.sh',
} as const satisfies Provider

const publish = 'https://docs.ntfy.sh/publish/'
const config = 'https://docs.ntfy.sh/config/'
const source = 'https://github.com/binwiederhier/ntfy/blob/main/user/manager.go'

export const rules = [
  {
    id: 'ntfy-access-token',
    title: 'ntfy access token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['ntfy', 'bearer tk_'],
    pattern: /(?:[Nn][Tt][Ff][Yy][\s\S]{0,160}?|[Bb]earer )(?<secret>tk_[A-Za-z0-9]{29})/,
    reach: { before: 0, after: 200 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ntfy-access-token': {
    secret: (make) => `tk_${make.lower(29)}`,
    match: [
      { name: 'env file', text: (secret) => `NTFY_TOKEN=${secret}\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" -d "done" push.acme.test/backups\n`,
      },
      {
        name: 'client.yml',
        text: (secret) => `default-host: https://ntfy.sh\ndefault-token: ${secret}\n`,
      },
      { name: 'command', text: (secret) => `ntfy publish --token ${secret} mytopic "hello"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `NTFY_TOKEN=tk_${make.lower(28)}\n` },
      { name: 'another’s name', text: (make) => `TRACK_ID=tk_${make.lower(29)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Web app → Account → Access tokens → the token → bin icon → Delete.',
      url: 'https://ntfy.sh/account',
    },
    cli: {
      text: 'On your own server. ntfy token list shows the tokens of each user.',
      url: config,
      command: { argv: ['ntfy', 'token', 'remove', '<user>', '<tk_ value>'] },
    },
    self: {
      text: 'DELETE /v1/account/token with the token as bearer and in the header X-Token ends it.',
      url: source,
    },
  },
  blastRadius: {
    text: 'Does everything its user can, save for changing the password and deleting the account: publishes to and reads every topic the user has access to, reserved ones among them, and manages the account’s reservations and tokens. On your own server an admin’s token reaches all topics.',
    list: {
      text: 'GET /v1/account with the token as bearer shows the user, its limits and reservations.',
      url: publish,
    },
  },
  audit: {
    text: 'Account → Access tokens shows the last access of each token with its address. On your own server look in its log from {since} to {until}.',
    url: 'https://ntfy.sh/account',
  },
  replace: {
    text: 'A user of its own on your server with write-only access to one topic, and a token of it that expires.',
    url: config,
  },
  consumers: [
    'scripts and cron jobs',
    'monitoring and home automation settings',
    'client.yml',
    'CI secrets',
  ],
  confirm: { text: 'GET /v1/account with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new token leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    {
      url: 'https://github.com/binwiederhier/ntfy/blob/main/docs/publish.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/binwiederhier/ntfy/blob/main/docs/config.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
