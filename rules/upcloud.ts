import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'upcloud',
  name: 'UpCloud',
  url: 'https://upcloud.com',
} as const satisfies Provider

const managing = 'https://upcloud.com/docs/guides/managing-api-tokens/'

export const rules = [
  {
    id: 'upcloud-api-token',
    title: 'UpCloud API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ucat_'],
    pattern: /ucat_[0-9A-Z]{26}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://upcloud.com/docs/guides/getting-started-upcloud-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'upcloud-api-token': {
    secret: (make) => `ucat_${make.of('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 26)}`,
    match: [
      { name: 'env file', text: (secret) => `UPCLOUD_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.upcloud.com/1.3/account\n`,
      },
      { name: 'Terraform', text: (secret) => `provider "upcloud" {\n  token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `UPCLOUD_TOKEN=ucat_${make.upper(25)}\n` },
      { name: 'a placeholder', text: () => 'Authorization: Bearer ucat_Your_API_Token\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'UpCloud Control Panel → Account → API Tokens → the token → Delete.',
      url: 'https://hub.upcloud.com/account/api-tokens',
    },
    api: {
      text: 'DELETE https://api.upcloud.com/1.3/account/tokens/{id}.',
      url: 'https://developers.upcloud.com/1.3/',
    },
  },
  blastRadius: {
    text: 'Does what its account or subaccount may do from the addresses it allows: servers, storage, databases, networks and, if it was granted, making more tokens.',
    list: {
      text: 'Control Panel → Account → API Tokens shows its expiry, allowed addresses and whether it can make tokens.',
      url: 'https://hub.upcloud.com/account/api-tokens',
    },
  },
  audit: {
    text: 'Control Panel → Account → Audit logs, from {since} to {until}: look for new tokens, servers and SSH keys.',
    url: 'https://hub.upcloud.com/account',
  },
  replace: {
    text: 'A token of a subaccount that sees only what it needs, with an expiry and your own addresses.',
    url: managing,
  },
  consumers: ['Terraform and upctl settings', 'Kubernetes drivers', 'CI secrets'],
  confirm: {
    text: 'GET https://api.upcloud.com/1.3/account with the token answers 401 AUTHENTICATION_FAILED.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted, and expire by themselves. A new token leaves the leaked one valid until then.',
  },
  sources: [
    { url: managing, checked: '2026-11-21' },
    { url: 'https://upcloud.com/docs/guides/getting-started-upcloud-api/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
