import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'firehydrant',
  name: 'FireHydrant',
  url: 'https://firehydrant.com',
} as const satisfies Provider

const authentication = 'https://docs.firehydrant.com/docs/api-keys'

export const rules = [
  {
    id: 'firehydrant-bot-token',
    title: 'FireHydrant bot token',
    severity: 'high',
    confidence: 'high',
    keywords: ['fhb-'],
    pattern: /fhb-[0-9a-f]{32,64}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'firehydrant-bot-token': {
    secret: (make) => `fhb-${make.hex(make.pick([32, 64]))}`,
    match: [
      { name: 'env file', text: (secret) => `FIREHYDRANT_API_KEY=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "firehydrant" {\n  api_key = "${secret}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.firehydrant.io/v1/ping -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `FIREHYDRANT_API_KEY=fhb-${make.hex(24)}\n` },
      { name: 'a variable', text: () => 'FIREHYDRANT_API_KEY=fhb-$TOKEN\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Integrations → API Keys (once called Bot Users) → the key → Delete. It takes an owner of the organization.',
      url: 'https://app.firehydrant.io/organizations/bots',
    },
  },
  blastRadius: {
    text: 'Acts as a user of its own over the API, with owner privileges by default: does whatever the web pages can, opens, changes and closes incidents, pages people, and reads incident timelines, retrospectives, services and runbooks of the organization.',
  },
  audit: {
    text: 'Settings → Audit events, where the plan has them, and the timelines of incidents: look for the name of the key’s user from {since} to {until}.',
    url: 'https://app.firehydrant.io',
  },
  replace: {
    text: 'A key of its own for each integration, so that one can be deleted without the others; the token from a secret manager.',
    url: authentication,
  },
  consumers: ['Terraform variables', 'CI jobs that report changes', 'the fhcli tool', 'chat bots'],
  confirm: { text: 'GET https://api.firehydrant.io/v1/ping with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A key is shown once and not rotated: make a new one, then delete the leaked one.',
  },
  sources: [
    {
      url: 'https://firehydrant.com/docs/configuring-firehydrant/creating-an-api-key/',
      checked: '2026-11-21',
    },
    { url: 'https://docs.firehydrant.com/reference/firehydrant-api', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
