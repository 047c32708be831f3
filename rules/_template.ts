/**
 * Copy this file to rules/<provider>.ts, fill it in, run `npm run generate` and then
 * `npx vitest run test/rules.test.ts`. Every fact comes from the provider's own documentation.
 */
import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'acme',
  name: 'Acme',
  url: 'https://acme.test',
} as const satisfies Provider

export const rules = [
  {
    id: 'acme-api-key',
    title: 'Acme API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['acme_live_'],
    pattern: /acme_live_[A-Za-z0-9]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://acme.test/docs/keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'acme-api-key': {
    secret: (make) => `acme_live_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ACME_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"acme": {"apiKey": "${secret}"}}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Acme-Key: ${secret}" https://api.acme.test/v1\n`,
      },
    ],
    noMatch: [
      { name: 'a test key', text: (make) => `ACME_API_KEY=acme_test_${make.alnum(32)}\n` },
      { name: 'one character short', text: (make) => `ACME_API_KEY=acme_live_${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API keys → the key → Revoke.',
      url: 'https://acme.test/settings/keys',
    },
  },
  blastRadius: { text: 'Reads and writes everything in the account.' },
  audit: {
    text: 'Settings → Audit log: filter by the key’s id from {since} to {until}.',
    url: 'https://acme.test/settings/audit',
  },
  replace: {
    text: 'Use workload identity; else a key limited to the project that needs it.',
    url: 'https://acme.test/docs/oidc',
  },
  consumers: ['server environment', 'CI secrets'],
  confirm: { text: 'A call with the key answers 401.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate keeps the leaked key valid for 24 hours: revoke it instead.',
  },
  sources: [{ url: 'https://acme.test/docs/keys', checked: '2026-11-21' }],
} as const satisfies Playbook
