import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sumup',
  name: 'SumUp',
  url: 'https://www.sumup.com',
} as const satisfies Provider

const keys = 'https://developer.sumup.com/tools/authorization/api-keys'

export const rules = [
  {
    id: 'sumup-secret-key',
    title: 'SumUp secret API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sup_sk_'],
    pattern: /sup_sk_[A-Za-z0-9]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: keys,
  },
  {
    id: 'sumup-client-secret',
    title: 'SumUp OAuth client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['cc_classic_', 'cc_sk_classic_'],
    pattern: /cc_sk_classic_[A-Za-z0-9]{40,64}/,
    reach: { before: 4, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developer.sumup.com/tools/authorization/oauth',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'sumup-secret-key': {
    secret: (make) => `sup_sk_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SUMUP_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const sumup = new SumUp({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.sumup.com/v0.1/me\n`,
      },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `SUMUP_KEY=sup_pk_${make.alnum(32)}\n` },
      { name: 'one character short', text: (make) => `SUMUP_API_KEY=sup_sk_${make.alnum(31)}\n` },
    ],
  },
  'sumup-client-secret': {
    secret: (make) => `cc_sk_classic_${make.alnum(52)}`,
    match: [
      { name: 'env file', text: (secret) => `SUMUP_CLIENT_SECRET=${secret}\n` },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"client_id": "cc_classic_${make.alnum(29)}", "client_secret": "${secret}"}\n`,
      },
      { name: 'form', text: (secret) => `grant_type=client_credentials&client_secret=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `SUMUP_CLIENT_ID=cc_classic_${make.alnum(29)}\n`,
      },
      {
        name: 'cut short',
        text: (make) => `SUMUP_CLIENT_SECRET=cc_sk_classic_${make.alnum(20)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'SumUp → me.sumup.com → Settings → For Developers → Toolkit → API Keys → the key → Delete.',
      url: 'https://me.sumup.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads the merchant’s profile, transactions and payouts, makes checkouts and refunds, and drives its card readers. It has all permissions of the API, as if signed in as the merchant.',
  },
  audit: {
    text: 'SumUp → Sales and Payouts, from {since} to {until}: look for refunds and checkouts that are not yours.',
    url: 'https://me.sumup.com/',
  },
  replace: {
    text: 'OAuth with the scopes it needs for applications that serve other merchants; one key for each program otherwise.',
    url: 'https://developer.sumup.com/tools/authorization/',
  },
  consumers: ['shop backends', 'till and reader apps', 'accounting connectors', 'CI secrets'],
  confirm: { text: 'GET https://api.sumup.com/v0.1/me with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://developer.sumup.com/docs/online-payments/introduction/authorization',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'sumup-client-secret': {
      revoke: {
        console: {
          text: 'SumUp → me.sumup.com → Settings → For developers → OAuth applications → the application → the client credentials → Delete.',
          url: 'https://me.sumup.com/settings/oauth2-applications',
        },
      },
      blastRadius: {
        text: 'With the client id it poses as your application: it trades codes and refresh tokens for access to the merchants who connected to it.',
      },
      confirm: { text: 'POST https://api.sumup.com/token with the old secret answers 401.' },
    },
  },
} as const satisfies Playbook
