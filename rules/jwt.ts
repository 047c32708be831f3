import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'jwt',
  name: 'JSON Web Tokens',
  url: 'https://www.rfc-editor.org/rfc/rfc7519',
} as const satisfies Provider

const rfc = 'https://www.rfc-editor.org/rfc/rfc7519'

/** What every base64url text that holds `text` contains, wherever in it that begins. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + text).toString('base64url')
    return encoded.slice(Math.ceil((before * 4) / 3), Math.floor(((before + text.length) * 4) / 3))
  })
}

export const rules = [
  {
    id: 'jwt-token',
    title: 'JSON Web Token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['.eyJ'],
    pattern: /eyJ[A-Za-z0-9_-]{12,1200}\.eyJ[A-Za-z0-9_-]{8,6000}\.[A-Za-z0-9_-]{22,1400}/,
    boundary: 'base64url',
    reach: 8192,
    checks: [
      { kind: 'structure', is: 'jwt' },
      // The demonstration tokens of jwt.io and PyJWT in all their algorithms, and tokens nobody signed.
      {
        kind: 'not',
        words: [
          '"sub":"1234567890"',
          '"name":"John Doe"',
          '"some":"payload"',
          '"alg":"none"',
        ].flatMap(inBase64),
      },
    ],
    yields: true,
    source: rfc,
  },
] as const satisfies readonly Rule[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(
  make: Make,
  header: object = { alg: make.pick(['HS256', 'RS256', 'ES256']), typ: 'JWT' },
): string {
  const issued = make.int(1.7e9, 1.8e9)
  const claims = {
    iss: 'https://id.acme.test/',
    sub: make.uuid(),
    iat: issued,
    exp: issued + 86400,
  }
  return `${part(header)}.${part(claims)}.${make.base64url(make.pick([43, 86, 342]))}`
}

export const examples = {
  'jwt-token': {
    secret: token,
    match: [
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.acme.test/v1/me\n`,
      },
      { name: 'env file', text: (secret) => `SERVICE_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token":"${secret}","token_type":"Bearer"}\n` },
      { name: 'query string', text: (secret) => `GET /socket?token=${secret}&v=4\n` },
    ],
    noMatch: [
      {
        name: 'the demonstration token of jwt.io',
        text: (make) =>
          `const token = '${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '12345'.concat('67890'), name: 'John Doe', iat: 1516239022 })}.${make.base64url(43)}'\n`,
      },
      {
        name: 'an algorithm of none',
        text: (make) => `token = "${token(make, { alg: 'none', typ: 'JWT' })}"\n`,
      },
      {
        name: 'an algorithm of none, named last',
        text: (make) => `token = "${token(make, { typ: 'JWT', alg: 'none' })}"\n`,
      },
      {
        name: 'without a signature',
        text: (make) => `token = "${token(make).split('.').slice(0, 2).join('.')}."\n`,
      },
      {
        name: 'parts that are no JSON',
        text: (make) => `token = "eyJ${make.alnum(33)}.eyJ${make.alnum(120)}.${make.alnum(43)}"\n`,
      },
      {
        name: 'no header of a token',
        text: (make) =>
          `token = "${part({ v: 1, kind: 'cursor' })}.${part({ page: make.int(1, 9) })}.${make.alnum(43)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Decode it: iss names the issuer, sub the account, exp the end. At the issuer sign the account out everywhere and revoke its sessions and refresh tokens; delete the client or service account if the token is one’s own.',
      url: rfc,
    },
    api: {
      text: 'An issuer that follows RFC 7009 takes POST {revocation_endpoint} with token and client credentials; its discovery document names the endpoint. If tokens are checked offline, put the jti or sub on a deny list that every service reads.',
      url: 'https://www.rfc-editor.org/rfc/rfc7009',
    },
  },
  blastRadius: {
    text: 'Acts as the account in sub at the services in aud, within scope or roles, until exp. A token without exp never ends by itself. If it was signed in your own code, the signing secret may have leaked too.',
    list: {
      text: 'The payload, the second part in base64url, lists subject, audience, scopes and expiry. Decode it on your own machine.',
      url: rfc,
    },
  },
  audit: {
    text: 'Search the access logs of the services in aud for the subject or jti from {since} to {until}, and the issuer’s log for sign-ins and refreshes of that account.',
    url: rfc,
  },
  replace: {
    text: 'Get tokens when they are needed, by OIDC or client credentials, with minutes of life and one audience. Tests sign their own with a key made for the test.',
    url: 'https://www.rfc-editor.org/rfc/rfc8725',
  },
  consumers: [
    'API clients and scripts',
    'CI secrets',
    'recorded HTTP fixtures',
    'mobile and web apps',
    'service-to-service calls',
  ],
  confirm: {
    text: 'A request with the token to each service in aud answers 401, also before the time in exp.',
    url: 'https://www.rfc-editor.org/rfc/rfc6750',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the old one valid until exp. Replacing the signing key, and taking the old one out of the JWKS, ends every token at once; do that if the key may have leaked or no deny list exists.',
  },
  sources: [
    { url: rfc, checked: '2026-11-21' },
    { url: 'https://www.rfc-editor.org/rfc/rfc7009', checked: '2026-11-21' },
    { url: 'https://www.rfc-editor.org/rfc/rfc8725', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
