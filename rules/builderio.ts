import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'builderio',
  name: 'Builder.io',
  url: 'https://www.builder.io',
} as const satisfies Provider

const docs = 'https://www.builder.io/c/docs/using-your-api-key'

export const rules = [
  {
    id: 'builderio-private-key',
    title: 'Builder.io private API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['bpk-'],
    pattern: /bpk-[0-9a-f]{32}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'builderio-private-key': {
    secret: (make) => `bpk-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BUILDER_PRIVATE_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://builder.io/api/v1/write/page\n`,
      },
      { name: 'JSON', text: (secret) => `{"privateKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `BUILDER_PUBLIC_KEY=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `BUILDER_PRIVATE_KEY=bpk-${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Space Settings (Account settings → Space, earlier) → Private keys → the key → delete.',
      url: 'https://builder.io/account/space',
    },
  },
  blastRadius: {
    text: 'Reads drafts and writes, changes and deletes content and models of the space through the Write and Admin APIs.',
  },
  audit: {
    text: 'The space’s content history from {since} to {until}: entries changed by the API. Enterprise: Account → Activity log.',
    url: 'https://builder.io/account/space',
  },
  replace: {
    text: 'Use the public key for reading; make a private key for each program that writes, and keep it on the server.',
    url: 'https://www.builder.io/c/docs/using-your-api-key',
  },
  consumers: ['content import scripts', 'Builder CLI', 'website backends', 'CI secrets'],
  confirm: { text: 'A call to the Write API with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://www.builder.io/c/docs/using-your-api-key', checked: '2026-11-21' },
    { url: 'https://www.builder.io/c/docs/api-authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
