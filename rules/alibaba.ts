import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'alibaba',
  name: 'Alibaba Cloud',
  url: 'https://www.alibabacloud.com',
} as const satisfies Provider

const accessKeys = 'https://help.aliyun.com/en/sls/developer-reference/access-key'

export const rules = [
  {
    id: 'alibaba-access-key-id',
    title: 'Alibaba Cloud AccessKey ID',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['LTAI'],
    pattern: /(?<secret>LTAI[A-Za-z0-9]{12,20})(?:[^%&/\w]|$)/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.9 }],
    half: 'public',
    source: accessKeys,
  },
  {
    id: 'alibaba-access-key-secret',
    title: 'Alibaba Cloud AccessKey secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['LTAI'],
    pattern:
      /LTAI[A-Za-z0-9]{12,20}[^A-Za-z0-9](?:[\s\S]{0,200}?[^A-Za-z0-9])?(?<secret>[A-Za-z0-9]{30})(?:[^A-Za-z0-9]|$)/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'alibaba-access-key-id', withinLines: 5, required: true }],
    source: accessKeys,
  },
  {
    id: 'alibaba-access-key-secret-named',
    title: 'Alibaba Cloud AccessKey secret by its name',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'alibaba',
      'aliyun',
      'alicloud',
      'accesskeysecret',
      'access_key_secret',
      'access-key-secret',
    ],
    pattern: {
      name: /(?:alibaba|aliyun|alicloud)[\w.-]{0,30}(?:secret|key)|access[_.-]?key[_.-]?secret/,
      value: /[A-Za-z0-9]{30}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'alibaba-access-key-id', withinLines: 5 }],
    source: accessKeys,
  },
] as const satisfies readonly Rule[]

const accessKeyId = (make: Make) => `LTAI${make.alnum(make.pick([12, 20]))}`

export const examples = {
  'alibaba-access-key-id': {
    secret: accessKeyId,
    match: [
      { name: 'env file', text: (secret) => `ALIBABA_CLOUD_ACCESS_KEY_ID=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"accessKeyId": "${secret}", "region": "cn-hangzhou"}\n` },
      { name: 'Python', text: (secret) => `auth = oss2.Auth("${secret}", os.environ["SECRET"])\n` },
    ],
    noMatch: [
      {
        name: 'a signed URL, which is meant to be seen',
        text: (make) =>
          `https://b.oss-cn-hangzhou.aliyuncs.com/a.png?OSSAccessKeyId=${accessKeyId(make)}&Expires=1700000000\n`,
      },
      {
        name: 'one character short',
        text: (make) => `ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI${make.alnum(11)}\n`,
      },
    ],
  },
  'alibaba-access-key-secret': {
    secret: (make) => make.alnum(30),
    match: [
      {
        name: 'config',
        text: (secret, make) => `access_id = ${accessKeyId(make)}\naccess_secret = ${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret, make) => `oss2.Auth("${accessKeyId(make)}", "${secret}")\n`,
      },
      { name: 'YAML', text: (secret, make) => `ak: ${accessKeyId(make)}\nsk: ${secret}\n` },
    ],
    noMatch: [
      { name: 'no id beside it', text: (make) => `ak: me\nsk: ${make.alnum(30)}\n` },
      {
        name: 'one character short',
        text: (make) => `ak: ${accessKeyId(make)}\nsk: ${make.alnum(29)}\n`,
      },
    ],
  },
  'alibaba-access-key-secret-named': {
    secret: (make) => make.alnum(30),
    match: [
      { name: 'env file', text: (secret) => `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new OSS({ accessKeySecret: "${secret}" })\n`,
      },
      { name: 'Spring', text: (secret) => `spring.cloud.alicloud.secret-key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ALIYUN_ACCESS_KEY_SECRET=${make.alnum(29)}\n`,
      },
      {
        name: 'a variable',
        text: () => 'accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'RAM console → Identities → Users → the user → Authentication tab → AccessKey → Disable, then Delete. A key of the account itself: profile picture → AccessKey.',
      url: 'https://ram.console.alibabacloud.com/users',
    },
    cli: {
      text: 'Takes effect at once and can be undone; delete the key when nothing needs it.',
      url: 'https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-updateaccesskey',
      command: {
        argv: [
          'aliyun',
          'ram',
          'UpdateAccessKey',
          '--UserName',
          '<user>',
          '--UserAccessKeyId',
          '{companion}',
          '--Status',
          'Inactive',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Does what the policies of its RAM user allow, from any address; a key of the account itself can do everything, in every region.',
    list: {
      text: 'Shows the policies of the user the key belongs to.',
      url: 'https://www.alibabacloud.com/help/en/ram/',
      command: { argv: ['aliyun', 'ram', 'ListPoliciesForUser', '--UserName', '<user>'] },
    },
  },
  audit: {
    text: 'ActionTrail → AccessKey Pair Audit, or Event Query filtered by the AccessKey ID, from {since} to {until}. Look for new users, keys and instances.',
    url: 'https://actiontrail.console.alibabacloud.com',
  },
  replace: {
    text: 'A RAM role: the instance’s on ECS, RRSA on ACK, an OIDC provider for CI, which all hand out short-lived STS tokens. Else a RAM user’s key with one narrow policy.',
    url: 'https://www.alibabacloud.com/help/en/ram/user-guide/use-cases',
  },
  consumers: [
    'OSS upload code and static-site deploys',
    'DNS and certificate automation',
    'Terraform and ROS',
    'CI secrets',
    'mobile and mini-program back ends',
  ],
  confirm: {
    text: 'A call signed with the key answers InvalidAccessKeyId.NotFound, or InvalidAccessKeyId.Inactive while it is only disabled.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new AccessKey pair leaves the leaked one valid until you disable or delete it.',
  },
  sources: [
    { url: accessKeys, checked: '2026-11-21' },
    {
      url: 'https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-updateaccesskey',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'alibaba-access-key-id': {
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed nearby, all that the RAM user may do.',
      },
    },
  },
} as const satisfies Playbook
