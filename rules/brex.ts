import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'brex',
  name: 'Brex',
  url: 'https://www.brex.com',
} as const satisfies Provider

const auth = 'https://developer.brex.com/docs/authentication'

export const rules = [
  {
    id: 'brex-user-token',
    title: 'Brex user token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['bxt_'],
    pattern: /bxt_[A-Za-z0-9]{36,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['jBWQLZXtu1f4'] },
    ],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'brex-user-token': {
    secret: (make) => `bxt_${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `BREX_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.brex.com/v2/users/me\n`,
      },
      { name: 'JSON', text: (secret) => `{"brexToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `BREX_TOKEN=bxt_${make.alnum(20)}\n` },
      { name: 'a name', text: () => 'bxt_transform_of_the_values_in_a_column_by_name\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Brex dashboard → Settings → Developer → the token → … → Revoke.',
      url: 'https://dashboard.brex.com/settings/developer',
    },
  },
  blastRadius: {
    text: 'What its scopes allow as the user who made it: reads transactions, statements and employees, makes cards and reads their numbers, sets limits, and sends transfers and pays vendors.',
    list: {
      text: 'Settings → Developer shows the scopes of each token.',
      url: 'https://dashboard.brex.com/settings/developer',
    },
  },
  audit: {
    text: 'Dashboard → Transactions, Cards and Payments, from {since} to {until}: look for cards, limits and transfers that are not yours.',
    url: 'https://dashboard.brex.com/',
  },
  replace: {
    text: 'A token for each program with the read-only scopes that will do; OAuth for applications that serve others.',
    url: 'https://developer.brex.com/docs/authentication',
  },
  consumers: ['accounting and expense scripts', 'HR connectors', 'CI secrets'],
  confirm: { text: 'GET https://api.brex.com/v2/users/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked, and end by themselves after 90 days without use. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://developer.brex.com/docs/authentication', checked: '2026-11-21' },
    { url: 'https://developer.brex.com/guides/quickstart.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
