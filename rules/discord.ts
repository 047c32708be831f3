import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'discord',
  name: 'Discord',
  url: 'https://discord.com',
} as const satisfies Provider

const reference = 'https://discord.com/developers/docs/reference'
const webhooks = 'https://discord.com/developers/docs/resources/webhook'
const oauth2 = 'https://discord.com/developers/docs/topics/oauth2'

export const rules = [
  // The format has no fixed bytes, so the keywords are what stands beside such tokens.
  {
    id: 'discord-token',
    title: 'Discord bot or user token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'discord',
      'token=',
      'token =',
      'token:',
      'token"',
      "token'",
      'token(',
      '.login(',
      'bot.run(',
      'client.run(',
      'bot.start(',
      'client.start(',
      '"bot ',
      "'bot ",
      '`bot ',
      ': bot ',
    ],
    pattern: /[MNO][A-Za-z0-9]{22,26}\.[A-Za-z0-9_-]{6,7}\.(?:[A-Za-z0-9_-]{38}|[A-Za-z0-9_-]{27})/,
    boundary: 'base64url',
    reach: 160,
    checks: [
      { kind: 'structure', is: 'discord-token' },
      // The bots of Discord's documentation and of the discord.js guide.
      { kind: 'not', words: ['MTk4NjIyNDgzNDcxOTI1MjQ4', 'NzkyNzE1NDU0MTk2MDg4ODQy'] },
    ],
    source: reference,
  },
  {
    id: 'discord-mfa-token',
    title: 'Discord user token (account with two-factor login, older form)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mfa.'],
    pattern: /mfa\.[A-Za-z0-9_-]{84}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: reference,
  },
  {
    id: 'discord-webhook-url',
    title: 'Discord webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['/webhooks/', '/webhooks\\/'],
    pattern:
      /(?:https:\\?\/\\?\/)?(?:(?:canary|ptb)\.)?discord(?:app)?\.com\\?\/api\\?\/(?:v\d{1,2}\\?\/)?webhooks\\?\/\d{17,20}\\?\/(?<random>[A-Za-z0-9_-]{60,72})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: webhooks,
  },
  {
    id: 'discord-client-secret',
    title: 'Discord OAuth2 client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['discord'],
    pattern: {
      name: /discord[_.-]?(?:(?:oauth2?|client|app|application|api|bot)[_.-]?){0,2}secret/,
      value: /[A-Za-z0-9_-]{32}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: oauth2,
  },
] as const satisfies readonly Rule[]

/** The bot's id in base64, the time of issue, a signature. */
function token(make: Make): string {
  const id = Buffer.from(`${make.int(1, 9)}${make.digits(18)}`).toString('base64')
  return `${id.replace(/=+$/, '')}.G${make.alnum(5)}.${make.base64url(38)}`
}

const webhook = (make: Make) => `${make.int(1, 9)}${make.digits(18)}/${make.base64url(68)}`

