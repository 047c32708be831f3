import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ebay',
  name: 'eBay',
  url: 'https://www.ebay.com',
} as const satisfies Provider

const keysets = 'https://developer.ebay.com/api-docs/static/gs_understand-application-keysets.html'

export const rules = [
  {
    id: 'ebay-cert-id',
    title: 'eBay cert ID, the client secret (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['PRD-'],
    pattern: /PRD-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: keysets,
  },
  {
    id: 'ebay-sandbox-cert-id',
    title: 'eBay cert ID, the client secret (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['SBX-'],
    pattern: /SBX-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: keysets,
  },
  {
    id: 'ebay-oauth-token',
    title: 'eBay OAuth user or refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['v^1.1#'],
    pattern: /v\^1\.1#[A-Za-z0-9^#]{4,60}#t\^[A-Za-z0-9+/=]{60,2600}/,
    boundary: 'none',
    reach: { before: 0, after: 3000 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developer.ebay.com/api-docs/static/oauth-tokens.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ebay-cert-id': {
    secret: (make) =>
      `PRD-${make.hex(12)}-${make.hex(4)}-${make.hex(4)}-${make.hex(4)}-${make.hex(4)}`,
    match: [
      { name: 'env file', text: (secret) => `EBAY_CERT_ID=${secret}\n` },
      { name: 'YAML', text: (secret) => `certid: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"clientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the app id, which is public',
        text: (make) => `EBAY_APP_ID=JaneDoe-MyShop-PRD-${make.hex(9)}-${make.hex(8)}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `EBAY_CERT_ID=PRD-${make.hex(12)}-${make.hex(4)}-${make.hex(4)}-${make.hex(4)}-${make.hex(3)}\n`,
      },
    ],
  },
  'ebay-sandbox-cert-id': {
    secret: (make) =>
      `SBX-${make.hex(12)}-${make.hex(4)}-${make.hex(4)}-${make.hex(4)}-${make.hex(4)}`,
    match: [
      { name: 'env file', text: (secret) => `EBAY_CERT_ID=${secret}\n` },
      { name: 'XML', text: (secret) => `<certId>${secret}</certId>\n` },
      { name: 'JSON', text: (secret) => `{"ebay": {"cert": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'the app id, which is public',
        text: (make) => `EBAY_APP_ID=JaneDoe-MyShop-SBX-${make.hex(9)}-${make.hex(8)}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `EBAY_CERT_ID=SBX-${make.hex(12)}-${make.hex(4)}-${make.hex(4)}-${make.hex(4)}-${make.hex(3)}\n`,
      },
    ],
  },
  'ebay-oauth-token': {
    secret: (make) => `v^1.1#i^1#p^3#r^1#I^3#f^0#t^${make.base64(300)}`,
    match: [
      {
        name: 'JSON',
        text: (secret) => `{"refresh_token": "${secret}", "token_type": "User Access Token"}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.ebay.com/sell/fulfillment/v1/order\n`,
      },
      { name: 'env file', text: (secret) => `EBAY_REFRESH_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `{"access_token": "v^1.1#i^1#p^3#r^1#I^3#f^0#t^${make.alnum(20)}..."}\n`,
      },
      { name: 'no token', text: () => 'a range such as v^1.1 in a version\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'eBay Developers Program → Your Account → Application Keys → the production keyset → Rotate (Reset) Cert ID, with a grace period of 0 days. Revoke user tokens you no longer trust before that: the new cert ID cannot.',
      url: 'https://developer.ebay.com/my/keys',
    },
  },
  blastRadius: {
    text: 'With the app ID, which stands beside it: makes application tokens, and trades codes and refresh tokens for access to the sellers who connected.',
  },
  audit: {
    text: 'Developers Program → Your Account → Analytics (API usage), from {since} to {until}: calls that are not yours; and the sellers’ listings and refunds.',
    url: 'https://developer.ebay.com/my/stats',
  },
  replace: {
    text: 'A keyset for each application, its cert ID in a secret manager on the server.',
    url: 'https://developer.ebay.com/api-docs/static/oauth-credentials.html',
  },
  consumers: ['listing and order tools', 'ERP connectors', 'repricers', 'CI secrets'],
  confirm: {
    text: 'POST https://api.ebay.com/identity/v1/oauth2/token with the old cert ID answers 401 invalid_client.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'A new cert ID lets the old one live for the days you choose: choose 0, and it expires at once.',
  },
  sources: [
    {
      url: 'https://developer.ebay.com/api-docs/static/gs_resetting-your-cert-id-new.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer.ebay.com/api-docs/static/oauth-credentials.html',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'ebay-sandbox-cert-id': {
      blastRadius: { text: 'Test users and test listings of the sandbox.' },
    },
    'ebay-oauth-token': {
      revoke: {
        console: {
          text: 'The seller: My eBay → Account → Sign in and security → Third-party app access → the application → Remove. An access token ends by itself within two hours, a refresh token after 18 months.',
          url: 'https://accounts.ebay.com/acctsec/authorized-third-party-apps',
        },
      },
      blastRadius: {
        text: 'Acts for the seller within its scopes: reads orders and buyers’ addresses, changes listings and prices, makes refunds. A refresh token needs the application’s keys too.',
      },
      confirm: { text: 'A call with the token answers 401.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'New tokens leave the leaked one valid until consent is taken back or it expires.',
      },
    },
  },
} as const satisfies Playbook
