import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'auth0',
  name: 'Auth0',
  url: 'https://auth0.com',
} as const satisfies Provider

const rotate = 'https://auth0.com/docs/get-started/applications/rotate-client-secret'

export const rules = [
  {
    id: 'auth0-client-secret',
    title: 'Auth0 application client secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['auth0'],
    pattern: { name: /auth0[\w.-]{0,32}client[_.-]?secret/, value: /[A-Za-z0-9_-]{64}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: rotate,
  },
  {
    id: 'auth0-access-token',
    title: 'Auth0 access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['auth0'],
    pattern: {
      name: /auth0[\w.-]{0,32}token/,
      value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{20,3000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 4096,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens',
  },
  {
    // What the SDKs encrypt the session cookie with: `openssl rand -hex 32`.
    id: 'auth0-session-secret',
    title: 'Auth0 SDK session secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['auth0_s', 'auth0-s', 'auth0s', 'auth0.s', 'auth0_cookie', 'auth0-cookie'],
    pattern: {
      name: /auth0[_.-]?(?:session[_.-]?|cookie[_.-]?)?secret/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://github.com/auth0/nextjs-auth0',
  },
] as const satisfies readonly Rule[]

function accessToken(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = { alg: 'RS256', typ: 'JWT', kid: make.alnum(21) }
  const claims = { iss: 'https://acme.eu.auth0.com/', sub: `${make.alnum(32)}@clients` }
  return `${part(header)}.${part(claims)}.${make.base64url(342)}`
}

export const examples = {
  'auth0-client-secret': {
    secret: (make) => make.base64url(64),
    match: [
      { name: 'env file', text: (secret) => `AUTH0_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `auth0:\n  auth0_client_secret: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const auth0ClientSecret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `AUTH0_CLIENT_ID=${make.alnum(32)}\n` },
      { name: 'one character short', text: (make) => `AUTH0_CLIENT_SECRET=${make.alnum(63)}\n` },
      {
        name: 'a variable',
        text: () =>
          'AUTH0_CLIENT_SECRET=this-is-only-what-the-readme-says-put-your-own-client-secret-here\n',
      },
    ],
  },
  'auth0-access-token': {
    secret: accessToken,
    match: [
      { name: 'env file', text: (secret) => `AUTH0_MANAGEMENT_API_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"auth0_token": "${secret}"}\n` },
      { name: 'Terraform', text: (secret) => `auth0_api_token = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${accessToken(make)}\n` },
      {
        name: 'does not decode',
        text: (make) => `AUTH0_TOKEN=eyJ${make.alnum(60)}.eyJ${make.alnum(90)}.${make.alnum(86)}\n`,
      },
    ],
  },
  'auth0-session-secret': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `AUTH0_SECRET='${secret}'\n` },
      { name: 'YAML', text: (secret) => `auth0SessionSecret: ${secret}\n` },
      { name: 'compose', text: (secret) => `      - AUTH0_COOKIE_SECRET=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `AUTH0_SECRET=${make.hex(63)}\n` },
      { name: 'a command', text: () => "AUTH0_SECRET='$(openssl rand -hex 32)'\n" },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Auth0 Dashboard → Applications → Applications → the application → Settings → Danger Zone → Rotate, and confirm. The new secret stands on the Credentials tab.',
      url: 'https://manage.auth0.com/#/applications',
    },
    api: {
      text: 'POST https://{domain}/api/v2/clients/{client_id}/rotate-secret with the scope update:client_keys.',
      url: rotate,
    },
  },
  blastRadius: {
    text: 'With the client ID, which is no secret, gets tokens as the application: every API and scope that it was granted. With a grant for the Management API that means users, rules and other applications of the tenant.',
    list: {
      text: 'The application → APIs lists the APIs and scopes it may ask for.',
      url: 'https://manage.auth0.com/#/applications',
    },
  },
  audit: {
    text: 'Monitoring → Logs: search for the client ID from {since} to {until}; the type seccft is a client credentials exchange. Logs are kept for days only: look in your log stream for what is older.',
    url: 'https://manage.auth0.com/#/logs',
  },
  replace: {
    text: 'Let the application authenticate with Private Key JWT (Enterprise plans) or mTLS, so that no secret is shared. A browser or mobile application needs no secret at all: use PKCE.',
    url: 'https://auth0.com/docs/secure/application-credentials',
  },
  consumers: ['server environment', 'CI secrets', 'Terraform and Auth0 Deploy CLI settings'],
  confirm: {
    text: 'POST https://{domain}/oauth/token with the client ID and the old secret answers 401 access_denied.',
    url: 'https://auth0.com/docs/api/authentication',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotate replaces the secret within about thirty seconds. Tokens that were already issued live on until they expire.',
  },
  sources: [
    { url: rotate, checked: '2026-11-21' },
    { url: 'https://auth0.com/docs/secure/application-credentials', checked: '2026-11-21' },
  ],
  byRule: {
    'auth0-access-token': {
      revoke: {
        console: {
          text: 'A token that was signed cannot be recalled: rotate the secret of the application in its sub or azp claim, and take the grant away under APIs until the token has expired.',
          url: 'https://manage.auth0.com/#/applications',
        },
      },
      blastRadius: {
        text: 'Calls the API in its aud claim with the scopes in scope until exp. For …/api/v2/ that is the Management API of the tenant.',
      },
      confirm: { text: 'After the time in exp a call with the token answers 401.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until it expires, 24 hours by default.',
      },
    },
    'auth0-session-secret': {
      revoke: {
        console: {
          text: 'Make a new one with openssl rand -hex 32, put it in the environment of the application and deploy. Nothing in Auth0 has to change.',
          url: 'https://github.com/auth0/nextjs-auth0',
        },
      },
      blastRadius: {
        text: 'Decrypts the session cookies of the application and forges them, so a holder can sign in as any user of it.',
      },
      audit: {
        text: 'Look in the access logs of the application for sessions from unusual addresses from {since} to {until}. Auth0 does not see forged cookies.',
      },
      confirm: { text: 'A session cookie from before the deployment no longer signs anyone in.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'With the new secret deployed every session ends, and users sign in again.',
      },
    },
  },
} as const satisfies Playbook
