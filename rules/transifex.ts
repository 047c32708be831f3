import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'transifex',
  name: 'Transifex',
  url: 'https://www.transifex.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'transifex-api-token',
    title: 'Transifex API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['transifex', 'tx_token', 'tx-token', 'txtoken'],
    pattern: {
      name: /transifex[\w.-]{0,24}(?:token|password|key|secret)|tx[_-]?token/,
      value: /1\/[0-9a-f]{40}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.transifex.com/reference/api-authentication',
  },
  {
    id: 'transifex-client-config',
    title: 'Transifex API token in .transifexrc',
    severity: 'high',
    confidence: 'high',
    keywords: ['transifex.com'],
    pattern:
      /transifex\.com[\s\S]{0,160}?(?:password|token)\s{0,4}=\s{0,4}(?<secret>1\/[0-9a-f]{40})/,
    reach: { before: 0, after: 240 },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.transifex.com/reference/api-authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'transifex-api-token': {
    secret: (make) => `1/${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `TX_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `transifex_token: ${secret}\n` },
      { name: 'CLI', text: (secret) => `TX_TOKEN=${secret} tx push -s\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TX_TOKEN=1/${make.hex(39)}\n` },
      { name: 'another version', text: (make) => `TX_TOKEN=2/${make.hex(40)}\n` },
    ],
  },
  'transifex-client-config': {
    secret: (make) => `1/${make.hex(40)}`,
    match: [
      {
        name: 'password',
        text: (secret) =>
          `[https://www.transifex.com]\nhostname = https://www.transifex.com\npassword = ${secret}\nusername = api\n`,
      },
      {
        name: 'token',
        text: (secret) =>
          `[https://app.transifex.com]\nrest_hostname = https://rest.api.transifex.com\ntoken = ${secret}\n`,
      },
      {
        name: 'in a script',
        text: (secret) =>
          `printf '[https://www.transifex.com]\\ntoken = ${secret}\\n' > ~/.transifexrc\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `[https://www.transifex.com]\npassword = 1/${make.hex(39)}\n`,
      },
      { name: 'no token', text: () => 'hostname = https://www.transifex.com\npassword = secret\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Profile image → My profile → API token → the token → Delete.',
      url: 'https://app.transifex.com/user/settings/api/',
    },
  },
  blastRadius: {
    text: 'Reads and changes source texts and translations of every project its owner may, which then ship in your application.',
  },
  audit: {
    text: 'The project → Activity, from {since} to {until}, by the token’s owner.',
    url: 'https://app.transifex.com',
  },
  replace: {
    text: 'A token of a user who has a role in the one project. The integration with GitHub or GitLab needs none.',
    url: 'https://developers.transifex.com/reference/api-authentication',
  },
  consumers: ['~/.transifexrc', 'CI secrets (TX_TOKEN)', 'release scripts'],
  confirm: {
    text: 'GET https://rest.api.transifex.com/organizations with the token as bearer answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://developers.transifex.com/reference/api-authentication', checked: '2026-11-21' },
    {
      url: 'https://help.transifex.com/en/articles/6248858-generating-an-api-token',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
