import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'kontentai',
  name: 'Kontent.ai',
  url: 'https://kontent.ai',
} as const satisfies Provider

const docs = 'https://kontent.ai/learn/docs/security/api-keys'
const header = 'ew0KICAiYWxnIjogIkhTMjU2IiwNCiAgInR5cCI6ICJKV1QiDQp9'

export const rules = [
  // A JWT whose parts are indented JSON, so that it begins with `ew0K` and not with `eyJ`.
  {
    id: 'kontentai-api-key',
    title: 'Kontent.ai API key (format before 2023)',
    severity: 'high',
    confidence: 'high',
    keywords: ['ew0KICAiYWxnIjogIkhTMjU2IiwNCiAgInR5cCI6ICJKV1QiDQp9.ew0KICAi'],
    pattern:
      /ew0KICAiYWxnIjogIkhTMjU2IiwNCiAgInR5cCI6ICJKV1QiDQp9\.ew0KICAi(?:anRpIjog|dWlkIjog)[A-Za-z0-9_-]{60,1200}\.[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    reach: { before: 0, after: 1400 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const key = (make: Make) =>
  `${header}.${Buffer.from(`{\r\n  "jti": "${make.hex(32)}",\r\n  "iat": "${make.int(1.6e9, 1.7e9)}",\r\n  "exp": "${make.int(1.9e9, 2e9)}",\r\n  "project_id": "${make.hex(32)}",\r\n  "ver": "1.0.0"\r\n}`).toString('base64url')}.${make.base64url(43)}`

export const examples = {
  'kontentai-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `KONTENT_MANAGEMENT_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `previewApiKey: '${secret}',\n` },
      {
        name: 'C#',
        text: (secret) => `var options = new DeliveryOptions { PreviewApiKey = "${secret}" };\n`,
      },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `KONTENT_API_KEY=${key(make).split('.').slice(0, 2).join('.')}\n`,
      },
      {
        name: 'another claim first',
        text: (make) =>
          `TOKEN=${header}.${Buffer.from(`{\r\n  "unique_name": "ada", "nonce": "${make.hex(32)}"}`).toString('base64url')}.${make.base64url(43)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Project settings → API keys → the key → Revoke API key, or Regenerate. Project managers can revoke personal API keys too.',
      url: 'https://app.kontent.ai/',
    },
  },
  blastRadius: {
    text: 'A Management API key reads, changes and deletes the content and its model in the environments it was given. A personal API key acts with its owner’s permissions. A preview key reads drafts, a secure access key what is published.',
    list: {
      text: 'Project settings → API keys → the key shows its environments and permissions.',
      url: 'https://app.kontent.ai/',
    },
  },
  audit: {
    text: 'Environment settings → Audit log (Enterprise) from {since} to {until}; elsewhere, the version history of items shows changes.',
    url: 'https://kontent.ai/learn/docs/security/audit-log',
  },
  replace: {
    text: 'Make a key with an expiry, the permissions and the one environment the program needs.',
    url: 'https://kontent.ai/learn/docs/security/api-keys',
  },
  consumers: ['website builds', 'preview servers', 'migration scripts', 'CI secrets'],
  confirm: { text: 'A call with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new value for the key; where the dialog offers to keep the old one for a while, decline.',
  },
  sources: [{ url: 'https://kontent.ai/learn/docs/apis/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
