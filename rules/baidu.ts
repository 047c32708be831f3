import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'baidu',
  name: 'Baidu AI Cloud',
  url: 'https://cloud.baidu.com',
} as const satisfies Provider

const quickStart = 'https://cloud.baidu.com/doc/qianfan/s/rmh4stn9m'

export const rules = [
  {
    id: 'baidu-cloud-api-key',
    title: 'Baidu AI Cloud API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['bce-v3/ALTAK-'],
    pattern: /bce-v3\/ALTAK-[A-Za-z0-9]{16,64}\/[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: quickStart,
  },
  {
    id: 'baidu-cloud-secret-access-key',
    title: 'Baidu AI Cloud secret access key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['baidu', 'bce_secret', 'bce_access', 'bce-secret', 'bcesecret'],
    pattern: { name: /(?:baidu|bce)[\w.-]{0,24}secret[\w.-]{0,12}key/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'baidu-cloud-api-key': {
    secret: (make) => `bce-v3/ALTAK-${make.alnum(21)}/${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `QIANFAN_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://qianfan.baidubce.com/v2/models -H "Authorization: Bearer ${secret}"\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://qianfan.baidubce.com/v2")\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `key=bce-v3/ALTAK-${make.alnum(21)}/${make.hex(39)}\n`,
      },
      { name: 'a placeholder', text: () => 'key=bce-v3/ALTAK-*********/614fb**********\n' },
    ],
  },
  'baidu-cloud-secret-access-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `BAIDUCLOUD_SECRET_ACCESS_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `bce_secret_key: ${secret}\n` },
      { name: 'Python', text: (secret) => `baidu_secret_access_key = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `BAIDUCLOUD_SECRET_ACCESS_KEY=${make.hex(31)}\n`,
      },
      { name: 'another key', text: (make) => `BCE_ENDPOINT_ETAG=${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → Security Authentication → API Key → the key → Delete.',
      url: 'https://console.bce.baidu.com/iam/#/iam/apikey/list',
    },
  },
  blastRadius: {
    text: 'Calls the services it was given, at your expense: usually every model of the Qianfan platform, and the data sets and applications there.',
    list: {
      text: 'Console → Security Authentication → API Key → the key shows its services and resources.',
      url: 'https://console.bce.baidu.com/iam/#/iam/apikey/list',
    },
  },
  audit: {
    text: 'Qianfan console → usage statistics, and Cloud Trail → events, for calls from {since} to {until} that are not yours.',
    url: 'https://console.bce.baidu.com/qianfan/',
  },
  replace: {
    text: 'A short-lived API key made from the access key pair for each deployment; else a key that may use one service only, from a secret manager.',
    url: quickStart,
  },
  consumers: ['chat and agent back ends', 'LLM gateways and proxies', 'notebooks', 'CI secrets'],
  confirm: {
    text: 'A call to https://qianfan.baidubce.com/v2/models with the key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: quickStart, checked: '2026-11-21' }],
  byRule: {
    'baidu-cloud-secret-access-key': {
      revoke: {
        console: {
          text: 'Console → Security Authentication → Access Key → the key → Disable, then Delete.',
          url: 'https://console.bce.baidu.com/iam/#/iam/accesslist',
        },
      },
      blastRadius: {
        text: 'Does what the policies of its user allow; a key of the main account can do everything, storage and servers included.',
      },
      consumers: ['BOS upload code', 'Terraform', 'CI secrets'],
      confirm: { text: 'A signed request answers InvalidAccessKeyId.' },
    },
  },
} as const satisfies Playbook
