import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'consul',
  name: 'HashiCorp Consul',
  url: 'https://www.consul.io',
} as const satisfies Provider

const tokens = 'https://developer.hashicorp.com/consul/docs/security/acl/tokens'
const gossip = 'https://developer.hashicorp.com/consul/docs/security/encryption'

export const rules = [
  {
    id: 'consul-acl-token',
    title: 'Consul ACL token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['consul'],
    pattern: {
      name: /consul[\w.-]{0,32}(?:token|secret[_.-]?id)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: tokens,
  },
  {
    id: 'consul-gossip-key',
    title: 'Consul gossip encryption key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['consul'],
    pattern: {
      name: /consul[\w.-]{0,24}(?:encrypt(?:ion)?|gossip)(?:[_.-]?(?:encryption|key)){0,2}/,
      value: /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: gossip,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'consul-acl-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `CONSUL_HTTP_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Consul-Token: ${secret}" http://10.0.0.1:8500/v1/kv/\n`,
      },
      { name: 'Spring', text: (secret) => `spring.cloud.consul.config.acl-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the accessor id', text: (make) => `CONSUL_ACCESSOR_ID=${make.uuid()}\n` },
      {
        name: 'the anonymous token',
        text: () =>
          `CONSUL_HTTP_TOKEN=${['0'.repeat(8), '0000', '0000', '0000', '0'.repeat(11)].join('-')}2\n`,
      },
    ],
  },
  'consul-gossip-key': {
    secret: (make) => `${make.base64(43)}=`,
    match: [
      { name: 'env file', text: (secret) => `CONSUL_ENCRYPT_KEY=${secret}\n` },
      { name: 'Ansible', text: (secret) => `consul_encrypt: "${secret}"\n` },
      { name: 'Terraform', text: (secret) => `consul_gossip_encryption_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CONSUL_ENCRYPT_KEY=${make.base64(42)}=\n` },
      { name: 'a flag', text: () => 'consul_encrypt_verify_incoming = true\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Consul UI → Tokens → the token → Delete. Find it by its accessor id, which consul acl token read -self shows.',
      url: tokens,
    },
    cli: {
      text: 'Takes the accessor id, not the token.',
      url: 'https://developer.hashicorp.com/consul/commands/acl/token/delete',
      command: { argv: ['consul', 'acl', 'token', 'delete', '-accessor-id', '<accessor-id>'] },
    },
    api: {
      text: 'PUT /v1/acl/logout ends a token that came from a login; DELETE /v1/acl/token/{accessor-id} any other.',
      url: 'https://developer.hashicorp.com/consul/api-docs/acl/tokens',
    },
  },
  blastRadius: {
    text: 'Does what its policies allow: reads and writes keys, registers services that then receive traffic, and changes intentions. A management token changes ACLs themselves.',
    list: {
      text: 'Shows policies and roles of a token by its accessor id.',
      url: tokens,
      command: { argv: ['consul', 'acl', 'token', 'read', '-id', '<accessor-id>', '-expanded'] },
    },
  },
  audit: {
    text: 'Consul Enterprise writes an audit log: search it for the accessor id from {since} to {until}. Otherwise compare services, keys and intentions with what you expect.',
    url: 'https://developer.hashicorp.com/consul/docs/enterprise/audit-logging',
  },
  replace: {
    text: 'Let workloads log in with an auth method (Kubernetes, JWT, AWS IAM) or take tokens from Vault’s Consul engine; both expire. Else a token with -expires-ttl and a policy for one service.',
    url: 'https://developer.hashicorp.com/consul/docs/security/acl/auth-methods',
  },
  consumers: ['Consul agents', 'Terraform backends', 'service configuration', 'CI secrets'],
  confirm: { text: 'consul acl token read -self with the token answers 403 ACL not found.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://developer.hashicorp.com/consul/commands/acl/token/delete',
      checked: '2026-11-21',
    },
    { url: 'https://developer.hashicorp.com/consul/commands/keyring', checked: '2026-11-21' },
  ],
  byRule: {
    'consul-gossip-key': {
      revoke: {
        console: {
          text: 'On one server: consul keyring -install the new key, -use it, and when every agent has it -remove the old one. Then replace it in the agents’ configuration.',
          url: 'https://developer.hashicorp.com/consul/commands/keyring',
        },
      },
      blastRadius: {
        text: 'Reads and forges gossip between agents, and joins the cluster as an agent, for whoever reaches port 8301. ACLs still hold.',
      },
      audit: {
        text: 'Look in consul members and the agents’ logs for members that joined from {since} to {until}.',
      },
      replace: {
        text: 'Keep the key in a secret manager and render it into the agent’s configuration at start.',
        url: gossip,
      },
      confirm: { text: 'consul keyring -list shows only the new key on all members.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'The old key decrypts until it is removed from the keyring.',
      },
    },
  },
} as const satisfies Playbook
