import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'foursquare',
  name: 'Foursquare',
  url: 'https://foursquare.com',
} as const satisfies Provider

const docs = 'https://docs.foursquare.com/developer/reference/authentication'

export const rules = [
  {
    id: 'foursquare-api-key',
    title: 'Foursquare Places API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['fsq3'],
    pattern: /fsq3(?<random>[A-Za-z0-9+/]{39}=)/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'foursquare-api-key': {
    secret: (make) => `fsq3${make.base64(39)}=`,
    match: [
      { name: 'env file', text: (secret) => `FOURSQUARE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" "https://api.foursquare.com/v3/places/search?query=coffee"\n`,
      },
      { name: 'JavaScript', text: (secret) => `headers: { Authorization: '${secret}' },\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `FOURSQUARE_API_KEY=fsq3${make.base64(38)}=\n`,
      },
      {
        name: 'inside a longer text',
        text: (make) => `bh=${make.base64(9)}fsq3${make.base64(39)}=;\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer console → the project → Project Settings → Places API Keys → Revoke Access beside the key.',
      url: 'https://foursquare.com/developers/home',
    },
  },
  blastRadius: {
    text: 'Calls the Places API at your expense and within your limits. It reads nothing of your own data.',
  },
  audit: {
    text: 'Developer console → the project → Usage: calls from {since} to {until} that your app did not make.',
    url: 'https://foursquare.com/developers/home',
  },
  replace: {
    text: 'Call the API from your server; give each app a project and a key of its own, with a spending limit.',
    url: 'https://docs.foursquare.com/developer/reference/authentication',
  },
  consumers: ['mobile and web apps', 'notebooks', 'server environment'],
  confirm: { text: 'A search with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Revoke Access can make a new key in the same step, and the leaked one ends. A key made beside it leaves it valid.',
  },
  sources: [
    {
      url: 'https://docs.foursquare.com/developer/reference/manage-api-keys-places-api',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
