import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'feishu',
  name: 'Feishu (Lark)',
  url: 'https://open.feishu.cn',
} as const satisfies Provider

export const rules = [
  {
    id: 'feishu-webhook-url',
    title: 'Feishu (Lark) custom bot webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['/open-apis/bot/'],
    pattern:
      /https?:\/\/open\.(?:feishu\.cn|larksuite\.com|larkoffice\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?<random>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})/,
    boundary: 'base64url',
    reach: { before: 64, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
  },
  {
    id: 'feishu-app-secret',
    title: 'Feishu (Lark) app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['feishu', 'lark_', 'lark-', 'larksuite', 'larkapp', 'fs_app_secret'],
    pattern: { name: /(?:feishu|lark)[\w.-]{0,24}secret|fs_app_secret/, value: /[A-Za-z0-9]{32}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://open.feishu.cn/document/server-docs/api-call-guide/terminology',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'feishu-webhook-url': {
    secret: (make) => `https://open.feishu.cn/open-apis/bot/v2/hook/${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `FEISHU_WEBHOOK=${secret}\n` },
      { name: 'YAML', text: (secret) => `webhook: "${secret}"\n` },
      {
        name: 'shell',
        text: (secret) =>
          `curl -X POST -H 'Content-Type: application/json' -d '{"msg_type":"text"}' ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () =>
          'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\n',
      },
      {
        name: 'one character short',
        text: (make) =>
          `https://open.feishu.cn/open-apis/bot/v2/hook/${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'feishu-app-secret': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `FEISHU_APP_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `lark_app_secret = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `feishu-app-secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the app id, which is public',
        text: (make) => `FEISHU_APP_ID=cli_${make.hex(16)}\n`,
      },
      { name: 'one character short', text: (make) => `FEISHU_APP_SECRET=${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer Console → the app → Credentials & Basic Info → App Secret → Reset.',
      url: 'https://open.feishu.cn/app',
    },
  },
  blastRadius: {
    text: 'With the public app id it fetches tenant tokens and does everything the app’s scopes allow: messages, contacts, documents, approvals.',
    list: {
      text: 'Developer Console → the app → Permissions & Scopes.',
      url: 'https://open.feishu.cn/app',
    },
  },
  audit: {
    text: 'Developer Console → the app → Log search, and Admin console → Audit log, from {since} to {until}.',
    url: 'https://open.feishu.cn/app',
  },
  replace: {
    text: 'The new secret in a secret manager, an IP allowlist under Security Settings, and only the scopes the app needs.',
    url: 'https://open.feishu.cn/document/server-docs/api-call-guide/terminology',
  },
  consumers: ['bots', 'internal tools and approval flows', 'agent frameworks', 'CI secrets'],
  confirm: {
    text: 'POST https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal with the old secret answers an error code other than 0.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset replaces the secret. Tokens fetched before live up to two hours.',
  },
  sources: [
    {
      url: 'https://open.larkoffice.com/document/ukTMukTMukTM/ucTM5YjL3ETO24yNxkjN.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://open.larkoffice.com/document/ukTMukTMukTM/uYTM5UjL2ETO14iNxkTN/terminology.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'feishu-webhook-url': {
      revoke: {
        console: {
          text: 'The group → Settings → Bots → the bot → Remove, and add a new one; or reset its webhook where the page offers it.',
          url: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
        },
      },
      blastRadius: {
        text: 'Posts into one group under the bot’s name, if no keyword, signature or IP allowlist stops it. It reads nothing.',
      },
      audit: {
        text: 'Look through the group for posts of the bot from {since} to {until} that are not yours.',
        url: 'https://www.feishu.cn/',
      },
      replace: {
        text: 'A new bot with signature verification and an IP allowlist, its URL in a secret manager.',
        url: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
      },
      consumers: ['CI notifications', 'alerting', 'Grafana and Jenkins'],
      confirm: { text: 'A POST to the old URL answers an error code other than 0.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The URL is the secret: remove the bot and add a new one.',
      },
    },
  },
} as const satisfies Playbook
