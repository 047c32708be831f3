import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'xata',
  name: 'Xata',
  url: 'https://xata.io',
} as const satisfies Provider

const docs = 'https://xata.io/docs/concepts/api-keys'

export const rules = [
  {
    id: 'xata-api-key',
    title: 'Xata API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xau_'],
    pattern: /xau_[A-Za-z0-9]{30,36}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'xata-api-key': {
    secret: (make) => `xau_${make.alnum(33)}`,
    match: [
      { name: 'env file', text: (secret) => `XATA_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const xata = new XataClient({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'database URL',
        text: (secret) =>
          `XATA_PG=postgresql://ab12cd:${secret}@eu-central-1.sql.xata.sh/shop:main\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `XATA_API_KEY=xau_${make.alnum(20)}\n` },
      { name: 'masked', text: () => `XATA_API_KEY=xau_${'*'.repeat(33)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Xata dashboard → avatar → Account settings → Personal API keys → the key → Delete. An organization’s key: Organization settings → API keys.',
      url: 'https://app.xata.io/settings',
    },
    cli: {
      text: 'Deletes a personal key by its id; an organization’s with xata keys organization delete.',
      url: 'https://xata.io/docs/cli/keys.md',
      command: { argv: ['xata', 'keys', 'user', 'delete', '<keyId>'] },
    },
    api: {
      text: 'DELETE https://api.xata.tech/api-keys with the ids of the keys.',
      url: 'https://xata.io/docs/api-reference/api-keys/bulk-delete-api-keys-for-the-authenticated-user.md',
    },
  },
  blastRadius: {
    text: 'Acts as its user in every organization they belong to, or within the projects, branches and functions it was limited to: reads, changes and deletes databases and branches.',
  },
  audit: {
    text: 'The list of keys shows when each was made; single queries are not listed. Compare the data and branches with what you expect from {since} to {until}.',
    url: 'https://app.xata.io',
  },
  replace: {
    text: 'A key for each service with an expiry, limited to its project, branch and functions; one of the organization for production.',
    url: docs,
  },
  consumers: ['server and edge environment', '.env files made by xata init', 'CI secrets'],
  confirm: {
    text: 'GET https://api.xata.tech/api-keys (older Xata: https://api.xata.io/user) with the key as bearer answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are added and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://xata.io/docs/platform/api-key.md', checked: '2026-11-21' },
    { url: 'https://xata.io/docs/cli/keys.md', checked: '2026-11-21' },
    {
      url: 'https://xata.io/docs/api-reference/api-keys/bulk-delete-api-keys-for-the-authenticated-user.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
