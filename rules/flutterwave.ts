import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'flutterwave',
  name: 'Flutterwave',
  url: 'https://flutterwave.com',
} as const satisfies Provider

const auth = 'https://developer.flutterwave.com/v3.0/docs/authentication'

export const rules = [
  {
    id: 'flutterwave-secret-key',
    title: 'Flutterwave secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['FLWSECK-'],
    pattern: /FLWSECK-[0-9a-zA-Z]{32}(?:-[0-9a-z]{11,16}vt)?-X/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: auth,
  },
  {
    id: 'flutterwave-test-secret-key',
    title: 'Flutterwave secret key (test mode)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['FLWSECK_TEST-'],
    pattern: /FLWSECK_TEST-[0-9a-zA-Z]{32}-X/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'flutterwave-secret-key': {
    secret: (make) => `FLWSECK-${make.hex(32)}-X`,
    match: [
      { name: 'env file', text: (secret) => `FLW_SECRET_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const flw = new Flutterwave(process.env.FLW_PUBLIC_KEY, '${secret}')\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.flutterwave.com/v3/transactions\n`,
      },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `FLW_PUBLIC_KEY=FLWPUBK-${make.hex(32)}-X\n` },
      { name: 'one character short', text: (make) => `FLW_SECRET_KEY=FLWSECK-${make.hex(31)}-X\n` },
    ],
  },
  'flutterwave-test-secret-key': {
    secret: (make) => `FLWSECK_TEST-${make.hex(32)}-X`,
    match: [
      { name: 'env file', text: (secret) => `FLW_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"secretKey": "${secret}"}\n` },
      { name: 'PHP', text: (secret) => `define('FLW_SECRET_KEY', '${secret}');\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `FLW_PUBLIC_KEY=FLWPUBK_TEST-${make.hex(32)}-X\n` },
      {
        name: 'a placeholder',
        text: () => 'FLW_SECRET_KEY=FLWSECK_TEST-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Settings → Developers → API keys → Generate secret key, choose that the current keys expire now, and enter the code from your e-mail.',
      url: 'https://app.flutterwave.com/dashboard/settings/apis',
    },
  },
  blastRadius: {
    text: 'Any action on your account: charges, refunds, transfers to bank accounts out of your balance, customers’ data and saved cards’ tokens.',
  },
  audit: {
    text: 'Dashboard → Transactions, Transfers and Refunds, from {since} to {until}: look for what your system did not start.',
    url: 'https://app.flutterwave.com/dashboard/transactions',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; allow API transfers from your servers’ IP addresses only (Settings → Whitelisted IP addresses).',
    url: 'https://developer.flutterwave.com/v3.0/docs/authentication',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'payout jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api.flutterwave.com/v3/balances with the old key answers 401 Invalid authorization key.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Generating new keys lets the current ones live on for the time you choose: choose that they expire at once.',
  },
  sources: [
    {
      url: 'https://flutterwave.com/tz/support/my-account/getting-your-api-keys',
      checked: '2026-11-21',
    },
    { url: 'https://developer.flutterwave.com/v3.0/docs/authentication', checked: '2026-11-21' },
  ],
  byRule: {
    'flutterwave-test-secret-key': {
      blastRadius: { text: 'Test transactions only; no money moves.' },
    },
  },
} as const satisfies Playbook
