import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const docs = 'https://developer.hashicorp.com/terraform/language/state/sensitive-data'
const randomPassword =
  'https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password'

export const provider = {
  id: 'tfstate',
  name: 'Terraform state',
  url: docs,
} as const satisfies Provider

const text = '"(?<secret>(?:[^"\\\\\\s]|\\\\.){6,1024})"'
const gap = '\\s{0,40}'

export const rules = [
  {
    id: 'tfstate-random-password',
    title: 'Generated password in Terraform state',
    severity: 'critical',
    confidence: 'high',
    keywords: ['random_password', 'bcrypt_hash'],
    pattern: new RegExp(
      `"(?:random_password|bcrypt_hash)"[\\s\\S]{0,1500}?"result"\\s?:\\s?${text}`,
    ),
    reach: { before: 8, after: 2600 },
    boundary: 'none',
    source: randomPassword,
  },
  {
    // Both the order of a state file and that of `terraform output -json`.
    id: 'tfstate-sensitive-output',
    title: 'Sensitive output in Terraform state',
    severity: 'high',
    confidence: 'medium',
    keywords: ['"sensitive"'],
    pattern: new RegExp(
      `"value"\\s?:\\s?${text},${gap}"type"\\s?:\\s?"string",${gap}"sensitive"\\s?:\\s?true`,
    ),
    boundary: 'none',
    reach: { before: 1200, after: 32 },
    checks: [{ kind: 'structure', is: 'url-password' }],
    yields: true,
    source: docs,
  },
  {
    id: 'tfstate-printed-output',
    title: 'Sensitive output printed by Terraform',
    severity: 'high',
    confidence: 'medium',
    keywords: ['"sensitive"'],
    pattern: new RegExp(
      `"sensitive"\\s?:\\s?true,${gap}"type"\\s?:\\s?"string",${gap}"value"\\s?:\\s?${text}`,
    ),
    boundary: 'none',
    reach: { before: 0, after: 1300 },
    checks: [{ kind: 'structure', is: 'url-password' }],
    yields: true,
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(8)}${make.of('!#%*()-_=+[]:?', 3)}${make.alnum(6)}`

export const examples = {
  'tfstate-random-password': {
    secret: password,
    match: [
      {
        name: 'a state file',
        text: (secret, make) =>
          `"type": "random_password",\n"name": "db",\n"instances": [\n  {\n    "schema_version": 3,\n    "attributes": {\n      "bcrypt_hash": "$2a$10$${make.alnum(53)}",\n      "id": "none",\n      "length": 17,\n      "result": "${secret}",\n      "special": true\n    }\n  }\n]\n`,
      },
      {
        name: 'on one line',
        text: (secret, make) =>
          `{"attributes":{"bcrypt_hash":"$2a$10$${make.alnum(53)}","id":"none","keepers":null,"result":"${secret}"}}\n`,
      },
      {
        name: 'of an older provider',
        text: (secret) =>
          `{"type": "random_password", "name": "db", "instances": [{"attributes": {"id": "none", "result": "${secret}"}}]}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a random name',
        text: (make) =>
          `{"type": "random_string", "instances": [{"attributes": {"result": "${make.lower(8)}"}}]}\n`,
      },
      {
        name: 'code',
        text: () => 'resource "random_password" "db" {\n  length = 20\n}\n',
      },
    ],
  },
  'tfstate-sensitive-output': {
    secret: password,
    match: [
      {
        name: 'a state file',
        text: (secret) =>
          `"outputs": {\n  "admin": {\n    "value": "${secret}",\n    "type": "string",\n    "sensitive": true\n  }\n}\n`,
      },
      {
        name: 'on one line',
        text: (secret) => `{"x":{"value":"${secret}","type":"string","sensitive":true}}\n`,
      },
      {
        name: 'a backup',
        text: (secret) => `{"a": {"value": "${secret}", "type": "string", "sensitive": true}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'not sensitive',
        text: (make) =>
          `{"id": {"value": "${make.alnum(20)}", "type": "string", "sensitive": false}}\n`,
      },
      {
        name: 'a template',
        text: () => `{"id": {"value": "\${var.x}", "type": "string", "sensitive": true}}\n`,
      },
    ],
  },
  'tfstate-printed-output': {
    secret: password,
    match: [
      {
        name: 'a file of outputs',
        text: (secret) =>
          `{\n  "admin": {\n    "sensitive": true,\n    "type": "string",\n    "value": "${secret}"\n  }\n}\n`,
      },
      {
        name: 'on one line',
        text: (secret) => `{"x":{"sensitive":true,"type":"string","value":"${secret}"}}\n`,
      },
      {
        name: 'a log',
        text: (secret) =>
          `outputs: {"a": {"sensitive": true, "type": "string", "value": "${secret}"}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'not sensitive',
        text: (make) =>
          `{"id": {"sensitive": false, "type": "string", "value": "${make.alnum(20)}"}}\n`,
      },
      {
        name: 'hidden',
        text: () => '{"id": {"sensitive": true, "type": "string", "value": "***"}}\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The resources that use the value name the system: change it there. For random_password, replace the resource and apply, so that all who depend on it follow.',
      url: randomPassword,
    },
    cli: {
      text: 'Make a new password; plan first to see what follows.',
      url: randomPassword,
      command: { argv: ['terraform', 'apply', '-replace=<random_password.name>'] },
    },
  },
  blastRadius: {
    text: 'Whatever the value opens. A state file also names hosts, users and accounts, and holds other secrets in plain text.',
    list: {
      text: 'terraform state list names every resource in it.',
      url: 'https://developer.hashicorp.com/terraform/cli/commands/state/list',
      command: { argv: ['terraform', 'state', 'list'] },
    },
  },
  audit: {
    text: 'The access log of the system that accepts the value, from {since} to {until}.',
  },
  replace: {
    text: 'Keep state in a remote, encrypted backend. Use ephemeral values and write-only arguments, or let the cloud manage the password, so that none is stored.',
    url: docs,
  },
  consumers: ['what the resources configure with it', 'CI jobs that read outputs'],
  confirm: { text: 'A sign-in with the old value is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Replacing random_password ends the old value where it is applied. Older state files and their backups still show it.',
  },
  sources: [
    {
      url: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/hashicorp/terraform-provider-random/blob/main/docs/resources/password.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
