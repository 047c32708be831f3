import { crc32HexLe } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'grafana',
  name: 'Grafana',
  url: 'https://grafana.com',
} as const satisfies Provider

const serviceAccounts = 'https://grafana.com/docs/grafana/latest/administration/service-accounts/'
const serviceAccountApi =
  'https://grafana.com/docs/grafana-cloud/developer-resources/api-reference/http-api/api-legacy/serviceaccount/'
const legacy =
  'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/'
const accessPolicies =
  'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/'
const cloudApi =
  'https://grafana.com/docs/grafana-cloud/developer-resources/api-reference/cloud-api/'

export const rules = [
  {
    id: 'grafana-service-account-token',
    title: 'Grafana service account token',
    severity: 'high',
    confidence: 'high',
    keywords: ['glsa_'],
    pattern: /glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}/,
    checks: [
      { kind: 'checksum', scheme: 'crc32-hex-le' },
      // The token in Grafana’s own documentation.
      { kind: 'not', words: ['HOruNAb7SOiCdshU'] },
    ],
    source: 'https://github.com/grafana/grafana/blob/main/pkg/components/satokengen/tokengen.go',
  },
  {
    id: 'grafana-cloud-token',
    title: 'Grafana Cloud access policy token',
    severity: 'high',
    confidence: 'high',
    keywords: ['glc_eyJ'],
    pattern: /glc_eyJ[A-Za-z0-9+/]{40,400}={0,2}/,
    checks: [{ kind: 'structure', is: 'prefixed-base64-json' }],
    boundary: 'base64',
    source: accessPolicies,
  },
  {
    id: 'grafana-api-key',
    title: 'Grafana API key (legacy)',
    severity: 'high',
    confidence: 'high',
    // {"k":" in base64: the key, then its name and the id of the organization.
    keywords: ['eyJrIjoi'],
    pattern: /eyJrIjoi[A-Za-z0-9+/]{50,300}={0,2}/,
    checks: [
      { kind: 'structure', is: 'base64-json' },
      { kind: 'entropy', bitsPerChar: 4 },
    ],
    boundary: 'base64',
    source: legacy,
  },
] as const satisfies readonly Rule[]

