import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'octopus',
  name: 'Octopus Deploy',
  url: 'https://octopus.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'octopus-api-key',
    title: 'Octopus Deploy API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['octopus', 'octo_', '--apikey'],
    pattern: {
      name: /octo(?:pus)?[\w.-]{0,24}(?:key|token)|--apikey/,
      value: /API-[A-Z0-9]{25,32}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'octopus-api-key': {
    secret: (make) => `API-${make.upper(make.int(26, 31))}`,
    match: [
      { name: 'env file', text: (secret) => `OCTOPUS_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Octopus-ApiKey: ${secret}" https://acme.octopus.app/api/users/me\n`,
      },
      {
        name: 'CLI',
        text: (secret) =>
          `octo push --package a.zip --server https://acme.octopus.app --apiKey ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'OCTOPUS_API_KEY=API-XXXXXXXXXXXXXXXXXXXXXXXXXX\n' },
      { name: 'cut short', text: (make) => `OCTOPUS_API_KEY=API-${make.upper(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your profile → My API Keys → the key → Revoke. A service account: Configuration → Users → the account → API Keys.',
      url: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    },
    api: {
      text: 'DELETE {server}/api/users/{user id}/apikeys/{key id}.',
      url: 'https://octopus.com/docs/octopus-rest-api',
    },
  },
  blastRadius: {
    text: 'Does what its user may: makes releases and deploys them to your machines, changes variables and targets. A deployment runs scripts there.',
  },
  audit: {
    text: 'Configuration → Audit, by the user, from {since} to {until}; the entries tell the API key from a sign-in by browser.',
    url: 'https://octopus.com/docs/security/users-and-teams/auditing',
  },
  replace: {
    text: 'OpenID Connect for GitHub Actions and other CI servers, through a service account: no key at all. Else a key with an expiry and, where the server offers it, the lowest level of access.',
    url: 'https://octopus.com/docs/octopus-rest-api/openid-connect',
  },
  consumers: [
    'CI secrets',
    'TeamCity, Jenkins and Azure DevOps steps',
    'Terraform providers',
    'scripts',
  ],
  confirm: { text: 'GET {server}/api/users/me with the key in X-Octopus-ApiKey answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is revoked; by default keys have no expiry.',
  },
  sources: [
    { url: 'https://octopus.com/docs/api/authentication/create-an-api-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
