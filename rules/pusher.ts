import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pusher',
  name: 'Pusher',
  url: 'https://pusher.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'pusher-app-secret',
    title: 'Pusher Channels app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['pusher'],
    pattern: { name: /pusher[\w.-]{0,24}secret/, value: /[0-9a-f]{20}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
  },
  {
    id: 'pusher-url',
    title: 'Pusher Channels URL with key and secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['.pusher.com/apps/', '.pusherapp.com/apps/', '@api.pusher'],
    pattern:
      /https?:\/\/[0-9a-f]{20}:(?<secret>[0-9a-f]{20})@api(?:-[a-z0-9]{2,4})?\.pusher(?:app)?\.com/,
    reach: 96,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pusher-app-secret': {
    secret: (make) => make.hex(20),
    match: [
      { name: 'env file', text: (secret) => `PUSHER_APP_SECRET=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const pusherSecret = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `pusher_secret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the app key, which is public', text: (make) => `PUSHER_APP_KEY=${make.hex(20)}\n` },
      { name: 'one character short', text: (make) => `PUSHER_APP_SECRET=${make.hex(19)}\n` },
    ],
  },
  'pusher-url': {
    secret: (make) => make.hex(20),
    match: [
      {
        name: 'env file',
        text: (secret, make) =>
          `PUSHER_URL=https://${make.hex(20)}:${secret}@api-eu.pusher.com/apps/123456\n`,
      },
      {
        name: 'Heroku',
        text: (secret, make) =>
          `heroku config:set PUSHER_URL=http://${make.hex(20)}:${secret}@api.pusherapp.com/apps/1234\n`,
      },
      {
        name: 'Ruby',
        text: (secret, make) =>
          `Pusher.url = "https://${make.hex(20)}:${secret}@api.pusher.com/apps/99"\n`,
      },
    ],
    noMatch: [
      {
        name: 'no secret',
        text: (make) => `PUSHER_URL=https://${make.hex(20)}@api.pusher.com/apps/1\n`,
      },
      { name: 'names', text: () => 'PUSHER_URL=https://key:secret@api-eu.pusher.com/apps/1\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Channels → the app → App Keys → Create new key and secret; deploy them, then ⋮ → Delete at the leaked pair.',
      url: 'https://dashboard.pusher.com/apps',
    },
  },
  blastRadius: {
    text: 'With the public key: publishes to every channel of the app, reads presence and channel state, signs anyone into private channels.',
  },
  audit: {
    text: 'Dashboard → Channels → the app → Debug console and Stats from {since} to {until}.',
    url: 'https://dashboard.pusher.com/apps',
  },
  replace: {
    text: 'A new key pair from a secret manager; end-to-end encrypted channels for content that must stay private.',
    url: 'https://pusher.com/docs/channels/using_channels/encrypted-channels/',
  },
  consumers: ['web backends (Laravel broadcasting)', 'serverless functions', 'CI secrets'],
  confirm: {
    text: 'A signed GET https://api-{cluster}.pusher.com/apps/{id}/channels with the old pair answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An app can hold several pairs; the leaked one works until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.bird.com/pusher/channels/channels/connecting/how-can-i-rotate-my-channels-app-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
