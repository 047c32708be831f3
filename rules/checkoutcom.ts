import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'checkoutcom',
  name: 'Checkout.com',
  url: 'https://www.checkout.com',
} as const satisfies Provider

const sdk =
  'https://github.com/checkout/checkout-sdk-php/blob/master/lib/Checkout/CheckoutStaticKeysSdkBuilder.php'

export const rules = [
  {
    id: 'checkoutcom-secret-key',
    title: 'Checkout.com secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['checkout', 'cko_'],
    pattern: {
      name: /(?:checkout|cko)[\w.-]{0,24}(?:secret|key|sk)/,
      value: /sk_[a-z2-7]{26}[a-z2-7*#$=]/,
    },
    boundary: 'none',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: sdk,
  },
  {
    id: 'checkoutcom-sandbox-secret-key',
    title: 'Checkout.com secret key (sandbox)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sk_sbox_'],
    pattern: /sk_sbox_[a-z2-7]{26}[a-z2-7*#$=]/,
    boundary: 'none',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: sdk,
  },
  {
    id: 'checkoutcom-legacy-secret-key',
    title: 'Checkout.com secret key of an ABC account',
    severity: 'critical',
    confidence: 'high',
    keywords: ['checkout', 'cko_'],
    pattern: {
      name: /(?:checkout|cko)[\w.-]{0,24}(?:secret|key|sk)/,
      value: /sk_(?:test_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source:
      'https://github.com/checkout/checkout-sdk-ruby/blob/master/lib/checkout_sdk/previous/checkout_previous_static_keys_sdk_builder.rb',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'checkoutcom-secret-key': {
    secret: (make) =>
      `sk_${make.of('abcdefghijklmnopqrstuvwxyz234567', 26)}${make.pick(['*', '#', '$', '=', 'q'])}`,
    match: [
      { name: 'env file', text: (secret) => `CHECKOUT_SECRET_KEY="${secret}"\n` },
      { name: 'YAML', text: (secret) => `cko_secret_key: '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"checkoutSecretKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) =>
          `CHECKOUT_PUBLIC_KEY=pk_${make.of('abcdefghijklmnopqrstuvwxyz234567', 27)}\n`,
      },
      {
        name: 'a character short',
        text: (make) =>
          `CHECKOUT_SECRET_KEY=sk_${make.of('abcdefghijklmnopqrstuvwxyz234567', 25)}\n`,
      },
    ],
  },
  'checkoutcom-sandbox-secret-key': {
    secret: (make) => `sk_sbox_${make.of('abcdefghijklmnopqrstuvwxyz234567', 26)}*`,
    match: [
      { name: 'env file', text: (secret) => `CKO_SECRET_KEY="${secret}"\n` },
      { name: 'PHP', text: (secret) => `->secretKey("${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"secret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `key=pk_sbox_${make.of('abcdefghijklmnopqrstuvwxyz234567', 27)}\n`,
      },
      {
        name: 'too short',
        text: (make) => `key=sk_sbox_${make.of('abcdefghijklmnopqrstuvwxyz234567', 20)}\n`,
      },
    ],
  },
  'checkoutcom-legacy-secret-key': {
    secret: (make) => `sk_${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `CHECKOUT_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"checkoutSecretKey": "${secret}"}\n` },
      {
        name: 'C#',
        text: (secret) =>
          `Environment.SetEnvironmentVariable("CHECKOUT_PREVIOUS_SECRET_KEY", "${secret}");\n`,
      },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `CHECKOUT_PUBLIC_KEY=pk_${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `CHECKOUT_SECRET_KEY=sk_${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Developers → Keys → the secret key → delete it, by a user with the Owner permission. Make and deploy the new key first if payments must go on.',
      url: 'https://dashboard.checkout.com/developers/keys',
    },
  },
  blastRadius: {
    text: 'What its scopes allow: requests, captures, voids and refunds payments, pays out to cards and accounts, reads customers and stored instruments.',
    list: {
      text: 'Dashboard → Developers → Keys → the key shows its scopes and processing channels.',
      url: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    },
  },
  audit: {
    text: 'Dashboard → Developers → Logs, and Payments and Payouts, from {since} to {until}.',
    url: 'https://dashboard.checkout.com/',
  },
  replace: {
    text: 'OAuth client credentials, whose access tokens are short-lived, or a key with the scopes and the processing channel of one program.',
    url: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'payout jobs', 'CI secrets'],
  confirm: { text: 'A call to https://api.checkout.com/payments with the old key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted. Look in the Dashboard whether both are there.',
  },
  sources: [
    {
      url: 'https://github.com/checkout/checkout-sdk-php/blob/master/lib/Checkout/CheckoutStaticKeysSdkBuilder.php',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/checkout/checkout-sdk-ruby/blob/master/lib/checkout_sdk/previous/checkout_previous_static_keys_sdk_builder.rb',
      checked: '2026-11-21',
    },
    {
      url: 'https://checkout.com/docs/resources/api-authentication/api-keys',
      checked: '2026-11-21',
    },
    { url: 'https://checkout.com/docs/dashboard/developers', checked: '2026-11-21' },
  ],
  byRule: {
    'checkoutcom-sandbox-secret-key': {
      revoke: {
        console: {
          text: 'Sandbox dashboard → Developers → Keys → the secret key → delete it.',
          url: 'https://dashboard.sandbox.checkout.com/developers/keys',
        },
      },
      blastRadius: { text: 'Test payments of the sandbox; no money moves.' },
    },
  },
} as const satisfies Playbook
