import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'fullstory',
  name: 'Fullstory',
  url: 'https://www.fullstory.com',
} as const satisfies Provider

const authentication = 'https://developer.fullstory.com/server/authentication/'

export const rules = [
  {
    id: 'fullstory-api-key',
    title: 'Fullstory API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['fullstory', 'full_story'],
    // Where the data lives, a dot, base64.
    pattern: {
      name: /full_?story[\w.-]{0,24}(?:key|token|secret)/,
      value: /(?:na1|eu1)\.[A-Za-z0-9+/_-]{24,160}={0,2}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    boundary: 'base64',
    source: authentication,
  },
  {
    id: 'fullstory-api-key-in-header',
    title: 'Fullstory API key in a header',
    severity: 'high',
    confidence: 'high',
    keywords: ['basic na1.', 'basic eu1.'],
    pattern: /[Bb]asic (?<secret>(?:na1|eu1)\.[A-Za-z0-9+/_-]{24,160}={0,2})/,
    reach: { before: 0, after: 200 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    boundary: 'base64',
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'fullstory-api-key': {
    secret: (make) => `na1.${make.base64(66)}`,
    match: [
      { name: 'env file', text: (secret) => `FULLSTORY_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `fullstory_api_token: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const fullstoryKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'an organization id', text: () => "FULLSTORY_ORG_ID='o-1ABCD2-na1'\n" },
      { name: 'cut short', text: (make) => `FULLSTORY_API_KEY=na1.${make.base64(12)}\n` },
    ],
  },
  'fullstory-api-key-in-header': {
    secret: (make) => `${make.pick(['na1', 'eu1'])}.${make.base64(66)}`,
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl https://api.fullstory.com/v2/users -H 'Authorization: Basic ${secret}'\n`,
      },
      { name: 'JSON', text: (secret) => `{"Authorization": "Basic ${secret}"}\n` },
      { name: 'Python', text: (secret) => `headers = {"authorization": "basic ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'Authorization: Basic na1.$FULLSTORY_KEY\n' },
      { name: 'cut short', text: (make) => `Authorization: Basic na1.${make.base64(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Integrations and API Keys → API Keys → the key → Delete.',
      url: 'https://app.fullstory.com/ui/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Does what its permission level allows. Standard keys write users and events; Admin and Architect keys also read sessions and exports, change segments and privacy rules, and delete users.',
    list: {
      text: 'API Keys in the settings shows the permission level of each key; GET https://api.fullstory.com/me names the key it is called with.',
      url: authentication,
    },
  },
  audit: {
    text: 'Settings → Audit trail, from {since} to {until}. What reading leaves behind differs by plan: ask Fullstory support.',
    url: 'https://app.fullstory.com',
  },
  replace: {
    text: 'A key with the Standard level for servers that only send; another for exports, kept by the job that runs them.',
    url: authentication,
  },
  consumers: ['server environments', 'data exports and warehouses', 'customer data platforms'],
  confirm: { text: 'GET https://api.fullstory.com/me with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted. A new key leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://developer.fullstory.com/server/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
