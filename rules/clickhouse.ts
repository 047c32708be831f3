import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'clickhouse',
  name: 'ClickHouse Cloud',
  url: 'https://clickhouse.com/cloud',
} as const satisfies Provider

const keys = 'https://clickhouse.com/docs/cloud/manage/openapi'

export const rules = [
  {
    id: 'clickhouse-key-secret',
    title: 'ClickHouse Cloud API key secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['4b1d'],
    pattern: /4b1d[A-Za-z0-9]{38}/,
    boundary: 'base64',
    reach: { before: 0, after: 48 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'clickhouse-key-secret': {
    secret: (make) => `4b1dqK${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `CLICKHOUSE_KEY_SECRET=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "clickhouse" {\n  token_secret = "${secret}"\n}\n`,
      },
      {
        name: 'curl',
        text: (secret, make) =>
          `curl --user '${make.alnum(20)}:${secret}' https://api.clickhouse.cloud/v1/organizations\n`,
      },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `commit 4b1d${make.hex(38)}\n` },
      {
        name: 'one character short',
        text: (make) => `CLICKHOUSE_KEY_SECRET=4b1dqK${make.alnum(35)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'ClickHouse Cloud console → API Keys → … beside the key with these last characters of its Key ID → Delete (or Disable first).',
      url: 'https://console.clickhouse.cloud',
    },
    api: {
      text: 'DELETE https://api.clickhouse.cloud/v1/organizations/{organizationId}/keys/{keyId}, with another key: one cannot delete itself.',
      url: 'https://clickhouse.com/docs/products/cloud/api-reference/openapi/delete-key',
    },
  },
  blastRadius: {
    text: 'With the key ID manages the organization: as Admin makes, changes and deletes services, backups, members and keys; as Developer reads them. With Query API endpoints it also reads data.',
    list: {
      text: 'The API Keys page shows role, services, IP list, status and expiry.',
      url: 'https://console.clickhouse.cloud',
    },
  },
  audit: {
    text: 'Console → the organization → Audit: look for actions of the key from {since} to {until}. In each service system.query_log shows the queries.',
    url: 'https://console.clickhouse.cloud',
  },
  replace: {
    text: 'A key with an expiry, the smallest role and an IP access list for each consumer.',
    url: keys,
  },
  consumers: [
    'Terraform settings',
    'CI secrets',
    'monitoring that scrapes the Prometheus endpoint',
  ],
  confirm: {
    text: 'GET https://api.clickhouse.cloud/v1/organizations with key ID and secret answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are generated, disabled and deleted; deleting takes effect at once. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    {
      url: 'https://clickhouse.com/docs/products/cloud/api-reference/openapi/delete-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
