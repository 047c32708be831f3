import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'launchable',
  name: 'Launchable',
  url: 'https://www.launchableinc.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'launchable-api-key',
    title: 'Launchable API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['launchable'],
    pattern: {
      name: /launchable[_.-]?(?:api[_.-]?)?(?:token|key)/,
      value: /v1:[\w.-]{1,64}\/[\w.-]{1,64}:[0-9a-f]{40}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://www.launchableinc.com/docs/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'launchable-api-key': {
    secret: (make) => `v1:acme/${make.lower(6)}:${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `LAUNCHABLE_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `launchable_token: ${secret}\n` },
      { name: 'shell', text: (secret) => `export LAUNCHABLE_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LAUNCHABLE_TOKEN=v1:acme/app:${make.hex(39)}\n`,
      },
      { name: 'without a workspace', text: (make) => `LAUNCHABLE_TOKEN=v1:${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The workspace → Settings → API keys → Regenerate.',
      url: 'https://app.launchableinc.com',
    },
  },
  blastRadius: {
    text: 'Sends builds, commit metadata and test results for one workspace, and asks for test subsets: it can steer which tests you run.',
  },
  audit: {
    text: 'The workspace → Test sessions: look for sessions from {since} to {until} that are not yours.',
    url: 'https://app.launchableinc.com',
  },
  replace: {
    text: 'OpenID Connect from GitHub Actions, which needs no key.',
    url: 'https://www.launchableinc.com/docs/',
  },
  consumers: ['CI secrets (LAUNCHABLE_TOKEN)', 'test scripts'],
  confirm: { text: 'launchable verify with the old key fails with 401.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'A regenerated key replaces the old one.' },
  sources: [{ url: 'https://github.com/launchableinc/cli', checked: '2026-11-21' }],
} as const satisfies Playbook
