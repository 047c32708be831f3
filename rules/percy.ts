import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'percy',
  name: 'Percy',
  url: 'https://percy.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'percy-token',
    title: 'Percy project token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['percy'],
    pattern: {
      name: /percy[_.-]?(?:(?:project|access|api|write|full)[_.-]?)?token/,
      value: /(?:(?:web|app|auto|ss|res|vmw)_)?[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://www.browserstack.com/docs/percy/get-started/project-token',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'percy-token': {
    secret: (make) => `${make.pick(['web_', 'app_', ''])}${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `PERCY_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `percy_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"percyToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `PERCY_COMMIT=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `PERCY_TOKEN=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → Project settings → Project token → Regenerate, or the master tokens below it.',
      url: 'https://percy.io',
    },
  },
  blastRadius: {
    text: 'A write-only token uploads snapshots on your quota, a read-only one reads builds and downloads snapshots, a full-access one does both and all else in the project.',
  },
  audit: {
    text: 'The project → Builds: look for builds from {since} to {until} that no commit of yours explains.',
    url: 'https://percy.io',
  },
  replace: {
    text: 'A write-only token as a CI secret.',
    url: 'https://www.browserstack.com/docs/percy/get-started/project-token',
  },
  consumers: ['CI secrets (PERCY_TOKEN)', 'test scripts'],
  confirm: { text: 'percy exec with the old token answers 401.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'A regenerated token replaces the old one.' },
  sources: [
    {
      url: 'https://browserstack.com/docs/percy/api-reference/authentication',
      checked: '2026-11-21',
    },
    {
      url: 'https://browserstack.com/docs/percy/common-issue/common-errors/incorrect-project-type',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
