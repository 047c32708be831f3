import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ably',
  name: 'Ably',
  url: 'https://ably.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'ably-api-key',
    title: 'Ably API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'ably_',
      'ably-',
      'ablyapi',
      'ablykey',
      'ably.rest',
      'ably.real',
      'ablyreal',
      'ablyrest',
      'ably.key',
      'ably.api',
    ],
    pattern: {
      name: /ably[_.-]?(?:api|key|token|secret|rest|realtime|root|server)[\w.-]{0,24}/,
      value: /[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{16}(?:[A-Za-z0-9_-]{27})?/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://ably.com/docs/auth/basic',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ably-api-key': {
    secret: (make) => `${make.alnum(6)}.${make.alnum(6)}:${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `ABLY_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const client = new Ably.Realtime('${secret}')\n` },
      { name: 'JSON', text: (secret) => `{"ablyKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'without its secret half',
        text: (make) => `ABLY_API_KEY=${make.alnum(6)}.${make.alnum(6)}\n`,
      },
      {
        name: 'cut short',
        text: (make) => `ABLY_API_KEY=${make.alnum(6)}.${make.alnum(6)}:${make.alnum(10)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → the app → API Keys → the key → Revoke.',
      url: 'https://ably.com/accounts/any/apps/any/app_keys',
    },
    cli: {
      text: 'Takes the name of the key, the part before the colon.',
      url: 'https://ably.com/docs/cli/auth/keys/revoke',
      command: { argv: ['ably', 'auth', 'keys', 'revoke', '<app id>.<key id>'] },
    },
    api: {
      text: 'POST https://control.ably.net/v1/apps/{app_id}/keys/{key_id}/revoke.',
      url: 'https://ably.com/docs/platform/account/control-api',
    },
  },
  blastRadius: {
    text: 'Does what its capabilities say, on the channels they name: publishes, subscribes, reads history and presence, and issues tokens. The root key does everything in the app.',
    list: {
      text: 'Dashboard → the app → API Keys shows the capabilities of each key.',
      url: 'https://ably.com/accounts',
    },
  },
  audit: {
    text: 'Dashboard → the app → Stats and Reports from {since} to {until}; the [meta]log channel shows connections while it is watched.',
    url: 'https://ably.com/docs/metadata-stats/metadata',
  },
  replace: {
    text: 'Token authentication: clients get short-lived tokens from your server, which alone has a key with narrow capabilities.',
    url: 'https://ably.com/docs/auth/token',
  },
  consumers: ['realtime backends', 'auth endpoints', 'serverless functions', 'CI secrets'],
  confirm: {
    text: 'GET https://rest.ably.io/channels with the old key answers 401, code 40131 once it is revoked.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is revoked; revoking also ends tokens it issued.',
  },
  sources: [
    { url: 'https://ably.com/docs/platform/errors/codes/40131-key-revoked', checked: '2026-11-21' },
    { url: 'https://ably.com/docs/cli/auth/keys/revoke', checked: '2026-11-21' },
    { url: 'https://ably.com/docs/auth/revocation.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
