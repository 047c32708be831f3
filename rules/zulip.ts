import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zulip',
  name: 'Zulip',
  url: 'https://zulip.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'zulip-api-key',
    title: 'Zulip API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zulip'],
    pattern: { name: /zulip[\w.-]{0,24}(?:key|token|secret)/, value: /[A-Za-z0-9]{32}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://zulip.com/api/api-keys',
  },
  {
    id: 'zulip-api-key-zuliprc',
    title: 'Zulip API key in a zuliprc file or webhook URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['zulipchat.com', 'zuliprc', '-bot@'],
    pattern:
      /(?:-bot@[\w.-]{3,80}\s{1,4}key\s?=\s?|zulipchat\.com\/api\/v1\/external\/[a-z0-9_]{2,40}\?(?:[^\s"'&]{1,80}&){0,3}api_key=)(?<secret>[A-Za-z0-9]{32})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://zulip.com/api/configuring-python-bindings',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zulip-api-key': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `ZULIP_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `zulip-bot-key: ${secret}\n` },
      { name: 'Python', text: (secret) => `zulip_token = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ZULIP_API_KEY=${make.alnum(31)}\n` },
      { name: 'a digest', text: (make) => `ZULIP_KEY_MD5=${make.hex(32)}\n` },
    ],
  },
  'zulip-api-key-zuliprc': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'zuliprc',
        text: (secret) =>
          `[api]\nemail=ci-bot@acme.zulipchat.com\nkey=${secret}\nsite=https://acme.zulipchat.com\n`,
      },
      {
        name: 'own server',
        text: (secret) =>
          `[api]\nemail = ci-bot@chat.acme.test\nkey = ${secret}\nsite = https://chat.acme.test\n`,
      },
      {
        name: 'webhook',
        text: (secret) =>
          `https://acme.zulipchat.com/api/v1/external/grafana?stream=ops&api_key=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `email=ci-bot@acme.zulipchat.com\nkey=${make.alnum(31)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => `email=ci-bot@acme.zulipchat.com\nkey=${'a0b1c2d3'.repeat(4)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A bot: Settings → Bots → Active → the bot’s card → View profile → Manage bot → the refresh icon beside its API key. Your own: Settings → Account & privacy → Manage your API key → your password → Generate new API key. A new key is the only way to end the old one.',
      url: 'https://zulip.com/api/api-keys',
    },
    api: {
      text: 'POST /api/v1/users/me/api_key/regenerate, with the key itself.',
      url: 'https://zulip.com/api/api-keys',
    },
    self: { text: 'POST /api/v1/users/me/api_key/regenerate with the leaked key replaces it.' },
  },
  blastRadius: {
    text: 'Acts as the user or bot: a person’s reads and writes everything they can see, a generic bot’s what it is subscribed to; an incoming webhook bot only posts.',
  },
  audit: {
    text: 'Look through messages from {since} to {until}; administrators of own servers find calls in server.log.',
    url: 'https://zulip.readthedocs.io/en/latest/production/troubleshooting.html',
  },
  replace: {
    text: 'An incoming webhook bot, which can only post, for each integration.',
    url: 'https://zulip.com/help/bots-overview',
  },
  consumers: ['zuliprc files of bots', 'CI and alerting webhooks', 'bridges'],
  confirm: { text: 'GET /api/v1/users/me with the old key answers 401 “Invalid API key”.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Generate new API key replaces the old one.' },
  sources: [{ url: 'https://zulip.com/api/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
