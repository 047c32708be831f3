import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tolgee',
  name: 'Tolgee',
  url: 'https://tolgee.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'tolgee-api-key',
    title: 'Tolgee project API key or personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['tgpak_', 'tgpat_'],
    // In base32, a project key begins with the id of its project.
    pattern: /tgpa[kt]_[a-z2-7]{40,80}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tolgee-api-key': {
    secret: (make) =>
      `tgpa${make.pick(['k', 't'])}_${make.of('abcdefghijklmnopqrstuvwxyz234567', 51)}`,
    match: [
      { name: 'env file', text: (secret) => `TOLGEE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-API-Key: ${secret}" https://app.tolgee.io/v2/projects\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `TOLGEE_API_KEY=tgpak_${make.of('abcdefgh234', 20)}\n` },
      { name: 'another kind', text: (make) => `TOLGEE_API_KEY=tgxyz_${make.lower(51)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Project API keys, or Personal Access Tokens → the key → Delete.',
      url: 'https://app.tolgee.io/account/apiKeys',
    },
  },
  blastRadius: {
    text: 'A project key reads and, within its scopes, changes keys and translations of one project. A personal access token does whatever its owner may.',
  },
  audit: {
    text: 'The project → Activity, from {since} to {until}, by the key’s owner.',
    url: 'https://app.tolgee.io',
  },
  replace: {
    text: 'A project API key with only the scopes the job needs, and an expiry. Leave keys out of the production build: export translations instead.',
    url: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
  },
  consumers: ['CI secrets', '.tolgeerc and ~/.tolgee', 'development builds of web applications'],
  confirm: {
    text: 'GET https://app.tolgee.io/v2/api-keys/current with the key in X-API-Key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives the key a new value and ends the old one.',
  },
  sources: [
    {
      url: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
