import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'linode',
  name: 'Linode (Akamai Cloud)',
  url: 'https://www.linode.com',
} as const satisfies Provider

const getStarted = 'https://techdocs.akamai.com/linode-api/reference/get-started'

export const rules = [
  {
    id: 'linode-api-token',
    title: 'Linode personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['linode'],
    pattern: { name: /linode[\w.-]{0,24}(?:token|key|pat)/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: getStarted,
  },
  {
    id: 'linode-api-token-terraform',
    title: 'Linode personal access token in a Terraform provider',
    severity: 'critical',
    confidence: 'high',
    keywords: ['"linode"'],
    pattern: /"linode"\s{0,4}\{[^}]{0,200}?token\s{0,12}=\s{0,4}"(?<secret>[0-9a-f]{64})"/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: getStarted,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'linode-api-token': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `LINODE_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `linode_api_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `linode-cli-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `linode_image_sha256: ${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `LINODE_TOKEN=${make.hex(63)}\n` },
    ],
  },
  'linode-api-token-terraform': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'on its own', text: (secret) => `provider "linode" {\n  token = "${secret}"\n}\n` },
      {
        name: 'aligned',
        text: (secret) =>
          `provider "linode" {\n  api_version = "v4beta"\n  token       = "${secret}"\n}\n`,
      },
      { name: 'on one line', text: (secret) => `provider "linode" { token = "${secret}" }\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'provider "linode" {\n  token = var.token\n}\n' },
      {
        name: 'one character short',
        text: (make) => `provider "linode" {\n  token = "${make.hex(63)}"\n}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Cloud Manager → profile → API Tokens → the token → Revoke.',
      url: 'https://cloud.linode.com/profile/tokens',
    },
    cli: {
      text: 'Find the id with linode-cli profile tokens-list.',
      url: 'https://techdocs.akamai.com/linode-api/reference/delete-personal-access-token',
      command: { argv: ['linode-cli', 'profile', 'token-delete', '<token-id>'] },
    },
    api: {
      text: 'DELETE https://api.linode.com/v4/profile/tokens/{tokenId}: the token is invalid at once. A token with the scope account:read_write may revoke itself.',
      url: 'https://techdocs.akamai.com/linode-api/reference/delete-personal-access-token',
    },
  },
  blastRadius: {
    text: 'Does what its scopes allow as its user: with full access creates, rebuilds and deletes Linodes, databases and buckets, changes DNS and adds SSH keys.',
    list: {
      text: 'Shows each token’s scopes and expiry.',
      url: 'https://techdocs.akamai.com/linode-api/reference/get-personal-access-tokens',
      command: { argv: ['linode-cli', 'profile', 'tokens-list'] },
    },
  },
  audit: {
    text: 'Cloud Manager → Events, and Account → Login History, from {since} to {until}: look for actions nobody on the team made.',
    url: 'https://cloud.linode.com/events',
  },
  replace: {
    text: 'A token of a restricted user with only the scopes it needs and an expiry date.',
    url: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
  },
  consumers: [
    'Terraform and Ansible',
    'Kubernetes cloud controller and CSI driver',
    'certificate automation over DNS',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.linode.com/v4/profile with the token answers 401 Invalid Token.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [
    {
      url: 'https://techdocs.akamai.com/linode-api/reference/delete-personal-access-token',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
