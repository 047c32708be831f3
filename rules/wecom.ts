import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wecom',
  name: 'WeCom (WeChat Work)',
  url: 'https://developer.work.weixin.qq.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'wecom-webhook-url',
    title: 'WeCom group robot webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['qyapi.weixin.qq.com'],
    pattern:
      /https?:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/(?:send|upload_media)\?(?:debug=1&)?key=(?<random>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    boundary: 'base64url',
    reach: { before: 16, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developer.work.weixin.qq.com/document/path/91770',
  },
  {
    id: 'wecom-corp-secret',
    title: 'WeCom app secret (corpsecret)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['corpsecret', 'corp_secret', 'corp-secret', 'wecom', 'qywx', 'wxwork', 'wework'],
    pattern: {
      name: /corp[_-]?secret|(?:wecom|qywx|wxwork|wework)[\w.-]{0,24}(?:secret|key)/,
      value: /[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.1 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developer.work.weixin.qq.com/document/path/90665',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'wecom-webhook-url': {
    secret: (make) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `WECOM_WEBHOOK=${secret}\n` },
      {
        name: 'shell',
        text: (secret) => `curl '${secret}' -H 'Content-Type: application/json' -d @msg.json\n`,
      },
      { name: 'JSON', text: (secret) => `{"webhook": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () =>
          'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\n',
      },
      {
        name: 'one character short',
        text: (make) =>
          `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'wecom-corp-secret': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `WECOM_SECRET=${secret}\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=ww1&corpsecret=${secret}\n`,
      },
      { name: 'YAML', text: (secret) => `corp-secret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the corp id, which is public', text: (make) => `WECOM_CORP_ID=ww${make.hex(16)}\n` },
      { name: 'one character short', text: (make) => `WECOM_SECRET=${make.base64url(42)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Admin console → Applications → the app → Secret → View: reset it there. The new value is sent to your WeCom client.',
      url: 'https://work.weixin.qq.com/wework_admin/frame#apps',
    },
  },
  blastRadius: {
    text: 'With the corp id it fetches access tokens and does what the app may: sends messages to its members, reads contacts; the contacts secret changes the directory.',
  },
  audit: {
    text: 'Admin console → Management tools → Operation logs from {since} to {until}.',
    url: 'https://work.weixin.qq.com/wework_admin/frame#adminLogs',
  },
  replace: {
    text: 'The new secret in a secret manager, with Enterprise trusted IPs set on the app.',
    url: 'https://developer.work.weixin.qq.com/document/path/90665',
  },
  consumers: ['notification scripts and bots', 'internal tools', 'alerting', 'CI secrets'],
  confirm: {
    text: 'GET https://qyapi.weixin.qq.com/cgi-bin/gettoken with the old secret answers errcode 40001.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Resetting replaces the secret. Tokens fetched before live up to two hours.',
  },
  sources: [
    { url: 'https://www.tencentcloud.com/document/product/1254/78645', checked: '2026-11-21' },
    { url: 'https://developer.work.weixin.qq.com/document/path/91039', checked: '2026-11-21' },
  ],
  byRule: {
    'wecom-webhook-url': {
      revoke: {
        console: {
          text: 'The group → ⋯ → Group robots (newer clients: Manage chat information → Message Push) → the robot → Delete, and add a new one. Only who made the robot sees its address.',
          url: 'https://developer.work.weixin.qq.com/document/path/91770',
        },
      },
      blastRadius: {
        text: 'Posts into one group under the robot’s name, and can mention everyone. It reads nothing.',
      },
      audit: {
        text: 'Look through the group for posts of the robot from {since} to {until} that are not yours.',
        url: 'https://work.weixin.qq.com/',
      },
      replace: {
        text: 'A new robot, its URL in a secret manager.',
        url: 'https://developer.work.weixin.qq.com/document/path/91770',
      },
      consumers: ['CI notifications', 'alerting', 'Jenkins and Grafana'],
      confirm: { text: 'A POST to the old URL answers errcode 93000.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The URL is the secret: delete the robot and add a new one.',
      },
    },
  },
} as const satisfies Playbook
