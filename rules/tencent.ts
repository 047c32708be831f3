import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tencent',
  name: 'Tencent Cloud',
  url: 'https://www.tencentcloud.com',
} as const satisfies Provider

const keySafety = 'https://cloud.tencent.com/document/product/664/36204'

export const rules = [
  {
    id: 'tencent-secret-id',
    title: 'Tencent Cloud SecretId',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['AKID'],
    pattern: /(?<secret>AKID[A-Za-z0-9]{32})(?:[^%&/\w]|$)/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    half: 'public',
    source: keySafety,
  },
  {
    id: 'tencent-secret-key',
    title: 'Tencent Cloud SecretKey',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AKID'],
    pattern:
      /AKID[A-Za-z0-9]{32}[^A-Za-z0-9](?:[\s\S]{0,200}?[^A-Za-z0-9])?(?<secret>[A-Za-z0-9]{32})(?:[^A-Za-z0-9]|$)/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'tencent-secret-id', withinLines: 5, required: true }],
    source: keySafety,
  },
  {
    id: 'tencent-secret-key-named',
    title: 'Tencent Cloud SecretKey by its name',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['tencent', 'qcloud', 'cos_secret', 'cos-secret', 'cossecret'],
    pattern: {
      name: /(?:tencent|qcloud|\bcos)[\w.-]{0,24}secret[_.-]?key/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'tencent-secret-id', withinLines: 5 }],
    source: keySafety,
  },
] as const satisfies readonly Rule[]

const secretId = (make: Make) => `AKID${make.alnum(32)}`

export const examples = {
  'tencent-secret-id': {
    secret: secretId,
    match: [
      { name: 'env file', text: (secret) => `TENCENTCLOUD_SECRET_ID=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"SecretId": "${secret}"}\n` },
      {
        name: 'Go',
        text: (secret) => `credential := common.NewCredential("${secret}", os.Getenv("KEY"))\n`,
      },
    ],
    noMatch: [
      {
        name: 'a signed COS URL, which is meant to be seen',
        text: (make) =>
          `https://b-125.cos.ap-shanghai.myqcloud.com/a?q-sign-algorithm=sha1&q-ak=${secretId(make)}&q-sign-time=1\n`,
      },
      {
        name: 'one character short',
        text: (make) => `TENCENTCLOUD_SECRET_ID=AKID${make.alnum(31)}\n`,
      },
    ],
  },
  'tencent-secret-key': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'INI',
        text: (secret, make) => `[common]\nsecret_id = ${secretId(make)}\nsecret_key = ${secret}\n`,
      },
      {
        name: 'JavaScript',
        text: (secret, make) =>
          `const cos = new COS({ SecretId: "${secretId(make)}", SecretKey: "${secret}" })\n`,
      },
      {
        name: 'Python',
        text: (secret, make) => `cred = credential.Credential("${secretId(make)}", "${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'no id beside it',
        text: (make) => `secret_id = me\nsecret_key = ${make.alnum(32)}\n`,
      },
      {
        name: 'a digest beside one',
        text: (make) => `id = ${secretId(make)}\nmd5 = ${make.hex(32)}\n`,
      },
    ],
  },
  'tencent-secret-key-named': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `TENCENTCLOUD_SECRET_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `cos_secret_key: "${secret}"\n` },
      { name: 'Java', text: (secret) => `String cosSecretKey = "${secret}";\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `TENCENTCLOUD_SECRET_KEY=${make.alnum(31)}\n`,
      },
      { name: 'a digest', text: (make) => `tencent_cos_secret_key_md5: ${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Cloud Access Management → Access Key → Manage API Key → the key → Disable, then Delete. A sub-user’s: Users → the user → API Key.',
      url: 'https://console.tencentcloud.com/cam/capi',
    },
    cli: {
      text: 'Takes effect at once and can be undone; delete the key when nothing needs it.',
      url: 'https://www.tencentcloud.com/document/product/598',
      command: {
        argv: [
          'tccli',
          'cam',
          'UpdateAccessKey',
          '--AccessKeyId',
          '{companion}',
          '--Status',
          'Inactive',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Does what the policies of its user allow through the API; a key of the main account can do everything, in every region.',
  },
  audit: {
    text: 'CloudAudit → Event History, filtered by the SecretId, from {since} to {until}; Cloud Security Center → Cloud API Exception Monitoring shows unusual callers.',
    url: 'https://console.tencentcloud.com/cloudaudit',
  },
  replace: {
    text: 'A CAM role: of the CVM instance, or of a workload’s OIDC identity, with temporary keys from STS. Else a sub-user’s key with one narrow policy and an IP condition.',
    url: keySafety,
  },
  consumers: [
    'COS upload code and static-site deploys',
    'mini-program and mobile back ends',
    'SMS and live-video services',
    'Terraform',
    'CI secrets',
  ],
  confirm: {
    text: 'A call signed with the key answers AuthFailure.SecretIdNotFound, or an authentication failure while it is only disabled.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you disable or delete it.',
  },
  sources: [{ url: keySafety, checked: '2026-11-21' }],
  byRule: {
    'tencent-secret-id': {
      blastRadius: {
        text: 'Nothing by itself. With its SecretKey, which is often committed nearby, all that the user may do.',
      },
    },
  },
} as const satisfies Playbook