export const examples = {
  'discord-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `DISCORD_TOKEN=${secret}\n` },
      { name: 'discord.js', text: (secret) => `client.login('${secret}');\n` },
      { name: 'discord.py', text: (secret) => `bot.run("${secret}")\n` },
      {
        name: 'config.json',
        text: (secret, make) =>
          `{\n\t"token": "${secret}",\n\t"guildId": "${make.digits(19)}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) => `headers = {"Authorization": "Bot ${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the first part is no id',
        text: (make) =>
          `DISCORD_TOKEN=M${make.alnum(25)}.G${make.alnum(5)}.${make.base64url(38)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `DISCORD_TOKEN=${token(make).slice(0, -1)}\n`,
      },
      {
        name: 'a JSON web token',
        text: (make) =>
          `token: eyJ${make.base64url(33)}.eyJ${make.base64url(60)}.${make.base64url(43)}\n`,
      },
      {
        name: 'the documentation’s example',
        text: (make) =>
          `Authorization: Bot ${'MTk4NjIyNDgzNDcxOTI1MjQ4'}.Cl2FMQ.${make.base64url(27)}\n`,
      },
    ],
  },
  'discord-mfa-token': {
    secret: (make) => `mfa.${make.base64url(84)}`,
    match: [
      { name: 'Python', text: (secret) => `headers = {'authorization': '${secret}'}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
      { name: 'env file', text: (secret) => `USER_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'a property', text: () => 'if (user.mfa.enabledForTheWholeOrganization) return\n' },
      { name: 'one character short', text: (make) => `token: mfa.${make.base64url(83)}\n` },
    ],
  },
  'discord-webhook-url': {
    secret: (make) => `https://discord.com/api/webhooks/${webhook(make)}`,
    match: [
      { name: 'env file', text: (secret) => `DISCORD_WEBHOOK=${secret}\n` },
      { name: 'YAML', text: (secret) => `        with:\n          webhook: ${secret}\n` },
      { name: 'with its Slack suffix', text: (secret) => `url: "${secret}/slack"\n` },
      { name: 'Python', text: (secret) => `requests.post('${secret}?wait=true', json=data)\n` },
    ],
    noMatch: [
      {
        name: 'without the token',
        text: (make) => `GET https://discord.com/api/webhooks/${make.digits(19)}\n`,
      },
      {
        name: 'another host',
        text: (make) => `https://acme.test/api/webhooks/${webhook(make)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'https://discord.com/api/webhooks/123456789012345678/your-token-here\n',
      },
    ],
  },
  'discord-client-secret': {
    secret: (make) => make.base64url(32),
    match: [
      { name: 'env file', text: (secret) => `DISCORD_CLIENT_SECRET=${secret}\n` },
      { name: 'Auth.js', text: (secret) => `AUTH_DISCORD_SECRET="${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"discord.clientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `DISCORD_PUBLIC_KEY=${make.hex(64)}\n` },
      { name: 'the client id', text: (make) => `DISCORD_CLIENT_ID=${make.digits(19)}\n` },
      {
        name: 'a name in snake case',
        text: () => 'discord_client_secret = discord_client_secret_from_vault\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const portal = 'https://discord.com/developers/applications'

export const playbook = {
  revoke: {
    console: {
      text: 'Developer Portal → the application → Bot → Reset Token. A token of a person’s account instead: User Settings → My Account → Change Password, which ends every session.',
      url: portal,
    },
  },
  blastRadius: {
    text: 'Is the bot in every server it was added to: reads messages and member lists, posts, and with its roles also bans members or deletes channels. A user token is the whole account, direct messages included.',
    list: {
      text: 'GET https://discord.com/api/v10/users/@me/guilds with the token lists the servers and the permissions it has there.',
      url: 'https://discord.com/developers/docs/resources/user',
    },
  },
  audit: {
    text: 'In each server: Server Settings → Audit Log, filtered by the bot as user, from {since} to {until}: bans, roles, channels, webhooks. Messages it sent are not in that log; search for them.',
    url: 'https://discord.com/developers/docs/resources/audit-log',
  },
  replace: {
    text: 'An app that only answers commands works without a bot token at run time: an interactions endpoint that checks Discord’s signature. Else a new token in a secret manager and fewer permissions for the bot’s role.',
    url: 'https://discord.com/developers/docs/interactions/overview',
  },
  consumers: ['the bot’s hosting environment', 'config.json and .env files', 'CI secrets'],
  confirm: {
    text: 'GET https://discord.com/api/v10/users/@me with Authorization: Bot and the old token answers 401 Unauthorized.',
    url: reference,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset Token makes a new one and the leaked one stops working. Look for webhooks, invites and roles that were made with it: they stay.',
  },
  sources: [
    { url: reference, checked: '2026-11-21' },
    { url: webhooks, checked: '2026-11-21' },
  ],
  byRule: {
    'discord-mfa-token': {
      revoke: {
        console: {
          text: 'User Settings → My Account → Change Password. That ends every session and with it every token of the account.',
          url: 'https://discord.com/channels/@me',
        },
      },
      blastRadius: {
        text: 'Is the person’s account: reads and writes all servers and direct messages, changes settings, spends what is stored for payment.',
      },
      audit: {
        text: 'User Settings → Devices lists sessions. Look for messages, servers and payments from {since} to {until} that you did not make.',
      },
      replace: {
        text: 'A bot account: automating a user account is against Discord’s terms and gets it closed.',
        url: portal,
      },
      confirm: {
        text: 'GET https://discord.com/api/v10/users/@me with the old token in Authorization answers 401 Unauthorized.',
        url: reference,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'There is no way to replace a single token; only a new password ends it.',
      },
    },
    'discord-webhook-url': {
      revoke: {
        console: {
          text: 'Server Settings → Integrations → Webhooks → the webhook → Delete Webhook.',
          url: 'https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks',
        },
        self: {
          text: 'A DELETE request to the webhook’s own URL deletes it, no login needed. Give curl one line on standard input: url = and the URL in double quotes.',
          url: webhooks,
          command: {
            argv: ['curl', '-sS', '-X', 'DELETE', '--config', '-'],
            secretOnStdin: true,
          },
        },
      },
      blastRadius: {
        text: 'Posts into one channel under any name and picture, and edits or deletes what the webhook itself posted. It reads nothing else.',
      },
      audit: {
        text: 'Search the channel for the webhook’s messages from {since} to {until} that your systems did not send. Discord logs changes of a webhook, not its calls.',
        url: 'https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks',
      },
      replace: {
        text: 'A new webhook for the same channel, its URL in a secret manager or CI secret, never in code that reaches a browser.',
        url: webhooks,
      },
      consumers: ['CI notifications', 'monitoring and status pages', 'game servers and scripts'],
      confirm: {
        text: 'GET of the URL answers 404 Unknown Webhook, code 10015.',
        url: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The token of a webhook cannot be changed; a second webhook leaves the leaked URL working until it is deleted.',
      },
    },
    'discord-client-secret': {
      revoke: {
        console: {
          text: 'Developer Portal → the application → OAuth2 → Client Secret → Reset Secret.',
          url: portal,
        },
      },
      blastRadius: {
        text: 'Poses as the application when it exchanges login codes and refresh tokens, and gets tokens of the application owner through the client credentials grant.',
      },
      audit: {
        text: 'Discord shows no log of token exchanges. Look in your own service for logins from {since} to {until} that did not start there.',
        url: portal,
      },
      confirm: {
        text: 'POST https://discord.com/api/oauth2/token with the old secret answers 401 invalid_client.',
        url: oauth2,
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset Secret makes a new one and the leaked one is refused. Tokens of users that were already issued live on until they expire or are revoked.',
      },
    },
  },
} as const satisfies Playbook
