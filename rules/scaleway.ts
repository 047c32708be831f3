import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'scaleway',
  name: 'Scaleway',
  url: 'https://www.scaleway.com',
} as const satisfies Provider

const apiKeys = 'https://www.scaleway.com/en/developers/api/iam/api-keys'

export const rules = [
  {
    id: 'scaleway-access-key',
    title: 'Scaleway access key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['access_key', 'access-key', 'accesskey'],
    pattern: { name: /access[_.-]?key/, value: /SCW[A-Z0-9]{17}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    half: 'public',
    source: apiKeys,
  },
  {
    id: 'scaleway-secret-key',
    title: 'Scaleway secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['scw_secret', 'scw_token', 'scw_api', 'scw-secret', 'scwsecret', 'scaleway'],
    pattern: {
      name: /(?:scw|scaleway)[\w.-]{0,24}(?:secret|token|key)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    companions: [{ rule: 'scaleway-access-key', withinLines: 5 }],
    source: apiKeys,
  },
  {
    id: 'scaleway-secret-key-config',
    title: 'Scaleway secret key beside its access key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['secret_key', 'secret-key', 'secretkey'],
    pattern: {
      name: /secret[_.-]?key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    companions: [{ rule: 'scaleway-access-key', withinLines: 5, required: true }],
    source: apiKeys,
  },
] as const satisfies readonly Rule[]

const accessKey = (make: Make) => `SCW${make.upper(17)}`

export const examples = {
  'scaleway-access-key': {
    secret: accessKey,
    match: [
      { name: 'env file', text: (secret) => `SCW_ACCESS_KEY=${secret}\n` },
      { name: 'config.yaml', text: (secret) => `access_key: ${secret}\n` },
      { name: 'TypeScript', text: (secret) => `createClient({ accessKey: "${secret}" })\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'access_key: SCWXXXXXXXXXXXXXXXXX\n' },
      { name: 'one character short', text: (make) => `access_key: SCW${make.upper(16)}\n` },
    ],
  },
  'scaleway-secret-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `SCW_SECRET_KEY=${secret}\n` },
      { name: 'Ansible', text: (secret) => `scaleway_api_token: "${secret}"\n` },
      { name: 'Python', text: (secret) => `SCALEWAY_SECRET_KEY = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a project id', text: (make) => `SCW_DEFAULT_PROJECT_ID=${make.uuid()}\n` },
      {
        name: 'a UUID of zeros',
        text: () => 'SCW_SECRET_KEY=00000000-0000-0000-0000-000000000000\n',
      },
    ],
  },
  'scaleway-secret-key-config': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'config.yaml',
        text: (secret, make) => `access_key: ${accessKey(make)}\nsecret_key: ${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret, make) =>
          `createClient({ accessKey: "${accessKey(make)}", secretKey: "${secret}" })\n`,
      },
      {
        name: 'Terraform',
        text: (secret, make) => `access_key = "${accessKey(make)}"\nsecret_key = "${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'no access key beside it',
        text: (make) => `access_key: me\nsecret_key: ${make.uuid()}\n`,
      },
      {
        name: 'another UUID beside one',
        text: (make) => `access_key: ${accessKey(make)}\ndefault_project_id: ${make.uuid()}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → IAM & API keys → API keys → the key → Delete.',
      url: 'https://console.scaleway.com/iam/api-keys',
    },
    cli: {
      text: 'Deleting is final.',
      url: 'https://www.scaleway.com/en/docs/iam/how-to/delete-api-keys/',
      command: { argv: ['scw', 'iam', 'api-key', 'delete', '{companion}'] },
    },
    api: {
      text: 'DELETE https://api.scaleway.com/iam/v1alpha1/api-keys/{access_key}.',
      url: apiKeys,
    },
  },
  blastRadius: {
    text: 'Does what the policies of its user or application allow in the Organization; an owner’s key can do everything.',
    list: {
      text: 'Shows whose key it is and when it expires.',
      url: apiKeys,
      command: { argv: ['scw', 'iam', 'api-key', 'get', '{companion}'] },
    },
  },
  audit: {
    text: 'Console → Audit Trail, filtered by the principal that owns the key, from {since} to {until}.',
    url: 'https://console.scaleway.com/audit-trail',
  },
  replace: {
    text: 'A key of an IAM application with one narrow policy and an expiry date; presigned URLs for browsers.',
    url: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  },
  consumers: [
    'Terraform and scw settings',
    'object storage and backup tools',
    'transactional e-mail and AI back ends',
    'CI secrets',
  ],
  confirm: {
    text: 'A call with the header X-Auth-Token answers 401 or 403 denied_authentication.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [{ url: apiKeys, checked: '2026-11-21' }],
  byRule: {
    'scaleway-access-key': {
      blastRadius: {
        text: 'Nothing by itself. With its secret key, which is often committed nearby, all that its bearer may do.',
      },
    },
  },
} as const satisfies Playbook
