import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'courier',
  name: 'Courier',
  url: 'https://www.courier.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'courier-api-key',
    title: 'Courier API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['pk_prod_', 'pk_test_', 'dk_prod_', 'dk_test_'],
    // pk_ for published, dk_ for draft data.
    pattern: /[dp]k_(?:prod|test)_[A-Z0-9]{28}/,
    reach: { before: 0, after: 48 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://www.courier.com/docs/reference/auth/intro',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'courier-api-key': {
    secret: (make) => `${make.pick(['pk', 'dk'])}_${make.pick(['prod', 'test'])}_${make.upper(28)}`,
    match: [
      { name: 'env file', text: (secret) => `COURIER_AUTH_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const courier = CourierClient({ authorizationToken: "${secret}" });\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.courier.com/send\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `COURIER_AUTH_TOKEN=pk_prod_${make.upper(27)}\n`,
      },
      {
        name: 'part of a longer name',
        text: (make) => `const SDK_TEST_${make.upper(28)} = 1\n`,
      },
      {
        name: 'a publishable key of another service',
        text: (make) => `key=pk_test_a${make.alnum(23)}b\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Keys → make a new key, then delete the leaked one.',
      url: 'https://app.courier.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Sends through every channel you connected (mail, SMS, push, chat) on their bill, reads message content, profiles and lists. Keys of drafts (dk_) do so with unpublished templates; test keys reach the test environment, whose providers may be real.',
  },
  audit: {
    text: 'Logs → Messages from {since} to {until}; Settings → Audit Trail shows changes.',
    url: 'https://app.courier.com/logs',
  },
  replace: {
    text: 'A key for each service and environment; JWTs issued by your server for browsers and apps.',
    url: 'https://www.courier.com/docs/reference/auth/intro',
  },
  consumers: ['notification backends', 'serverless functions', 'CI secrets'],
  confirm: { text: 'GET https://api.courier.com/messages with the old key answers 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An environment can have several keys: a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://courier.com/docs/platform/content/notification-designer/environments-api-keys',
      checked: '2026-11-21',
    },
    { url: 'https://courier.com/docs/reference/authorization', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
