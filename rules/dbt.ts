import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dbt',
  name: 'dbt',
  url: 'https://www.getdbt.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'dbt-cloud-token',
    title: 'dbt personal access or service token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dbtc_', 'dbtu_'],
    pattern: /dbt[cu]_[A-Za-z0-9_=-]{30,64}/,
    boundary: 'none',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  },
  {
    id: 'dbt-cloud-token-legacy',
    title: 'dbt Cloud API token (format before 2024)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['dbt_cloud', 'dbt-cloud', 'dbtcloud'],
    pattern: { name: /dbt[_-]?cloud[\w.-]{0,20}(?:token|key)/, value: /[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dbt-cloud-token': {
    secret: (make) => `dbt${make.pick(['c', 'u'])}_${make.base64url(42)}`,
    match: [
      { name: 'env file', text: (secret) => `DBT_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://cloud.getdbt.com/api/v2/accounts/\n`,
      },
      { name: 'dbt_cloud.yml', text: (secret) => `token-value: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'words', text: () => 'DBT_TOKEN=dbtc_the_token_of_the_account_comes_in_here_then\n' },
      { name: 'cut short', text: (make) => `DBT_TOKEN=dbtu_${make.alnum(16)}\n` },
    ],
  },
  'dbt-cloud-token-legacy': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `DBT_CLOUD_API_TOKEN=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "x" {\n  dbt_cloud_token = "${secret}"\n}\n`,
      },
      { name: 'YAML', text: (secret) => `dbt-cloud-api-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `DBT_CLOUD_GIT_SHA=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `DBT_CLOUD_TOKEN=${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → API tokens → Personal tokens → the token → Delete; a service token: Account settings → API tokens → Service tokens → the token → Delete.',
      url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
    },
  },
  blastRadius: {
    text: 'Within its permissions, for a personal token those of its user, it starts and changes jobs, reads run logs, artifacts and metadata, and queries the Semantic Layer, that is the warehouse behind it.',
  },
  audit: {
    text: 'Account settings → Audit log from {since} to {until} (Enterprise).',
    url: 'https://docs.getdbt.com/docs/cloud/manage-access/audit-log',
  },
  replace: {
    text: 'A service token with the permission set it needs for one project.',
    url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
  },
  consumers: [
    '~/.dbt/dbt_cloud.yml',
    'Airflow, Dagster and Prefect connections',
    'CI secrets',
    'Terraform providers',
  ],
  confirm: { text: 'GET https://{host}/api/v2/accounts/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens', checked: '2026-11-21' },
    { url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
