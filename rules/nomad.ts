import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nomad',
  name: 'HashiCorp Nomad',
  url: 'https://www.nomadproject.io',
} as const satisfies Provider

const tokens = 'https://developer.hashicorp.com/nomad/docs/secure/acl/tokens'

export const rules = [
  {
    id: 'nomad-acl-token',
    title: 'Nomad ACL token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['nomad'],
    pattern: {
      name: /nomad[\w.-]{0,32}(?:token|secret[_.-]?id)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'nomad-acl-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `NOMAD_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Nomad-Token: ${secret}" http://10.0.0.1:4646/v1/jobs\n`,
      },
      { name: 'Terraform', text: (secret) => `nomad_secret_id = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the accessor id', text: (make) => `NOMAD_ACCESSOR_ID=${make.uuid()}\n` },
      { name: 'the id of an allocation', text: (make) => `NOMAD_ALLOC_ID=${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Nomad UI → Access Control → Tokens → the token → Delete Token. nomad acl token self shows its accessor id.',
      url: tokens,
    },
    cli: {
      text: 'Takes the accessor id, not the token.',
      url: 'https://developer.hashicorp.com/nomad/commands/acl/token/delete',
      command: { argv: ['nomad', 'acl', 'token', 'delete', '<accessor-id>'] },
    },
    api: {
      text: 'DELETE /v1/acl/token/{accessor-id}.',
      url: 'https://developer.hashicorp.com/nomad/api-docs/acl/tokens',
    },
  },
  blastRadius: {
    text: 'Does what its policies allow: runs jobs, enters allocations, reads variables. A management token does everything, and a job can mean code as root on the clients.',
    list: {
      text: 'Shows the policies and roles of a token by its accessor id.',
      url: tokens,
      command: { argv: ['nomad', 'acl', 'token', 'info', '<accessor-id>'] },
    },
  },
  audit: {
    text: 'Nomad Enterprise writes an audit log: search it for the accessor id from {since} to {until}. Otherwise look through jobs, evaluations and deployments of that time.',
    url: 'https://developer.hashicorp.com/nomad/docs/configuration/audit',
  },
  replace: {
    text: 'Log in with nomad login through OIDC or a JWT of your CI: those tokens expire. Inside jobs use workload identity.',
    url: 'https://developer.hashicorp.com/nomad/docs/secure/acl',
  },
  consumers: ['CI secrets', 'Terraform settings', 'autoscalers and deployment tools'],
  confirm: { text: 'nomad acl token self with the token answers 403 ACL token not found.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    {
      url: 'https://developer.hashicorp.com/nomad/tutorials/archive/access-control-tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
