import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'locationiq',
  name: 'LocationIQ',
  url: 'https://locationiq.com',
} as const satisfies Provider

const authentication = 'https://docs.locationiq.com/docs/authentication'

export const rules = [
  {
    id: 'locationiq-access-token',
    title: 'LocationIQ access token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['locationiq', 'location_iq'],
    pattern: /location_?iq[\s\S]{0,200}?(?<secret>pk\.[0-9a-f]{32})/i,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: authentication,
  },
  {
    // The page gives the prefix, not the length. A token of Mapbox goes on after a dot.
    id: 'locationiq-account-token',
    title: 'LocationIQ account token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['locationiq', 'location_iq'],
    pattern: /location_?iq[\s\S]{0,200}?(?<secret>sk\.[a-z0-9]{32,64})(?:[^a-z0-9._-]|$)/i,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'locationiq-access-token': {
    secret: (make) => `pk.${make.hex(32)}`,
    match: [
      {
        name: 'URL',
        text: (secret) =>
          `https://us1.locationiq.com/v1/search?key=${secret}&q=Berlin&format=json\n`,
      },
      { name: 'env file', text: (secret) => `LOCATIONIQ_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `locationiq:\n  token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LOCATIONIQ_API_KEY=pk.${make.hex(31)}\n` },
      {
        name: 'a placeholder',
        text: () => 'https://us1.locationiq.com/v1/search?key=<YOUR_ACCESS_TOKEN>\n',
      },
    ],
  },
  'locationiq-account-token': {
    secret: (make) => `sk.${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `LOCATIONIQ_ACCOUNT_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `locationiq:\n  token: "${secret}"\n` },
      { name: 'Python', text: (secret) => `client = LocationIQ(account_token='${secret}')\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `LOCATIONIQ_ACCOUNT_TOKEN=sk.${make.hex(20)}\n` },
      {
        name: 'a token of Mapbox beside it',
        text: (make) =>
          `providers: [locationiq, mapbox]\ntoken: sk.${make.alnum(60)}.${make.alnum(22)}\n`,
      },
      { name: 'a domain', text: () => 'https://locationiq.sk.example.com/maps\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → API Access Tokens → the token → Delete.',
      url: 'https://my.locationiq.com/dashboard/#accesstoken',
    },
  },
  blastRadius: {
    text: 'Within its scopes geocodes, routes and loads maps on your daily quota, from anywhere unless referrers or addresses are set.',
  },
  audit: {
    text: 'Dashboard → Usage, by token, from {since} to {until}.',
    url: 'https://my.locationiq.com/dashboard/',
  },
  replace: {
    text: 'A token limited to your referrers for browsers, and another limited to your servers’ addresses.',
    url: authentication,
  },
  consumers: ['web and mobile maps', 'address forms', 'geocoding back ends'],
  confirm: { text: 'A call with the token answers 401 Invalid key.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://docs.locationiq.com/docs/authentication', checked: '2026-11-21' }],
  byRule: {
    'locationiq-account-token': {
      blastRadius: {
        text: 'Within its scopes manages resources of the account; it cannot call geocoding, routing or maps. Look for tokens that it may have made.',
      },
      replace: {
        text: 'A new account token with fewer scopes, on a server only. It is shown once.',
        url: authentication,
      },
      consumers: ['provisioning scripts', 'CI secrets'],
      confirm: { text: 'A management call with the token answers 401.' },
    },
  },
} as const satisfies Playbook
