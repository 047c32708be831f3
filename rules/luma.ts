import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'luma',
  name: 'Luma',
  url: 'https://luma.com',
} as const satisfies Provider

const docs = 'https://docs.luma.com/reference/getting-started-with-your-api'

export const rules = [
  {
    id: 'luma-api-key',
    title: 'Luma API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['luma'],
    pattern: { name: /luma[\w.-]{0,24}(?:key|token|secret)/, value: /secret-[A-Za-z0-9]{24,27}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'luma-api-key': {
    secret: (make) => `secret-a7B${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `LUMA_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `luma_api_key: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const lumaApiKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `LUMA_API_KEY=secret-${make.alnum(20)}\n` },
      { name: 'words', text: () => 'LUMA_API_KEY=secret-YourKeyComesHerePlease\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Calendar → Settings → Developer → API keys → the key → Delete or regenerate.',
      url: 'https://luma.com/calendar/manage/api-keys',
    },
  },
  blastRadius: {
    text: 'Has full access to one calendar: events, guests with names and mail addresses, tickets and coupons; it may invite and mail people.',
  },
  audit: {
    text: 'Luma lists no calls of single keys: look at the calendar’s events, guests and admins for changes from {since} to {until}.',
    url: 'https://luma.com/home/calendars',
  },
  replace: {
    text: 'Keep the key on the server; read public events from the calendar’s iCal feed, which needs none.',
    url: 'https://docs.luma.com/reference/getting-started-with-your-api',
  },
  consumers: ['website builds', 'guest syncs', 'automation tools'],
  confirm: {
    text: 'GET https://public-api.luma.com/v1/users/get-self with the header x-luma-api-key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating ends the leaked key; look at what the dialog says before you confirm.',
  },
  sources: [
    { url: 'https://docs.luma.com/reference/getting-started-with-your-api', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
