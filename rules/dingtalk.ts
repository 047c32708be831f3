import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dingtalk',
  name: 'DingTalk',
  url: 'https://open.dingtalk.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'dingtalk-webhook-url',
    title: 'DingTalk custom robot webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['oapi.dingtalk.com'],
    pattern: /https?:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=(?<random>[0-9a-f]{64})/,
    reach: { before: 16, after: 160 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
  },
  {
    id: 'dingtalk-robot-token',
    title: 'DingTalk custom robot access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['dingtalk', 'dingding', 'ding_token', 'ding_access_token'],
    pattern: { name: /(?:dingtalk|dingding|ding_)[\w.-]{0,24}token/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
  },
  {
    id: 'dingtalk-robot-sign-secret',
    title: 'DingTalk custom robot signing secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['dingtalk', 'dingding', 'ding_', 'secret'],
    pattern: {
      name: /secret|(?:dingtalk|dingding|ding_)[\w.-]{0,24}(?:sign|key)/,
      value: /SEC[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://open.dingtalk.com/document/orgapp/customize-robot-security-settings',
  },
  {
    id: 'dingtalk-app-secret',
    title: 'DingTalk app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['dingtalk', 'dingding', 'ding_app', 'ding_client'],
    pattern: { name: /(?:dingtalk|dingding|ding_)[\w.-]{0,24}secret/, value: /[A-Za-z0-9_-]{64}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://open.dingtalk.com/document/orgapp/basic-concepts',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dingtalk-webhook-url': {
    secret: (make) => `https://oapi.dingtalk.com/robot/send?access_token=${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `DINGTALK_WEBHOOK=${secret}\n` },
      { name: 'Python', text: (secret) => `webhook = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `url: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `https://oapi.dingtalk.com/robot/send?access_token=${make.hex(63)}\n`,
      },
      { name: 'a variable', text: () => 'https://oapi.dingtalk.com/robot/send?access_token=%s\n' },
    ],
  },
  'dingtalk-robot-token': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `DINGTALK_ACCESS_TOKEN=${secret}\n` },
      { name: 'Go', text: (secret) => `dingTalkToken := "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"DINGDING_TOKEN": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DINGTALK_ACCESS_TOKEN=${make.hex(63)}\n` },
      { name: 'a digest', text: (make) => `image: dingtalk-webhook@sha256:${make.hex(64)}\n` },
    ],
  },
  'dingtalk-robot-sign-secret': {
    secret: (make) => `SEC${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `DINGTALK_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `secret = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `dingtalk-sign: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DINGTALK_SECRET=SEC${make.hex(63)}\n` },
      { name: 'a placeholder', text: () => `secret = 'SEC${'0'.repeat(64)}'\n` },
    ],
  },
  'dingtalk-app-secret': {
    secret: (make) => make.base64url(64),
    match: [
      { name: 'env file', text: (secret) => `DINGTALK_APP_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `dingtalk-client-secret: ${secret}\n` },
      { name: 'Java', text: (secret) => `String dingTalkAppSecret = "${secret}";\n` },
    ],
    noMatch: [
      {
        name: 'the app key, which is public',
        text: (make) => `DINGTALK_APP_KEY=ding${make.lower(16)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `DINGTALK_APP_SECRET=${make.base64url(63)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The group → Group settings → Robots → the robot → Webhook → Reset, or Delete.',
      url: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
    },
  },
  blastRadius: {
    text: 'Posts into one group under the robot’s name, unless a signature, keyword or IP range stops it. It receives no messages and calls no other API.',
  },
  audit: {
    text: 'Look through the group for posts of the robot from {since} to {until} that are not yours.',
    url: 'https://www.dingtalk.com/',
  },
  replace: {
    text: 'An application robot, which DingTalk recommends over webhook robots; or a new robot with signature and IP range, token and signing secret kept in a secret manager.',
    url: 'https://open.dingtalk.com/document/orgapp/customize-robot-security-settings',
  },
  consumers: ['CI notifications', 'alerting', 'Jenkins and Grafana'],
  confirm: { text: 'A POST to the old URL answers an errcode other than 0.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset gives the robot a new URL and ends the old one.',
  },
  sources: [
    {
      url: 'https://github.com/open-dingtalk/developerpedia/blob/main/docs/learn/bot/webhook/overview.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/open-dingtalk/developerpedia/blob/main/docs/learn/bot/overview.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/open-dingtalk/developerpedia/blob/main/docs/develop/permission/single_to_multi/new_get_app_token.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'dingtalk-robot-sign-secret': {
      revoke: {
        console: {
          text: 'The group → Group settings → Robots → the robot → Security settings → Sign → Reset.',
          url: 'https://open.dingtalk.com/document/orgapp/customize-robot-security-settings',
        },
      },
      blastRadius: {
        text: 'With the webhook URL, whose signature it makes, it posts into the group.',
      },
      confirm: { text: 'A request signed with the old secret answers errcode 310000.' },
    },
    'dingtalk-app-secret': {
      revoke: {
        console: {
          text: 'Open Platform → App development → the app → Credentials & basic information → Client Secret (formerly AppSecret) → Reset.',
          url: 'https://open-dev.dingtalk.com/',
        },
      },
      blastRadius: {
        text: 'With the public app key it fetches access tokens and does what the app’s permissions allow: messages, contacts, approvals, attendance.',
      },
      audit: {
        text: 'Open Platform → the app → Monitoring and logs, and Admin console → Security → Operation log, from {since} to {until}.',
        url: 'https://open-dev.dingtalk.com/',
      },
      replace: {
        text: 'The new secret in a secret manager, with an egress IP allowlist and only the permissions the app needs.',
        url: 'https://open.dingtalk.com/document/orgapp/basic-concepts',
      },
      consumers: ['bots', 'internal tools and approval flows', 'CI secrets'],
      confirm: {
        text: 'POST https://api.dingtalk.com/v1.0/oauth2/{corpId}/token with the old secret answers 400 invalid.client.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset replaces the secret. Tokens fetched before live up to two hours.',
      },
    },
  },
} as const satisfies Playbook
