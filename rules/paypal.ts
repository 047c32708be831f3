import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'paypal',
  name: 'PayPal',
  url: 'https://www.paypal.com',
} as const satisfies Provider

// access_token$production$… is a Braintree token, although PayPal's dashboard hands it out: see braintree.ts.
export const rules = [
  {
    id: 'paypal-client-secret',
    title: 'PayPal REST app client secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['paypal', 'pay_pal', 'pay-pal'],
    pattern: {
      name: /pay[_.-]?pal[\w.-]{0,24}secret/,
      value: /E[A-Za-z0-9_-]{79}|E[A-Za-z0-9_-]{59}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      // The one in PayPal's old SDKs.
      { kind: 'not', words: ['EGnHDxD_qRP'] },
    ],
    source: 'https://developer.paypal.com/api/rest/',
  },
  {
    id: 'paypal-nvp-signature',
    title: 'PayPal NVP/SOAP API signature',
    severity: 'high',
    confidence: 'medium',
    keywords: ['paypal', 'pay_pal', 'pay-pal'],
    pattern: { name: /pay[_.-]?pal[\w.-]{0,24}signature/, value: /A[A-Za-z0-9._-]{55}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['AFcWxV21C7fd'] },
    ],
    source: 'https://developer.paypal.com/api/nvp-soap/apiCredentials/',
  },
  {
    id: 'paypal-access-token',
    title: 'PayPal OAuth access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['A21AA'],
    pattern: /A21AA[A-Za-z0-9_-]{80,120}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.8 },
      // The ones in PayPal's documentation.
      { kind: 'not', words: ['A21AAFEpH4Ps', 'A21AAGHr9qti', 'A21AAFs9YK9g'] },
    ],
    source: 'https://developer.paypal.com/api/rest/authentication/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'paypal-client-secret': {
    secret: (make) => `E${make.base64url(79)}`,
    match: [
      { name: 'env file', text: (secret) => `PAYPAL_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"paypalClientSecret": "${secret}"}\n` },
      { name: 'Java properties', text: (secret) => `paypal.client.secret=${secret}\n` },
      { name: 'PHP', text: (secret) => `define('PAYPAL_SECRET', '${secret}');\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `PAYPAL_CLIENT_ID=A${make.base64url(79)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `PAYPAL_CLIENT_SECRET=E${make.base64url(78)}\n`,
      },
      { name: 'under another name', text: (make) => `SESSION_SECRET=E${make.base64url(79)}\n` },
    ],
  },
  'paypal-nvp-signature': {
    secret: (make) => `A${make.alnum(30)}.${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `PAYPAL_API_SIGNATURE=${secret}\n` },
      { name: 'YAML', text: (secret) => `paypal_signature: "${secret}"\n` },
      { name: 'PHP', text: (secret) => `$paypalSignature = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'the example of the documentation',
        text: (make) => `PAYPAL_SIGNATURE=AFcWxV21C7fd${make.alnum(44)}\n`,
      },
      {
        name: 'the signature of a webhook',
        text: (make) => `"paypal-transmission-signature": "${make.base64(86)}=="\n`,
      },
    ],
  },
  'paypal-access-token': {
    secret: (make) => `A21AA${make.base64url(92)}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl https://api-m.paypal.com/v2/checkout/orders -H "Authorization: Bearer ${secret}"\n`,
      },
      {
        name: 'the token response',
        text: (secret) =>
          `{"access_token": "${secret}", "token_type": "Bearer", "expires_in": 32400}\n`,
      },
      { name: 'JavaScript', text: (secret) => `const accessToken = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the example of the documentation',
        text: (make) => `"access_token": "A21AAFEpH4Ps${make.base64url(85)}"\n`,
      },
      { name: 'cut off', text: (make) => `Authorization: Bearer A21AA${make.base64url(40)}...\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer Dashboard → Apps & Credentials → Live or Sandbox → the app → the secret → Disable, then Delete. Generate the new secret first if the app must keep running: two can exist at a time.',
      url: 'https://developer.paypal.com/dashboard/applications/live',
    },
  },
  blastRadius: {
    text: 'With the client id, which is public, it does what the app’s features allow on the account: orders, captures, refunds, payouts, and reading transactions and buyers. A sandbox secret looks the same and reaches test accounts only.',
    list: {
      text: 'The scope field of the token response names what the app may do; so do the features ticked on the app’s page in the dashboard.',
      url: 'https://developer.paypal.com/api/rest/authentication/',
    },
  },
  audit: {
    text: 'Developer Dashboard → Live → API Calls, from {since} to {until}: date, type and status of each call of the app. In the PayPal account check Activity for refunds, payouts and transfers of that time.',
    url: 'https://developer.paypal.com/docs/api-basics/manage-apps/',
  },
  replace: {
    text: 'One app for each service with only the features it needs, its secret in a secret manager on the server. Clients get the client id or a short-lived token from your server.',
    url: 'https://developer.paypal.com/api/rest/authentication/',
  },
  consumers: [
    'checkout backends',
    'e-commerce plugins (WooCommerce, Magento, PrestaShop)',
    'payout jobs',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://api-m.paypal.com/v1/oauth2/token with the client id and the old secret answers 401 invalid_client. Access tokens made before live on until they expire, within about nine hours.',
    url: 'https://developer.paypal.com/api/rest/authentication/',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Generating a new secret adds a second one. The leaked secret works until it is disabled, and a disabled one can be enabled again until it is deleted.',
  },
  sources: [
    { url: 'https://developer.paypal.com/docs/api-basics/manage-apps/', checked: '2026-11-21' },
    {
      url: 'https://www.paypal-engineering.com/2015/11/11/credential-rotation/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'paypal-nvp-signature': {
      revoke: {
        console: {
          text: 'PayPal account → Account Settings → API access → NVP/SOAP API integration → Manage API credentials → Remove.',
          url: 'https://developer.paypal.com/api/nvp-soap/apiCredentials/',
        },
      },
      blastRadius: {
        text: 'The third part of a credential: with API user name and password, which usually stand beside it, it charges, refunds and pays out through the NVP/SOAP API.',
      },
      confirm: {
        text: 'A call to https://api-3t.paypal.com/nvp with the old credential answers ACK=Failure with error 10002, security header is not valid.',
        url: 'https://developer.paypal.com/api/nvp-soap/apiCredentials/',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'An account has one signature: remove it, which ends it at once, and request a new one.',
      },
    },
    'paypal-access-token': {
      revoke: {
        console: {
          text: 'The token ends by itself within about nine hours. Revoke what made it: Apps & Credentials → the app → the secret → Disable, then Delete.',
          url: 'https://developer.paypal.com/dashboard/applications/live',
        },
      },
      confirm: {
        text: 'A call such as GET https://api-m.paypal.com/v1/identity/openidconnect/userinfo?schema=openid with the token answers 401.',
        url: 'https://developer.paypal.com/api/rest/authentication/',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Asking for a new token leaves this one valid until its own expiry.',
      },
    },
  },
} as const satisfies Playbook
