import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'homeassistant',
  name: 'Home Assistant',
  url: 'https://www.home-assistant.io',
} as const satisfies Provider

const docs = 'https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token'

export const rules = [
  {
    id: 'homeassistant-access-token',
    title: 'Home Assistant long-lived access token',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'home_assistant',
      'homeassistant',
      'home-assistant',
      'hass_',
      'hass-',
      'hassio',
      'hasstoken',
      'ha_token',
      'ha_access',
      'ha_long',
      'long_lived',
      'supervisor_token',
    ],
    pattern: {
      name: /home[_-]?assistant|hass(?:io)?|ha_token|ha_access|ha_long|long_lived|supervisor_token/,
      value: /eyJ[A-Za-z0-9_-]{30,60}\.eyJ[A-Za-z0-9_-]{60,300}\.[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (make: Make) => {
  const issued = make.int(1.7e9, 1.8e9)
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iss: make.hex(32), iat: issued, exp: issued + 315360000 })}.${make.base64url(43)}`
}

export const examples = {
  'homeassistant-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `HASS_TOKEN=${secret}\n` },
      { name: 'secrets.yaml', text: (secret) => `home_assistant_token: ${secret}\n` },
      { name: 'MCP settings', text: (secret) => `"env": { "HA_ACCESS_TOKEN": "${secret}" }\n` },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `HASS_TOKEN=${token(make).split('.').slice(0, 2).join('.')}\n`,
      },
      {
        name: 'words',
        text: () => 'HASS_TOKEN=your_long_lived_access_token_from_the_profile_page\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Profile → Security → Long-lived access tokens → the token → the delete icon.',
      url: 'https://my.home-assistant.io/redirect/profile/',
    },
  },
  blastRadius: {
    text: 'Acts as the user: switches everything the home has, opens locks and garage doors, disarms alarms, watches cameras and sees who is at home; an administrator’s token also changes the settings.',
  },
  audit: {
    text: 'Profile → Security → Refresh tokens shows when and from which address each was last used. The logbook and the log of the reverse proxy show calls from {since} to {until}.',
    url: 'https://www.home-assistant.io/docs/authentication/',
  },
  replace: {
    text: 'Use OAuth sign-in, whose access tokens live 30 minutes; else a token of a user who is no administrator, and no access from the internet.',
    url: 'https://developers.home-assistant.io/docs/auth_api/',
  },
  consumers: ['Node-RED, AppDaemon and ESPHome', 'MCP servers', 'dashboards and scripts'],
  confirm: { text: 'GET /api/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens live ten years, or as long as was asked for over the WebSocket API, and are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://github.com/home-assistant/developers.home-assistant/blob/master/docs/auth_api.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
