import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'plunk',
  name: 'Plunk',
  url: 'https://www.useplunk.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'plunk-secret-key',
    title: 'Plunk secret API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['plunk'],
    pattern: {
      name: /plunk[\w.-]{0,24}(?:key|token|secret)|^plunk$/,
      value: /sk_[0-9a-f]{40,64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.useplunk.com/guides/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'plunk-secret-key': {
    secret: (make) => `sk_${make.hex(48)}`,
    match: [
      { name: 'env file', text: (secret) => `PLUNK_SECRET_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const plunk = new Plunk('${secret}')\n` },
      { name: 'JSON', text: (secret) => `{"plunkApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `PLUNK_PUBLIC_KEY=pk_${make.hex(48)}\n` },
      { name: 'cut short', text: (make) => `PLUNK_SECRET_KEY=sk_${make.hex(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Project settings → API keys → Regenerate.',
      url: 'https://app.useplunk.com/settings/api',
    },
  },
  blastRadius: {
    text: 'Sends mail as the project’s verified domain, reads and changes contacts, campaigns and events.',
  },
  audit: {
    text: 'Project → Contacts and Emails from {since} to {until}: recipients and campaigns that are not yours.',
    url: 'https://app.useplunk.com/',
  },
  replace: {
    text: 'The new key in a secret manager on the server; the public key for browsers, which can only track events.',
    url: 'https://docs.useplunk.com/guides/api-keys',
  },
  consumers: ['web backends', 'serverless functions', 'CI secrets'],
  confirm: { text: 'POST https://api.useplunk.com/v1/send with the old key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating ends both keys of the project, the public one too: put both new ones in place.',
  },
  sources: [
    { url: 'https://docs.useplunk.com/guides/api-keys', checked: '2026-11-21' },
    { url: 'https://next-wiki.useplunk.com/guides/api-keys', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
