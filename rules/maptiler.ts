import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'maptiler',
  name: 'MapTiler',
  url: 'https://www.maptiler.com',
} as const satisfies Provider

const authenticationKey = 'https://docs.maptiler.com/cloud/api/authentication-key/'

export const rules = [
  {
    id: 'maptiler-service-token',
    title: 'MapTiler service token',
    severity: 'high',
    confidence: 'high',
    keywords: ['maptiler', 'map_tiler'],
    pattern: {
      name: /map_?tiler[\w.-]{0,24}(?:token|key|secret)/,
      value: /[0-9a-f]{32}_[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://docs.maptiler.com/guides/general/service-token/',
  },
  {
    id: 'maptiler-api-key',
    title: 'MapTiler API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['maptiler', 'map_tiler'],
    pattern: { name: /map_?tiler[\w.-]{0,24}key/, value: /[A-Za-z0-9]{20}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: authenticationKey,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'maptiler-service-token': {
    secret: (make) => `${make.hex(32)}_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `MAPTILER_SERVICE_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `maptiler_token: "${secret}"\n` },
      { name: 'shell', text: (secret) => `export MAPTILER_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `MAPTILER_SERVICE_TOKEN=${make.hex(32)}_${make.hex(63)}\n`,
      },
      { name: 'a digest', text: (make) => `maptiler_token_sha256: ${make.hex(64)}\n` },
    ],
  },
  'maptiler-api-key': {
    secret: (make) => make.alnum(20),
    match: [
      { name: 'env file', text: (secret) => `VITE_MAPTILER_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const maptilerKey = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `maptiler_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MAPTILER_KEY=${make.alnum(19)}\n` },
      { name: 'a placeholder', text: () => 'MAPTILER_KEY=YOUR_MAPTILER_API_KEY_HERE\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'MapTiler Cloud → Account → API keys → the key → Delete.',
      url: 'https://cloud.maptiler.com/account/keys/',
    },
  },
  blastRadius: {
    text: 'Loads maps and geocodes on your quota from the origins the key allows. A key in a web page is seen by everyone anyway: what protects it is the list of allowed origins.',
  },
  audit: {
    text: 'MapTiler Cloud → Analytics, filtered by the key, from {since} to {until}: look for origins that are not yours.',
    url: 'https://cloud.maptiler.com/analytics/',
  },
  replace: {
    text: 'A key limited to your own origins or user agent, one for each application.',
    url: authenticationKey,
  },
  consumers: ['web and mobile maps', 'server-side geocoding', 'CI secrets'],
  confirm: {
    text: 'GET https://api.maptiler.com/maps/streets/style.json?key=… answers 403 Invalid key.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://docs.maptiler.com/cloud/api/authentication/', checked: '2026-11-21' }],
  byRule: {
    'maptiler-service-token': {
      revoke: {
        console: {
          text: 'MapTiler Cloud → Account → Credentials → the token → Delete.',
          url: 'https://cloud.maptiler.com/account/credentials/',
        },
      },
      blastRadius: {
        text: 'Uploads, replaces and deletes tilesets and data of the account through the Service API.',
      },
      consumers: ['data upload jobs', 'CI secrets'],
      confirm: {
        text: 'A call to https://service.maptiler.com/v1/tiles with the token answers 401.',
      },
    },
  },
} as const satisfies Playbook
