import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'calcom',
  name: 'Cal.com',
  url: 'https://cal.com',
} as const satisfies Provider

const docs = 'https://cal.com/docs/api-reference/v2/introduction'

export const rules = [
  {
    id: 'calcom-api-key',
    title: 'Cal.com API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['cal_live_', 'cal_test_'],
    pattern: /cal_(?:live|test)_[0-9a-f]{32}/,
    reach: { before: 0, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
  {
    id: 'calcom-unnamed-key',
    title: 'Cal.com API key of a test or self-hosted server',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'calcom',
      'cal_com',
      'cal.com',
      'cal-com',
      'caldotcom',
      'cal_api',
      'cal-api',
      'calapi',
    ],
    // `cal_` is the prefix where the server sets no other.
    pattern: {
      name: /cal(?:dot|[_.-])?com[\w.-]{0,20}(?:key|token)|cal[_-]?api[_-]?(?:v[12][_-]?)?(?:key|token)/,
      value: /cal_[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://github.com/calcom/cal.com/blob/main/packages/trpc/server/routers/viewer/apiKeys/create.handler.ts',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'calcom-api-key': {
    secret: (make) => `cal_${make.pick(['live', 'test'])}_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CAL_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.cal.com/v2/me\n`,
      },
      {
        name: 'query',
        text: (secret) => `fetch('https://api.cal.com/v1/bookings?apiKey=${secret}')\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CAL_API_KEY=cal_live_${make.hex(31)}\n` },
      { name: 'inside a longer word', text: (make) => `typical_live_${make.hex(32)}\n` },
    ],
  },
  'calcom-unnamed-key': {
    secret: (make) => `cal_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CAL_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"calcomApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `cal_com_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CAL_API_KEY=cal_${make.hex(31)}\n` },
      { name: 'the id of a calendar', text: (make) => `calendarId: 'cal_${make.hex(32)}'\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Developer → API keys → the Options menu of the key → Delete → Revoke this API key.',
      url: 'https://app.cal.com/settings/developer/api-keys',
    },
    self: {
      text: 'POST https://api.cal.com/v2/api-keys/refresh with the key deletes it and answers a new one.',
      url: 'https://cal.com/docs/api-reference/v2/api-keys/refresh-api-key.md',
    },
  },
  blastRadius: {
    text: 'Acts as the user: reads bookings with names, addresses and notes of guests, books and cancels in the user’s name, and changes event types and webhooks.',
  },
  audit: {
    text: 'Cal.com lists no calls of single keys: look at bookings, event types and Settings → Developer → Webhooks for changes from {since} to {until}.',
    url: 'https://app.cal.com/settings/developer/webhooks',
  },
  replace: {
    text: 'Make a key with an expiry for each program; use OAuth for apps that others install.',
    url: 'https://cal.com/docs/api-reference/v2/introduction',
  },
  consumers: ['booking pages and backends', 'voice and chat agents', 'automation tools'],
  confirm: { text: 'GET https://api.cal.com/v2/me with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you delete it. Where the API’s refresh call is used, the old key ends when the new one is made.',
  },
  sources: [
    { url: 'https://cal.com/help/api-keys', checked: '2026-11-21' },
    {
      url: 'https://github.com/calcom/cal.com/blob/main/packages/features/ee/api-keys/lib/apiKeys.ts',
      checked: '2026-11-21',
    },
    {
      url: 'https://cal.com/docs/api-reference/v2/api-keys/refresh-api-key.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
