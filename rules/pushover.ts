import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pushover',
  name: 'Pushover',
  url: 'https://pushover.net',
} as const satisfies Provider

const api = 'https://pushover.net/api'

export const rules = [
  {
    id: 'pushover-app-token',
    title: 'Pushover application token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['pushover'],
    pattern: {
      name: /pushover[\w.-]{0,24}(?:token|key|secret|app)/,
      value: /a[A-Za-z0-9]{29}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: api,
  },
  {
    id: 'pushover-user-key',
    title: 'Pushover user or group key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['pushover'],
    pattern: {
      name: /pushover[\w.-]{0,24}(?:user|group|key|token|recipient)/,
      value: /[ug][A-Za-z0-9]{29}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pushover-app-token': {
    secret: (make) => `a${make.lower(29)}`,
    match: [
      { name: 'env file', text: (secret) => `PUSHOVER_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `pushover_api_key: "${secret}"\n` },
      { name: 'Python', text: (secret) => `pushover_app_token = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PUSHOVER_TOKEN=a${make.lower(28)}\n` },
      { name: 'a variable', text: () => 'PUSHOVER_TOKEN=$pushover_application_token_of_home\n' },
    ],
  },
  'pushover-user-key': {
    secret: (make) => `${make.pick(['u', 'g'])}${make.lower(29)}`,
    match: [
      { name: 'env file', text: (secret) => `PUSHOVER_USER=${secret}\n` },
      { name: 'YAML', text: (secret) => `pushover_user_key: "${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `const pushoverUser = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PUSHOVER_USER=u${make.lower(28)}\n` },
      { name: 'a name', text: () => 'PUSHOVER_USER=userwithaverylongnameofletters\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Sign in → Your Applications → the application → Edit → reset its API token, or delete the application.',
      url: 'https://pushover.net',
    },
  },
  blastRadius: {
    text: 'With a user or group key, which usually stands beside it: sends notifications in the application’s name, emergency ones that repeat among them, until its monthly limit is used up. It reads no messages.',
  },
  audit: {
    text: 'The application’s page shows its message count by month: compare it with yours from {since} to {until}.',
    url: 'https://pushover.net',
  },
  replace: {
    text: 'An application of its own for each sender, so that one can be reset alone; the token from a secret store.',
    url: api,
  },
  consumers: ['monitoring and home automation settings', 'scripts and cron jobs', 'CI secrets'],
  confirm: {
    text: 'POST https://api.pushover.net/1/users/validate.json with the token answers that application token is invalid.',
    url: api,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Resetting gives the application a new token in place of the leaked one. Send a test with the old one to be sure.',
  },
  sources: [
    {
      url: 'https://support.pushover.net/i175-how-do-i-get-an-api-or-application-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'pushover-user-key': {
      revoke: {
        console: {
          text: 'A user key: Settings → reset the user key. A group key: delete the group and make a new one.',
          url: 'https://pushover.net/settings',
        },
      },
      blastRadius: {
        text: 'Lets anyone with an application token of their own send notifications to this user or group. It reads nothing.',
      },
      replace: {
        text: 'A subscription code of the application, which hands out a key for each user that can be cancelled alone.',
        url: 'https://pushover.net/api/subscriptions',
      },
      confirm: {
        text: 'Validating the key at /1/users/validate.json answers that user key is invalid.',
      },
    },
  },
} as const satisfies Playbook
