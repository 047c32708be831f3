import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ifttt',
  name: 'IFTTT',
  url: 'https://ifttt.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'ifttt-webhook-key',
    title: 'IFTTT Webhooks key in a URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['maker.ifttt.com/'],
    pattern:
      /maker\.ifttt\.com\/(?:trigger\/[^\s/"\x27]{1,100}\/(?:json\/)?with\/key|use)\/(?<secret>[A-Za-z0-9_-]{20,60})/,
    reach: { before: 0, after: 220 },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: 'https://ifttt.com/maker_webhooks',
  },
  {
    id: 'ifttt-key',
    title: 'IFTTT Webhooks key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['ifttt'],
    pattern: {
      name: /ifttt[\w.-]{0,20}(?:key|token|secret)/,
      value: /[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{22}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://ifttt.com/maker_webhooks',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ifttt-webhook-key': {
    secret: (make) => make.base64url(43),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -X POST https://maker.ifttt.com/trigger/door_opened/with/key/${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `requests.post("https://maker.ifttt.com/trigger/alarm/json/with/key/${secret}")\n`,
      },
      {
        name: 'C++',
        text: (secret) =>
          `const char* url = "http://maker.ifttt.com/trigger/button/with/key/${secret}";\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'https://maker.ifttt.com/trigger/alarm/with/key/{key}\n' },
      { name: 'words', text: () => 'https://maker.ifttt.com/trigger/alarm/with/key/my-key\n' },
    ],
  },
  'ifttt-key': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `IFTTT_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `ifttt_webhook_key: ${secret}\n` },
      {
        name: 'Home Assistant',
        text: (secret) => `ifttt:\n  key: irrelevant\nifttt_key: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'words', text: () => 'IFTTT_KEY=my-ifttt-webhooks-key1\n' },
      { name: 'one character short', text: (make) => `IFTTT_KEY=${make.alnum(21)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Webhooks → Settings shows the key. Edit connection there, or disconnect Webhooks and connect it again: see that the key is another one now.',
      url: 'https://ifttt.com/maker_webhooks/settings',
    },
  },
  blastRadius: {
    text: 'Starts every Applet of the account that begins with a Webhooks event, with any data: lights, locks, mails, posts. It reads nothing.',
  },
  audit: {
    text: 'Activity, from {since} to {until}: look for runs that your devices did not start.',
    url: 'https://ifttt.com/activity',
  },
  replace: {
    text: 'A new key that only a server of yours knows; devices ask that server.',
    url: 'https://ifttt.com/maker_webhooks',
  },
  consumers: ['firmware of devices', 'home automation settings', 'scripts'],
  confirm: { text: 'A request with the old key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new connection of Webhooks gives a new key and ends the old one.',
  },
  // IFTTT has no public page on the key itself: these are users of it.
  sources: [
    {
      url: 'https://github.com/SidU/teams-langchain-js/wiki/Connecting-IFTTT-Services',
      checked: '2026-11-21',
    },
    { url: 'https://cables.gl/op/Ops.Extension.Deprecated.IftttTrigger', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
