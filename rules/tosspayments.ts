import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tosspayments',
  name: 'Toss Payments',
  url: 'https://www.tosspayments.com',
} as const satisfies Provider

const keys = 'https://docs.tosspayments.com/reference/using-api/api-keys'

export const rules = [
  {
    id: 'tosspayments-secret-key',
    title: 'Toss Payments secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['live_sk_', 'live_gsk_'],
    pattern: /live_g?sk_[A-Za-z0-9]{28,40}/,
    reach: { before: 0, after: 64 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
  {
    id: 'tosspayments-test-secret-key',
    title: 'Toss Payments secret key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['test_sk_', 'test_gsk_'],
    pattern: /test_g?sk_[A-Za-z0-9]{28,40}/,
    reach: { before: 0, after: 64 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['zXLkKEypNArW', 'D4yKeq5bgrpK'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tosspayments-secret-key': {
    secret: (make) => `live_sk_${make.alnum(28)}`,
    match: [
      { name: 'env file', text: (secret) => `TOSS_SECRET_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const secretKey = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `toss:\n  secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client key, which is public',
        text: (make) => `TOSS_CLIENT_KEY=live_ck_${make.alnum(28)}\n`,
      },
      { name: 'too short', text: (make) => `TOSS_SECRET_KEY=live_sk_${make.alnum(24)}\n` },
    ],
  },
  'tosspayments-test-secret-key': {
    secret: (make) => `test_sk_${make.alnum(28)}`,
    match: [
      { name: 'env file', text: (secret) => `TOSS_SECRET_KEY=${secret}\n` },
      { name: 'Java', text: (secret) => `String widgetSecretKey = "${secret}";\n` },
      { name: 'JSON', text: (secret) => `{"secretKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client key, which is public',
        text: (make) => `TOSS_CLIENT_KEY=test_ck_${make.alnum(28)}\n`,
      },
      {
        name: 'the key of the documentation',
        text: (make) => `TOSS_SECRET_KEY=test_gsk_docs_${make.alnum(24)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Toss Payments developer centre → API keys → the merchant → reissue the secret key (재발급). Ask support where the page does not offer it.',
      url: 'https://developers.tosspayments.com/my/api-keys',
    },
  },
  blastRadius: {
    text: 'Confirms, cancels and refunds payments, charges billing keys, pays out where payouts are switched on, and reads payments of the merchant.',
  },
  audit: {
    text: 'Merchant admin → Payments and Settlements, and developer centre → API logs, from {since} to {until}: look for what your system did not start.',
    url: 'https://developers.tosspayments.com/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; browsers get the client key.',
    url: 'https://docs.tosspayments.com/reference/using-api/api-keys',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'CI secrets'],
  confirm: {
    text: 'GET https://api.tosspayments.com/v1/payments/{paymentKey} with the old key answers 401 UNAUTHORIZED_KEY.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A reissued key replaces the old one. Check with a call that the old one is refused.',
  },
  sources: [
    {
      url: 'https://docs.tosspayments.com/reference/using-api/authorization',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'tosspayments-test-secret-key': { blastRadius: { text: 'Test payments; no money moves.' } },
  },
} as const satisfies Playbook
