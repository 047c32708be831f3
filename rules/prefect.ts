import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'prefect',
  name: 'Prefect Cloud',
  url: 'https://www.prefect.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'prefect-api-key',
    title: 'Prefect Cloud API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pnu_', 'pnb_'],
    // u of a user, b of a service account.
    pattern: /pn[ub]_[A-Za-z0-9]{36}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'prefect-api-key': {
    secret: (make) => `pn${make.pick(['u', 'b'])}_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `PREFECT_API_KEY=${secret}\n` },
      { name: 'CLI', text: (secret) => `prefect cloud login --key ${secret}\n` },
      { name: 'profiles.toml', text: (secret) => `PREFECT_API_KEY = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PREFECT_API_KEY=pnu_${make.alnum(35)}\n` },
      { name: 'an identifier', text: (make) => `spnu_${make.alnum(36)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account icon at the bottom left → API Keys → the key → Delete. A service account: Service Accounts → the menu of the account → Rotate API Key.',
      url: 'https://app.prefect.cloud/my/api-keys',
    },
  },
  blastRadius: {
    text: 'Acts as its user or service account: runs and changes deployments on your workers, reads blocks and variables, which often hold further secrets.',
  },
  audit: {
    text: 'Account settings → Audit Log from {since} to {until}.',
    url: 'https://app.prefect.cloud',
  },
  replace: {
    text: 'A service account with a role in one workspace, and a key with an expiry.',
    url: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  },
  consumers: [
    '~/.prefect/profiles.toml',
    'workers and Helm values',
    'CI secrets (PREFECT_API_KEY)',
  ],
  confirm: { text: 'prefect cloud login with the old key says that it is not authorized.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate API Key of a service account can leave the old key active for a period you set: set none. A user’s key is only made and deleted.',
  },
  sources: [
    { url: 'https://docs.prefect.io/latest/cloud/users/api-keys', checked: '2026-11-21' },
    {
      url: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/service-accounts',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
