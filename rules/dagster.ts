import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dagster',
  name: 'Dagster+',
  url: 'https://dagster.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'dagster-token',
    title: 'Dagster+ user or agent token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['dagster'],
    pattern: {
      name: /dagster[\w.-]{0,24}token/,
      value: /(?:user|agent:[\w.-]{1,64}):[0-9a-f]{32}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.dagster.io/deployment/dagster-plus/management/tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dagster-token': {
    secret: (make) => `${make.pick(['user', `agent:acme${make.lower(3)}`])}:${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `DAGSTER_CLOUD_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `dagster_cloud_token: ${secret}\n` },
      { name: 'env file', text: (secret) => `DAGSTER_CLOUD_AGENT_TOKEN=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DAGSTER_CLOUD_API_TOKEN=user:${make.hex(31)}\n`,
      },
      {
        name: 'without the kind',
        text: (make) => `DAGSTER_CLOUD_API_TOKEN=team:${make.hex(32)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your avatar → Organization settings → Tokens → User tokens → the token → Revoke, or Agent tokens → the token → Edit → Revoke. For another user’s tokens an admin picks the user under Manage tokens for.',
      url: 'https://docs.dagster.io/deployment/dagster-plus/management/tokens',
    },
  },
  blastRadius: {
    text: 'A user token does what its owner may: deploys code locations, starts runs, reads environment variables. An agent token is handed runs with their code and settings, of every deployment unless Org Agent is turned off.',
  },
  audit: {
    text: 'Organization settings → Audit log from {since} to {until}.',
    url: 'https://docs.dagster.io/deployment/dagster-plus/authentication-and-access-control/audit-logs',
  },
  replace: {
    text: 'An agent token for one deployment; for CI a user token of a service user with the role it needs.',
    url: 'https://docs.dagster.io/deployment/dagster-plus/management/tokens',
  },
  consumers: ['agents and Helm values', 'CI secrets', 'dagster-cloud CLI settings'],
  confirm: { text: 'dagster-cloud with the old token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked. A new one leaves the leaked one valid until it is revoked.',
  },
  sources: [
    {
      url: 'https://docs.dagster.io/dagster-plus/deployment/management/tokens/agent-tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.dagster.io/dagster-plus/deployment/management/tokens/user-tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
