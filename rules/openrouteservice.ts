import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openrouteservice',
  name: 'openrouteservice',
  url: 'https://openrouteservice.org',
} as const satisfies Provider

const signup = 'https://openrouteservice.org/dev/#/signup'

export const rules = [
  {
    id: 'openrouteservice-api-key',
    title: 'openrouteservice API key',
    severity: 'low',
    confidence: 'high',
    keywords: ['5b3ce3597851110001cf6248'],
    // Every key begins with the id of the organization.
    pattern: /5b3ce3597851110001cf6248(?<random>[0-9a-f]{32})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: signup,
  },
  {
    id: 'openrouteservice-api-key-encoded',
    title: 'openrouteservice API key (base64 form)',
    severity: 'low',
    confidence: 'high',
    keywords: ['eyJvcmciOiI1YjNjZTM1OTc4NTExMTAwMDFjZjYyNDgi'],
    pattern: /eyJvcmciOiI1YjNjZTM1OTc4NTExMTAwMDFjZjYyNDgi[A-Za-z0-9+/]{40,160}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: signup,
  },
] as const satisfies readonly Rule[]

const organization = '5b3ce3597851110001cf6248'

export const examples = {
  'openrouteservice-api-key': {
    secret: (make) => `${organization}${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ORS_API_KEY=${secret}\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://api.openrouteservice.org/v2/directions/driving-car?api_key=${secret}&start=8,49\n`,
      },
      { name: 'Python', text: (secret) => `client = openrouteservice.Client(key="${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ORS_API_KEY=${organization}${make.hex(31)}\n`,
      },
      { name: 'the id alone', text: () => `org = ${organization}\n` },
    ],
  },
  'openrouteservice-api-key-encoded': {
    secret: (make) =>
      Buffer.from(JSON.stringify({ org: organization, id: make.hex(32), h: 'murmur64' })).toString(
        'base64',
      ),
    match: [
      { name: 'env file', text: (secret) => `ORS_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" https://api.openrouteservice.org/v2/directions/driving-car\n`,
      },
      { name: 'YAML', text: (secret) => `ors_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) =>
          `ORS_API_KEY=eyJvcmciOiI1YjNjZTM1OTc4NTExMTAwMDFjZjYyNDgiLCJp${make.alnum(4)}\n`,
      },
      {
        name: 'broken inside',
        text: (make) =>
          `ORS_API_KEY=eyJvcmciOiI1YjNjZTM1OTc4NTExMTAwMDFjZjYyNDgi${make.alnum(80)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'openrouteservice account → Dashboard → Tokens → the token → Delete.',
      url: 'https://account.heigit.org/manage/key',
    },
  },
  blastRadius: {
    text: 'Routes and geocodes on your daily quota, so your own program may be refused. It reads nothing of yours.',
  },
  audit: {
    text: 'Account → Dashboard: the quota used on the days from {since} to {until}.',
    url: 'https://account.heigit.org/manage/key',
  },
  replace: {
    text: 'A key that stays on your server, or an openrouteservice of your own, which needs none.',
    url: 'https://giscience.github.io/openrouteservice/',
  },
  consumers: ['web and mobile maps', 'QGIS settings', 'notebooks'],
  confirm: { text: 'A call with the key answers 403 Access to this API has been disallowed.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://github.com/GIScience/openrouteservice-py/blob/master/README.rst',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
