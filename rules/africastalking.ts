import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'africastalking',
  name: 'Africa’s Talking',
  url: 'https://africastalking.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'africastalking-api-key',
    title: 'Africa’s Talking API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['atsk_'],
    pattern: /atsk_[0-9a-f]{72}/,
    reach: { before: 0, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://help.africastalking.com/en/articles/1361037-how-do-i-generate-an-api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'africastalking-api-key': {
    secret: (make) => `atsk_${make.hex(72)}`,
    match: [
      { name: 'env file', text: (secret) => `AT_API_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const credentials = { apiKey: '${secret}', username: 'sandbox' }\n`,
      },
      { name: 'Python', text: (secret) => `africastalking.initialize("acme", "${secret}")\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `AT_API_KEY=atsk_${make.hex(71)}\n` },
      { name: 'a test name', text: () => 'apiKey: "atsk_test_key"\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The app → Settings → API Key → enter your password → Generate. A sandbox key: Go to Sandbox App → Settings → API Key.',
      url: 'https://account.africastalking.com/',
    },
  },
  blastRadius: {
    text: 'With the app’s username: sends SMS, airtime and calls from your wallet, reads delivery reports and inbound messages.',
  },
  audit: {
    text: 'The app → SMS, Voice and Airtime → Outbox, and the wallet’s statement, from {since} to {until}.',
    url: 'https://account.africastalking.com/',
  },
  replace: {
    text: 'The new key in a secret manager; an app of its own for each service, with little money in its wallet.',
    url: 'https://help.africastalking.com/en/articles/1361037-how-do-i-generate-an-api-key',
  },
  consumers: ['SMS, USSD and payment backends', 'chat bots', 'CI secrets'],
  confirm: {
    text: 'GET https://api.africastalking.com/version1/user?username={username} with the old key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Generating makes a new key for the app; check with a call that the old one is refused.',
  },
  sources: [
    { url: 'https://github.com/AfricasTalkingLtd/africastalking-python', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
