import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'coralogix',
  name: 'Coralogix',
  url: 'https://coralogix.com',
} as const satisfies Provider

const keys = 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/'

export const rules = [
  {
    id: 'coralogix-team-key',
    title: 'Coralogix team API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['cxtp_'],
    pattern: /cxtp_[A-Za-z0-9]{24,48}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: keys,
  },
  {
    id: 'coralogix-personal-key',
    title: 'Coralogix personal API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['cxup_'],
    pattern: /cxup_[A-Za-z0-9]{24,48}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: keys,
  },
  {
    id: 'coralogix-private-key',
    title: 'Coralogix Send-Your-Data key (UUID)',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['coralogix'],
    pattern: {
      name: /coralogix[\w.-]{0,24}(?:key|token)/,
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'coralogix-team-key': {
    secret: (make) => `cxtp_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `CORALOGIX_API_KEY=${secret}\n` },
      {
        name: 'collector',
        text: (secret) =>
          `exporters:\n  coralogix:\n    domain: eu2.coralogix.com\n    private_key: "${secret}"\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "coralogix" {\n  env     = "EU2"\n  api_key = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `CORALOGIX_API_KEY=cxtp_${make.alnum(12)}\n` },
      { name: 'inside a longer word', text: (make) => `id=xcxtp_${make.alnum(30)}\n` },
    ],
  },
  'coralogix-personal-key': {
    secret: (make) => `cxup_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `CX_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.eu2.coralogix.com/mgmt/openapi\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `CX_API_KEY=cxup_${make.alnum(12)}\n` },
      { name: 'a variable', text: () => 'CX_API_KEY=cxup_$KEY\n' },
    ],
  },
  'coralogix-private-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `CORALOGIX_PRIVATE_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `coralogix_send_data_key: "${secret}"\n` },
      { name: 'Terraform', text: (secret) => `coralogix_api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'an id', text: (make) => `coralogix_company_id=${make.uuid()}\n` },
      { name: 'cut short', text: (make) => `CORALOGIX_PRIVATE_KEY=${make.uuid().slice(0, -1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Users and Teams → API Keys → the team or Send-Your-Data key → deactivate it, and delete it when nothing misses it.',
      url: 'https://dashboard.coralogix.com/#/settings/api-keys',
    },
    api: {
      text: 'DELETE https://api.coralogix.com/mgmt/openapi/5/aaa/api-keys/v3/{key_id}, with the host of your region and a key that may manage API keys.',
      url: 'https://coralogix.com/docs/api-reference/v5/api-keys-service/',
    },
  },
  blastRadius: {
    text: 'Does what its role presets allow: SendData only sends logs, metrics and traces, on your quota; others query all data of the team, or change alerts, dashboards, parsing rules and further keys.',
    list: {
      text: 'Settings → Users and Teams → API Keys → the key shows its presets and permissions.',
      url: 'https://dashboard.coralogix.com/#/settings/api-keys',
    },
  },
  audit: {
    text: 'The team’s audit log, where it is switched on: filter by the key from {since} to {until}. For a key that sends, look for applications and subsystems that are not yours.',
    url: 'https://coralogix.com/docs/user-guides/account-management/audit-trail/audit-trail/',
  },
  replace: {
    text: 'A Send-Your-Data key for shippers; else a team key with the one preset that is needed.',
    url: keys,
  },
  consumers: [
    'OpenTelemetry collector and Fluent Bit settings',
    'Helm values and Kubernetes secrets',
    'Lambda environments',
    'Terraform variables',
  ],
  confirm: {
    text: 'A request with the key as bearer to the API of your region answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made, deactivated and deleted. A new key leaves the leaked one valid.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: 'https://coralogix.com/docs/api-reference/v5/api-keys-service/', checked: '2026-11-21' },
  ],
  byRule: {
    'coralogix-personal-key': {
      revoke: {
        console: {
          text: 'Sign in as its owner: Settings → Users and Teams → API Keys → Personal keys → the key → deactivate, then delete.',
          url: 'https://dashboard.coralogix.com/#/settings/api-keys',
        },
      },
      replace: {
        text: 'A team key for anything that runs in production; Coralogix means personal keys for trying things out.',
        url: keys,
      },
    },
    'coralogix-private-key': {
      blastRadius: {
        text: 'Sends logs, metrics and traces into the team on your quota: forged or flooding data. Older keys of this form may be alert or query keys; see API Keys.',
      },
    },
  },
} as const satisfies Playbook
