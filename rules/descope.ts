import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'descope',
  name: 'Descope',
  url: 'https://www.descope.com',
} as const satisfies Provider

const docs = 'https://docs.descope.com/management/m2m-access-keys'

export const rules = [
  {
    // `K`, the id of the key, the random part. The project’s id begins with P and is no secret.
    id: 'descope-key',
    title: 'Descope management or access key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['descope'],
    pattern: {
      name: /descope[\w.-]{0,30}(?:key|secret|token)/,
      value: /K[23][A-Za-z0-9]{60,90}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'descope-key': {
    secret: (make) => `K3${make.alnum(69)}`,
    match: [
      { name: 'env file', text: (secret) => `DESCOPE_MANAGEMENT_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const descopeAccessKey = '${secret}'\n` },
      { name: 'Terraform', text: (secret) => `descope_management_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the project ID', text: (make) => `DESCOPE_PROJECT_KEY=P2${make.alnum(26)}\n` },
      { name: 'the id alone', text: (make) => `DESCOPE_KEY_ID=K2${make.alnum(26)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Descope Console → Company → Management Keys for a management key, Access Keys in the project for an access key: … beside the key → Deactivate, then Delete.',
      url: 'https://app.descope.com',
    },
    api: {
      text: 'POST https://api.descope.com/v1/mgmt/accesskey/deactivate with the id of an access key.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'A management key reads, changes and deletes the users, tenants, roles and flows of its projects. An access key is exchanged for tokens with the roles that were given to it.',
  },
  audit: {
    text: 'Descope Console → Audit: filter by the key’s name as actor from {since} to {until}.',
    url: 'https://app.descope.com',
  },
  replace: {
    text: 'A management key with an expiry for only the projects that need it; between machines an access key with one role and permitted IPs, exchanged for short-lived tokens.',
    url: docs,
  },
  consumers: ['server environment', 'CI secrets', 'Terraform settings'],
  confirm: { text: 'A management call with the project ID and the key as bearer answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deactivated or expires.',
  },
  sources: [
    { url: 'https://docs.descope.com/manage/accesskeys/', checked: '2026-11-21' },
    { url: 'https://docs.descope.com/manage', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
