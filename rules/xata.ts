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
      text: 'Xata dashboard → avatar → Account settings → Personal API keys → the key → Delete. A workspace key: Workspace settings → API keys.',
      url: 'https://app.xata.io/settings',
    },
    cli: {
      text: 'Deletes a personal key by its name.',
      url: docs,
      command: { argv: ['xata', 'auth', 'keys', 'delete', '<name>'] },
    },
  },
  blastRadius: {
    text: 'Acts as its user in every workspace they belong to: reads, changes and deletes databases, branches and files.',
  },
  audit: {
    text: 'The list of keys shows when each was made; single queries are not listed. Compare the data and branches with what you expect from {since} to {until}.',
    url: 'https://app.xata.io',
  },
  replace: {
    text: 'A key for each service and branch with an expiry, and a user of its own for production.',
    url: docs,
  },
  consumers: ['server and edge environment', '.env files made by xata init', 'CI secrets'],
  confirm: { text: 'GET https://api.xata.io/user with the key as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are added and deleted. A new one leaves the leaked one valid.',
  },
  sources: [{ url: docs, checked: null }],
} as const satisfies Playbook
