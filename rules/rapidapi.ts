import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'rapidapi',
  name: 'RapidAPI',
  url: 'https://rapidapi.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'rapidapi-key',
    title: 'RapidAPI key',
    severity: 'high',
    confidence: 'high',
    keywords: ['rapidapi', 'rapid_api', 'rapid-api'],
    pattern: {
      name: /(?:x[_-])?rapid[_-]?api[\w.-]{0,16}key/,
      value: /[0-9a-f]{10}msh[0-9a-f]{14,16}p1[0-9a-f]{5,7}jsn[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.rapidapi.com/docs/keys',
  },
  {
    id: 'rapidapi-key-legacy',
    title: 'RapidAPI key (older format)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['rapidapi', 'rapid_api', 'mashape'],
    pattern: {
      name: /(?:x[_-])?rapid[_-]?api[\w.-]{0,16}key|x-mashape-(?:key|authorization)|mashape[_-]?(?:api[_-]?)?key/,
      value: /[A-Za-z0-9]{50}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.rapidapi.com/docs/keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'rapidapi-key': {
    secret: (make) => `${make.hex(10)}msh${make.hex(15)}p1${make.hex(5)}jsn${make.hex(12)}`,
    match: [
      { name: 'env file', text: (secret) => `RAPIDAPI_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-RapidAPI-Key: ${secret}" https://weather.p.rapidapi.com/now\n`,
      },
      { name: 'JSON', text: (secret) => `{"x-rapidapi-key": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'without its marks', text: (make) => `X-RapidAPI-Key: ${make.hex(50)}\n` },
      { name: 'a placeholder', text: () => 'X-RapidAPI-Key: SIGN-UP-FOR-KEY\n' },
    ],
  },
  'rapidapi-key-legacy': {
    secret: (make) => `${make.alnum(48)}aZ`,
    match: [
      { name: 'env file', text: (secret) => `RAPIDAPI_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Mashape-Key: ${secret}" https://weather.p.mashape.com/now\n`,
      },
      { name: 'JSON', text: (secret) => `{"x-rapidapi-key": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `X-RapidAPI-Key: ${make.alnum(49)}\n` },
      { name: 'a placeholder', text: () => 'X-Mashape-Key: your-key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'My Apps → the app → Authorization → the key → Delete, after Add Authorization.',
      url: 'https://rapidapi.com/developer/apps',
    },
  },
  blastRadius: { text: 'Calls every API the account is subscribed to, on its quota and bill.' },
  audit: {
    text: 'My Apps → the app → Analytics and Logs, from {since} to {until}.',
    url: 'https://rapidapi.com/developer/analytics',
  },
  replace: {
    text: 'A key for each app, called from a server of yours, never from a browser or a phone.',
    url: 'https://docs.rapidapi.com/docs/keys',
  },
  consumers: ['server environment', 'front-end code and notebooks', 'mobile apps'],
  confirm: { text: 'A call with the old key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://docs.rapidapi.com/docs/keys-and-key-rotation', checked: '2026-11-21' }],
} as const satisfies Playbook
