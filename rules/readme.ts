import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'readme',
  name: 'ReadMe',
  url: 'https://readme.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'readme-api-key',
    title: 'ReadMe API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['rdme_'],
    pattern: /rdme_[a-z0-9]{64,80}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://docs.readme.com/main/reference/intro-authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'readme-api-key': {
    secret: (make) => `rdme_${make.lower(70)}`,
    match: [
      { name: 'env file', text: (secret) => `README_API_KEY=${secret}\n` },
      { name: 'CLI', text: (secret) => `rdme openapi openapi.json --key=${secret}\n` },
      { name: 'YAML', text: (secret) => `readme-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `key=rdme_${make.lower(30)}\n` },
      { name: 'part of a longer word', text: (make) => `xrdme_${make.lower(70)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Configuration → API Keys → the key → Delete.',
      url: 'https://dash.readme.com',
    },
  },
  blastRadius: {
    text: 'Reads and changes the project’s documentation, API definitions and changelogs, and sends API metrics.',
  },
  audit: {
    text: 'Dashboard → Audit Log (Enterprise), and the page history, from {since} to {until}.',
    url: 'https://dash.readme.com',
  },
  replace: {
    text: 'A new key for each pipeline, named after it, in the CI’s secret store.',
    url: 'https://docs.readme.com/main/reference/intro-authentication',
  },
  consumers: [
    'CI secrets (README_API_KEY)',
    '~/.config/configstore/rdme-production.json',
    'servers that send metrics',
  ],
  confirm: {
    text: 'GET https://dash.readme.com/api/v1 with the key as the Basic user answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://docs.readme.com/main/docs/your-dashboard-and-profile', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
