import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lightdash',
  name: 'Lightdash',
  url: 'https://www.lightdash.com',
} as const satisfies Provider

const docs = 'https://docs.lightdash.com/references/workspace/personal-tokens'
const source =
  'https://github.com/lightdash/lightdash/tree/main/packages/backend/src/models/DashboardModel'

export const rules = [
  {
    id: 'lightdash-token',
    title: 'Lightdash personal access or service account token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ldpat_', 'ldsvc_'],
    pattern: /ld(?:pat|svc)_[0-9a-f]{32,64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lightdash-token': {
    secret: (make) => `ld${make.pick(['pat', 'svc'])}_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `LIGHTDASH_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ApiKey ${secret}" https://app.lightdash.cloud/api/v1/user\n`,
      },
      {
        name: 'shell',
        text: (secret) => `lightdash login https://app.lightdash.cloud --token ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LIGHTDASH_API_KEY=ldpat_${make.hex(31)}\n` },
      { name: 'part of a longer word', text: (make) => `key=oldpat_${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Lightdash → User settings → Personal access tokens → the token → Delete. A service account’s (Enterprise): General settings → Service accounts.',
      url: 'https://app.lightdash.cloud/generalSettings/personalAccessTokens',
    },
  },
  blastRadius: {
    text: 'Acts as its user or service account: runs queries on the connected warehouse, reads charts and dashboards, and with developer rights deploys projects.',
  },
  audit: {
    text: 'Look at the warehouse’s query history for Lightdash’s user from {since} to {until}, and at the list of tokens for when this one was last used.',
    url: 'https://app.lightdash.cloud',
  },
  replace: {
    text: 'A service account token with an expiry and the smallest scope for CI, not a person’s token.',
    url: docs,
  },
  consumers: ['CI secrets of dbt projects', 'Lightdash CLI', 'scheduled scripts'],
  confirm: { text: 'GET {lightdash}/api/v1/user with Authorization: ApiKey answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotating ends the old token at once, at most once an hour and only for tokens that expire; others are only created and deleted.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    {
      url: 'https://docs.lightdash.com/references/workspace/personal-tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.lightdash.com/api-reference/service-accounts/rotate-service-account',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
