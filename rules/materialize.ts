import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'materialize',
  name: 'Materialize',
  url: 'https://materialize.com',
} as const satisfies Provider

const docs = 'https://materialize.com/docs/manage/access-control/create-service-accounts'
const cli = 'https://materialize.com/docs/integrations/cli/reference/app-password'

export const rules = [
  {
    // Client ID and secret, two UUIDs, in hex or base64url.
    id: 'materialize-app-password',
    title: 'Materialize app password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mzp_'],
    pattern: /mzp_(?:[0-9a-f]{64}|[A-Za-z0-9_-]{43})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: cli,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'materialize-app-password': {
    secret: (make) => `mzp_${make.pick([make.hex(64), make.base64url(43)])}`,
    match: [
      { name: 'env file', text: (secret) => `MZ_PASSWORD=${secret}\n` },
      { name: 'mz.toml', text: (secret) => `[profiles.default]\napp-password = "${secret}"\n` },
      {
        name: 'database URL',
        text: (secret) =>
          `DATABASE_URL=postgres://ci%40acme.test:${secret}@acme.us-east-1.aws.materialize.cloud:6875/materialize\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `MZ_PASSWORD=mzp_${make.hex(40)}\n` },
      { name: 'masked', text: () => 'MZ_PASSWORD=mzp_f283gag2t3...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Materialize Console → App Passwords → the password → bin icon → Delete.',
      url: 'https://console.materialize.com/access',
    },
  },
  blastRadius: {
    text: 'Connects as its user or service account: reads, and with rights changes, sources, views and secrets of the region. An Organization Admin also manages users.',
  },
  audit: {
    text: 'Query mz_internal.mz_recent_activity_log for that user from {since} to {until}, and mz_audit_events for changes of objects.',
    url: 'https://materialize.com/docs/sql/system-catalog/',
  },
  replace: {
    text: 'A service-type app password for each application, with a role that has only the rights it needs.',
    url: docs,
  },
  consumers: [
    'BI tools and dashboards',
    'dbt profiles',
    'Terraform settings',
    '~/.config/materialize/mz.toml',
  ],
  confirm: { text: 'psql with the password answers invalid password.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'App passwords are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: cli, checked: '2026-11-21' },
    { url: docs, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
