import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'square',
  name: 'Square',
  url: 'https://squareup.com',
} as const satisfies Provider

const tokens = 'https://developer.squareup.com/docs/build-basics/access-tokens'
const oauth = 'https://developer.squareup.com/docs/oauth-api/overview'

export const rules = [
  // The prefix is base64 for zero bytes, so embedded binaries are full of it.
  {
    id: 'square-access-token',
    title: 'Square access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['EAAA'],
    pattern: /EAAA[A-Za-z0-9_-]{60}/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: tokens,
  },
  {
    id: 'square-refresh-token',
    title: 'Square OAuth refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['EQAA'],
    pattern: /EQAA[A-Za-z0-9_-]{60}/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      // The one that the SDKs print in their examples.
      { kind: 'not', words: ['l0OcByu3IY'] },
    ],
    source: oauth,
  },
  {
    id: 'square-legacy-access-token',
    title: 'Square access token (before 2019)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sq0atp-'],
    pattern: /sq0atp-[A-Za-z0-9_-]{22}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: tokens,
  },
  {
    id: 'square-application-secret',
    title: 'Square OAuth application secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['sq0csp-'],
    pattern: /sq0csp-[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: oauth,
  },
  {
    id: 'square-sandbox-secret',
    title: 'Square sandbox application secret or access token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sandbox-sq0csb-', 'sandbox-sq0atb-'],
    pattern: /sandbox-sq0(?:csb-[A-Za-z0-9_-]{43}|atb-[A-Za-z0-9_-]{22})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: oauth,
  },
] as const satisfies readonly Rule[]

/** A token as Square makes it: a version prefix, then 45 random bytes in base64url. */
function token(make: Make, prefix: 'EAAA' | 'EQAA'): string {
  return `${prefix}l${make.base64url(59)}`
}

