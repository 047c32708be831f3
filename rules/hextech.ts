import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'hextech',
  name: 'Hex',
  url: 'https://hex.tech',
} as const satisfies Provider

const docs = 'https://learn.hex.tech/docs/api-integrations/api/overview'

export const rules = [
  {
    // hxtp: a person’s; hxtw: a workspace’s.
    id: 'hextech-api-token',
    title: 'Hex (hex.tech) API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['hxtp_', 'hxtw_'],
    pattern: /hxt[pw]_[A-Za-z0-9]{32,200}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'hextech-api-token': {
    secret: (make) => `hxt${make.pick(['p', 'w'])}_${make.hex(128)}`,
    match: [
      { name: 'env file', text: (secret) => `HEX_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://app.hex.tech/api/v1/projects\n`,
      },
      { name: 'workflow', text: (secret) => `        with:\n          hex-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `HEX_API_TOKEN=hxtp_${make.hex(16)}\n` },
      {
        name: 'a function',
        text: () => 'int hxtp_crypto_sign_keypair_with_the_key_of_the_device(void);\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Hex → Settings → API keys → the token → Revoke. A workspace token: an admin under Settings → API keys of the workspace.',
      url: 'https://app.hex.tech',
    },
  },
  blastRadius: {
    text: 'Runs the projects that its user may run, with the data connections in them, and reads their results; with more scopes it lists and changes users, groups and connections.',
  },
  audit: {
    text: 'Settings → Audit logs, in the Enterprise plan, from {since} to {until}; and the Runs tab of the projects for runs through the API.',
    url: 'https://app.hex.tech',
  },
  replace: {
    text: 'A workspace token with an expiry and only the scopes that the job needs, for example Run projects.',
    url: docs,
  },
  consumers: ['orchestrators such as Airflow and Dagster', 'CI secrets', 'embedding backends'],
  confirm: { text: 'GET https://app.hex.tech/api/v1/projects with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and revoked. A new one leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [{ url: 'https://learn.hex.tech/docs/api/api-overview', checked: '2026-11-21' }],
} as const satisfies Playbook
