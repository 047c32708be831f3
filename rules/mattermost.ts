import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mattermost',
  name: 'Mattermost',
  url: 'https://mattermost.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'mattermost-webhook-url',
    title: 'Mattermost incoming webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['mattermost'],
    pattern: /(?:[Mm]atter[Mm]ost|MATTERMOST)[^\n]{0,120}?\/hooks\/(?<secret>[a-z0-9]{26})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
  },
  {
    id: 'mattermost-access-token',
    title: 'Mattermost personal or bot access token',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'mattermost',
      'mm_token',
      'mm_bot_token',
      'mm_access',
      'mmauthtoken',
      'mm_authtoken',
    ],
    pattern: {
      name: /(?:mattermost|mm_(?:bot_|access_|auth)?|mmauth)[\w.-]{0,24}token|mm_token/,
      value: /[a-z0-9]{26}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mattermost-webhook-url': {
    secret: (make) => make.of('ybndrfg8ejkmcpqxot1uwisza345h769', 26),
    match: [
      {
        name: 'env file',
        text: (secret) => `MATTERMOST_WEBHOOK=https://chat.acme.test/hooks/${secret}\n`,
      },
      {
        name: 'YAML',
        text: (secret) => `webhook_url: "https://mattermost.acme.test/hooks/${secret}"\n`,
      },
      {
        name: 'Python',
        text: (secret) => `mwh = Webhook('https://mattermost.acme.test', '/hooks/${secret}')\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `url: https://mattermost.acme.test/hooks/${make.lower(25)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => `url: https://mattermost.acme.test/hooks/${'x'.repeat(26)}\n`,
      },
    ],
  },
  'mattermost-access-token': {
    secret: (make) => `${make.of('ybndrfg8ejkmcpqxot1uwisza345h769', 24)}3k`,
    match: [
      { name: 'env file', text: (secret) => `MATTERMOST_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `mattermost_bot_token = "${secret}"\n` },
      { name: 'cookie', text: (secret) => `Cookie: MMAUTHTOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MATTERMOST_TOKEN=${make.lower(23)}3k\n` },
      { name: 'a team or channel id', text: (make) => `MATTERMOST_CHANNEL=${make.lower(26)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your server: Profile picture → Profile → Security → Personal Access Tokens → the token → Delete. A bot’s: Integrations → Bot Accounts → the bot → the token → Delete. Administrators find any user’s under System Console → User Management → Users → Manage Tokens.',
      url: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    },
    cli: {
      text: 'Needs an administrator.',
      url: 'https://docs.mattermost.com/manage/mmctl-command-line-tool.html',
      command: { argv: ['mmctl', 'token', 'revoke', '<token-id>'] },
    },
    api: {
      text: 'POST /api/v4/users/tokens/revoke with token_id.',
      url: 'https://api.mattermost.com/#tag/users/operation/RevokeUserAccessToken',
    },
  },
  blastRadius: {
    text: 'Acts as the user or bot on your server: reads and writes every channel they are in; an administrator’s changes users and settings.',
  },
  audit: {
    text: 'System Console → Compliance → Audit logs (paid), else audits.log and the proxy’s access log, from {since} to {until}.',
    url: 'https://docs.mattermost.com/comply/audit-log.html',
  },
  replace: {
    text: 'A bot account for each integration, with only the channels it needs, instead of a person’s token.',
    url: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  },
  consumers: ['bots and bridges', 'CI notifications', 'scripts that use mmctl'],
  confirm: { text: 'GET /api/v4/users/me on your server with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made, disabled and deleted, and never expire. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://github.com/mattermost/mattermost-developer-documentation/blob/master/site/content/integrate/webhooks/incoming/_index.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/mattermost/mattermost-developer-documentation/blob/master/site/content/integrate/reference/personal-access-token/_index.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.mattermost.com/api/reference/delete-incoming-webhook',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'mattermost-webhook-url': {
      revoke: {
        console: {
          text: 'Your server: Product menu → Integrations → Incoming Webhooks → the webhook → Delete, and create a new one.',
          url: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
        },
        cli: {
          text: 'Ends the webhook.',
          url: 'https://docs.mattermost.com/manage/mmctl-command-line-tool.html',
          command: { argv: ['mmctl', 'webhook', 'delete', '<webhook-id>'] },
        },
        api: {
          text: 'DELETE /api/v4/hooks/incoming/{hook_id}.',
          url: 'https://api.mattermost.com/#tag/webhooks/operation/DeleteIncomingWebhook',
        },
      },
      blastRadius: {
        text: 'Posts into its channel, and unless it is locked to one into every public channel, the private ones its maker is in, and direct messages with its maker, under any name and picture the server allows. It reads nothing.',
      },
      audit: {
        text: 'Look through the channels for posts from {since} to {until} marked BOT that are not yours.',
        url: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
      },
      replace: {
        text: 'A new webhook locked to its channel, its URL in a secret manager.',
        url: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
      },
      consumers: ['CI notifications', 'alerting', 'deploy scripts'],
      confirm: { text: 'A POST to the old URL answers 400 “Invalid webhook”.' },
    },
  },
} as const satisfies Playbook
