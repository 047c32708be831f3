import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zoom',
  name: 'Zoom',
  url: 'https://developers.zoom.us',
} as const satisfies Provider

export const rules = [
  {
    id: 'zoom-client-secret',
    title: 'Zoom client, SDK or API secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['zoom_', 'zoom-', 'zoomcl', 'zoomap', 'zoomsec', 'zoomsdk', 'zoomoauth', 'zoom.'],
    pattern: {
      name: /zoom[_.-]?(?:client|api|sdk|oauth|app|meeting|video|s2s|jwt)?[\w.-]{0,16}secret/,
      value: /[A-Za-z0-9]{32,36}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
  },
  {
    id: 'zoom-webhook-secret',
    title: 'Zoom webhook secret token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['zoom_', 'zoom-', 'zoomweb', 'zoomsec'],
    pattern: {
      name: /zoom[_.-]?(?:webhook|event|secret)[\w.-]{0,16}(?:secret|token)/,
      value: /[A-Za-z0-9_-]{22}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://developers.zoom.us/docs/api/webhooks/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zoom-client-secret': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `ZOOM_CLIENT_SECRET=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const zoomSdkSecret = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `zoom-api-secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `ZOOM_CLIENT_ID=${make.alnum(22)}\n`,
      },
      { name: 'one character short', text: (make) => `ZOOM_CLIENT_SECRET=${make.alnum(31)}\n` },
    ],
  },
  'zoom-webhook-secret': {
    secret: (make) => make.base64url(22),
    match: [
      { name: 'env file', text: (secret) => `ZOOM_WEBHOOK_SECRET_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `zoomWebhookSecret: '${secret}',\n` },
      { name: 'YAML', text: (secret) => `zoom_secret_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ZOOM_WEBHOOK_SECRET_TOKEN=${make.base64url(21)}\n`,
      },
      { name: 'a name', text: () => 'ZOOM_WEBHOOK_SECRET_TOKEN=zoom-webhook-secret-st\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'App Marketplace → Manage → the app → App Credentials → Client Secret → Regenerate.',
      url: 'https://marketplace.zoom.us/user/build',
    },
  },
  blastRadius: {
    text: 'With client and account id, a server-to-server app’s secret gets tokens for the whole account within its scopes: users, meetings, recordings, chat. An SDK secret signs anyone into meetings.',
    list: {
      text: 'App Marketplace → Manage → the app → Scopes.',
      url: 'https://marketplace.zoom.us/user/build',
    },
  },
  audit: {
    text: 'Admin → Advanced → Operation Logs, and App Marketplace → Manage → the app → Call logs, from {since} to {until}.',
    url: 'https://zoom.us/opttype/operation',
  },
  replace: {
    text: 'An app for each integration with granular scopes; tokens live one hour, so keep only the secret, in a secret manager.',
    url: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
  },
  consumers: [
    'meeting schedulers',
    'recording and transcript pipelines',
    'web clients built on the SDK',
    'CI secrets',
  ],
  confirm: { text: 'POST https://zoom.us/oauth/token with the old secret answers invalid_client.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate replaces the secret. Tokens already fetched live up to one hour; deactivating the app ends them.',
  },
  sources: [
    { url: 'https://developers.zoom.us/docs/rooms/s2s-oauth/', checked: '2026-11-21' },
    { url: 'https://developers.zoom.us/docs/api/webhooks', checked: '2026-11-21' },
    {
      url: 'https://developers.zoom.us/changelog/platform/webhook-validation-and-verification-changes/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'zoom-webhook-secret': {
      revoke: {
        console: {
          text: 'App Marketplace → Manage → the app → Features → Access → Secret Token → Regenerate.',
          url: 'https://marketplace.zoom.us/user/build',
        },
      },
      blastRadius: {
        text: 'Forges webhook events that your endpoint believes. It opens nothing at Zoom.',
      },
      audit: {
        text: 'Your endpoint’s log from {since} to {until}: events from addresses that are not Zoom’s.',
        url: 'https://developers.zoom.us/docs/api/webhooks/',
      },
      replace: {
        text: 'The new token from a secret manager; check x-zm-signature and its timestamp on every event.',
        url: 'https://developers.zoom.us/docs/api/webhooks/',
      },
      consumers: ['webhook endpoints', 'serverless functions'],
      confirm: { text: 'Events signed with the old token fail your check.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate replaces the token; events are signed with the new one.',
      },
    },
  },
} as const satisfies Playbook