function serviceAccountToken(make: Make): string {
  const body = `glsa_${make.alnum(32)}`
  return `${body}_${crc32HexLe(body)}`
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64')

const cloudToken = (make: Make) =>
  `glc_${base64({
    o: make.digits(6),
    n: `stack-${make.digits(6)}-write-metrics`,
    k: make.alnum(24),
    m: { r: make.pick(['us', 'prod-eu-west-2', 'au']) },
  })}`

const apiKey = (make: Make) =>
  base64({
    k: make.alnum(32),
    n: make.pick(['ci', 'terraform', 'deploy bot']),
    id: make.int(1, 99),
  })

export const examples = {
  'grafana-service-account-token': {
    secret: serviceAccountToken,
    match: [
      { name: 'env file', text: (secret) => `GRAFANA_SERVICE_ACCOUNT_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://grafana.acme.test/api/dashboards/home\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "grafana" {\n  url  = var.url\n  auth = "${secret}"\n}\n`,
      },
      {
        name: 'MCP configuration',
        text: (secret) => `{"env": {"GRAFANA_API_KEY": "${secret}"}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the checksum is wrong',
        text: (make) => `auth = "glsa_${make.alnum(32)}_${'0000aaaa'}"\n`,
      },
      {
        name: 'one character short',
        text: (make) => `auth = "${serviceAccountToken(make).slice(0, -1)}"\n`,
      },
    ],
  },
  'grafana-cloud-token': {
    secret: cloudToken,
    match: [
      { name: 'env file', text: (secret) => `GRAFANA_CLOUD_TOKEN=${secret}\n` },
      {
        name: 'Prometheus',
        text: (secret) =>
          `remote_write:\n  - basic_auth:\n      username: 123456\n      password: ${secret}\n`,
      },
      {
        name: 'Alloy',
        text: (secret) => `basic_auth {\n  username = "123456"\n  password = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'it is no JSON', text: (make) => `token: glc_eyJ${make.alnum(80)}\n` },
      { name: 'a placeholder', text: () => 'password: glc_eyJ...\n' },
    ],
  },
  'grafana-api-key': {
    secret: apiKey,
    match: [
      { name: 'env file', text: (secret) => `GRAFANA_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `GrafanaFace(auth='${secret}', host='grafana.acme.test')\n`,
      },
      {
        name: 'header',
        text: (secret) => `-H "Authorization: Bearer ${secret}" http://localhost:3000/api/org\n`,
      },
    ],
    noMatch: [
      { name: 'it is no JSON', text: (make) => `key: eyJrIjoi${make.alnum(80)}\n` },
      { name: 'only the beginning', text: () => 'GRAFANA_API_KEY=eyJrIjoi...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'In the Grafana that issued it: Administration → Users and access → Service accounts → the account → the token → Delete.',
      url: serviceAccounts,
    },
    api: {
      text: 'DELETE /api/serviceaccounts/{id}/tokens/{tokenId} at the address of that Grafana; GET /api/serviceaccounts/{id}/tokens lists them.',
      url: serviceAccountApi,
    },
  },
  blastRadius: {
    text: 'Does what the service account’s role allows in one organization of one Grafana: a Viewer reads dashboards and queries data sources, an Admin changes them, adds users and reaches everything behind the data sources.',
    list: {
      text: 'The service account’s page shows its role and permissions; GET /api/access-control/user/permissions with the token lists them.',
      url: serviceAccounts,
    },
  },
  audit: {
    text: 'Usage of the token shows in the list of tokens as last used. The server log (and the audit log in Enterprise and Cloud) names the service account as user: look from {since} to {until} for addresses that are not yours.',
    url: serviceAccounts,
  },
  replace: {
    text: 'Where your Grafana has JWT authentication, a short-lived token of the identity provider. Else a service account for each use, with the lowest role and an expiry for its token.',
    url: serviceAccounts,
  },
  consumers: [
    'Terraform and Ansible',
    'CI jobs that provision dashboards',
    'scripts that call the HTTP API',
    'MCP servers and chat bots',
  ],
  confirm: {
    text: 'GET /api/org at that Grafana with the token as bearer answers 401.',
    url: serviceAccountApi,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are added and deleted, not rotated. A new token leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: serviceAccounts, checked: '2026-11-21' },
    { url: serviceAccountApi, checked: '2026-11-21' },
    { url: legacy, checked: '2026-11-21' },
    { url: accessPolicies, checked: '2026-11-21' },
    { url: cloudApi, checked: '2026-11-21' },
  ],
  byRule: {
    'grafana-cloud-token': {
      revoke: {
        console: {
          text: 'Cloud Portal → Security → Access Policies → the policy → the token → Delete. The name in the token tells which: it is base64 JSON with o for the organization, n for the name and m.r for the region.',
          url: accessPolicies,
        },
        api: {
          text: 'DELETE https://www.grafana.com/api/v1/tokens/{id}?region={region} with a token that has accesspolicies:delete.',
          url: cloudApi,
        },
      },
      blastRadius: {
        text: 'Does what its access policy’s scopes allow in a stack or the whole organization: writes or reads metrics, logs and traces; with stacks or accesspolicies scopes it manages stacks and makes further tokens.',
        list: {
          text: 'GET https://www.grafana.com/api/v1/accesspolicies?region={region} lists each policy’s scopes and realms.',
          url: cloudApi,
        },
      },
      audit: {
        text: 'Cloud Portal → Access Policies shows when the token was last used. Usage insights and the ingestion of the stack from {since} to {until} show data that is not yours.',
        url: accessPolicies,
      },
      replace: {
        text: 'An access policy for each job with one scope (metrics:write, logs:write), an IP allow list where the senders are fixed, and tokens that expire.',
        url: accessPolicies,
      },
      consumers: [
        'Alloy, Agent and OpenTelemetry collector configuration',
        'Prometheus remote_write and Loki clients',
        'Terraform providers',
        'Kubernetes secrets',
      ],
      confirm: {
        text: 'A request to the endpoint it wrote to answers 401.',
        url: accessPolicies,
      },
    },
    'grafana-api-key': {
      revoke: {
        console: {
          text: 'Administration → Users and access → Service accounts → the account it was migrated to → the token → Delete; before Grafana 10 Configuration → API keys → Revoke. A key of grafana.com is in the Cloud Portal under API Keys.',
          url: legacy,
        },
      },
      replace: {
        text: 'A token of a service account with the lowest role; for Grafana Cloud services a token of an access policy. Migrating a key keeps its leaked value valid, so make a new one.',
        url: legacy,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Migrating the key to a service account keeps its value working as before.',
      },
    },
  },
} as const satisfies Playbook
