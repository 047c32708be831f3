import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cockroachdb',
  name: 'CockroachDB Cloud',
  url: 'https://www.cockroachlabs.com',
} as const satisfies Provider

const docs = 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access'
const cloudApi = 'https://cockroachlabs.com/docs/cockroachcloud/cloud-api'

export const rules = [
  {
    id: 'cockroachdb-api-key',
    title: 'CockroachDB Cloud API secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['CCDB1_'],
    pattern: /CCDB1_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cockroachdb-api-key': {
    secret: (make) => `CCDB1_${make.alnum(22)}_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `COCKROACH_API_KEY=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "cockroach" {\n  apikey = "${secret}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://cockroachlabs.cloud/api/v1/clusters -H 'Authorization: Bearer ${secret}'\n`,
      },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `api_key_id = CCDB1_${make.alnum(22)}\n` },
      {
        name: 'one character short',
        text: (make) => `COCKROACH_API_KEY=CCDB1_${make.alnum(22)}_${make.alnum(39)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'CockroachDB Cloud Console → Access Management → Service Accounts → the account → API Access → … beside the key → Delete.',
      url: 'https://cockroachlabs.cloud',
    },
    api: {
      text: 'DELETE https://cockroachlabs.cloud/api/v1/api-keys/{id}. The id is the part up to the second underscore; it takes the role Org Admin.',
      url: 'https://www.cockroachlabs.com/docs/api/cloud/v1',
    },
  },
  blastRadius: {
    text: 'Acts as the service account: with Cluster Admin makes and deletes clusters, changes IP allow lists and makes SQL users, which then read all data.',
    list: {
      text: 'The service account’s page shows its roles.',
      url: 'https://cockroachlabs.cloud',
    },
  },
  audit: {
    text: 'GET https://cockroachlabs.cloud/api/v1/auditlogevents lists the actions of the organization: look for the service account from {since} to {until}.',
    url: 'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-org-audit-logs',
  },
  replace: {
    text: 'Sign in with a JWT of your own identity provider, which the Cloud API accepts for service accounts. Else one key for each consumer, with a role on one cluster.',
    url: docs,
  },
  consumers: ['Terraform settings', 'CI secrets', 'monitoring scripts'],
  confirm: {
    text: 'GET https://cockroachlabs.cloud/api/v1/clusters with the key answers 401.',
    url: cloudApi,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: cloudApi, checked: '2026-11-21' },
    {
      url: 'https://www.cockroachlabs.com/docs/cockroachcloud/user-authorization',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.cockroachlabs.com/docs/api/cloud/v1/api-keys/create-a-new-api-key.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
