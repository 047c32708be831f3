import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'codefresh',
  name: 'Codefresh',
  url: 'https://codefresh.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'codefresh-api-key',
    title: 'Codefresh API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['codefresh', 'cf_api_key', 'cf_api_token'],
    pattern: {
      name: /codefresh[\w.-]{0,24}(?:key|token)|cf_api_(?:key|token)/,
      value: /[0-9a-f]{24}\.[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://codefresh.io/docs/docs/integrations/codefresh-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'codefresh-api-key': {
    secret: (make) => `${make.hex(24)}.${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CODEFRESH_API_KEY=${secret}\n` },
      { name: 'env file', text: (secret) => `CF_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `codefresh_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CODEFRESH_API_KEY=${make.hex(24)}.${make.hex(31)}\n`,
      },
      { name: 'the id alone', text: (make) => `CODEFRESH_API_KEY=${make.hex(24)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → User Settings → API Keys → the key → Delete.',
      url: 'https://g.codefresh.io/user/settings',
    },
  },
  blastRadius: {
    text: 'Within its scopes it runs and changes pipelines, reads shared configuration and secrets they use, and works on GitOps runtimes.',
  },
  audit: {
    text: 'Account Settings → Audit from {since} to {until}.',
    url: 'https://g.codefresh.io/account-admin/audit',
  },
  replace: {
    text: 'A service account with the teams and scopes it needs.',
    url: 'https://codefresh.io/docs/docs/administration/account-user-management/service-accounts/',
  },
  consumers: ['~/.cfconfig', 'CI secrets', 'GitOps runtimes and Helm values'],
  confirm: { text: 'codefresh auth create-context with the old key is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://codefresh.io/docs/gitops/administration/user-self-management/user-settings',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
