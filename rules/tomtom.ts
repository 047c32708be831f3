import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tomtom',
  name: 'TomTom',
  url: 'https://developer.tomtom.com',
} as const satisfies Provider

const keyManagement =
  'https://developer.tomtom.com/platform/documentation/dashboard/api-key-management'

export const rules = [
  {
    id: 'tomtom-api-key',
    title: 'TomTom API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['tomtom', 'tom_tom'],
    pattern: { name: /tom_?tom[\w.-]{0,24}key/, value: /[A-Za-z0-9]{32}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: keyManagement,
  },
  {
    id: 'tomtom-api-key-url',
    title: 'TomTom API key in a URL',
    severity: 'low',
    confidence: 'high',
    keywords: ['api.tomtom.com'],
    pattern: /api\.tomtom\.com\/[^\s"'`]{0,240}?[?&]key=(?<secret>[A-Za-z0-9]{32})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.9 }],
    source: keyManagement,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tomtom-api-key': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `TOMTOM_API_KEY=${secret}\n` },
      { name: 'Kotlin', text: (secret) => `const val TOMTOM_KEY = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `tomtom-api-key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TOMTOM_API_KEY=${make.alnum(31)}\n` },
      { name: 'a digest', text: (make) => `tomtom_key_md5: ${make.hex(32)}\n` },
    ],
  },
  'tomtom-api-key-url': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl "https://api.tomtom.com/search/2/geocode/Berlin.json?key=${secret}"\n`,
      },
      {
        name: 'tiles',
        text: (secret) =>
          `https://api.tomtom.com/map/1/tile/basic/main/0/0/0.png?view=Unified&key=${secret}\n`,
      },
      {
        name: 'more after it',
        text: (secret) =>
          `https://api.tomtom.com/routing/1/calculateRoute/1:2/json?key=${secret}&traffic=true\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `https://api.tomtom.com/search/2/geocode/a.json?key=${make.alnum(31)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'https://api.tomtom.com/search/2/geocode/a.json?key={Your_API_Key}\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'MyTomTom → API keys → the key → ⋮ → Delete, or Rotate key with the shortest time for the old one.',
      url: 'https://developer.tomtom.com/user/me/apps',
    },
  },
  blastRadius: {
    text: 'Loads maps, routes and searches on your quota, from anywhere unless domains are set.',
  },
  audit: {
    text: 'Developer Dashboard → Analytics, by key, from {since} to {until}.',
    url: 'https://developer.tomtom.com/user/me/apps',
  },
  replace: {
    text: 'A key limited to your domains and the products it needs for browsers, and another that stays on your server.',
    url: keyManagement,
  },
  consumers: ['web and mobile maps', 'routing back ends', 'home automation'],
  confirm: { text: 'A call with the key answers 403 Developer Inactive or Not authorized.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate key makes a new one at once; the old one works on for the time you choose, up to 30 days. It cannot be undone.',
  },
  sources: [
    { url: 'https://developer.tomtom.com/how-to-get-tomtom-api-key', checked: '2026-11-21' },
    {
      url: 'https://docs.tomtom.com/platform/documentation/my-tomtom/how-do-i-rotate-a-tomtom-api-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
