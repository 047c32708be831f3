import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'temporal',
  name: 'Temporal Cloud',
  url: 'https://temporal.io',
} as const satisfies Provider

const docs = 'https://docs.temporal.io/cloud/api-keys'

export const rules = [
  {
    id: 'temporal-api-key',
    title: 'Temporal Cloud API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['temporal', 'tmprl'],
    pattern: {
      name: /(?:temporal|tmprl)[\w.-]{0,32}(?:key|token)/,
      value: /eyJ[A-Za-z0-9_-]{10,300}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 3072,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

function key(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    account_id: make.lower(5),
    aud: ['temporal.io'],
    iss: 'temporal.io',
    jti: make.alnum(32),
  }
  return `${part({ alg: 'ES256', kid: make.alnum(12) })}.${part(claims)}.${make.base64url(86)}`
}

export const examples = {
  'temporal-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `TEMPORAL_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `temporal_cloud_api_key: "${secret}"\n` },
      { name: 'shell', text: (secret) => `export TEMPORAL_CLOUD_API_KEY='${secret}'\n` },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${key(make)}\n` },
      { name: 'the address', text: () => 'TEMPORAL_ADDRESS=us-west-2.aws.api.temporal.io:7233\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Temporal Cloud → Settings → API Keys → the key → Disable, then Delete. Its id stands in the payload of the key.',
      url: 'https://cloud.temporal.io/settings/api-keys',
    },
    cli: {
      text: 'Deletes the key by its id; tcld apikey disable stops it first.',
      url: docs,
      command: { argv: ['tcld', 'apikey', 'delete', '--id', '<key-id>'] },
    },
  },
  blastRadius: {
    text: 'Acts as its user or service account: starts, signals and ends workflows, reads their histories with payloads that are not encrypted, and as Account Owner or Admin manages namespaces and users.',
    list: {
      text: 'The user’s or service account’s page shows its account role and namespace permissions.',
      url: 'https://cloud.temporal.io/settings/identities',
    },
  },
  audit: {
    text: 'Audit logs of the account, if their streaming is set up, for the key’s id from {since} to {until}; in each namespace the workflows that were started then.',
    url: 'https://docs.temporal.io/cloud/audit-logs',
  },
  replace: {
    text: 'A key of a service account for one namespace with an expiry, or mTLS certificates. Encrypt payloads with a codec, so that a leaked key reads nothing.',
    url: docs,
  },
  consumers: ['workers and clients', 'CI secrets', 'Terraform settings', 'metrics exporters'],
  confirm: { text: 'temporal workflow list with the key answers Request unauthorized.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is disabled, deleted or expires.',
  },
  sources: [
    { url: docs, checked: '2026-11-21' },
    { url: 'https://docs.temporal.io/cloud/tcld/apikey', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
