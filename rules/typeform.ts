import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'typeform',
  name: 'Typeform',
  url: 'https://www.typeform.com',
} as const satisfies Provider

const docs = 'https://www.typeform.com/developers/get-started/personal-access-token/'

export const rules = [
  {
    id: 'typeform-access-token',
    title: 'Typeform personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['tfp_'],
    pattern: /tfp_[A-Za-z0-9_-]{40,60}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'typeform-access-token': {
    secret: (make) => `tfp_${make.alnum(44)}_${make.alnum(14)}`,
    match: [
      { name: 'env file', text: (secret) => `TYPEFORM_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const typeform = createClient({ token: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.typeform.com/me\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `TYPEFORM_TOKEN=tfp_${make.alnum(30)}\n` },
      { name: 'the id of a form', text: (make) => `TYPEFORM_FORM_ID=${make.alnum(8)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account menu → Account → Personal tokens → the token → … → Delete token. In a public repository GitHub finds the token, and Typeform disables it and writes to you.',
      url: 'https://admin.typeform.com/user/tokens',
    },
  },
  blastRadius: {
    text: 'Reads and deletes the responses of forms, personal data and uploaded files included, and changes forms, webhooks and workspaces, within the token’s scopes.',
  },
  audit: {
    text: 'Typeform shows no use of single tokens: check the webhooks and the list of tokens for ones you did not make, and ask support for access from {since} to {until}.',
    url: 'https://admin.typeform.com/user/tokens',
  },
  replace: {
    text: 'Make a token with custom scopes, responses:read for example, for each program; prefer webhooks with a secret to polling.',
    url: 'https://www.typeform.com/developers/get-started/scopes/',
  },
  consumers: ['response exports', 'CRM syncs', 'website backends', 'CI secrets'],
  confirm: { text: 'GET https://api.typeform.com/me with the token answers 401 or 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate token, where offered, makes a new value and ends the leaked one; a further token leaves it valid.',
  },
  sources: [
    {
      url: 'https://www.typeform.com/developers/get-started/personal-access-token/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
