import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'buf',
  name: 'Buf',
  url: 'https://buf.build',
} as const satisfies Provider

export const rules = [
  {
    id: 'buf-token',
    title: 'Buf Schema Registry token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['buf_token', 'buf-token', 'buf_api', 'bsr_token'],
    pattern: {
      name: /buf_token|buf-token|buf_api_(?:token|key)|bsr_token/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://buf.build/docs/bsr/authentication/',
  },
  {
    id: 'buf-token-netrc',
    title: 'Buf Schema Registry token in .netrc',
    severity: 'high',
    confidence: 'high',
    keywords: ['buf.build'],
    pattern:
      /buf\.build\s{1,16}login\s{1,16}[\w.@-]{1,40}\s{1,16}password\s{1,16}(?<secret>[0-9a-f]{64})/,
    source: 'https://buf.build/docs/bsr/authentication/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'buf-token': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `BUF_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `buf_api_token: ${secret}\n` },
      { name: 'shell', text: (secret) => `export BUF_TOKEN='${secret}'\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `BUF_TOKEN_SHA=sha256:${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `BUF_TOKEN=${make.hex(63)}\n` },
    ],
  },
  'buf-token-netrc': {
    secret: (make) => make.hex(64),
    match: [
      { name: '~/.netrc', text: (secret) => `machine buf.build login acme password ${secret}\n` },
      {
        name: 'over several lines',
        text: (secret) => `machine buf.build\n  login acme\n  password ${secret}\n`,
      },
      {
        name: 'shell',
        text: (secret) => `echo "machine buf.build login ci password ${secret}" >> ~/.netrc\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'machine buf.build login acme password $BUF_TOKEN\n' },
      {
        name: 'one character short',
        text: (make) => `machine buf.build login acme password ${make.hex(63)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User settings → the token → Delete. A bot user: the organization → Settings → Bot users → the bot → Tokens.',
      url: 'https://buf.build/settings/user',
    },
  },
  blastRadius: {
    text: 'Reads private modules and, where its user may write, pushes modules and plugins, from which others generate code.',
  },
  audit: {
    text: 'The organization → Settings → Audit logs (paid plans) from {since} to {until}; else the commits of your modules.',
    url: 'https://buf.build',
  },
  replace: {
    text: 'A bot user with a role on the modules it needs, and a token with an expiry.',
    url: 'https://buf.build/docs/bsr/authentication/',
  },
  consumers: [
    '~/.netrc',
    'CI secrets (BUF_TOKEN)',
    '.npmrc, pip.conf and GOPRIVATE settings of generated SDKs',
  ],
  confirm: { text: 'buf registry whoami with the old token fails as unauthenticated.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted, which takes effect at once.',
  },
  sources: [{ url: 'https://buf.build/docs/bsr/authentication', checked: '2026-11-21' }],
} as const satisfies Playbook
