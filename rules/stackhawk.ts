import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'stackhawk',
  name: 'StackHawk',
  url: 'https://www.stackhawk.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'stackhawk-api-key',
    title: 'StackHawk API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['hawk.'],
    pattern: /hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}/,
    reach: { before: 0, after: 64 },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.stackhawk.com/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'stackhawk-api-key': {
    secret: (make) => `hawk.${make.base64url(20)}.${make.base64url(20)}`,
    match: [
      { name: 'env file', text: (secret) => `HAWK_API_KEY=${secret}\n` },
      { name: 'CLI', text: (secret) => `hawk init --api-key=${secret}\n` },
      { name: 'YAML', text: (secret) => `apiKey: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `HAWK_API_KEY=hawk.${make.alnum(20)}.${make.alnum(19)}\n`,
      },
      { name: 'a class', text: () => 'import hawk.authentication.filters\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Keys → the key → Delete. One that belongs to the organization: Settings → Service Keys.',
      url: 'https://app.stackhawk.com/settings/apikeys',
    },
  },
  blastRadius: {
    text: 'Acts as its owner: reads applications, scans and their findings (open vulnerabilities of yours), starts and uploads scans. A service key only runs and uploads scans.',
  },
  audit: {
    text: 'Settings → Audit Log from {since} to {until}.',
    url: 'https://app.stackhawk.com',
  },
  replace: {
    text: 'A service key with the role Scan Only for each pipeline, in the CI’s secret store.',
    url: 'https://docs.stackhawk.com/platform/service-keys/',
  },
  consumers: ['CI secrets (HAWK_API_KEY)', '~/.hawk/hawk.properties', 'docker run commands'],
  confirm: {
    text: 'GET https://api.stackhawk.com/api/v1/auth/login with the key in X-ApiKey answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://docs.stackhawk.com/apidocs', checked: '2026-11-21' },
    { url: 'https://docs.stackhawk.com/platform/service-keys/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
