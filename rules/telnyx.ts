import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'telnyx',
  name: 'Telnyx',
  url: 'https://telnyx.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'telnyx-api-key',
    title: 'Telnyx API v2 key',
    severity: 'high',
    confidence: 'high',
    keywords: ['KEY01'],
    pattern: /KEY01[0-9A-F]{30}_[A-Za-z0-9]{22}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developers.telnyx.com/development/api-guide/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'telnyx-api-key': {
    secret: (make) => `KEY01${make.of('0123456789ABCDEF', 30)}_${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `TELNYX_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `telnyx.api_key = "${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.telnyx.com/v2/balance\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) =>
          `TELNYX_API_KEY=KEY01${make.of('0123456789ABCDEF', 30)}_${make.alnum(21)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'TELNYX_API_KEY=KEY0123456789ABCDEF0123456789ABCDEF_yourkeyyourkeyyourkey\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Mission Control Portal → your name → API Keys → the key → Delete.',
      url: 'https://portal.telnyx.com/#/app/api-keys',
    },
  },
  blastRadius: {
    text: 'Everything in the account: sends messages and places calls on your balance, orders and ports numbers, changes SIP connections, reads records.',
  },
  audit: {
    text: 'Mission Control Portal → Account → Audit Logs, and Reporting → message and call detail records, from {since} to {until}.',
    url: 'https://portal.telnyx.com/#/app/audit-logs',
  },
  replace: {
    text: 'A key for each application with an expiry, from a secret manager, with spend limits and outbound profiles that allow only the countries you need.',
    url: 'https://developers.telnyx.com/development/api-guide/authentication',
  },
  consumers: ['SMS and voice backends', 'voice agents', 'PBX provisioning scripts', 'CI secrets'],
  confirm: { text: 'GET https://api.telnyx.com/v2/balance with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://developers.telnyx.com/development/api-fundamentals/create-api-keys',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.telnyx.com/development/api-fundamentals/authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
