import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'convertkit',
  name: 'Kit (ConvertKit)',
  url: 'https://kit.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'convertkit-v4-api-key',
    title: 'Kit (ConvertKit) API v4 key',
    severity: 'high',
    confidence: 'high',
    keywords: ['convertkit', 'convert_kit', 'kit_api', 'kit-api', 'kitapi', 'kit_v4', 'kit_key'],
    pattern: {
      name: /convert_?kit[\w.-]{0,24}(?:key|token|secret)|kit[_.-]?(?:v4[_.-]?)?(?:api[_.-]?)?(?:v4[_.-]?)?key/,
      value: /kit_[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.kit.com/api-reference/authentication',
  },
  {
    id: 'convertkit-api-secret',
    title: 'Kit (ConvertKit) API v3 secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['convertkit', 'convert_kit'],
    pattern: { name: /convert_?kit[\w.-]{0,24}secret/, value: /[A-Za-z0-9_-]{43}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.1 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developers.kit.com/v3',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'convertkit-v4-api-key': {
    secret: (make) => `kit_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `KIT_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H 'X-Kit-Api-Key: ${secret}' https://api.kit.com/v4/account\n`,
      },
      { name: 'JSON', text: (secret) => `{"convertKitApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `KIT_API_KEY=kit_${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => 'KIT_API_KEY=kit_your_key_here\n' },
    ],
  },
  'convertkit-api-secret': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `CONVERTKIT_API_SECRET=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const convertkitSecret = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `convertkit_api_secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CONVERTKIT_API_SECRET=${make.base64url(42)}\n`,
      },
      { name: 'the v3 API key', text: (make) => `CONVERTKIT_API_KEY=${make.base64url(22)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Developer → API Keys → the key → Delete.',
      url: 'https://app.kit.com/account_settings/developer_settings',
    },
  },
  blastRadius: {
    text: 'Reads and exports subscribers, adds and unsubscribes them, creates broadcasts that go out in your name.',
  },
  audit: {
    text: 'Look through broadcasts, sequences, tags and exports from {since} to {until}; Kit keeps no log of calls for you.',
    url: 'https://app.kit.com/',
  },
  replace: {
    text: 'OAuth for apps; else a v4 key for each integration.',
    url: 'https://developers.kit.com/api-reference/authentication',
  },
  consumers: [
    'sign-up forms on own sites',
    'CMS and shop plugins',
    'serverless functions',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.kit.com/v4/account with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://developers.kit.com/api-reference/v3/authentication', checked: '2026-11-21' },
    { url: 'https://developers.kit.com/api-reference/authentication', checked: '2026-11-21' },
  ],
  byRule: {
    'convertkit-api-secret': {
      revoke: {
        console: {
          text: 'Settings → Developer → V3 Key → API Secret → Regenerate, or ask support where the page offers none.',
          url: 'https://app.kit.com/account_settings/developer_settings',
        },
      },
      confirm: {
        text: 'GET https://api.convertkit.com/v3/account with the old secret answers 401.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'There is one secret for an account; a new one replaces it.',
      },
    },
  },
} as const satisfies Playbook
