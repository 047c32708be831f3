import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tally',
  name: 'Tally',
  url: 'https://tally.so',
} as const satisfies Provider

const docs = 'https://developers.tally.so/api-reference/api-keys'

export const rules = [
  {
    id: 'tally-api-key',
    title: 'Tally API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['tly-'],
    pattern: /tly-[A-Za-z0-9]{32}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tally-api-key': {
    secret: (make) => `tly-${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `TALLY_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.tally.so/forms\n`,
      },
      { name: 'TypeScript', text: (secret) => `const apiKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TALLY_API_KEY=tly-${make.alnum(31)}\n` },
      { name: 'the end of a longer word', text: (make) => `id=exactly-${make.alnum(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API keys → the key → Delete.',
      url: 'https://tally.so/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Acts as the user who made it: reads and deletes forms and submissions, with all the personal data in them, and manages webhooks. It ends when that user leaves the organization.',
  },
  audit: {
    text: 'Tally shows when a key was last used under Settings → API keys. Compare forms, webhooks and submissions with what you expect from {since} to {until}.',
    url: 'https://tally.so/settings/api-keys',
  },
  replace: {
    text: 'Make a key for each program, and let webhooks with a signing secret bring new submissions.',
    url: 'https://developers.tally.so/api-reference/api-keys',
  },
  consumers: ['submission exports', 'form set-up scripts', 'automation tools'],
  confirm: { text: 'GET https://api.tally.so/users/me with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://developers.tally.so/api-reference/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
