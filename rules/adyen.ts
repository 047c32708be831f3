import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'adyen',
  name: 'Adyen',
  url: 'https://www.adyen.com',
} as const satisfies Provider

const credentials = 'https://docs.adyen.com/development-resources/api-credentials/'

export const rules = [
  {
    id: 'adyen-api-key',
    title: 'Adyen API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['adyen', 'api_key', 'apikey', 'api-key'],
    pattern:
      /(?:[Aa][Dd][Yy][Ee][Nn]|[Aa][Pp][Ii][_-]?[Kk][Ee][Yy])[^\n;]{0,60}?(?<secret>AQ[EF][A-Za-z0-9+/]{30,200}={0,2}-[A-Za-z0-9+/]{43}=-[!#-&(-;=?-[\]-_a-z{|}~]{16})/,
    boundary: 'none',
    reach: { before: 0, after: 420 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: credentials,
  },
  {
    id: 'adyen-hmac-key',
    title: 'Adyen webhook HMAC key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['adyen'],
    pattern: { name: /adyen[\w.-]{0,24}hmac[\w.-]{0,12}/, value: /[0-9A-F]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source:
      'https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures/',
  },
] as const satisfies readonly Rule[]

const adyenKey = (make: Make) => `AQE${make.base64(100)}=-${make.base64(43)}=-${make.alnum(14)}^#`

export const examples = {
  'adyen-api-key': {
    secret: (make) => adyenKey(make),
    match: [
      { name: 'env file', text: (secret) => `ADYEN_API_KEY="${secret}"\n` },
      {
        name: 'JavaScript',
        text: (secret) =>
          `const client = new Client({ apiKey: '${secret}', environment: 'LIVE' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-API-key: ${secret}" https://checkout-test.adyen.com/v71/paymentMethods\n`,
      },
    ],
    noMatch: [
      {
        name: 'the client key, which is public',
        text: (make) => `ADYEN_CLIENT_KEY=live_${make.upper(32)}\n`,
      },
      {
        name: 'cut short',
        text: (make) => `ADYEN_API_KEY=AQE${make.base64(80)}=-${make.base64(20)}\n`,
      },
    ],
  },
  'adyen-hmac-key': {
    secret: (make) => make.hex(64).toUpperCase(),
    match: [
      { name: 'env file', text: (secret) => `ADYEN_HMAC_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"adyenHmacKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `adyen.hmac-key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ADYEN_HMAC_KEY=${make.hex(63).toUpperCase()}\n`,
      },
      { name: 'a digest in lower case', text: (make) => `ADYEN_HMAC_KEY=${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Customer Area → Developers → API credentials → the credential → Server settings → Authentication → API key → Generate API key → Save changes, and end the old key there rather than let it run on. If the credential is not needed, set it to inactive. Test and live have a Customer Area each.',
      url: 'https://ca-live.adyen.com/',
    },
    api: {
      text: 'POST https://management-live.adyen.com/v3/companies/{companyId}/apiCredentials/{id}/generateApiKey makes a new key; the old one lives for 24 hours more.',
      url: 'https://docs.adyen.com/api-explorer/Management/3/overview',
    },
  },
  blastRadius: {
    text: 'Makes, captures, cancels and refunds payments for the merchant accounts of the credential, and whatever else its roles allow: payouts, stored cards’ tokens, reports.',
    list: {
      text: 'Developers → API credentials → the credential → Permissions shows roles and accounts.',
      url: 'https://docs.adyen.com/development-resources/api-credentials/',
    },
  },
  audit: {
    text: 'Customer Area → Developers → API logs, from {since} to {until}, filtered by the credential. Look among Transactions for refunds and payouts that are not yours.',
    url: 'https://docs.adyen.com/development-resources/logs-resources/api-logs/',
  },
  replace: {
    text: 'Use one credential for each service with the fewest roles, one merchant account, and an allowed IP range. Browsers and apps get the client key.',
    url: 'https://docs.adyen.com/development-resources/api-credentials/',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'terminal integrations', 'CI secrets'],
  confirm: { text: 'A call to /paymentMethods with the old key answers 401.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'A newly generated key leaves the old one valid for 24 hours.',
  },
  sources: [
    { url: 'https://docs.adyen.com/development-resources/api-credentials/', checked: '2026-11-21' },
    {
      url: 'https://docs.adyen.com/api-explorer/Management/1/post/merchants/_merchantId_/apiCredentials/_apiCredentialId_/generateApiKey',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'adyen-hmac-key': {
      revoke: {
        console: {
          text: 'Customer Area → Developers → Webhooks → the webhook → Edit → Security → HMAC key → Generate, then Save.',
          url: 'https://ca-live.adyen.com/',
        },
      },
      blastRadius: {
        text: 'Signs made-up webhooks that your server takes for Adyen’s: an order looks paid that is not.',
      },
      audit: {
        text: 'Compare the webhooks your server received from {since} to {until} with the payments in the Customer Area.',
        url: 'https://docs.adyen.com/development-resources/webhooks/',
      },
      replace: {
        text: 'Use a key for each webhook, read from a secret manager, and let the server ask Adyen for the status before it delivers.',
        url: 'https://docs.adyen.com/development-resources/webhooks/secure-webhooks/',
      },
      confirm: { text: 'Your server refuses a webhook signed with the old key.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new key signs from now on, but your server believes the old one until you take it out of its settings.',
      },
    },
  },
} as const satisfies Playbook
