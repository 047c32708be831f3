import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'rancher',
  name: 'Rancher',
  url: 'https://www.rancher.com',
} as const satisfies Provider

const keys = 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys'

export const rules = [
  {
    id: 'rancher-api-token',
    title: 'Rancher API bearer token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['token-', 'kubeconfig-u'],
    pattern:
      /(?:token-[a-z0-9]{5}|kubeconfig-u(?:ser)?-[a-z0-9]{5,16}(?:[.-][a-z0-9-]{3,24})?):[a-z0-9]{54}/,
    boundary: 'base64url',
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: keys,
  },
  {
    id: 'rancher-secret-key',
    title: 'Rancher API secret key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['rancher'],
    pattern: {
      name: /rancher[\w.-]{0,24}(?:secret(?:[_.-]?key)?|token)/,
      value: /[bcdfghjklmnpqrstvwxz2456789]{54}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

const part = (make: Make, length: number) => make.of('bcdfghjklmnpqrstvwxz2456789', length)

export const examples = {
  'rancher-api-token': {
    secret: (make) => `token-${part(make, 5)}:${part(make, 54)}`,
    match: [
      { name: 'env file', text: (secret) => `RANCHER_BEARER_TOKEN=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "rancher2" {\n  token_key = "${secret}"\n}\n`,
      },
      {
        name: 'kubeconfig',
        text: (secret) => `users:\n- name: "prod"\n  user:\n    token: "${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'the name of the token', text: (make) => `accessKey: token-${part(make, 5)}\n` },
      { name: 'one character short', text: (make) => `token-${part(make, 5)}:${part(make, 53)}\n` },
    ],
  },
  'rancher-secret-key': {
    secret: (make) => part(make, 54),
    match: [
      { name: 'env file', text: (secret) => `RANCHER_SECRET_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `rancher:\n  rancher_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"rancherSecretKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the access key', text: (make) => `RANCHER_ACCESS_KEY=token-${part(make, 5)}\n` },
      { name: 'one character short', text: (make) => `RANCHER_SECRET_KEY=${part(make, 53)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Rancher → user avatar → Account & API Keys → the key with the name before the colon → ⋮ → Delete. An administrator finds those of others with kubectl get tokens.management.cattle.io, and from Rancher 2.13 also tokens.ext.cattle.io, in the local cluster.',
      url: keys,
    },
    cli: {
      text: 'In the local cluster. The name is the part before the colon.',
      url: keys,
      command: { argv: ['kubectl', 'delete', 'tokens.management.cattle.io', '<name>'] },
    },
  },
  blastRadius: {
    text: 'Acts as the user who made it, in one cluster if it was scoped and else in all: reads secrets, deploys workloads, and for an administrator changes Rancher itself.',
  },
  audit: {
    text: 'Search Rancher’s API audit log, if it is switched on, for that user from {since} to {until}. Look at the audit log of each downstream cluster too.',
    url: 'https://ranchermanager.docs.rancher.com/how-to-guides/advanced-user-guides/enable-api-audit-log',
  },
  replace: {
    text: 'A key with an expiry and the scope of one cluster, for a user of its own with a small role.',
    url: keys,
  },
  consumers: [
    'kubeconfig files',
    'Terraform rancher2 provider',
    'CI secrets',
    'Rancher CLI (~/.rancher/cli2.json)',
  ],
  confirm: { text: 'GET https://{rancher}/v3 with the key as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and deleted. A new one, or a new password, leaves the leaked one valid until it is deleted or expires, or its user is deactivated.',
  },
  sources: [
    { url: 'https://ranchermanager.docs.rancher.com/api/api-tokens', checked: '2026-11-21' },
    { url: 'https://ranchermanager.docs.rancher.com/v2.15/api/api-tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
