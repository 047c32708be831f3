import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'line',
  name: 'LINE',
  url: 'https://developers.line.biz',
} as const satisfies Provider

export const rules = [
  {
    id: 'line-channel-access-token',
    title: 'LINE channel access token (long-lived)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['w1cDnyilFU='],
    pattern: /[A-Za-z0-9+/]{140,160}dB04t89\/1O\/w1cDnyilFU=/,
    boundary: 'base64',
    reach: { before: 200, after: 16 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.6 }],
    source: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  },
  {
    id: 'line-channel-secret',
    title: 'LINE channel secret',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'channel_secret',
      'channelsecret',
      'channel-secret',
      'line_login_secret',
      'line_client_secret',
    ],
    pattern: { name: /channel[_.-]?secret|line_(?:login|client)_secret/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.line.biz/en/docs/basics/glossary/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'line-channel-access-token': {
    secret: (make) => `${make.base64(150)}dB04t89/1O/w1cDnyilFU=`,
    match: [
      { name: 'env file', text: (secret) => `CHANNEL_ACCESS_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `line_bot_api = LineBotApi('${secret}')\n` },
      { name: 'Apps Script', text: (secret) => `var CHANNEL_TOKEN = "${secret}";\n` },
    ],
    noMatch: [
      {
        name: 'the end alone',
        text: () => "line_bot_api = LineBotApi('[token]dB04t89/1O/w1cDnyilFU=')\n",
      },
      { name: 'another end', text: (make) => `token=${make.base64(171)}=\n` },
    ],
  },
  'line-channel-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `LINE_CHANNEL_SECRET=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const config = { channelSecret: '${secret}' };\n` },
      { name: 'Java properties', text: (secret) => `line.bot.channel-secret=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LINE_CHANNEL_SECRET=${make.hex(31)}\n` },
      { name: 'a channel id', text: (make) => `LINE_CHANNEL_ID=${make.digits(10)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developers console → the provider → the channel → Messaging API → Channel access token (long-lived) → Reissue, and choose an expiry of 0 hours for the old token.',
      url: 'https://developers.line.biz/console/',
    },
    api: {
      text: 'POST https://api.line.me/v2/oauth/revoke with access_token.',
      url: 'https://developers.line.biz/en/reference/messaging-api/#revoke-longlived-or-shortlived-channel-access-token',
    },
    self: { text: 'POST https://api.line.me/v2/oauth/revoke needs only the token itself.' },
  },
  blastRadius: {
    text: 'Sends messages to everyone who follows the official account, on its bill, reads profiles and the content users send, changes the rich menu and webhook.',
  },
  audit: {
    text: 'LINE Official Account Manager → Insight and Chats: messages from {since} to {until} that were not yours; GET /v2/bot/message/quota/consumption counts them.',
    url: 'https://manager.line.biz/',
  },
  replace: {
    text: 'Channel access tokens v2.1, signed with a key of your own and valid for the time you choose, or stateless tokens, which live 15 minutes and cannot be revoked.',
    url: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  },
  consumers: ['bot servers', 'Apps Script projects', 'IoT devices that notify', 'CI secrets'],
  confirm: { text: 'GET https://api.line.me/v2/bot/info with the token answers 401.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Reissue lets you keep the old token for up to 24 hours: choose 0.',
  },
  sources: [
    {
      url: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
      checked: '2026-11-21',
    },
    {
      url: 'https://raw.githubusercontent.com/line/line-openapi/main/channel-access-token.yml',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'line-channel-secret': {
      revoke: {
        console: {
          text: 'Developers console → the provider → the channel → Basic settings → Channel secret → Issue.',
          url: 'https://developers.line.biz/console/',
        },
      },
      blastRadius: {
        text: 'With the public channel id: issues channel access tokens, completes LINE Login, forges webhook signatures.',
      },
      confirm: {
        text: 'POST https://api.line.me/oauth2/v3/token with the old secret answers 400.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Issuing a new secret ends the old one. Tokens already issued stay valid: revoke them as well.',
      },
    },
  },
} as const satisfies Playbook
