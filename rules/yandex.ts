import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'yandex',
  name: 'Yandex Cloud',
  url: 'https://yandex.cloud',
} as const satisfies Provider

const searchSecrets = 'https://yandex.cloud/en/docs/security/operations/search-secrets'
const staticKeys = 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'

export const rules = [
  {
    id: 'yandex-api-key',
    title: 'Yandex Cloud API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['AQVN'],
    pattern: /AQVN[A-Za-z0-9_-]{35,38}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['lower'] },
    ],
    source: searchSecrets,
  },
  {
    id: 'yandex-iam-token',
    title: 'Yandex Cloud IAM token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['t1.7', 't1.8', 't1.9'],
    pattern: /t1\.[789][A-Za-z0-9_-]{20,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/,
    boundary: 'base64url',
    reach: { before: 0, after: 640 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: searchSecrets,
  },
  {
    id: 'yandex-oauth-token',
    title: 'Yandex OAuth token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['y0_A', 'y0__'],
    pattern: /y0_[A_][A-Za-z0-9_-]{54,198}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['lower'] },
    ],
    source: searchSecrets,
  },
  {
    id: 'yandex-static-key-id',
    title: 'Yandex Cloud static access key ID',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['YCAJ'],
    pattern: /(?<secret>YCAJ[A-Za-z0-9_-]{21})(?:[^%&/\w-]|$)/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    half: 'public',
    source: staticKeys,
  },
  {
    id: 'yandex-static-secret-key',
    title: 'Yandex Cloud static secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'yandex',
      'secret_key',
      'secret-key',
      'secretkey',
      'secret_access_key',
      'secret-access-key',
      'secretaccesskey',
      'yc_secret',
      'yc_storage',
    ],
    pattern: {
      name: /(?:yandex|yc)[\w.-]{0,24}(?:secret|key)|secret[_.-]?(?:access[_.-]?)?key/,
      value: /YC[A-Za-z0-9_-]{38}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['lower'] },
    ],
    companions: [{ rule: 'yandex-static-key-id', withinLines: 5 }],
    source: staticKeys,
  },
] as const satisfies readonly Rule[]

const keyId = (make: Make) => `YCAJE${make.alnum(20)}`
const secretKey = (make: Make) => `YC${make.base64url(38)}`

