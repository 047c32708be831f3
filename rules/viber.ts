import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'viber',
  name: 'Viber',
  url: 'https://developers.viber.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'viber-bot-token',
    title: 'Viber bot authentication token',
    severity: 'high',
    confidence: 'high',
    keywords: ['viber', 'auth_token', 'authtoken', 'auth-token'],
    pattern: {
      name: /viber[\w.-]{0,24}(?:token|key)|auth[_-]?token/,
      value: /[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.viber.com/docs/api/rest-bot-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'viber-bot-token': {
    secret: (make) => `${make.hex(16)}-${make.hex(16)}-${make.hex(16)}`,
    match: [
      { name: 'env file', text: (secret) => `VIBER_AUTH_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Viber-Auth-Token: ${secret}" https://chatapi.viber.com/pa/get_account_info\n`,
      },
      {
        name: 'Python',
        text: (secret) => `BotConfiguration(name='Acme', auth_token='${secret}')\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `VIBER_AUTH_TOKEN=${make.hex(16)}-${make.hex(16)}-${make.hex(15)}\n`,
      },
      { name: 'a UUID', text: (make) => `auth_token='${make.uuid()}'\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Viber Admin Panel → the bot → Info: the token can only be replaced by Viber support, or with the bot itself; ask support for a new one.',
      url: 'https://partners.viber.com/',
    },
  },
  blastRadius: {
    text: 'Sends messages to every subscriber in the bot’s name, on its bill, reads their details and moves the webhook.',
  },
  audit: {
    text: 'Viber Admin Panel → the bot → statistics from {since} to {until}; POST https://chatapi.viber.com/pa/get_account_info shows where the webhook points.',
    url: 'https://partners.viber.com/',
  },
  replace: {
    text: 'The token in a secret manager of the bot’s server; set the webhook again, and check the signature of every callback.',
    url: 'https://developers.viber.com/docs/api/rest-bot-api/',
  },
  consumers: ['bot servers', 'CRM and helpdesk connectors', 'CI secrets'],
  confirm: {
    text: 'POST https://chatapi.viber.com/pa/get_account_info with the old token answers status 2, invalidAuthToken.',
  },
  rotateInPlace: { effect: 'not-offered', text: 'The Admin Panel only shows the token.' },
  sources: [
    {
      url: 'https://creators.viber.com/docs/bots-api/getting-started/authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
