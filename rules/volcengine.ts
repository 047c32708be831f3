import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'volcengine',
  name: 'Volcano Engine',
  url: 'https://www.volcengine.com',
} as const satisfies Provider

const accessKeys = 'https://volcengine.com/docs/6257/65048'

export const rules = [
  {
    id: 'volcengine-access-key-id',
    title: 'Volcano Engine access key ID',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['AKLT'],
    pattern: /(?<secret>AKLT[A-Za-z0-9_-]{40,56})(?:[^%&/\w-]|$)/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    half: 'public',
    source: accessKeys,
  },
  {
    id: 'volcengine-secret-access-key',
    title: 'Volcano Engine secret access key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AKLT'],
    pattern:
      /AKLT[A-Za-z0-9_-]{40,56}[^A-Za-z0-9/+_-](?:[\s\S]{0,200}?[^A-Za-z0-9/+])?(?<secret>[A-Za-z0-9/+]{54,90}==)/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    companions: [{ rule: 'volcengine-access-key-id', withinLines: 5, required: true }],
    source: accessKeys,
  },
  {
    id: 'volcengine-secret-access-key-named',
    title: 'Volcano Engine secret access key by its name',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['volc_', 'volcengine', 'volcano', 'tos_secret', 'byteplus'],
    pattern: {
      name: /(?:volc(?:engine|ano)?|tos|byteplus)[\w.-]{0,24}(?:secret|sk)/,
      value: /[A-Za-z0-9/+]{54,90}==/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    companions: [{ rule: 'volcengine-access-key-id', withinLines: 5 }],
    source: accessKeys,
  },
] as const satisfies readonly Rule[]

const accessKeyId = (make: Make) => `AKLT${make.alnum(43)}`
const secretKey = (make: Make) => `${make.alnum(58)}==`

export const examples = {
  'volcengine-access-key-id': {
    secret: accessKeyId,
    match: [
      { name: 'env file', text: (secret) => `VOLC_ACCESSKEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"AccessKeyId": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `service.set_ak("${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'a presigned URL, which is meant to be seen',
        text: (make) =>
          `https://b.tos-cn-beijing.volces.com/a?X-Tos-Credential=${accessKeyId(make)}%2F20240101\n`,
      },
      { name: 'cut short', text: (make) => `VOLC_ACCESSKEY=AKLT${make.alnum(20)}\n` },
    ],
  },
  'volcengine-secret-access-key': {
    secret: secretKey,
    match: [
      { name: 'INI', text: (secret, make) => `ak = ${accessKeyId(make)}\nsk = ${secret}\n` },
      {
        name: 'Python',
        text: (secret, make) =>
          `tos.TosClientV2("${accessKeyId(make)}", "${secret}", endpoint, region)\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"AccessKeyId": "${accessKeyId(make)}", "SecretAccessKey": "${secret}"}\n`,
      },
    ],
    noMatch: [
      { name: 'no id beside it', text: (make) => `ak = me\nsk = ${secretKey(make)}\n` },
      {
        name: 'cut short',
        text: (make) => `ak = ${accessKeyId(make)}\nsk = ${make.alnum(30)}==\n`,
      },
    ],
  },
  'volcengine-secret-access-key-named': {
    secret: secretKey,
    match: [
      { name: 'env file', text: (secret) => `VOLC_SECRETKEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `volcengine_secret_key = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `tos_secret_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `VOLC_SECRETKEY=${make.alnum(40)}==\n` },
      { name: 'a variable', text: () => 'VOLC_SECRETKEY=$VOLC_SECRET_FROM_VAULT\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → account picture → API Access Keys → the key → Disable, then Delete. A sub-user’s: IAM → Users → the user → Keys.',
      url: 'https://console.volcengine.com/iam/keymanage/',
    },
    api: {
      text: 'Call UpdateAccessKey of the IAM API with Status=inactive, then DeleteAccessKey.',
      url: 'https://www.volcengine.com/docs/6257',
    },
  },
  blastRadius: {
    text: 'Does what the policies of its user allow through the API; a key of the main account can do everything.',
  },
  audit: {
    text: 'CloudTrail (Operation Audit) → events filtered by the access key ID, from {since} to {until}.',
    url: 'https://console.volcengine.com/cloud_trail',
  },
  replace: {
    text: 'An IAM role with temporary keys from STS (AssumeRole); else a sub-user’s key with one narrow policy.',
    url: 'https://www.volcengine.com/docs/6257',
  },
  consumers: ['TOS upload code', 'video and speech services', 'Terraform', 'CI secrets'],
  confirm: { text: 'A signed call answers InvalidAccessKey.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you disable or delete it.',
  },
  sources: [
    { url: accessKeys, checked: '2026-11-21' },
    { url: 'https://volcengine.com/docs/6257/65003', checked: '2026-11-21' },
  ],
  byRule: {
    'volcengine-access-key-id': {
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed nearby, all that the user may do.',
      },
    },
  },
} as const satisfies Playbook
