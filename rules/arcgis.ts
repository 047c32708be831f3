import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'arcgis',
  name: 'ArcGIS',
  url: 'https://www.esri.com/arcgis',
} as const satisfies Provider

const apiKeyAuthentication =
  'https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/'

export const rules = [
  {
    id: 'arcgis-api-key',
    title: 'ArcGIS API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['AAPK'],
    pattern: /AAPK[0-9a-f]{32}[A-Za-z0-9_-]{64}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: apiKeyAuthentication,
  },
  {
    id: 'arcgis-api-key-credential',
    title: 'ArcGIS API key credential',
    severity: 'medium',
    confidence: 'high',
    keywords: ['AAPTxy8BH1'],
    pattern: /AAPTxy8BH1[A-Za-z0-9_.-]{60,480}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: apiKeyAuthentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'arcgis-api-key': {
    secret: (make) => `AAPK${make.hex(32)}${make.base64url(64)}`,
    match: [
      { name: 'env file', text: (secret) => `ARCGIS_API_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `esriConfig.apiKey = "${secret}";\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://geocode-api.arcgis.com/arcgis/rest/services/World/GeocodeServer/suggest?token=${secret}&f=json\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `ARCGIS_API_KEY=AAPK${make.hex(32)}${make.alnum(40)}\n`,
      },
      { name: 'a package', text: () => 'id: "AAPK.build"\n' },
    ],
  },
  'arcgis-api-key-credential': {
    secret: (make) => `AAPTxy8BH1${make.base64url(150)}`,
    match: [
      { name: 'env file', text: (secret) => `VITE_ARCGIS_API_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `esriConfig.apiKey = "${secret}";\n` },
      { name: 'YAML', text: (secret) => `arcgis_token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ARCGIS_API_KEY=AAPTxy8BH1${make.alnum(20)}\n` },
      { name: 'another prefix', text: (make) => `ARCGIS_API_KEY=AAPXxy8BH1${make.alnum(150)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'ArcGIS portal → Content → the API key credentials item → Credentials → Manage → Regenerate API key, or invalidate it. An older key: API keys dashboard → the key → Delete.',
      url: 'https://location.arcgis.com',
    },
  },
  blastRadius: {
    text: 'Calls the location services it was given at your expense, and reads the private items it may see, from the referrers it allows.',
    list: {
      text: 'The credential’s Settings page shows privileges, items, referrers and expiry.',
      url: 'https://location.arcgis.com',
    },
  },
  audit: {
    text: 'ArcGIS Location Platform → Dashboard → Usage, by item, from {since} to {until}.',
    url: 'https://location.arcgis.com',
  },
  replace: {
    text: 'Sign-in of the user, or app authentication on your server with tokens that end; a key with referrers and few privileges where a public page needs one.',
    url: apiKeyAuthentication,
  },
  consumers: ['web and mobile maps', 'geocoding and routing back ends', 'notebooks'],
  confirm: { text: 'A call with the key answers error 498 Invalid token.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate API key invalidates the leaked key. Generating the secondary key of the same credentials leaves it valid.',
  },
  sources: [
    {
      url: 'https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/how-to-use-an-api-key/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
