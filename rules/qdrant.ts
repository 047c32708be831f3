import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'qdrant',
  name: 'Qdrant',
  url: 'https://qdrant.tech',
} as const satisfies Provider

export const rules = [
  {
    id: 'qdrant-database-key',
    title: 'Qdrant Cloud database API key (granular)',
    severity: 'high',
    confidence: 'high',
    keywords: ['qdrant'],
    pattern: {
      name: /qdrant[\w.-]{0,24}(?:key|token|secret)|(?:qdrant_?client|qdrant)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /eyJhb[A-Za-z0-9_-]{10,60}\.eyJ[A-Za-z0-9_-]{10,600}\.[A-Za-z0-9_-]{43,86}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: 'https://qdrant.tech/documentation/cloud/authentication',
  },
  {
    id: 'qdrant-admin-key',
    title: 'Qdrant Cloud admin or management API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['qdrant'],
    pattern: {
      name: /qdrant[\w.-]{0,24}(?:key|token|secret)|(?:qdrant_?client|qdrant)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value:
        /(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\|)?[A-Za-z0-9_-]{50,60}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.0 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://qdrant.tech/documentation/cloud/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'qdrant-database-key': {
    secret: (make) =>
      `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}.${Buffer.from(`{"access":"m","subject":"api-key:${make.uuid()}"}`).toString('base64url')}.${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `QDRANT_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `qdrant:\n  qdrant_api_key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"qdrantApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'no signature', text: (make) => `QDRANT_API_KEY=eyJhbGciOi${make.alnum(20)}\n` },
      { name: 'cut off', text: (make) => `QDRANT_API_KEY=${make.alnum(20)}\n` },
    ],
  },
  'qdrant-admin-key': {
    secret: (make) => `${make.uuid()}|${make.base64url(54)}`,
    match: [
      { name: 'env file', text: (secret) => `QDRANT_CLOUD_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = QdrantClient(api_key="${secret}")\n` },
      { name: 'YAML', text: (secret) => `qdrant-api-key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `QDRANT_API_KEY=${make.uuid()}|${make.alnum(20)}\n` },
      {
        name: 'words',
        text: () => 'QDRANT_API_KEY=qdrant-api-key-from-the-secret-manager-of-the-team\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Qdrant Cloud → Clusters → the cluster → API Keys → the key → Delete. Management keys: Access Management → Cloud Management Keys.',
      url: 'https://cloud.qdrant.io',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes the collections it was granted: vectors and the text in their payloads. An admin key does so with the whole cluster, a management key makes and deletes clusters.',
  },
  audit: {
    text: 'Qdrant Cloud → the cluster → Logs and Metrics, from {since} to {until}; audit logging where you switched it on. Compare the number of points with your own.',
    url: 'https://cloud.qdrant.io',
  },
  replace: {
    text: 'A database key limited to its collections, read-only where that will do, with an expiry (90 days by default); client IP restrictions on the cluster.',
    url: 'https://qdrant.tech/documentation/cloud/authentication',
  },
  consumers: ['RAG backends', 'ingestion jobs', 'notebooks', 'n8n and LangChain settings'],
  confirm: {
    text: 'GET /collections on the cluster’s URL with the key in api-key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: 'https://qdrant.tech/documentation/cloud/authentication', checked: '2026-11-21' },
    { url: 'https://qdrant.tech/documentation/security', checked: '2026-11-21' },
  ],
  byRule: {
    'qdrant-admin-key': {
      revoke: {
        console: {
          text: 'Qdrant Cloud → Clusters → the cluster → API Keys → Admin keys → the key → Delete; Cloud Management Keys stand under Access Management. On your own server: change service.api_key and restart.',
          url: 'https://cloud.qdrant.io',
        },
      },
    },
  },
} as const satisfies Playbook
