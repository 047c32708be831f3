import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'here',
  name: 'HERE',
  url: 'https://www.here.com',
} as const satisfies Provider

const oauth =
  'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-token.html'

export const rules = [
  {
    id: 'here-access-key-secret',
    title: 'HERE access key secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['here.access.key', 'here_access_key', 'here-access-key', 'hereaccesskey'],
    pattern: { name: /here[_.-]?access[_.-]?key[_.-]?secret/, value: /[A-Za-z0-9_-]{86}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: oauth,
  },
  {
    id: 'here-api-key',
    title: 'HERE API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['here_api', 'hereapi', 'here-api', 'here_maps', 'heremaps', 'here-maps'],
    pattern: { name: /here[_.-]?(?:maps?[_.-]?)?(?:api[_.-]?)?key/, value: /[A-Za-z0-9_-]{43}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source:
      'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/dev-apikey.html',
  },
  {
    id: 'here-api-key-url',
    title: 'HERE API key in a URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['hereapi.com'],
    pattern: /hereapi\.com\/[^\s"'`]{0,240}?[?&]api[kK]ey=(?<secret>[A-Za-z0-9_-]{43})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source:
      'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/dev-apikey.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'here-access-key-secret': {
    secret: (make) => make.base64url(86),
    match: [
      { name: 'credentials.properties', text: (secret) => `here.access.key.secret = ${secret}\n` },
      { name: 'env file', text: (secret) => `HERE_ACCESS_KEY_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `here-access-key-secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the key id, which is public',
        text: (make) => `here.access.key.id = ${make.base64url(22)}\n`,
      },
      { name: 'one character short', text: (make) => `HERE_ACCESS_KEY_SECRET=${make.alnum(85)}\n` },
    ],
  },
  'here-api-key': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `HERE_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const hereMapsKey = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `here-api-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `HERE_API_KEY=${make.alnum(42)}\n` },
      { name: 'a variable', text: () => 'HERE_API_KEY=$HERE_KEY\n' },
    ],
  },
  'here-api-key-url': {
    secret: (make) => make.base64url(43),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl "https://geocode.search.hereapi.com/v1/geocode?q=Berlin&apiKey=${secret}"\n`,
      },
      {
        name: 'first parameter',
        text: (secret) =>
          `https://router.hereapi.com/v8/routes?apiKey=${secret}&transportMode=car\n`,
      },
      {
        name: 'tiles',
        text: (secret) =>
          `url: "https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?apikey=${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `https://router.hereapi.com/v8/routes?apiKey=${make.alnum(42)}&a=1\n`,
      },
      { name: 'a variable', text: () => 'https://router.hereapi.com/v8/routes?apiKey=$KEY\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Platform portal → Access Manager → Apps → the app → API Keys → the key → Delete.',
      url: 'https://platform.here.com/admin/apps',
    },
  },
  blastRadius: {
    text: 'Calls maps, routing, geocoding and the other services of the app at your expense, from the domains the key allows.',
  },
  audit: {
    text: 'Platform portal → Usage, by app, from {since} to {until}.',
    url: 'https://platform.here.com/management/usage',
  },
  replace: {
    text: 'OAuth tokens that your server makes and that end after 24 hours; a key limited to your own domains where a browser needs one.',
    url: oauth,
  },
  consumers: ['web and mobile maps', 'logistics and geocoding back ends', 'CI secrets'],
  confirm: { text: 'A call with the key answers 401 apiKey invalid.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An app may have two API keys: a new one leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://www.here.com/docs/bundle/here-workspace-developer-guide-java-scala/page/topics/get-credentials.html',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'here-access-key-secret': {
      revoke: {
        console: {
          text: 'Platform portal → Access Manager → Apps → the app → OAuth 2.0 (Keys) → the key → Disable or Delete.',
          url: 'https://platform.here.com/admin/apps',
        },
      },
      blastRadius: {
        text: 'With its key id, which stands beside it: makes OAuth tokens that do all the app may do, data catalogs and private layers included.',
      },
      consumers: ['credentials.properties files', 'Spark and Flink pipelines', 'CI secrets'],
      confirm: { text: 'A signed POST https://account.api.here.com/oauth2/token answers 401.' },
    },
  },
} as const satisfies Playbook