export const examples = {
  'yandex-api-key': {
    secret: (make) => `AQVN${make.base64url(36)}`,
    match: [
      { name: 'env file', text: (secret) => `YC_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Api-Key ${secret}" https://translate.api.cloud.yandex.net/translate/v2/translate\n`,
      },
      { name: 'Python', text: (secret) => `sdk = YCloudML(folder_id="b1g", auth="${secret}")\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `YC_API_KEY=AQVN${make.alnum(30)}\n` },
      { name: 'part of a longer text', text: (make) => `${make.alnum(9)}AQVN${make.alnum(60)}\n` },
    ],
  },
  'yandex-iam-token': {
    secret: (make) => `t1.9${make.base64url(120)}.${make.base64url(86)}`,
    match: [
      { name: 'env file', text: (secret) => `YC_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://iam.api.cloud.yandex.net/iam/v1/serviceAccounts\n`,
      },
      { name: 'JSON', text: (secret) => `{"iamToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a cut signature',
        text: (make) => `YC_TOKEN=t1.9${make.base64url(120)}.${make.base64url(80)}\n`,
      },
      { name: 'a version', text: () => 't1.9.0 and t1.9.1\n' },
    ],
  },
  'yandex-oauth-token': {
    secret: (make) => `y0_A${make.base64url(56)}`,
    match: [
      { name: 'env file', text: (secret) => `YANDEX_OAUTH_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: OAuth ${secret}" https://cloud-api.yandex.net/v1/disk\n`,
      },
      { name: 'shell', text: (secret) => `yc config set token ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=y0_A${make.base64url(50)}\n` },
      { name: 'a variable name', text: () => 'int y0__int8_times_2 = x0__int8 + y0_A;\n' },
    ],
  },
  'yandex-static-key-id': {
    secret: keyId,
    match: [
      { name: 'env file', text: (secret) => `YC_STORAGE_ACCESS_KEY=${secret}\n` },
      { name: 'AWS profile', text: (secret) => `[yandex]\naws_access_key_id = ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"key_id": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a presigned URL, which is meant to be seen',
        text: (make) =>
          `https://storage.yandexcloud.net/b/a?X-Amz-Credential=${keyId(make)}%2F20240101\n`,
      },
      { name: 'one character short', text: (make) => `key_id: YCAJ${make.alnum(20)}\n` },
    ],
  },
  'yandex-static-secret-key': {
    secret: secretKey,
    match: [
      {
        name: 'rclone',
        text: (secret, make) =>
          `[yandex]\naccess_key_id = ${keyId(make)}\nsecret_access_key = ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `YC_STORAGE_SECRET_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `secret_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `secret_key = YC${make.alnum(37)}\n` },
      { name: 'another prefix', text: (make) => `yc_storage_secret = YB${make.alnum(37)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Management console → the folder → Identity and Access Management → Service accounts → the account → API keys → the key → … → Delete.',
      url: 'https://console.yandex.cloud',
    },
    cli: {
      text: 'List the keys of the service account first to find the id.',
      url: 'https://yandex.cloud/en/docs/iam/cli-ref/api-key',
      command: { argv: ['yc', 'iam', 'api-key', 'delete', '<api-key-id>'] },
    },
  },
  blastRadius: {
    text: 'Calls what the roles of its service account and the key’s scope allow: often language models, speech, translation and search, at your expense.',
    list: {
      text: 'Shows the roles given in the folder, the service account’s among them.',
      url: 'https://yandex.cloud/en/docs/iam/cli-ref/',
      command: {
        argv: ['yc', 'resource-manager', 'folder', 'list-access-bindings', '<folder-id>'],
      },
    },
  },
  audit: {
    text: 'Audit Trails → the trail’s log: filter by the service account from {since} to {until}. The list of keys shows when each was last used.',
    url: 'https://yandex.cloud/en/docs/audit-trails/',
  },
  replace: {
    text: 'The service account of the VM or function, whose IAM token comes from the metadata service; workload identity federation for CI and Kubernetes.',
    url: 'https://yandex.cloud/en/docs/iam/concepts/workload-identity',
  },
  consumers: ['server environments', 'Cloud Functions', 'voice and chat bots', 'CI secrets'],
  confirm: { text: 'A call with it answers 401 or UNAUTHENTICATED.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted; a leaked one is reported to the owner, but Yandex Cloud does not revoke it by itself.',
  },
  sources: [
    { url: searchSecrets, checked: '2026-11-21' },
    { url: staticKeys, checked: '2026-11-21' },
  ],
  byRule: {
    'yandex-iam-token': {
      revoke: {
        console: {
          text: 'An IAM token lives for at most 12 hours. The guide says how to revoke one sooner; take the roles from the account if you cannot wait.',
          url: 'https://yandex.cloud/en/docs/iam/operations/iam-token/revoke-iam-token',
        },
      },
      blastRadius: { text: 'Does for up to 12 hours what the account it was made for may do.' },
      consumers: ['shell histories and scripts', 'Terraform variables', 'CI logs'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new IAM token leaves the leaked one valid until it expires or is revoked.',
      },
    },
    'yandex-oauth-token': {
      revoke: {
        console: {
          text: 'Yandex ID → Security → Access to your data (apps and services) → the application → Delete. Changing the password ends every OAuth token of the account.',
          url: 'https://id.yandex.ru/security',
        },
      },
      blastRadius: {
        text: 'Acts as the user in what the application was granted: a Yandex Cloud token makes IAM tokens for all the clouds of that user; others reach Disk, Mail, Direct or Metrica.',
      },
      replace: {
        text: 'A service account with an authorized key, or federation, in place of a person’s token.',
        url: 'https://yandex.cloud/en/docs/iam/concepts/users/service-accounts',
      },
      consumers: [
        'yc CLI settings',
        'Terraform variables',
        'bots and smart-home add-ons',
        'CI secrets',
      ],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new OAuth token leaves the leaked one valid: revoke it.',
      },
    },
    'yandex-static-key-id': {
      blastRadius: {
        text: 'Nothing by itself. With its secret key, which is often committed nearby, the buckets and queues of its service account.',
      },
    },
    'yandex-static-secret-key': {
      revoke: {
        console: {
          text: 'Management console → the folder → Identity and Access Management → Service accounts → the account → Static access keys → the key → … → Delete.',
          url: 'https://console.yandex.cloud',
        },
        cli: {
          text: 'Takes the id of the key in IAM, which yc iam access-key list shows beside the key ID.',
          url: 'https://yandex.cloud/en/docs/iam/cli-ref/access-key',
          command: { argv: ['yc', 'iam', 'access-key', 'delete', '<access-key-id>'] },
        },
      },
      blastRadius: {
        text: 'Reads, changes and deletes what the roles of its service account allow in the S3-compatible storage, message queues and other AWS-style services.',
      },
      replace: {
        text: 'A temporary key of the Security Token Service; presigned URLs for browsers.',
        url: staticKeys,
      },
      consumers: [
        'backup tools',
        'rclone and s3cmd settings',
        'Terraform state backends',
        'CI secrets',
      ],
      confirm: { text: 'A signed request answers 403 InvalidAccessKeyId.' },
    },
  },
} as const satisfies Playbook
