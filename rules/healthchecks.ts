import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'healthchecks',
  name: 'Healthchecks.io',
  url: 'https://healthchecks.io',
} as const satisfies Provider

const api = 'https://healthchecks.io/docs/api/'
const source = 'https://github.com/healthchecks/healthchecks/blob/master/hc/accounts/models.py'

export const rules = [
  {
    id: 'healthchecks-api-key',
    title: 'Healthchecks.io API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['healthchecks', 'hc_api_key', 'hc_api_token'],
    pattern: {
      name: /healthchecks(?:[_.-]?io)?[\w.-]{0,16}(?:api[_.-]?key|api[_.-]?token|access[_.-]?key|rw[_.-]?key)|hc_api_(?:key|token)/,
      value: /[A-Za-z0-9_-]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'healthchecks-api-key': {
    secret: (make) => make.base64url(32),
    match: [
      { name: 'env file', text: (secret) => `HEALTHCHECKS_API_KEY=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) =>
          `variable "healthchecksio_api_key" {}\nhealthchecksio_api_key = "${secret}"\n`,
      },
      { name: 'shell', text: (secret) => `export HC_API_KEY='${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `HEALTHCHECKS_API_KEY=${make.base64url(31)}\n`,
      },
      { name: 'a check’s id', text: (make) => `HEALTHCHECKS_API_KEY_ID=${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → Settings → API Access → Revoke beside the API key, then Create a new one. Other keys of the project have a Revoke of their own.',
      url: 'https://healthchecks.io/projects/',
    },
  },
  blastRadius: {
    text: 'Reads, changes, pauses and deletes every check of one project, and reads its ping addresses, so that a job that failed can be made to look well. A read-only key reads the checks, their status changes and badges, without their ping addresses.',
  },
  audit: {
    text: 'Healthchecks.io keeps no log of API calls. Look at the checks and their event logs from {since} to {until} for checks paused, changed or pinged by someone else.',
    url: 'https://healthchecks.io/projects/',
  },
  replace: {
    text: 'The read-only key for dashboards; the ping key or single ping addresses for jobs that only report.',
    url: api,
  },
  consumers: ['Terraform and Ansible variables', 'cron managers', 'dashboards', 'CI secrets'],
  confirm: {
    text: 'GET https://healthchecks.io/api/v3/checks/ with the key in X-Api-Key answers 401.',
    url: api,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A project has one key of each kind: revoking it ends the leaked one, and a new one can be made after that.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    {
      url: 'https://github.com/healthchecks/healthchecks/blob/master/templates/docs/api.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
