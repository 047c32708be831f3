import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dynatrace',
  name: 'Dynatrace',
  url: 'https://www.dynatrace.com',
} as const satisfies Provider

const format =
  'https://docs.dynatrace.com/managed/dynatrace-api/basics/dynatrace-api-authentication'
const classic = 'https://docs.dynatrace.com/docs/shortlink/token'
const platform = 'https://docs.dynatrace.com/docs/shortlink/platform-tokens'
const clients = 'https://docs.dynatrace.com/docs/shortlink/access-tokens-and-oauth-clients'
const deleteToken = 'https://docs.dynatrace.com/docs/shortlink/api-tokens-v2-api-del-token'
const activeGate =
  'https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/activegate-tokens/delete-activegate-token'
const deletePlatformToken =
  'https://docs.dynatrace.com/docs/dynatrace-api/account-management-api/platform-tokens-api/delete-platform-token'

/** The public part of the token in the documentation. */
const documented = { kind: 'not', words: ['ST2EY72KQINMH574WMNVI7YN'] } as const

// All are prefix, public id and secret part, which a dot separates.
export const rules = [
  {
    id: 'dynatrace-api-token',
    title: 'Dynatrace access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['dt0c01.'],
    pattern: /dt0c01\.[A-Z0-9]{24}\.(?<random>[A-Z0-9]{64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }, documented],
    source: format,
  },
  {
    id: 'dynatrace-platform-token',
    title: 'Dynatrace platform token',
    severity: 'high',
    confidence: 'high',
    keywords: ['dt0s16.'],
    pattern: /dt0s16\.[A-Z0-9]{8,24}\.(?<random>[A-Z0-9]{64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }, documented],
    source: platform,
  },
  {
    id: 'dynatrace-oauth-client-secret',
    title: 'Dynatrace OAuth client secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dt0s02.', 'dt0s03.', 'dt0s08.'],
    pattern: /dt0s0[238]\.[A-Z0-9]{8,24}\.(?<random>[A-Z0-9]{64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }, documented],
    source: format,
  },
  {
    id: 'dynatrace-scim-token',
    title: 'Dynatrace SCIM token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dt0s01.'],
    pattern: /dt0s01\.[A-Z0-9]{8,24}\.(?<random>[A-Z0-9]{64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }, documented],
    source: format,
  },
  {
    id: 'dynatrace-activegate-token',
    title: 'Dynatrace ActiveGate token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['dt0g02.'],
    pattern: /dt0g02\.[A-Z0-9]{8,24}\.(?<random>[A-Z0-9]{64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }, documented],
    source: activeGate,
  },
] as const satisfies readonly Rule[]

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const token = (make: Make, prefix: string, idLength = 24) =>
  `${prefix}.${make.of(base32, idLength)}.${make.of(base32, 64)}`

