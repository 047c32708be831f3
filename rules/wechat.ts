import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wechat',
  name: 'WeChat',
  url: 'https://developers.weixin.qq.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'wechat-app-secret',
    title: 'WeChat app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'wechat',
      'weixin',
      'wxapp',
      'wx_app',
      'wx-app',
      'wx.app',
      'wx_sec',
      'wx.sec',
      'wx_mini',
      'wx.mini',
      'wx-mini',
      'wxsecret',
      'miniprogram',
      'mini_program',
    ],
    pattern: {
      name: /(?:wechat|weixin|wx|mini_?program)[\w.-]{0,24}secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_access_token.html',
  },
  {
    id: 'wechat-app-secret-url',
    title: 'WeChat app secret in a token request',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.weixin.qq.com'],
    pattern:
      /api\.weixin\.qq\.com\/(?:cgi-bin\/token|sns\/jscode2session|sns\/oauth2\/access_token)\?(?:[^\s"'&]{1,60}&){1,4}secret=(?<secret>[0-9a-f]{32})/,
    reach: { before: 0, after: 240 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_access_token.html',
  },
  {
    id: 'wechat-pay-api-key',
    title: 'WeChat Pay API or APIv3 key',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'wechat',
      'weixin',
      'wxpay',
      'wx_pay',
      'wx_mch',
      'mch_key',
      'mchkey',
      'apiv3key',
      'api_v3_key',
      'api-v3-key',
      'apiv3-key',
      'apiv3_key',
    ],
    pattern: {
      name: /(?:(?:wechat|weixin|wx)[_.-]?(?:pay|mch)[\w.-]{0,16}|mch[_-]?(?:api)?[_-]?|api[_-]?v3[_-]?)key/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://pay.weixin.qq.com/doc/v3/merchant/4013053249',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'wechat-app-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `WECHAT_APP_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `wx.miniapp.secret: ${secret}\n` },
      { name: 'PHP', text: (secret) => `'weixin_appsecret' => '${secret}',\n` },
    ],
    noMatch: [
      { name: 'the app id, which is public', text: (make) => `WECHAT_APP_ID=wx${make.hex(16)}\n` },
      { name: 'one character short', text: (make) => `WECHAT_APP_SECRET=${make.hex(31)}\n` },
    ],
  },
  'wechat-app-secret-url': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'JavaScript',
        text: (secret) =>
          `const url = 'https://api.weixin.qq.com/sns/jscode2session?appid=wx1&secret=${secret}&js_code=' + code\n`,
      },
      {
        name: 'shell',
        text: (secret) =>
          `curl "https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=${secret}"\n`,
      },
      {
        name: 'Go',
        text: (secret) =>
          `u := "https://api.weixin.qq.com/sns/oauth2/access_token?appid=wx1&secret=${secret}&code=%s"\n`,
      },
    ],
    noMatch: [
      {
        name: 'a name',
        text: () =>
          "'https://api.weixin.qq.com/sns/jscode2session?appid=APPID&secret=SECRET&js_code=JSCODE'\n",
      },
      {
        name: 'one character short',
        text: (make) =>
          `https://api.weixin.qq.com/cgi-bin/token?appid=wx1&secret=${make.hex(31)}\n`,
      },
    ],
  },
  'wechat-pay-api-key': {
    secret: (make) => `${make.alnum(31)}7`,
    match: [
      { name: 'env file', text: (secret) => `WECHAT_PAY_API_V3_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `apiV3Key: ${secret}\n` },
      { name: 'Java properties', text: (secret) => `wxpay.mchKey=${secret}\n` },
    ],
    noMatch: [
      { name: 'the merchant id', text: (make) => `WECHAT_PAY_MCH_ID=1${make.digits(9)}\n` },
      { name: 'one character short', text: (make) => `apiV3Key: ${make.alnum(30)}7\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'WeChat developer platform → My business → the official account or mini program → AppSecret → Reset. Until the new one is in place, freeze the old one there: that takes ten minutes, and its calls answer 40243.',
      url: 'https://developers.weixin.qq.com/',
    },
  },
  blastRadius: {
    text: 'With the public app id: fetches access tokens, exchanges login codes for users’ ids and session keys, sends messages and changes menus in the account’s name.',
  },
  audit: {
    text: 'Account backend → Development → Interface permissions and API call statistics, from {since} to {until}.',
    url: 'https://mp.weixin.qq.com/',
  },
  replace: {
    text: 'The new secret in a secret manager of one token server, with the IP allowlist switched on.',
    url: 'https://developers.weixin.qq.com/doc/service/en/Basic_Information/Get_access_token.html',
  },
  consumers: [
    'login backends of mini programs',
    'official account servers',
    'cloud functions',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.weixin.qq.com/cgi-bin/token with the old secret answers errcode 40125 or 40001.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset replaces the secret. An access token lives two hours; fetching another one ends it within five minutes.',
  },
  sources: [
    {
      url: 'https://developers.weixin.qq.com/doc/service/en/Basic_Information/Get_access_token.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.weixin.qq.com/doc/subscription/en/guide/dev/api',
      checked: '2026-11-21',
    },
    {
      url: 'https://pay.weixin.qq.com/wiki/doc/apiv3_partner/wechatpay/wechatpay3_2.shtml',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'wechat-pay-api-key': {
      revoke: {
        console: {
          text: 'Merchant platform → Account Center → API Security → the API key, or the APIv3 key, which is another one → set it anew.',
          url: 'https://pay.weixin.qq.com/',
        },
      },
      blastRadius: {
        text: 'The older API key signs payment requests and forges payment notifications; refunds need the certificate too. The APIv3 key decrypts notifications and platform certificates.',
      },
      audit: {
        text: 'Merchant platform → Transaction Center and Account Center → Operation log, from {since} to {until}.',
        url: 'https://pay.weixin.qq.com/',
      },
      replace: {
        text: 'APIv3 with the merchant’s private key in a key service, and the new APIv3 key of 32 bytes in a secret manager.',
        url: 'https://pay.weixin.qq.com/wiki/doc/apiv3_partner/wechatpay/wechatpay3_2.shtml',
      },
      consumers: ['payment backends', 'shop plugins'],
      confirm: {
        text: 'A request signed with the old key answers SIGNERROR; notifications no longer decrypt with the old one.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A new key replaces the old one at once: have every server ready for it.',
      },
    },
  },
} as const satisfies Playbook
