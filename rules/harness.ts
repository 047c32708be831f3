import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'harness',
  name: 'Harness',
  url: 'https://www.harness.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'harness-token',
    title: 'Harness personal or service account token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['harness', 'x-api-key', 'platform_api_key'],
    pattern: {
      name: /harness[\w.-]{0,24}(?:key|token|pat)|x-api-key|platform_api_key/,
      value: /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source:
      'https://developer.harness.io/docs/platform/Role-Based-Access-Control/add-and-manage-api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'harness-token': {
    secret: (make) =>
      `${make.pick(['p', 's'])}at.${make.base64url(22)}.${make.hex(24)}.${make.alnum(20)}`,
    match: [
      { name: 'env file', text: (secret) => `HARNESS_PLATFORM_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-api-key: ${secret}" https://app.harness.io/ng/api/user/currentUser\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "x" {\n  platform_api_key = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `x-api-key: pat.${make.alnum(22)}.${make.hex(24)}.${make.alnum(19)}\n`,
      },
      { name: 'a placeholder', text: () => 'HARNESS_API_KEY=pat.account.token.secret\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your profile → My API Keys → the key → the token → More options → Delete. A service account: Account Settings → Access Control → Service Accounts → the account → the key.',
      url: 'https://app.harness.io',
    },
  },
  blastRadius: {
    text: 'Has the permissions of its user or service account: runs pipelines, changes services and environments, reads references to secrets. A pipeline runs commands on your delegates.',
  },
  audit: {
    text: 'Account Settings → Security and Governance → Audit Trail, by the user or service account, from {since} to {until}.',
    url: 'https://developer.harness.io/docs/platform/governance/audit-trail/',
  },
  replace: {
    text: 'A service account with a role for one project, and a token with an expiry.',
    url: 'https://developer.harness.io/docs/platform/Role-Based-Access-Control/add-and-manage-api-keys',
  },
  consumers: [
    'Terraform providers',
    'CI secrets',
    'scripts that start pipelines',
    '~/.harness settings of the CLI',
  ],
  confirm: {
    text: 'GET https://app.harness.io/ng/api/user/currentUser with the token in x-api-key answers 401.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate Token lets you set when the old one ends; until then both are valid. Delete the leaked one instead.',
  },
  sources: [
    {
      url: 'https://developer.harness.io/docs/platform/Role-Based-Access-Control/add-and-manage-api-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
