import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'okta',
  name: 'Okta',
  url: 'https://www.okta.com',
} as const satisfies Provider

const tokens = 'https://help.okta.com/en-us/Content/Topics/security/api.htm'
const guide = 'https://developer.okta.com/docs/guides/create-an-api-token/main/'
const secrets = 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/'

export const rules = [
  {
    id: 'okta-api-token',
    title: 'Okta API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['SSWS 00'],
    pattern: /SSWS (?<secret>00[A-Za-z0-9_-]{40})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: guide,
  },
  {
    id: 'okta-api-token-named',
    title: 'Okta API token by its name',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['okta'],
    pattern: {
      name: /okta[\w.-]{0,32}(?:token|(?:api|access)[_.-]?key)/,
      value: /00[A-Za-z0-9_-]{40}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: guide,
  },
  {
    id: 'okta-client-secret',
    title: 'Okta application client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['okta'],
    pattern: {
      name: /okta[\w.-]{0,32}(?:client[_.-]?secret|app[_.-]?secret)/,
      value: /[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{40}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: secrets,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'okta-api-token': {
    secret: (make) => `00${make.base64url(40)}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: SSWS ${secret}" https://acme.okta.com/api/v1/users\n`,
      },
      { name: 'JSON', text: (secret) => `{"Authorization": "SSWS ${secret}"}\n` },
      { name: 'Python', text: (secret) => `headers['Authorization'] = 'SSWS ${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `Authorization: SSWS 00${make.alnum(39)}\n` },
      { name: 'a variable', text: () => `Authorization: SSWS 00\${OKTA_TOKEN}\n` },
    ],
  },
  'okta-api-token-named': {
    secret: (make) => `00${make.base64url(40)}`,
    match: [
      { name: 'env file', text: (secret) => `OKTA_API_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `okta_api_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `okta.client.token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the id of a user', text: (make) => `okta_token_user=00u${make.alnum(17)}\n` },
      { name: 'another prefix', text: (make) => `OKTA_API_TOKEN=0a${make.alnum(40)}\n` },
    ],
  },
  'okta-client-secret': {
    secret: (make) => `Kq7${make.base64url(61)}`,
    match: [
      { name: 'env file', text: (secret) => `OKTA_CLIENT_SECRET=${secret}\n` },
      { name: 'Spring', text: (secret) => `okta.oauth2.client-secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"oktaClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `OKTA_CLIENT_ID=0oa${make.alnum(17)}\n` },
      { name: 'a digest', text: (make) => `okta_client_secret_hash=${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const token = {
  revoke: {
    console: {
      text: 'Admin Console → Security → API → Tokens → the token → Revoke.',
      url: tokens,
    },
    api: {
      text: 'DELETE https://{org}.okta.com/api/v1/api-tokens/{id} revokes one by its id; GET /api/v1/api-tokens lists them.',
      url: 'https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApiToken/',
    },
    self: {
      text: 'DELETE https://{org}.okta.com/api/v1/api-tokens/current with the token revokes it.',
      url: 'https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApiToken/',
    },
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  ...token,
  blastRadius: {
    text: 'Does what the admin who made it may do, up to reading and changing every user, group, factor and application of the org. It renews itself with each use and ends only after 30 days without one.',
    list: {
      text: 'Security → API → Tokens shows the owner and the network zones. The roles stand under Security → Administrators.',
      url: tokens,
    },
  },
  audit: {
    text: 'Reports → System Log: filter by the token’s owner as actor and client by API token from {since} to {until}. Look for new admins, changed factors and new identity providers.',
    url: 'https://developer.okta.com/docs/reference/api/system-log/',
  },
  replace: {
    text: 'Use OAuth 2.0 for Okta APIs: a service app with a private key and only the scopes it needs gets tokens of one hour. Else limit the token to a network zone and a service account with a small admin role.',
    url: 'https://developer.okta.com/docs/guides/implement-oauth-for-okta/main/',
  },
  consumers: [
    'Terraform and provisioning scripts',
    'CI secrets',
    'server environment',
    'SIEM connectors',
  ],
  confirm: {
    text: 'GET https://{org}.okta.com/api/v1/users/me with the token answers 401 E0000011.',
    url: 'https://developer.okta.com/docs/reference/error-codes/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and revoked. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: guide, checked: '2026-11-21' },
    {
      url: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/-/main',
      checked: '2026-11-21',
    },
    {
      url: 'https://help.okta.com/en-us/Content/topics/apiservice/api-service-integration-rotate-client-secret.htm',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'okta-client-secret': {
      revoke: {
        console: {
          text: 'Admin Console → Applications → Applications → the app → General → Client Credentials → Generate new secret; when it is deployed, set the old one to Inactive and Delete it.',
          url: secrets,
        },
      },
      blastRadius: {
        text: 'With the client ID gets tokens as the application: the scopes it was granted, and with a code or refresh token also those of its users.',
      },
      confirm: {
        text: 'POST /oauth2/v1/token with the client ID and the old secret answers 401 invalid_client.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'An app holds up to two secrets: the old one works until it is made inactive.',
      },
    },
  },
} as const satisfies Playbook
