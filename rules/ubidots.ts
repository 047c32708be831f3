import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ubidots',
  name: 'Ubidots',
  url: 'https://ubidots.com',
} as const satisfies Provider

const docs = 'https://docs.ubidots.com/reference/authentication'

export const rules = [
  {
    // Made in the account 30 characters, made through the API 55.
    id: 'ubidots-token',
    title: 'Ubidots token',
    severity: 'high',
    confidence: 'high',
    keywords: ['BBFF-', 'BBUS-', 'BBAU-'],
    pattern: /BB(?:FF|US|AU)-[A-Za-z0-9]{30}(?:[A-Za-z0-9]{25})?/,
    boundary: 'base64url',
    reach: { before: 0, after: 72 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ubidots-token': {
    secret: (make) => `BB${make.pick(['FF', 'US'])}-a7${make.alnum(make.pick([28, 53]))}`,
    match: [
      { name: 'Arduino', text: (secret) => `const char* UBIDOTS_TOKEN = "${secret}";\n` },
      { name: 'env file', text: (secret) => `UBIDOTS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Auth-Token: ${secret}" https://industrial.api.ubidots.com/api/v2.0/devices/\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `UBIDOTS_TOKEN=BBFF-a7${make.alnum(27)}\n` },
      {
        name: 'of no length in use',
        text: (make) => `UBIDOTS_TOKEN=BBFF-a7${make.alnum(42)}\n`,
      },
      { name: 'hex', text: (make) => `id = "BBFF-${make.hex(12)}"\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'My Profile → API Credentials → Tokens → the token → Delete. A default token cannot be deleted: press the refresh icon beside it.',
      url: 'https://industrial.ubidots.com/',
    },
  },
  blastRadius: {
    text: 'Reads and writes every device, variable and event of the user who made it; false values may set off alarms and commands to devices. One made in the account never expires, one made with the API key six hours after its last use.',
  },
  audit: {
    text: 'Devices → the device → the variables: values from {since} to {until} that your devices did not send.',
    url: 'https://industrial.ubidots.com/',
  },
  replace: {
    text: 'Let a server make short-lived tokens with the account’s API key, or give each device a token of its own, so that one leak concerns one device.',
    url: 'https://docs.ubidots.com/reference/authentication',
  },
  consumers: ['device firmware', 'gateways', 'dashboards and scripts'],
  confirm: {
    text: 'GET https://industrial.api.ubidots.com/api/v2.0/devices/ with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Refreshing or deleting a token ends it, and devices need the new one.',
  },
  sources: [
    { url: 'https://docs.ubidots.com/reference/authentication', checked: '2026-11-21' },
    { url: 'https://docs.ubidots.com/v1.6/reference/authentication', checked: '2026-11-21' },
    {
      url: 'https://help.ubidots.com/en/articles/570026-api-authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
