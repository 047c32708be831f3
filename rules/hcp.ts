import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'hcp',
  name: 'HashiCorp Cloud Platform',
  url: 'https://www.hashicorp.com/cloud',
} as const satisfies Provider

const docs = 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal'

export const rules = [
  {
    id: 'hcp-client-secret',
    title: 'HCP service principal client secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['hcp_', 'hcp-', 'hcpcl', 'hcp.c'],
    pattern: { name: /hcp[\w.-]{0,16}client[_.-]?secret/, value: /[A-Za-z0-9_-]{64}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'hcp-client-secret': {
    secret: (make) => `Kq7${make.base64url(61)}`,
    match: [
      { name: 'env file', text: (secret) => `HCP_CLIENT_SECRET=${secret}\n` },
      { name: 'Terraform', text: (secret) => `hcp_client_secret = "${secret}"\n` },
      { name: 'workflow', text: (secret) => `env:\n  HCP_CLIENT_SECRET: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `HCP_CLIENT_ID=${make.alnum(32)}\n` },
      { name: 'one character short', text: (make) => `HCP_CLIENT_SECRET=Kq7${make.alnum(60)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'HCP Portal → the organization or project → Access control (IAM) → Service principals → the principal → Keys → … beside the client ID → Delete.',
      url: 'https://portal.cloud.hashicorp.com',
    },
    cli: {
      text: 'Deletes the key; its name holds the client ID.',
      url: 'https://developer.hashicorp.com/hcp/docs/cli/commands/iam/service-principals/keys/delete',
      command: { argv: ['hcp', 'iam', 'service-principals', 'keys', 'delete', '<key-name>'] },
    },
  },
  blastRadius: {
    text: 'With the client ID acts as the service principal in its organization or project: with the role admin makes, changes and deletes clusters, with a smaller one reads secrets and settings.',
    list: {
      text: 'The principal’s page shows its role in the organization and in each project.',
      url: 'https://portal.cloud.hashicorp.com',
    },
  },
  audit: {
    text: 'Search the HCP audit log, streamed to your log system, for the service principal from {since} to {until}.',
    url: 'https://developer.hashicorp.com/hcp/docs/hcp/audit-log',
  },
  replace: {
    text: 'Use workload identity federation: AWS, Azure, GCP or an OIDC issuer such as GitHub Actions signs in without a stored secret.',
    url: 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/workload-identity-federation',
  },
  consumers: ['Terraform and Packer settings', 'CI secrets', 'Vault Secrets operators'],
  confirm: {
    text: 'POST https://auth.idp.hashicorp.com/oauth2/token with the client ID and the secret answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A principal holds up to two keys: a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
