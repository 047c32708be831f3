import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'harvest',
  name: 'Harvest',
  url: 'https://www.getharvest.com',
} as const satisfies Provider

const docs = 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/'

export const rules = [
  // The number of the token, its kind (personal, access, refresh), the secret.
  {
    id: 'harvest-access-token',
    title: 'Harvest access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['.pt.', '.at.', '.rt.'],
    pattern: /\d{3,9}\.(?:pt|at|rt)\.[A-Za-z0-9_-]{76,96}/,
    boundary: 'base64url',
    reach: { before: 10, after: 104 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'harvest-access-token': {
    secret: (make) =>
      `${make.int(1000, 9999999)}.${make.pick(['pt', 'at', 'rt'])}.${make.base64url(86)}`,
    match: [
      { name: 'env file', text: (secret) => `HARVEST_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.harvestapp.com/v2/users/me\n`,
      },
      {
        name: 'query',
        text: (secret) =>
          `https://api.harvestapp.com/v2/users/me?access_token=${secret}&account_id=1\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `HARVEST_ACCESS_TOKEN=1234567.pt.${make.base64url(40)}\n`,
      },
      {
        name: 'another kind',
        text: (make) => `HARVEST_ACCESS_TOKEN=1234567.xy.${make.base64url(86)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Harvest ID → Developers → Personal access tokens → the token → Delete.',
      url: 'https://id.getharvest.com/developers',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every Harvest and Forecast account they belong to: reads and changes time entries, clients, rates, invoices and expenses as their role allows.',
    list: {
      text: 'Harvest ID → Developers lists the tokens and when each was last used.',
      url: 'https://id.getharvest.com/developers',
    },
  },
  audit: {
    text: 'Harvest ID → Developers shows the last use. For changes from {since} to {until}, look at the history of invoices and at Activity log reports.',
    url: 'https://id.getharvest.com/developers',
  },
  replace: {
    text: 'Use an OAuth2 application for tools that others use; else a token of a member with a narrow role.',
    url: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
  },
  consumers: ['reporting and invoicing scripts', 'time tracking integrations', 'MCP servers'],
  confirm: { text: 'GET https://api.harvestapp.com/v2/users/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
