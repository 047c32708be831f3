import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vultr',
  name: 'Vultr',
  url: 'https://www.vultr.com',
} as const satisfies Provider

const api = 'https://www.vultr.com/api/'

export const rules = [
  {
    id: 'vultr-api-key',
    title: 'Vultr API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['vultr'],
    pattern: { name: /vultr[\w.-]{0,24}(?:key|token)/, value: /[A-Z0-9]{36}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'vultr-api-key': {
    secret: (make) => make.upper(36),
    match: [
      { name: 'env file', text: (secret) => `VULTR_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `vultr_api_key = "${secret}"\n` },
      { name: 'vultr-cli.yaml', text: (secret) => `vultr-api-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a UUID', text: (make) => `VULTR_API_KEY_ID=${make.uuid()}\n` },
      { name: 'one character short', text: (make) => `VULTR_API_KEY=${make.upper(35)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Customer Portal → account name → API → Disable API, or Regenerate for a new key. A sub-user’s: Account → Users → Edit User → Generate new API key; further keys stand under User Access Tokens.',
      url: 'https://my.vultr.com/settings/#settingsapi',
    },
    api: {
      text: 'PATCH https://api.vultr.com/v2/users/{user-id} with api_enabled false ends all keys of that user.',
      url: 'https://docs.vultr.com/platform/iam/organizations/manage-user-api-access/how-to-disable-vultr-api-access-for-users',
    },
  },
  blastRadius: {
    text: 'Does everything in the account from the addresses on its access list: creates, reinstalls and deletes instances, snapshots, DNS and storage, and reads default passwords.',
    list: {
      text: 'Portal → API → Access Control shows from where it may be used.',
      url: 'https://my.vultr.com/settings/#settingsapi',
    },
  },
  audit: {
    text: 'Portal → Account → Audit log, and the list of instances: look for actions from {since} to {until} that nobody on the team made.',
    url: 'https://my.vultr.com',
  },
  replace: {
    text: 'A key of a sub-user with only the permissions it needs, and an access list with your own addresses.',
    url: 'https://docs.vultr.com/platform/other/users/',
  },
  consumers: [
    'Terraform',
    'vultr-cli settings',
    'Kubernetes cloud controller and CSI driver',
    'certificate automation over DNS',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.vultr.com/v2/account with the key answers 401 Invalid API token.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives the user a new key, and the leaked one stops working; a further key made beside it leaves it valid.',
  },
  sources: [
    {
      url: 'https://docs.vultr.com/platform/other/users/manage-users/api-access/regenerate-user-api-key.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.vultr.com/platform/other/api/other-user/create-api-key',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.vultr.com/platform/iam/organizations/manage-user-api-access/how-to-disable-vultr-api-access-for-users',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
