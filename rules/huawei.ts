import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'huawei',
  name: 'Huawei Cloud',
  url: 'https://www.huaweicloud.com',
} as const satisfies Provider

const accessKeys = 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html'

export const rules = [
  {
    id: 'huawei-secret-access-key',
    title: 'Huawei Cloud secret access key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['huawei', 'hw_secret', 'hw-secret', 'hwcloud', 'obs_secret', 'obs_sk'],
    pattern: {
      name: /(?:huawei|\bhw|\bobs)[\w.-]{0,24}(?:secret(?:[_.-]?(?:access[_.-]?)?key)?|[_.-]sk)/,
      value: /[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: accessKeys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'huawei-secret-access-key': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `HW_SECRET_KEY=${secret}\n` },
      { name: 'env file of the SDK', text: (secret) => `HUAWEICLOUD_SDK_SK=${secret}\n` },
      { name: 'YAML', text: (secret) => `huawei:\n  huawei_obs_secret_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `HW_SECRET_KEY=${make.alnum(39)}\n` },
      { name: 'a commit', text: (make) => `HUAWEI_SECRET_VERSION=${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → user name → My Credentials → Access Keys → the key → Disable, then Delete. Another user’s: IAM → Users → the user → Security Settings.',
      url: 'https://console.huaweicloud.com/iam/#/myCredential',
    },
    api: {
      text: 'DELETE https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/credentials/{access_key}.',
      url: 'https://support.huaweicloud.com/intl/en-us/api-iam/iam_03_0005.html',
    },
  },
  blastRadius: {
    text: 'Does what the groups of its IAM user allow, in every project and region they cover; a key of the account itself can do everything.',
  },
  audit: {
    text: 'Cloud Trace Service → Trace List, filtered by the access key or user, from {since} to {until}.',
    url: 'https://console.huaweicloud.com/cts/',
  },
  replace: {
    text: 'An agency on the ECS instance or a workload’s temporary access key with a security token; else an IAM user’s key with one narrow policy.',
    url: 'https://support.huaweicloud.com/intl/en-us/usermanual-iam/iam_06_0002.html',
  },
  consumers: ['OBS upload code', 'Terraform', 'CCE and CI pipelines', 'mobile push back ends'],
  confirm: { text: 'A signed call answers 401, and OBS answers 403 InvalidAccessKeyId.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you disable or delete it.',
  },
  sources: [
    {
      url: 'https://support.huaweicloud.com/intl/en-us/usermanual-iam5/iam_01_1150.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
