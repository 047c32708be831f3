import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'spacelift',
  name: 'Spacelift',
  url: 'https://spacelift.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'spacelift-api-key-secret',
    title: 'Spacelift API key secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['spacelift'],
    pattern: {
      name: /spacelift[_.-]?api[_.-]?key[_.-]?secret|spacelift[_.-]?(?:api[_.-]?)?(?:secret|token)/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://docs.spacelift.io/integrations/api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'spacelift-api-key-secret': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `SPACELIFT_API_KEY_SECRET=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "x" {\n  spacelift_api_key_secret = "${secret}"\n}\n`,
      },
      { name: 'YAML', text: (secret) => `spaceliftApiKeySecret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the id of the key, which is public',
        text: (make) => `SPACELIFT_API_KEY_ID=${make.upper(26)}\n`,
      },
      { name: 'one character short', text: (make) => `SPACELIFT_API_KEY_SECRET=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization settings → API keys → the key → Delete.',
      url: 'https://docs.spacelift.io/integrations/api',
    },
  },
  blastRadius: {
    text: 'Acts with the roles of the key: starts and confirms runs, changes stacks, contexts and policies. A run can use the cloud accounts attached to its stack.',
  },
  audit: {
    text: 'Organization settings → Audit trail, by the key, from {since} to {until}.',
    url: 'https://docs.spacelift.io/integrations/audit-trail',
  },
  replace: {
    text: 'An API key of the kind OIDC for CI systems: it has no secret. Else a key limited to one space.',
    url: 'https://docs.spacelift.io/integrations/api',
  },
  consumers: ['spacectl profiles', 'Terraform providers', 'CI secrets'],
  confirm: { text: 'spacectl profile export-token with the old secret fails as unauthorized.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://docs.spacelift.io/integrations/api', checked: '2026-11-21' }],
} as const satisfies Playbook
