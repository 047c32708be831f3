import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'smtp2go',
  name: 'SMTP2GO',
  url: 'https://www.smtp2go.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'smtp2go-api-key',
    title: 'SMTP2GO API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['smtp2go', 'api_key', 'apikey', 'api-key'],
    pattern: { name: /smtp2go[\w.-]{0,24}|api[_.-]?key/, value: /api-[0-9A-F]{32}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.smtp2go.com/docs/getting-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'smtp2go-api-key': {
    secret: (make) => `api-${make.of('0123456789ABCDEF', 32)}`,
    match: [
      { name: 'env file', text: (secret) => `SMTP2GO_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"api_key": "${secret}", "sender": "ops@acme.test"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Smtp2go-Api-Key: ${secret}" https://api.smtp2go.com/v3/email/send\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SMTP2GO_API_KEY=api-${make.of('0123456789ABCDEF', 31)}\n`,
      },
      { name: 'lower case', text: (make) => `SMTP2GO_API_KEY=api-f${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Sending → API Keys → the key → Delete.',
      url: 'https://app.smtp2go.com/sending/apikeys/',
    },
  },
  blastRadius: {
    text: 'Calls the endpoints its permissions allow: sends mail as your verified senders, reads activity, changes SMTP users, webhooks and suppressions.',
    list: {
      text: 'Sending → API Keys → the key → Permissions.',
      url: 'https://app.smtp2go.com/sending/apikeys/',
    },
  },
  audit: {
    text: 'Reports → Activity from {since} to {until}: unknown senders and recipients.',
    url: 'https://app.smtp2go.com/reports/activity/',
  },
  replace: {
    text: 'A key with permission for /email/send only, and an IP allowlist.',
    url: 'https://developers.smtp2go.com/docs/getting-started',
  },
  consumers: [
    'web backends and mail workers',
    'CMS plugins',
    'printers and appliances',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://api.smtp2go.com/v3/stats/email_summary with the old key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A key can be disabled or deleted; a new one leaves the leaked one valid until then.',
  },
  sources: [{ url: 'https://developers.smtp2go.com/docs/getting-started', checked: '2026-11-21' }],
} as const satisfies Playbook
