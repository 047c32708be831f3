import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'telegram',
  name: 'Telegram',
  url: 'https://telegram.org',
} as const satisfies Provider

const botApi = 'https://core.telegram.org/bots/api'
const features = 'https://core.telegram.org/bots/features'

export const rules = [
  // The URL form (api.telegram.org/bot<token>/…) puts letters right before the token, hence no boundary.
  {
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    severity: 'high',
    confidence: 'high',
    keywords: [':AAA', ':AAB', ':AAC', ':AAD', ':AAE', ':AAF', ':AAG', ':AAH', '%3AAA'],
    pattern:
      /(?:\b|bot|\\[nrt]|%3[Dd])(?<secret>[1-9]\d{7,10}(?::|%3[Aa])(?<random>AA[A-H][A-Za-z0-9_-]{32}))(?:[^A-Za-z0-9_-]|$)/,
    boundary: 'none',
    reach: 128,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      // The tokens that Telegram's own documentation shows.
      { kind: 'not', words: ['AAHdqTcvCH1v', 'AAFD39kkdpWt'] },
    ],
    source: botApi,
  },
] as const satisfies readonly Rule[]

const id = (make: Make) => `${make.int(1, 9)}${make.digits(9)}`
const key = (make: Make) => `AA${make.pick(['E', 'F', 'G', 'H'])}${make.base64url(32)}`

export const examples = {
  'telegram-bot-token': {
    secret: (make) => `${id(make)}:${key(make)}`,
    match: [
      { name: 'env file', text: (secret) => `TELEGRAM_BOT_TOKEN=${secret}\n` },
      {
        name: 'URL',
        text: (secret) => `curl https://api.telegram.org/bot${secret}/sendMessage -d chat_id=1\n`,
      },
      { name: 'Python', text: (secret) => `app = Application.builder().token("${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"telegram": {"token": "${secret}", "chat": -100}}\n` },
      { name: 'Go', text: (secret) => `bot, err := tgbotapi.NewBotAPI("${secret}")\n` },
      { name: 'escaped text', text: (secret) => `"env": "A=1\\n${secret}\\n"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `TELEGRAM_BOT_TOKEN=${id(make)}:${key(make).slice(0, -1)}\n`,
      },
      {
        name: 'too long to be one',
        text: (make) => `token: ${id(make)}:${key(make)}${make.alnum(4)}\n`,
      },
      {
        name: 'the documentation’s example',
        text: () => `${'110201543'}:${'AAHdqTcvCH1v'}${'GWJxfSeofSAs0K5PALDsaw'}\n`,
      },
      {
        name: 'an id with a key of another form',
        text: (make) => `push: ${id(make)}:APA91b${make.base64url(29)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Open @BotFather as the bot’s owner → /revoke → choose the bot. Or /mybots → the bot → API Token → Revoke current token.',
      url: 'https://t.me/BotFather',
    },
  },
  blastRadius: {
    text: 'Is the bot: receives what users write to it, sends messages and files to every chat it is in, and moderates where it is an admin. With setWebhook it diverts all updates to another server.',
    list: {
      text: 'The methods getMe and getWebhookInfo name the bot and where its updates go. Rights in a group: getChatMember with the bot’s own id.',
      url: botApi,
    },
  },
  audit: {
    text: 'Telegram keeps no log of API calls. Check getWebhookInfo for an unknown URL, and the bot’s chats from {since} to {until} for messages, members or admins that your program did not make.',
    url: botApi,
  },
  replace: {
    text: 'The new token from BotFather, in a secret manager or CI secret. Give each program its own bot, and take away admin rights the bot does not need.',
    url: features,
  },
  consumers: [
    'the bot’s hosting environment',
    'CI and alert notifications',
    'cron and home automation scripts',
    'webhook URLs that carry the token as their path',
  ],
  confirm: {
    text: 'The method getMe with the old token answers 401 Unauthorized.',
    url: botApi,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'BotFather makes a new token and the leaked one stops working. Set the webhook again afterwards, so that none set by somebody else remains.',
  },
  sources: [
    { url: features, checked: '2026-11-21' },
    { url: botApi, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
