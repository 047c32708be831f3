import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'amazon',
  name: 'Login with Amazon',
  url: 'https://developer.amazon.com',
} as const satisfies Provider

const spapi = 'https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api'

export const rules = [
  // The client secret (amzn1.oa2-cs.v1.) is in aws.ts.
  {
    id: 'amazon-refresh-token',
    title: 'Login with Amazon refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['Atzr|', 'Atzr%7C'],
    pattern: /Atzr(?:\||%7C)[A-Za-z0-9_-]{120,1000}/,
    boundary: 'base64url',
    reach: { before: 0, after: 1100 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: spapi,
  },
  {
    id: 'amazon-access-token',
    title: 'Login with Amazon access token',
    severity: 'low',
    confidence: 'high',
    keywords: ['Atza|', 'Atza%7C'],
    pattern: /Atza(?:\||%7C)[A-Za-z0-9_-]{120,1000}/,
    boundary: 'base64url',
    reach: { before: 0, after: 1100 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: spapi,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'amazon-refresh-token': {
    secret: (make) => `Atzr|IwEBI${make.base64url(340)}`,
    match: [
      { name: 'env file', text: (secret) => `SP_API_REFRESH_TOKEN="${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"refresh_token": "${secret}", "expires_in": 3600}\n` },
      { name: 'Python', text: (secret) => `credentials = dict(refresh_token='${secret}')\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `refresh_token=Atzr|IwEBI${make.alnum(20)}...\n` },
      { name: 'a placeholder', text: () => "refresh_token: 'Atzr|<refresh token>'\n" },
    ],
  },
  'amazon-access-token': {
    secret: (make) => `Atza|IwEBI${make.base64url(340)}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-amz-access-token: ${secret}" https://sellingpartnerapi-eu.amazon.com/orders/v0/orders\n`,
      },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "bearer"}\n` },
      { name: 'YAML', text: (secret) => `token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `Atza|IwEBI${make.alnum(20)}...\n` },
      { name: 'a placeholder', text: () => 'x-amz-access-token: Atza|...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The seller: Seller Central → Apps and Services → Manage Your Apps → the application → Disable authorization. For an application of your own, rotate the client secret as well: the token is of no use without it.',
      url: 'https://sellercentral.amazon.com/apps/manage',
    },
  },
  blastRadius: {
    text: 'With client id and client secret, which often stand beside it, it acts for the seller within the application’s roles: orders with buyers’ addresses, listings, prices, reports, advertising.',
  },
  audit: {
    text: 'Ask Amazon’s developer support for the application’s calls from {since} to {until}, and look in Seller Central at price, listing and refund changes.',
    url: 'https://developer-docs.amazon.com/sp-api/docs/sp-api-support',
  },
  replace: {
    text: 'Keep refresh tokens encrypted in the server’s database, one application for each purpose with the roles it needs, and restricted data tokens for personal data.',
    url: 'https://developer-docs.amazon.com/sp-api/docs/authorize-an-application',
  },
  consumers: [
    'order, repricing and ERP tools',
    'advertising reports',
    'Alexa skills',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://api.amazon.com/auth/o2/token with the refresh token answers 400 invalid_grant.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Authorizing again makes a further token. Rotating the client secret keeps refresh tokens valid for who has the new secret.',
  },
  sources: [
    {
      url: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer-docs.amazon.com/sp-api/docs/lwa-credentials-faq',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'amazon-access-token': {
      revoke: {
        console: {
          text: 'It ends by itself within an hour. Revoke what made it: Seller Central → Apps and Services → Manage Your Apps → the application → Disable authorization.',
          url: 'https://sellercentral.amazon.com/apps/manage',
        },
      },
      blastRadius: {
        text: 'Acts for the seller within the application’s roles until it expires, an hour after it was made.',
      },
      confirm: { text: 'A call with it answers 403 Unauthorized.' },
    },
  },
} as const satisfies Playbook
