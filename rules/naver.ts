import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'naver',
  name: 'NAVER',
  url: 'https://www.ncloud.com',
} as const satisfies Provider

const createAccessKey =
  'https://api-gov.ncloud-docs.com/docs/gov-iam-v2-sub-account-createaccesskey'

export const rules = [
  {
    id: 'naver-cloud-secret-key',
    title: 'NAVER Cloud secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ncp_iam_'],
    // An access key, which is public, has only 20 characters after the prefix.
    pattern: /ncp_iam_[A-Za-z0-9]{30,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: createAccessKey,
  },
  {
    id: 'naver-cloud-secret-key-legacy',
    title: 'NAVER Cloud secret key (without prefix)',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'ncloud',
      'naver_cloud',
      'naver-cloud',
      'navercloud',
      'ncp_secret',
      'x-ncp-apigw-api-key',
    ],
    pattern: {
      name: /(?:ncloud|ncp|naver[_.-]?cloud)[\w.-]{0,24}secret|x-ncp-apigw-api-key/,
      value: /[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://api.ncloud-docs.com/docs/en/management-subaccount-createaccesskey',
  },
  {
    id: 'naver-client-secret',
    title: 'NAVER Developers client secret',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['naver'],
    pattern: { name: /naver[\w.-]{0,16}secret/, value: /[A-Za-z0-9_]{10}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://developers.naver.com/docs/common/openapiguide/appregister.md',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'naver-cloud-secret-key': {
    secret: (make) => `ncp_iam_BPKSKR${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `NCLOUD_SECRET_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `secret_key = "${secret}"\n` },
      { name: 'INI', text: (secret) => `ncloud_secret_access_key = ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the access key, which is public',
        text: (make) => `NCLOUD_ACCESS_KEY=ncp_iam_BPASKR${make.alnum(14)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => '"keySecret": "ncp_iam_**********************************"\n',
      },
    ],
  },
  'naver-cloud-secret-key-legacy': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `NCLOUD_SECRET_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-NCP-APIGW-API-KEY: ${secret}" https://maps.apigw.ntruss.com/map-geocode/v2/geocode\n`,
      },
      { name: 'Java', text: (secret) => `String naverCloudSecretKey = "${secret}";\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `NCLOUD_SECRET_KEY=${make.alnum(39)}\n` },
      { name: 'a commit', text: (make) => `NCLOUD_SECRET_VERSION=${make.hex(40)}\n` },
    ],
  },
  'naver-client-secret': {
    secret: (make) =>
      `${make.of('ABCDEFGHJKMNP', 1)}${make.of('abcdefghjkmnp', 1)}${make.alnum(8)}`,
    match: [
      { name: 'env file', text: (secret) => `NAVER_CLIENT_SECRET=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Naver-Client-Secret: ${secret}" https://openapi.naver.com/v1/search/news.json\n`,
      },
      { name: 'YAML', text: (secret) => `naver:\n  naver-client-secret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a word', text: () => 'NAVER_CLIENT_SECRET=change_it\n' },
      { name: 'one character short', text: (make) => `NAVER_CLIENT_SECRET=${make.alnum(9)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → My Account → Account and security management → Access management → Manage API authentication key → Stop using, then Delete. A sub account’s: Sub Account → Sub accounts → the account → Access Key tab.',
      url: 'https://www.ncloud.com/mypage/manage/authkey',
    },
    api: {
      text: 'DELETE https://subaccount.apigw.ntruss.com/api/v1/sub-accounts/{subAccountId}/access-keys.',
      url: 'https://api.ncloud-docs.com/docs/en/management-subaccount',
    },
  },
  blastRadius: {
    text: 'With its access key, which often stands beside it: does what the policies of its sub account allow; a key of the main account can do everything.',
  },
  audit: {
    text: 'Console → Cloud Activity Tracer → Activities: look for API calls from {since} to {until} that are not yours.',
    url: 'https://console.ncloud.com',
  },
  replace: {
    text: 'A server role or STS temporary key; else a sub account’s key with one narrow policy and limited source addresses.',
    url: 'https://api.ncloud-docs.com/docs/en/management-subaccount',
  },
  consumers: ['Object Storage upload code', 'SENS messaging back ends', 'Terraform', 'CI secrets'],
  confirm: { text: 'A signed call answers 401 Authentication Failed.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you stop and delete it.',
  },
  sources: [
    { url: createAccessKey, checked: '2026-11-21' },
    { url: 'https://api-gov.ncloud-docs.com/docs/common-ncpapi-ncpapi.md', checked: '2026-11-21' },
  ],
  byRule: {
    'naver-client-secret': {
      revoke: {
        console: {
          text: 'NAVER Developers → Application → My applications → the application → Overview → Client Secret → Reissue.',
          url: 'https://developers.naver.com/apps/#/list',
        },
      },
      blastRadius: {
        text: 'Calls the open APIs of the application on its daily quota, and with a login code trades it for users’ tokens.',
      },
      audit: {
        text: 'NAVER Developers → the application → API statistics, for calls from {since} to {until} that are not yours.',
        url: 'https://developers.naver.com/apps/#/list',
      },
      consumers: [
        'login back ends',
        'search and map features',
        'mobile apps where it never belonged',
      ],
      confirm: { text: 'A call with the pair answers 401 with error code 024.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reissue makes a new secret, and the leaked one stops working.',
      },
    },
  },
} as const satisfies Playbook
