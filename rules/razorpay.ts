import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'razorpay',
  name: 'Razorpay',
  url: 'https://razorpay.com',
} as const satisfies Provider

const keys = 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'

export const rules = [
  {
    id: 'razorpay-key-id',
    title: 'Razorpay key ID',
    severity: 'low',
    confidence: 'medium',
    keywords: ['rzp_live_', 'rzp_test_'],
    pattern: /rzp_(?:live|test)_[A-Za-z0-9]{14}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    half: 'public',
    source: keys,
  },
  {
    id: 'razorpay-key-secret',
    title: 'Razorpay key secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['razorpay', 'rzp_secret', 'rzp_key_secret'],
    pattern: { name: /(?:razor_?pay|rzp)[\w.-]{0,24}secret/, value: /[A-Za-z0-9]{24}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'razorpay-key-id', withinLines: 4 }],
    source: keys,
  },
  {
    id: 'razorpay-key-secret-beside-id',
    title: 'Razorpay key secret beside its ID',
    severity: 'critical',
    confidence: 'high',
    keywords: ['rzp_live_', 'rzp_test_'],
    pattern:
      /rzp_(?:live|test)_[A-Za-z0-9]{14}["']?[\s,:;&]{1,40}(?:[\w.-]{0,40}secret["']?\)?\s{0,4}(?:=>|[:=,])\s{0,4})?["']?(?<secret>[A-Za-z0-9]{24})/,
    reach: { before: 0, after: 256 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'razorpay-key-id', withinLines: 4 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'razorpay-key-id': {
    secret: (make) => `rzp_live_${make.alnum(14)}`,
    match: [
      { name: 'env file', text: (secret) => `RAZORPAY_KEY_ID=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const options = { key: '${secret}', amount: 50000 }\n`,
      },
      { name: 'JSON', text: (secret) => `{"key_id": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `RAZORPAY_KEY_ID=rzp_live_${make.alnum(13)}\n`,
      },
      { name: 'a placeholder', text: () => 'RAZORPAY_KEY_ID=rzp_live_xxxxxxxxxxxxxx\n' },
    ],
  },
  'razorpay-key-secret': {
    secret: (make) => make.alnum(24),
    match: [
      { name: 'env file', text: (secret) => `RAZORPAY_KEY_SECRET=${secret}\n` },
      {
        name: 'beside its id',
        text: (secret, make) =>
          `RAZORPAY_KEY_ID=rzp_live_${make.alnum(14)}\nRAZORPAY_KEY_SECRET=${secret}\n`,
      },
      { name: 'Java properties', text: (secret) => `razorpay.key.secret=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"razorpaySecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `RAZORPAY_KEY_SECRET=${make.alnum(23)}\n` },
      {
        name: 'from the environment',
        text: () => 'const secret = process.env.RAZORPAY_KEY_SECRET_PRODUCTION\n',
      },
    ],
  },
  'razorpay-key-secret-beside-id': {
    secret: (make) => make.alnum(24),
    match: [
      {
        name: 'Python',
        text: (secret, make) =>
          `client = razorpay.Client(auth=("rzp_live_${make.alnum(14)}", "${secret}"))\n`,
      },
      {
        name: 'curl',
        text: (secret, make) =>
          `curl -u rzp_test_${make.alnum(14)}:${secret} https://api.razorpay.com/v1/orders\n`,
      },
      {
        name: 'JavaScript',
        text: (secret, make) =>
          `new Razorpay({\n  key_id: 'rzp_live_${make.alnum(14)}',\n  key_secret: '${secret}',\n})\n`,
      },
    ],
    noMatch: [
      {
        name: 'from the environment',
        text: (make) => `key_id: 'rzp_live_${make.alnum(14)}', key_secret: process.env.SECRET\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `curl -u rzp_test_${make.alnum(14)}:${make.alnum(23)} https://api.razorpay.com\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Account & Settings → API Keys (under Website and app settings) → Regenerate Key, and choose to deactivate the old key now rather than after 24 hours. Test Mode and Live Mode have a key each.',
      url: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    },
  },
  blastRadius: {
    text: 'With the key ID, which is public: reads payments, customers and orders, captures and refunds payments, makes payment links, and on RazorpayX pays out from your balance. A test key reaches test data only.',
  },
  audit: {
    text: 'Dashboard → Transactions and Payouts, from {since} to {until}: look for refunds, payouts and links that your system did not make.',
    url: 'https://dashboard.razorpay.com/app/payments',
  },
  replace: {
    text: 'Read the secret from a secret manager on the server only; checkouts need just the key ID. Limit payouts with approval workflows and allowed IP addresses.',
    url: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'payout jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api.razorpay.com/v1/payments with key ID and old secret answers 401.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Regenerating offers to end the old key at once or to keep it for up to 24 hours: choose at once.',
  },
  sources: [
    {
      url: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'razorpay-key-id': {
      blastRadius: {
        text: 'Nothing by itself: it stands in every checkout page. Look for its secret nearby.',
      },
    },
  },
} as const satisfies Playbook
