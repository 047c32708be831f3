import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'onesignal',
  name: 'OneSignal',
  url: 'https://onesignal.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'onesignal-app-api-key',
    title: 'OneSignal app API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['os_v2_app_'],
    pattern: /os_v2_app_[a-z2-7]{103}/,
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://documentation.onesignal.com/docs/keys-and-ids',
  },
  {
    id: 'onesignal-org-api-key',
    title: 'OneSignal organization API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['os_v2_org_'],
    pattern: /os_v2_org_[a-z2-7]{103}/,
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://documentation.onesignal.com/docs/keys-and-ids',
  },
  {
    id: 'onesignal-legacy-key',
    title: 'OneSignal legacy REST or user auth key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['onesignal', 'one_signal', 'one-signal'],
    pattern: {
      name: /one[_-]?signal[\w.-]{0,24}(?:key|token|secret)/,
      value: /[MNOYZ][A-Za-z0-9]{47}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://documentation.onesignal.com/docs/keys-and-ids',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'onesignal-app-api-key': {
    secret: (make) => `os_v2_app_${make.of('abcdefghijklmnopqrstuvwxyz234567', 103)}`,
    match: [
      { name: 'env file', text: (secret) => `ONESIGNAL_API_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `'Authorization: Basic ${secret}',\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Key ${secret}" https://api.onesignal.com/notifications\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `key=os_v2_app_${make.of('abcdefghijklmnopqrstuvwxyz234567', 102)}\n`,
      },
      { name: 'a placeholder', text: () => 'key=os_v2_app_...\n' },
    ],
  },
  'onesignal-org-api-key': {
    secret: (make) => `os_v2_org_${make.of('abcdefghijklmnopqrstuvwxyz234567', 103)}`,
    match: [
      { name: 'env file', text: (secret) => `ONESIGNAL_ORG_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"organizationApiKey": "${secret}"}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `configuration = onesignal.Configuration(organization_api_key='${secret}')\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `key=os_v2_org_${make.of('abcdefghijklmnopqrstuvwxyz234567', 102)}\n`,
      },
      {
        name: 'another kind',
        text: (make) => `key=os_v2_foo_${make.of('abcdefghijklmnopqrstuvwxyz234567', 103)}\n`,
      },
    ],
  },
  'onesignal-legacy-key': {
    secret: (make) => Buffer.from(make.uuid()).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `ONESIGNAL_REST_API_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const oneSignalApiKey = '${secret}';\n` },
      { name: 'YAML', text: (secret) => `one_signal_auth_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the app id, which is public', text: (make) => `ONESIGNAL_APP_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) =>
          `ONESIGNAL_REST_API_KEY=${Buffer.from(make.uuid()).toString('base64').slice(1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The app → Settings → Keys & IDs → API keys → the key → ⋮ → Rotate or Delete.',
      url: 'https://dashboard.onesignal.com/',
    },
    api: {
      text: 'DELETE https://api.onesignal.com/apps/{app_id}/auth/tokens/{token_id} with the organization API key.',
      url: 'https://documentation.onesignal.com/reference/delete-api-key',
    },
  },
  blastRadius: {
    text: 'Sends push, mail and SMS to every subscriber of the app, reads and deletes users and messages. The app id beside it is public.',
  },
  audit: {
    text: 'The app → Delivery → Sent Messages from {since} to {until}: messages sent by API that are not yours.',
    url: 'https://dashboard.onesignal.com/',
  },
  replace: {
    text: 'A key for each service with an IP allowlist; identity verification for what clients call.',
    url: 'https://documentation.onesignal.com/docs/keys-and-ids',
  },
  consumers: ['notification backends', 'CMS plugins', 'serverless functions', 'CI secrets'],
  confirm: { text: 'GET https://api.onesignal.com/apps/{app_id} with the old key answers 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotate revokes the current token and makes a new one with the same settings.',
  },
  sources: [
    { url: 'https://documentation.onesignal.com/docs/keys-and-ids', checked: '2026-11-21' },
    {
      url: 'https://documentation.onesignal.com/reference/rotate-api-key.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'onesignal-org-api-key': {
      revoke: {
        console: {
          text: 'Organizations → your organization → Keys & IDs → the key → ⋮ → Rotate or Delete.',
          url: 'https://dashboard.onesignal.com/',
        },
      },
      blastRadius: {
        text: 'Creates and changes apps and makes API keys for every app of the organization.',
      },
      confirm: { text: 'GET https://api.onesignal.com/apps with the old key answers 401 or 403.' },
    },
    'onesignal-legacy-key': {
      revoke: {
        console: {
          text: 'The app → Settings → Keys & IDs: delete the legacy API key after moving to a new one.',
          url: 'https://dashboard.onesignal.com/',
        },
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new app API key leaves the legacy one valid until it is deleted or disabled.',
      },
    },
  },
} as const satisfies Playbook