export const examples = {
  'dynatrace-api-token': {
    secret: (make) => token(make, 'dt0c01'),
    match: [
      { name: 'env file', text: (secret) => `DT_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Api-Token ${secret}" https://abc12345.live.dynatrace.com/api/v2/metrics\n`,
      },
      {
        name: 'Kubernetes secret',
        text: (secret) => `kind: Secret\nstringData:\n  apiToken: ${secret}\n`,
      },
      {
        name: 'installer',
        text: (secret) =>
          `wget -O oneagent.sh "https://abc12345.live.dynatrace.com/api/v1/deployment/installer/agent/unix/default/latest?Api-Token=${secret}&arch=x86"\n`,
      },
    ],
    noMatch: [
      { name: 'only the token’s id', text: (make) => `id: dt0c01.${make.of(base32, 24)}\n` },
      {
        name: 'one character short',
        text: (make) => `DT_API_TOKEN=${token(make, 'dt0c01').slice(0, -1)}\n`,
      },
      {
        name: 'the documentation’s example',
        text: (make) => `dt0c01.${'ST2EY72KQINMH574WMNVI7YN'}.${make.of(base32, 64)}\n`,
      },
    ],
  },
  'dynatrace-platform-token': {
    secret: (make) => token(make, 'dt0s16', make.pick([8, 24])),
    match: [
      { name: 'env file', text: (secret) => `DT_PLATFORM_TOKEN=${secret}\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
      {
        name: 'MCP configuration',
        text: (secret) => `{"env": {"DT_PLATFORM_TOKEN": "${secret}"}}\n`,
      },
    ],
    noMatch: [
      { name: 'only the token’s id', text: (make) => `id: dt0s16.${make.of(base32, 8)}\n` },
      { name: 'a placeholder', text: () => 'DT_PLATFORM_TOKEN=dt0s16.SAMPLE.abcd1234\n' },
    ],
  },
  'dynatrace-oauth-client-secret': {
    secret: (make) => token(make, make.pick(['dt0s02', 'dt0s08']), make.pick([8, 24])),
    match: [
      { name: 'env file', text: (secret) => `OAUTH_CLIENT_SECRET=${secret}\n` },
      {
        name: 'form',
        text: (secret) =>
          `curl -d 'grant_type=client_credentials&client_secret=${secret}&scope=x'\n`,
      },
      { name: 'Terraform', text: (secret) => `iam_client_secret = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the client id', text: (make) => `OAUTH_CLIENT_ID=dt0s02.${make.of(base32, 8)}\n` },
      { name: 'lower case', text: (make) => `dt0s02.abcdefgh.${make.of('abcdefghij', 64)}\n` },
    ],
  },
  'dynatrace-scim-token': {
    secret: (make) => token(make, 'dt0s01'),
    match: [
      { name: 'env file', text: (secret) => `SCIM_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `scim:\n  bearer: "${secret}"\n` },
      { name: 'header', text: (secret) => `-H 'Authorization: Bearer ${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the documentation’s example',
        text: (make) => `dt0s01.${'ST2EY72KQINMH574WMNVI7YN'}.${make.of(base32, 64)}\n`,
      },
      { name: 'only the token’s id', text: (make) => `dt0s01.${make.of(base32, 24)}\n` },
    ],
  },
  'dynatrace-activegate-token': {
    secret: (make) => token(make, 'dt0g02', 8),
    match: [
      { name: 'auth.token file', text: (secret) => `${secret}\n` },
      { name: 'YAML', text: (secret) => `data:\n  authToken: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'only the token’s id', text: (make) => `dt0g02.${make.of(base32, 8)}\n` },
      { name: 'one character short', text: (make) => `${token(make, 'dt0g02', 8).slice(0, -1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Access Tokens in the environment → the token → Delete. The two first parts of the token are its id. A personal access token: user menu → Personal access tokens.',
      url: classic,
    },
    api: {
      text: 'DELETE https://{environment-id}.live.dynatrace.com/api/v2/apiTokens/{id} with another token that has apiTokens.write. A token cannot delete itself.',
      url: deleteToken,
    },
  },
  blastRadius: {
    text: 'Does in one environment what its scopes allow: reads metrics, logs, problems and user sessions, sends data, changes configuration, downloads installers, and with apiTokens.write makes further tokens.',
    list: {
      text: 'GET https://{environment-id}.live.dynatrace.com/api/v2/apiTokens/{id} lists its scopes, owner, expiry and last use.',
      url: classic,
    },
  },
  audit: {
    text: 'GET https://{environment-id}.live.dynatrace.com/api/v2/auditlogs?from={since}&to={until}: entries with the token’s id as user. Log audit events must be turned on; the token’s last use and address stand in its details.',
    url: 'https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/schemas/builtin-audit-log',
  },
  replace: {
    text: 'Workload identity federation: the workload’s own OIDC token, no stored secret. Else a platform token of a service user, with few scopes and an expiry.',
    url: clients,
  },
  consumers: [
    'Dynatrace Operator secrets in Kubernetes',
    'OneAgent and ActiveGate installers',
    'OpenTelemetry exporters',
    'Terraform and Monaco configuration',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://{environment-id}.live.dynatrace.com/api/v2/metrics with Authorization: Api-Token … answers 401.',
    url: format,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Rotation is a new token and then the deletion of the old one. The leaked token stays valid until it is disabled or deleted.',
  },
  sources: [
    { url: format, checked: '2026-11-21' },
    { url: deleteToken, checked: '2026-11-21' },
    { url: deletePlatformToken, checked: '2026-11-21' },
    { url: activeGate, checked: '2026-11-21' },
  ],
  byRule: {
    'dynatrace-platform-token': {
      revoke: {
        console: {
          text: 'Account Management → Identity & access management → Platform tokens → the token → Delete. Its owner finds it at myaccount.dynatrace.com under Platform tokens.',
          url: 'https://myaccount.dynatrace.com',
        },
        api: {
          text: 'DELETE https://api.dynatrace.com/iam/v1/accounts/{accountUuid}/platform-tokens/{platformTokenId}; the id is the part before the second dot.',
          url: deletePlatformToken,
        },
      },
      blastRadius: {
        text: 'Acts as its user or service user within the token’s scopes: queries Grail with logs, events and business data, runs apps and workflows, changes settings and documents.',
      },
      consumers: ['scripts and MCP servers', 'CI secrets', 'Terraform providers', 'data exports'],
      confirm: {
        text: 'A request to https://{environment-id}.apps.dynatrace.com/platform with the token as bearer answers 401.',
        url: platform,
      },
    },
    'dynatrace-oauth-client-secret': {
      revoke: {
        console: {
          text: 'Account Management → Identity & access management → OAuth clients → the client → Delete. The two first parts of the secret are the client’s id.',
          url: 'https://myaccount.dynatrace.com',
        },
      },
      blastRadius: {
        text: 'Fetches access tokens with the client’s scopes: with account scopes it manages users, groups and policies of the whole account.',
      },
      audit: {
        text: 'Account Management → Audit logs: look from {since} to {until} for this client’s id, and for users, groups and policies that changed.',
        url: 'https://myaccount.dynatrace.com',
      },
      consumers: ['Terraform providers', 'automation of accounts and users', 'CI secrets', 'apps'],
      confirm: {
        text: 'A token request to https://sso.dynatrace.com/sso/oauth2/token with the client answers 400 or 401.',
        url: clients,
      },
    },
    'dynatrace-scim-token': {
      revoke: {
        console: {
          text: 'Account Management → Identity & access management → SCIM configuration → the token → Delete. Then put the new one into the identity provider.',
          url: 'https://myaccount.dynatrace.com',
        },
      },
      blastRadius: {
        text: 'Creates, changes and removes users and groups of the account through SCIM, so it can add an account with any group’s rights.',
      },
      audit: {
        text: 'Account Management → Audit logs: look from {since} to {until} for users and groups that your identity provider did not make.',
        url: 'https://myaccount.dynatrace.com',
      },
      replace: {
        text: 'A new SCIM token that exists in the identity provider only.',
        url: clients,
      },
      consumers: [
        'the identity provider’s provisioning settings',
        'Terraform of the identity provider',
      ],
      confirm: {
        text: 'A SCIM request with the token answers 401.',
        url: clients,
      },
    },
    'dynatrace-activegate-token': {
      revoke: {
        console: {
          text: 'Deployment Status → ActiveGates → ActiveGate tokens (or Settings → ActiveGate tokens) → the token → Delete. Give the ActiveGate its new token first.',
          url: activeGate,
        },
        api: {
          text: 'DELETE https://{environment-id}.live.dynatrace.com/api/v2/activeGateTokens/{activeGateTokenIdentifier}; the identifier is the part before the second dot.',
          url: activeGate,
        },
      },
      blastRadius: {
        text: 'Connects an ActiveGate to the environment: its holder can join one of their own and send or relay monitoring data through it.',
      },
      replace: {
        text: 'A token for each ActiveGate with an expiry, kept in its auth.token file with narrow file permissions.',
        url: activeGate,
      },
      consumers: ['auth.token files of ActiveGates', 'Kubernetes secrets', 'installation scripts'],
      confirm: {
        text: 'The token is gone from the list, and an ActiveGate with it cannot connect.',
        url: activeGate,
      },
    },
  },
} as const satisfies Playbook