export const examples = {
  'square-access-token': {
    secret: (make) => token(make, 'EAAA'),
    match: [
      { name: 'env file', text: (secret) => `SQUARE_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'JSON',
        text: (secret) => `{"square": {"environment": "production", "accessToken": "${secret}"}}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://connect.squareup.com/v2/locations -H "Authorization: Bearer ${secret}"\n`,
      },
      { name: 'Ruby', text: (secret) => `client = Square::Client.new(token: '${secret}')\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SQUARE_ACCESS_TOKEN=${token(make, 'EAAA').slice(0, -1)}\n`,
      },
      { name: 'a Facebook token', text: (make) => `FB_TOKEN=EAAA${make.alnum(180)}\n` },
      {
        name: 'inside base64 of a binary',
        text: (make) => `data: ${make.base64(20)}+EAAA${make.alnum(60)}/${make.base64(40)}\n`,
      },
      {
        name: 'the zero bytes of a binary',
        text: () => `wasm = "EAAA${'AAAAEAAA'.repeat(7)}AAAA"\n`,
      },
    ],
  },
  'square-refresh-token': {
    secret: (make) => token(make, 'EQAA'),
    match: [
      {
        name: 'the token response',
        text: (secret) =>
          `{"token_type": "bearer", "refresh_token": "${secret}", "short_lived": false}\n`,
      },
      { name: 'env file', text: (secret) => `SQUARE_REFRESH_TOKEN=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `client.o_auth.obtain_token(grant_type="refresh_token", refresh_token="${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'the example of the SDKs',
        text: (make) => `"refresh_token": "EQAAl0OcByu3IY${make.alnum(50)}"\n`,
      },
      {
        name: 'one character too long',
        text: (make) => `SQUARE_REFRESH_TOKEN=EQAA${make.alnum(61)}\n`,
      },
    ],
  },
  'square-legacy-access-token': {
    secret: (make) => `sq0atp-${make.base64url(22)}`,
    match: [
      { name: 'env file', text: (secret) => `export SQUARE_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `square:\n  access_token: ${secret}\n` },
      { name: 'PHP', text: (secret) => `$config->setAccessToken('${secret}');\n` },
    ],
    noMatch: [
      {
        name: 'the application id, which is public',
        text: (make) => `SQUARE_APP_ID=sq0idp-${make.base64url(22)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `SQUARE_TOKEN=sq0atp-${make.base64url(21)}\n`,
      },
    ],
  },
  'square-application-secret': {
    secret: (make) => `sq0csp-${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `SQUARE_APPLICATION_SECRET="${secret}"\n` },
      { name: 'header', text: (secret) => `Authorization: Client ${secret}\n` },
      { name: 'TypeScript', text: (secret) => `export const clientSecret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'an authorization code',
        text: (make) => `GET /callback?code=sq0cgp-${make.base64url(22)}&response_type=code\n`,
      },
      {
        name: 'one character short',
        text: (make) => `SQUARE_APPLICATION_SECRET=sq0csp-${make.base64url(42)}\n`,
      },
    ],
  },
  'square-sandbox-secret': {
    secret: (make) => `sandbox-sq0csb-${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `SQUARE_APPLICATION_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"clientSecret": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `client_secret = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the sandbox application id',
        text: (make) => `SQUARE_APP_ID=sandbox-sq0idb-${make.base64url(22)}\n`,
      },
      { name: 'too short', text: (make) => `secret: sandbox-sq0csb-${make.base64url(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const revokeGrant = {
  console: {
    text: 'As the seller: Square Dashboard → Settings → Account & Settings → App integrations → the application → Disconnect. As the developer use the API.',
    url: 'https://developer.squareup.com/docs/oauth-api/overview',
  },
  api: {
    text: 'POST https://connect.squareup.com/oauth2/revoke with the header Authorization: Client <application secret>, your client_id and the seller’s merchant_id. It ends every token of that seller for your application.',
    url: 'https://developer.squareup.com/reference/square/o-auth-api/revoke-token',
  },
} as const

const applicationSecret = {
  revoke: {
    console: {
      text: 'Developer Console → the application → OAuth → Application secret → Replace. Choose Sandbox or Production at the top first.',
      url: 'https://developer.squareup.com/apps',
    },
  },
  blastRadius: {
    text: 'Together with the public application id it poses as your application: it trades authorization codes and refresh tokens for access tokens, and it can revoke the tokens of every seller.',
  },
  confirm: {
    text: 'POST https://connect.squareup.com/oauth2/token with the old secret is refused as not authorized.',
    url: 'https://developer.squareup.com/reference/square/o-auth-api/obtain-token',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Developer Console → the application → Credentials → Production → Access token → Replace. Do the same under Sandbox for a sandbox token. A token got by OAuth is revoked by the API instead.',
      url: 'https://developer.squareup.com/apps',
    },
    api: {
      text: 'OAuth tokens only: POST https://connect.squareup.com/oauth2/revoke with the header Authorization: Client <application secret>, your client_id and the seller’s merchant_id.',
      url: 'https://developer.squareup.com/reference/square/o-auth-api/revoke-token',
    },
  },
  blastRadius: {
    text: 'A personal access token has the whole account: takes and refunds payments, reads customers, orders, payouts and staff. An OAuth token has the permissions the seller granted. Sandbox tokens look alike and reach test data only.',
    list: {
      text: 'POST https://connect.squareup.com/oauth2/token/status with the token as Bearer returns its scopes, merchant and expiry.',
      url: 'https://developer.squareup.com/reference/square/o-auth-api/retrieve-token-status',
    },
  },
  audit: {
    text: 'Developer Console → the application → API Logs, from {since} to {until}. Then compare refunds, payments, gift cards and payouts of that time in the Square Dashboard.',
    url: 'https://developer.squareup.com/apps',
  },
  replace: {
    text: 'OAuth with only the permissions the code needs, and short-lived access tokens renewed by a refresh token. Keep a personal access token to scripts for your own account.',
    url: 'https://developer.squareup.com/docs/oauth-api/overview',
  },
  consumers: [
    'point-of-sale and online shop backends',
    'e-commerce plugins',
    'accounting and inventory synchronisation',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://connect.squareup.com/v2/locations with the token answers 401. For the sandbox the host is connect.squareupsandbox.com.',
    url: tokens,
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Replace makes a new personal access token. If the dialog offers to keep the leaked one for a while, end it at once instead.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: oauth, checked: '2026-11-21' },
    {
      url: 'https://developer.squareup.com/reference/square/o-auth-api/revoke-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'square-refresh-token': {
      revoke: revokeGrant,
      blastRadius: {
        text: 'With the application’s id and secret (or none, for PKCE clients) it makes new access tokens for the seller, with all permissions the seller granted.',
      },
      confirm: {
        text: 'POST https://connect.squareup.com/oauth2/token with grant_type refresh_token answers 401.',
        url: 'https://developer.squareup.com/reference/square/o-auth-api/obtain-token',
      },
    },
    'square-application-secret': applicationSecret,
    'square-sandbox-secret': applicationSecret,
  },
} as const satisfies Playbook
