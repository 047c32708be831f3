import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'messagebird',
  name: 'Bird (MessageBird)',
  url: 'https://bird.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'messagebird-access-key',
    title: 'MessageBird access key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['messagebird', 'message_bird', 'message-bird'],
    pattern: {
      name: /message[_.-]?bird[\w.-]{0,24}(?:key|token|secret)|message[_.-]?bird(?:\.|_)?client/,
      value: /(?:(?:live|test)_)?[A-Za-z0-9]{25}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://developers.messagebird.com/api/#authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'messagebird-access-key': {
    secret: (make) => make.alnum(25),
    match: [
      { name: 'env file', text: (secret) => `MESSAGEBIRD_ACCESS_KEY=${secret}\n` },
      { name: 'Go', text: (secret) => `messagebirdKey := "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"message_bird_api_key": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MESSAGEBIRD_ACCESS_KEY=${make.alnum(24)}\n` },
      { name: 'a variable', text: () => 'MESSAGEBIRD_ACCESS_KEY=$MESSAGEBIRD_LIVE_KEY\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Developers → API access (REST) → the key → Delete.',
      url: 'https://dashboard.messagebird.com/en/developers/access',
    },
  },
  blastRadius: {
    text: 'Sends SMS, starts verifications and calls on your balance, reads messages, contacts and HLR results. A test key sends nothing.',
  },
  audit: {
    text: 'Dashboard → SMS → Message log, and Voice → Call log, from {since} to {until}; the balance shows what it cost.',
    url: 'https://dashboard.messagebird.com/',
  },
  replace: {
    text: 'A new key for each application from a secret manager; in the newer Bird platform, an access key with a role of its own.',
    url: 'https://docs.bird.com/api/api-access',
  },
  consumers: ['SMS and verification backends', 'chat flows', 'CI secrets'],
  confirm: { text: 'GET https://rest.messagebird.com/balance with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://docs.bird.com/connectivity-platform/getting-started/creating-access-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
