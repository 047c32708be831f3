import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'hexpm',
  name: 'Hex.pm',
  url: 'https://hex.pm',
} as const satisfies Provider

export const rules = [
  {
    id: 'hexpm-api-key',
    title: 'Hex.pm API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['hex_api', 'hexpm', 'hex-api'],
    pattern: {
      name: /hex[_.-]?api[_.-]?key|hexpm[_.-]?(?:(?:api|write|read|repos?|auth|organization)[_.-]?){0,2}(?:key|token)/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://hex.pm/docs/publish',
  },
  {
    id: 'hexpm-prefixed-key',
    title: 'Hex.pm API key with prefix',
    severity: 'critical',
    confidence: 'high',
    keywords: ['hex_'],
    pattern: /hex_[0-9a-f]{40}/,
    reach: { before: 0, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://hex.pm/docs/leaked-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'hexpm-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `HEX_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `hexpm-key: ${secret}\n` },
      { name: 'shell', text: (secret) => `HEX_API_KEY=${secret} mix hex.publish --yes\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `HEX_API_KEY=${make.hex(31)}\n` },
      { name: 'a digest', text: (make) => `HEX_API_SHA256=${make.hex(64)}\n` },
    ],
  },
  'hexpm-prefixed-key': {
    secret: (make) => `hex_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `HEX_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  HEX_API_KEY: "${secret}"\n` },
      {
        name: 'header',
        text: (secret) => `curl -H 'Authorization: ${secret}' https://hex.pm/api/users/me\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `HEX_API_KEY=hex_${make.hex(39)}\n` },
      { name: 'inside a longer name', text: (make) => `sha_hex_${make.hex(40)}\n` },
      { name: 'a function', text: () => 'hex_string_of_bytes(hex_digest(data))\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Keys → the key → Revoke. Keys that GitHub finds in public places are revoked by Hex.pm itself, with the OAuth tokens exchanged for them.',
      url: 'https://hex.pm/dashboard/keys',
    },
    cli: {
      text: 'Needs the name of the key: mix hex.user key list shows it.',
      url: 'https://hex.pm/docs/publish',
      command: { argv: ['mix', 'hex.user', 'key', 'revoke', '<key name>'] },
    },
    api: {
      text: 'DELETE https://hex.pm/api/keys/{name}.',
      url: 'https://github.com/hexpm/specifications',
    },
  },
  blastRadius: {
    text: 'With the permission api:write it publishes and reverts versions of its owner’s packages and changes owners. Whoever fetches a pushed version runs its code.',
    list: {
      text: 'Dashboard → Keys shows permissions and last use of each key.',
      url: 'https://hex.pm/dashboard/keys',
    },
  },
  audit: {
    text: 'Dashboard → Recent activities, and the audit log of each package, from {since} to {until}. Revert versions that are not yours.',
    url: 'https://hex.pm/dashboard',
  },
  replace: {
    text: 'A key for CI made with mix hex.user key generate, with --permission for only what it needs (by default it may publish), one for each package organization.',
    url: 'https://hex.pm/docs/publish',
  },
  consumers: ['CI secrets (HEX_API_KEY)', '~/.hex/hex.config', 'release scripts'],
  confirm: { text: 'mix hex.publish with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://hexdocs.pm/hex/Mix.Tasks.Hex.User.html', checked: '2026-11-21' },
    { url: 'https://hex.pm/docs/leaked-keys', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
