import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'midtrans',
  name: 'Midtrans',
  url: 'https://midtrans.com',
} as const satisfies Provider

const keys = 'https://docs.midtrans.com/docs/access-keys'

export const rules = [
  {
    id: 'midtrans-server-key',
    title: 'Midtrans server key (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['Mid-server-'],
    pattern: /Mid-server-[A-Za-z0-9_-]{24}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: keys,
  },
  {
    id: 'midtrans-sandbox-server-key',
    title: 'Midtrans server key (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['SB-Mid-server-'],
    pattern: /SB-Mid-server-[A-Za-z0-9_-]{24}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'midtrans-server-key': {
    secret: (make) => `Mid-server-${make.base64url(24)}`,
    match: [
      { name: 'env file', text: (secret) => `MIDTRANS_SERVER_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `\\Midtrans\\Config::$serverKey = '${secret}';\n` },
      { name: 'JSON', text: (secret) => `{"serverKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client key, which is public',
        text: (make) => `MIDTRANS_CLIENT_KEY=Mid-client-${make.base64url(16)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `MIDTRANS_SERVER_KEY=Mid-server-${make.base64url(23)}\n`,
      },
    ],
  },
  'midtrans-sandbox-server-key': {
    secret: (make) => `SB-Mid-server-${make.base64url(24)}`,
    match: [
      { name: 'env file', text: (secret) => `MIDTRANS_SERVER_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) =>
          `const snap = new midtransClient.Snap({ isProduction: false, serverKey: '${secret}' })\n`,
      },
      { name: 'YAML', text: (secret) => `server_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the client key, which is public',
        text: (make) => `MIDTRANS_CLIENT_KEY=SB-Mid-client-${make.base64url(16)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `MIDTRANS_SERVER_KEY=SB-Mid-server-${make.base64url(23)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Midtrans Dashboard (MAP) → Settings → Access Keys shows the server key, but cannot change it. Ask Midtrans support (support@midtrans.com) for new keys, and name the Merchant ID.',
      url: 'https://dashboard.midtrans.com/settings/config_info',
    },
  },
  blastRadius: {
    text: 'Makes, captures, cancels and refunds payments, reads their status, and signs notifications: your shop takes a made-up one for paid.',
  },
  audit: {
    text: 'Dashboard → Transactions, from {since} to {until}: look for refunds and cancellations your system did not start.',
    url: 'https://dashboard.midtrans.com/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; frontends get the client key. Let the server ask for the status before it delivers.',
    url: 'https://docs.midtrans.com/docs/access-keys',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'notification handlers', 'CI secrets'],
  confirm: {
    text: 'GET https://api.midtrans.com/v2/{order_id}/status with the old key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Only support changes a server key, in place of the old one. Check with a call, as they may keep both for a while.',
  },
  sources: [{ url: 'https://docs.midtrans.com/docs/access-keys', checked: '2026-11-21' }],
  byRule: {
    'midtrans-sandbox-server-key': {
      revoke: {
        console: {
          text: 'Midtrans Dashboard → Environment: Sandbox → Settings → Access Keys shows the key. Ask Midtrans support (support@midtrans.com) to change it.',
          url: 'https://dashboard.sandbox.midtrans.com/settings/config_info',
        },
      },
      blastRadius: { text: 'Test payments of the sandbox; no money moves.' },
    },
  },
} as const satisfies Playbook
