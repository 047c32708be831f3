import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zep',
  name: 'Zep',
  url: 'https://www.getzep.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'zep-api-key',
    title: 'Zep API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zep_api', 'zep-api', 'zepapi', 'zep_key', 'zepclient', 'getzep', 'zep_cloud'],
    pattern: {
      name: /zep[_.-]?(?:cloud[_.-]?)?(?:api[_.-]?)?key|zepclient\(\s{0,20}\{?\s{0,20}api_?key|getzep[\w.-]{0,20}key/,
      value: /z_[A-Za-z0-9_-]{40,256}(?:\.[A-Za-z0-9_-]{20,200})?/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.0 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://help.getzep.com/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zep-api-key': {
    secret: (make) => `z_${make.base64url(64)}.${make.base64url(86)}`,
    match: [
      { name: 'env file', text: (secret) => `ZEP_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new ZepClient({ apiKey: '${secret}' })\n`,
      },
      { name: 'JSON', text: (secret) => `{"zepApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ZEP_API_KEY=z_${make.alnum(20)}\n` },
      { name: 'another name', text: (make) => `JAZZ_KEY=z_${make.alnum(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Zep → the project it belongs to → Project Settings → API keys → the key → Delete.',
      url: 'https://app.getzep.com',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes the users, threads and knowledge graphs of the project: what your users told your agents.',
  },
  audit: {
    text: 'Zep → the project → API logs where your plan has them, and Usage, from {since} to {until}.',
    url: 'https://app.getzep.com',
  },
  replace: {
    text: 'A project and key for each service and environment.',
    url: 'https://help.getzep.com/quickstart',
  },
  consumers: ['agent backends', 'notebooks'],
  confirm: {
    text: 'A call to https://api.getzep.com/api/v2/users-ordered with Authorization: Api-Key and the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://help.getzep.com/v2/projects', checked: '2026-11-21' }],
} as const satisfies Playbook
