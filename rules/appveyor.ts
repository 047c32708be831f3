import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'appveyor',
  name: 'AppVeyor',
  url: 'https://www.appveyor.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'appveyor-api-token',
    title: 'AppVeyor API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['appveyor'],
    pattern: {
      name: /appveyor[_.-]?(?:(?:api|account|access|user)[_.-]?)?(?:token|key)/,
      value: /(?:v2\.)?[a-z0-9]{20}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://www.appveyor.com/docs/api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'appveyor-api-token': {
    secret: (make) => `${make.pick(['v2.', ''])}${make.lower(20)}`,
    match: [
      { name: 'env file', text: (secret) => `APPVEYOR_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `appveyor_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"appveyorApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'encrypted by AppVeyor',
        text: (make) => `appveyor_token: secure:${make.base64(44)}\n`,
      },
      { name: 'one character short', text: (make) => `APPVEYOR_TOKEN=v2.${make.lower(19)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → API Keys → Re-generate token of that user.',
      url: 'https://ci.appveyor.com/api-keys',
    },
  },
  blastRadius: {
    text: 'Does what its user may in the account (v2) or in all accounts of the user: starts builds, changes projects and their settings, deploys.',
  },
  audit: {
    text: 'The history of your projects: look for builds and deployments from {since} to {until} that you did not start.',
    url: 'https://ci.appveyor.com/projects',
  },
  replace: {
    text: 'A user in a role with few permissions, and that user’s token for the one account.',
    url: 'https://www.appveyor.com/docs/api/',
  },
  consumers: ['scripts that start builds', 'CI secrets', 'status dashboards'],
  confirm: { text: 'GET https://ci.appveyor.com/api/projects with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Re-generate gives a new token and ends the old one.',
  },
  sources: [
    {
      url: 'https://github.com/appveyor/website/blob/master/src/docs/api/index.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
