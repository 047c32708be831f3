import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mapbox',
  name: 'Mapbox',
  url: 'https://www.mapbox.com',
} as const satisfies Provider

const tokens = 'https://docs.mapbox.com/accounts/guides/tokens/'

export const rules = [
  {
    id: 'mapbox-secret-token',
    title: 'Mapbox secret access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk.eyJ1'],
    pattern: /sk\.eyJ1[A-Za-z0-9_-]{20,240}\.[A-Za-z0-9_-]{22}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
  {
    id: 'mapbox-temporary-token',
    title: 'Mapbox temporary access token',
    severity: 'low',
    confidence: 'high',
    keywords: ['tk.eyJ1'],
    pattern: /tk\.eyJ1[A-Za-z0-9_-]{20,400}\.[A-Za-z0-9_-]{22}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

const payload = (make: Make) =>
  Buffer.from(JSON.stringify({ u: `acme${make.lower(4)}`, a: `cl${make.lower(23)}` })).toString(
    'base64url',
  )

export const examples = {
  'mapbox-secret-token': {
    secret: (make) => `sk.${payload(make)}.${make.base64url(22)}`,
    match: [
      { name: 'gradle.properties', text: (secret) => `MAPBOX_DOWNLOADS_TOKEN=${secret}\n` },
      {
        name: '.netrc',
        text: (secret) => `machine api.mapbox.com\n  login mapbox\n  password ${secret}\n`,
      },
      {
        name: 'URL',
        text: (secret) => `https://api.mapbox.com/uploads/v1/acme?access_token=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a public token',
        text: (make) => `mapboxgl.accessToken = "pk.${payload(make)}.${make.base64url(22)}"\n`,
      },
      { name: 'a cut signature', text: (make) => `token=sk.${payload(make)}.${make.alnum(15)}\n` },
    ],
  },
  'mapbox-temporary-token': {
    secret: (make) => `tk.${payload(make)}.${make.base64url(22)}`,
    match: [
      {
        name: 'URL',
        text: (secret) => `https://api.mapbox.com/styles/v1/acme?access_token=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `MAPBOX_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a public token',
        text: (make) => `token=pk.${payload(make)}.${make.base64url(22)}\n`,
      },
      { name: 'a cut signature', text: (make) => `token=tk.${payload(make)}.${make.alnum(15)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → Tokens → the token → trash icon → Delete, which cannot be undone. Requests that are cached may be answered for up to an hour more.',
      url: 'https://console.mapbox.com/account/access-tokens/',
    },
    api: {
      text: 'DELETE https://api.mapbox.com/tokens/v2/{username}/{token_id}, with a token of scope tokens:write.',
      url: 'https://docs.mapbox.com/api/accounts/tokens/',
    },
  },
  blastRadius: {
    text: 'Does what its secret scopes allow: download the SDKs, upload, change and delete tilesets, styles and datasets, or make further tokens, at your expense.',
    list: {
      text: 'GET https://api.mapbox.com/tokens/v2?access_token=… tells whether it is valid and whose it is; the Tokens page shows its scopes.',
      url: 'https://docs.mapbox.com/api/accounts/tokens/',
    },
  },
  audit: {
    text: 'Console → Statistics, filtered by the token, from {since} to {until}; and Tokens: look for tokens you did not make.',
    url: 'https://console.mapbox.com/account/statistics/',
  },
  replace: {
    text: 'A public token with URL restrictions in browsers and apps; a temporary token made by your server; a secret token with one scope for builds.',
    url: tokens,
  },
  consumers: [
    'gradle.properties and .netrc files for SDK downloads',
    'tileset upload jobs',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.mapbox.com/tokens/v2 with the token answers TokenRevoked or TokenInvalid.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating means to make a new token and put it everywhere: the leaked one stays valid until you delete it.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: 'https://www.mapbox.com/help/rotate-access-token/', checked: '2026-11-21' },
  ],
  byRule: {
    'mapbox-temporary-token': {
      revoke: {
        console: {
          text: 'A temporary token lives for at most one hour and needs no revoking. Delete the secret token it was made with if that may have leaked too.',
          url: 'https://console.mapbox.com/account/access-tokens/',
        },
      },
      blastRadius: { text: 'Does for at most an hour what its scopes allow.' },
      rotateInPlace: { effect: 'not-offered', text: 'It expires by itself.' },
    },
  },
} as const satisfies Playbook
