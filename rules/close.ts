import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'close',
  name: 'Close',
  url: 'https://www.close.com',
} as const satisfies Provider

const docs = 'https://developer.close.com/topics/authentication/'

export const rules = [
  {
    id: 'close-api-key',
    title: 'Close API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['api_'],
    pattern: /api_[A-Za-z0-9]{20,24}\.[A-Za-z0-9]{20,24}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'close-api-key': {
    secret: (make) => `api_${make.alnum(22)}.${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `CLOSE_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `api = Client('${secret}')\n` },
      { name: 'curl', text: (secret) => `curl -u ${secret}: https://api.close.com/api/v1/me/\n` },
    ],
    noMatch: [
      { name: 'its first half alone', text: (make) => `CLOSE_API_KEY=api_${make.alnum(22)}\n` },
      {
        name: 'a property',
        text: () => 'const value = api_configuration_of_the_team.settings_of_the_other\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Developer → API Keys → the key → delete.',
      url: 'https://app.close.com/settings/developer/api-keys/',
    },
  },
  blastRadius: {
    text: 'Acts as the user in one organization: reads, exports and deletes leads, contacts, calls and mail, and sends mail and texts in the company’s name.',
  },
  audit: {
    text: 'GET https://api.close.com/api/v1/event/ lists what changed from {since} to {until}, with the user and the API key’s id.',
    url: 'https://developer.close.com/resources/event-log/',
  },
  replace: {
    text: 'Use OAuth for apps that others use; else a key of a user with a narrow role, one for each program.',
    url: 'https://developer.close.com/topics/authentication/',
  },
  consumers: ['lead forms and backends', 'CRM syncs', 'calling tools', 'CI secrets'],
  confirm: { text: 'GET https://api.close.com/api/v1/me/ with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://developer.close.com/api/overview/api-key-authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
