import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'infisical',
  name: 'Infisical',
  url: 'https://infisical.com',
} as const satisfies Provider

const serviceTokens = 'https://infisical.com/docs/documentation/platform/token'
const universalAuth = 'https://infisical.com/docs/documentation/platform/identities/universal-auth'

export const rules = [
  {
    id: 'infisical-service-token',
    title: 'Infisical service token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['infisical', 'bearer st.'],
    // id.secret.key; `st.` is too short and too common to look for by itself.
    pattern:
      /(?:infisical[\s\S]{0,120}?|bearer )(?<secret>st\.(?:[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.[0-9a-f]{32}(?:\.[0-9a-f]{32})?)/i,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://infisical.com/docs/internals/service-tokens',
  },
  {
    id: 'infisical-client-secret',
    title: 'Infisical machine identity client secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['infisical'],
    pattern: { name: /infisical[\w.-]{0,40}client[_.-]?secret/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: universalAuth,
  },
  {
    id: 'infisical-access-token',
    title: 'Infisical machine identity access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['infisical'],
    pattern: {
      name: /infisical[\w.-]{0,30}token/,
      value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{20,3000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 4096,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: 'https://infisical.com/docs/documentation/platform/identities/token-auth',
  },
] as const satisfies readonly Rule[]

function serviceToken(make: Make): string {
  return `st.${make.pick([make.uuid(), make.hex(24)])}.${make.hex(32)}.${make.hex(32)}`
}

function accessToken(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    identityId: make.uuid(),
    clientSecretId: make.uuid(),
    identityAccessTokenId: make.uuid(),
  }
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${make.base64url(43)}`
}

export const examples = {
  'infisical-service-token': {
    secret: serviceToken,
    match: [
      { name: 'env file', text: (secret) => `INFISICAL_TOKEN=${secret}\n` },
      {
        name: 'shell',
        text: (secret) => `infisical run --env=prod --token=${secret} -- npm start\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://secrets.acme.test/api/v3/secrets\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `const client = new InfisicalClient({\n  token: '${secret}',\n})\n`,
      },
    ],
    noMatch: [
      { name: 'the example of the documentation', text: () => 'INFISICAL_TOKEN=st.abc.def.ghi\n' },
      {
        name: 'one character short',
        text: (make) => `INFISICAL_TOKEN=st.${make.uuid()}.${make.hex(31)}\n`,
      },
      {
        name: 'part of a longer word',
        text: (make) => `INFISICAL_TOKEN=te${serviceToken(make)}\n`,
      },
    ],
  },
  'infisical-client-secret': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET=${secret}\n` },
      { name: 'Terraform', text: (secret) => `infisical_client_secret = "${secret}"\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const config = { infisicalClientSecret: '${secret}' }\n`,
      },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `INFISICAL_CLIENT_ID=${make.uuid()}\n` },
      { name: 'a digest', text: (make) => `image: infisical/infisical@sha256:${make.hex(64)}\n` },
      { name: 'one character long', text: (make) => `INFISICAL_CLIENT_SECRET=${make.hex(65)}\n` },
    ],
  },
  'infisical-access-token': {
    secret: accessToken,
    match: [
      { name: 'shell', text: (secret) => `export INFISICAL_TOKEN="${secret}"\n` },
      { name: 'Kubernetes secret', text: (secret) => `stringData:\n  infisicalToken: ${secret}\n` },
      { name: 'Docker', text: (secret) => `docker run --env INFISICAL_TOKEN=${secret} app\n` },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${accessToken(make)}\n` },
      {
        name: 'does not decode',
        text: (make) =>
          `INFISICAL_TOKEN=eyJ${make.alnum(33)}.eyJ${make.alnum(90)}.${make.alnum(43)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → Access Control → Service Tokens → the token → delete.',
      url: serviceTokens,
    },
  },
  blastRadius: {
    text: 'Reads, and with write permission changes, the secrets in the environments and paths of its scope. Treat each of those secrets as leaked too.',
    list: {
      text: 'GET /api/v2/service-token with the token’s first three parts as bearer lists its project, scopes, permissions and expiry.',
      url: 'https://infisical.com/docs/internals/service-tokens',
    },
  },
  audit: {
    text: 'Organization → Audit Logs: filter by the service token or machine identity as actor from {since} to {until}. Change every secret that was read in that time.',
    url: 'https://infisical.com/docs/documentation/platform/audit-logs',
  },
  replace: {
    text: 'Use a machine identity with OIDC, Kubernetes, AWS, Azure or GCP auth, which stores no secret, and a role for the one project and environment it needs. Service tokens are deprecated.',
    url: 'https://infisical.com/docs/documentation/platform/identities/machine-identities',
  },
  consumers: [
    'CI secrets',
    'Docker images and compose files',
    'Kubernetes operator secrets',
    'server environment',
  ],
  confirm: { text: 'A request for secrets with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Service tokens are created and deleted. A new token leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: serviceTokens, checked: '2026-11-21' },
    { url: 'https://infisical.com/docs/internals/service-tokens', checked: '2026-11-21' },
    { url: universalAuth, checked: '2026-11-21' },
    {
      url: 'https://infisical.com/docs/api-reference/endpoints/universal-auth/revoke-client-secret',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'infisical-client-secret': {
      revoke: {
        console: {
          text: 'Access Control → Machine Identities → the identity → Universal Auth → the client secret → revoke.',
          url: universalAuth,
        },
        api: {
          text: 'POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}/revoke.',
          url: 'https://infisical.com/docs/api-reference/endpoints/universal-auth/revoke-client-secret',
        },
      },
      blastRadius: {
        text: 'Together with the client ID, which is no secret, logs in as the machine identity and does what its roles in the organization and its projects allow.',
        list: {
          text: 'The identity’s page shows its organization role and its projects.',
          url: universalAuth,
        },
      },
      confirm: {
        text: 'POST /api/v1/auth/universal-auth/login with client ID and secret answers 401.',
        url: universalAuth,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'An identity has many client secrets: a new one leaves the leaked one valid until it is revoked or expires.',
      },
    },
    'infisical-access-token': {
      revoke: {
        console: {
          text: 'Access Control → Machine Identities → the identity → Token Auth → the token → revoke. A token from a login dies with its TTL: revoke the client secret or auth method it came from.',
          url: 'https://infisical.com/docs/documentation/platform/identities/token-auth',
        },
        api: {
          text: 'POST /api/v1/auth/token-auth/tokens/{tokenId}/revoke for a token of Token Auth.',
          url: 'https://infisical.com/docs/api-reference/endpoints/token-auth/revoke-token',
        },
      },
      blastRadius: {
        text: 'Acts as the machine identity until the token expires: reads and changes the secrets that its roles reach.',
        list: {
          text: 'The identity’s page shows its organization role and its projects; its ID stands in the token’s payload.',
        },
      },
    },
  },
} as const satisfies Playbook
