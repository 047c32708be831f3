import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'radar',
  name: 'Radar',
  url: 'https://radar.com',
} as const satisfies Provider

const api = 'https://docs.radar.com/api'

export const rules = [
  {
    id: 'radar-secret-key',
    title: 'Radar secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['prj_live_sk_', 'prj_test_sk_'],
    pattern: /prj_(?:live|test)_sk_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'radar-secret-key': {
    secret: (make) => `prj_${make.pick(['live', 'test'])}_sk_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `RADAR_SECRET_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl https://api.radar.io/v1/users -H "Authorization: ${secret}"\n`,
      },
      { name: 'JSON', text: (secret) => `{"radarKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a publishable key',
        text: (make) => `Radar.initialize("prj_live_pk_${make.hex(40)}")\n`,
      },
      {
        name: 'one character short',
        text: (make) => `RADAR_SECRET_KEY=prj_live_sk_${make.hex(39)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Settings → API keys → the secret key → Regenerate or Delete.',
      url: 'https://radar.com/dashboard/settings',
    },
  },
  blastRadius: {
    text: 'Reads and deletes the users, devices, locations, trips and geofences of the project: people’s whereabouts. A test key does so for the test environment.',
  },
  audit: {
    text: 'Dashboard → Usage and Users, from {since} to {until}. Ask Radar’s support for the calls of the key: location data of people may have to be reported.',
    url: 'https://radar.com/dashboard',
  },
  replace: {
    text: 'The publishable key in apps, which can only send; the secret key only on servers, from a secret manager.',
    url: api,
  },
  consumers: [
    'geofencing and delivery back ends',
    'mobile apps where it never belonged',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.radar.io/v1/users with the key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A regenerated key replaces the value, and the leaked one stops working.',
  },
  sources: [{ url: api, checked: '2026-11-21' }],
} as const satisfies Playbook
