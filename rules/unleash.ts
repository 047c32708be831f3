import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'unleash',
  name: 'Unleash',
  url: 'https://www.getunleash.io',
} as const satisfies Provider

const docs = 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys'
const source = 'https://github.com/Unleash/unleash/blob/main/src/lib/services/api-token-service.ts'

export const rules = [
  {
    id: 'unleash-api-token',
    title: 'Unleash API token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'unleash',
      '*:*.',
      '*:development.',
      '*:production.',
      'default:development.',
      'default:production.',
    ],
    // Project (* for all), environment (* for an admin token), 28 random bytes in hex.
    pattern:
      /(?:[Uu][Nn][Ll][Ee][Aa][Ss][Hh][\s\S]{0,80}?[^A-Za-z0-9_.~-])?(?<secret>(?:\*|\[\]|[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,39}):(?:\*|[A-Za-z0-9_~-]{1,60})\.[0-9a-f]{56})/,
    reach: { before: 0, after: 260 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source,
  },
  {
    id: 'unleash-personal-token',
    title: 'Unleash personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'unleash',
      'authorization: user:',
      'authorization": "user:',
      "authorization: 'user:",
    ],
    pattern:
      /(?:[Uu][Nn][Ll][Ee][Aa][Ss][Hh][\s\S]{0,160}?|[Aa]uthorization"?: ["']?)(?<secret>user:[0-9a-f]{56})/,
    reach: { before: 0, after: 256 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'unleash-api-token': {
    secret: (make) =>
      `${make.pick(['*:*', '*:development', 'default:production', '[]:staging-eu'])}.${make.hex(56)}`,
    match: [
      { name: 'env file', text: (secret) => `UNLEASH_API_TOKEN="${secret}"\n` },
      {
        name: 'Node.js',
        text: (secret) =>
          `initialize({ url: 'https://unleash.acme.test/api/', customHeaders: { Authorization: '${secret}' } })\n`,
      },
      { name: 'Docker', text: (secret) => `INIT_CLIENT_API_TOKENS: unleash ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the documented insecure token',
        text: () => 'UNLEASH_API_TOKEN=default:development.unleash-insecure-api-token\n',
      },
      { name: 'one character short', text: (make) => `UNLEASH_API_TOKEN=*:*.${make.hex(55)}\n` },
    ],
  },
  'unleash-personal-token': {
    secret: (make) => `user:${make.hex(56)}`,
    match: [
      { name: 'env file', text: (secret) => `UNLEASH_PAT=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" https://app.acme.test/api/admin/projects\n`,
      },
      { name: 'JSON', text: (secret) => `{"env": {"UNLEASH_PAT": "${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `UNLEASH_PAT=user:${make.hex(55)}\n` },
      { name: 'a cache key', text: (make) => `get user:${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Admin settings → Access control → API access (or the project → Settings → API access) → the token → bin icon → Delete.',
      url: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
    },
    api: {
      text: 'DELETE {your instance}/api/admin/api-tokens/{token} with an admin token.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'What stands before the dot tells: *:* is an admin token, which changes every flag, user and token of the instance. A backend token reads all flags of its project and environment with their strategies. A frontend token, which looks the same, only evaluates flags and is on web pages.',
    list: {
      text: 'API access shows the type, the projects and the environment of each token, and when it was last seen.',
      url: docs,
    },
  },
  audit: {
    text: 'API access shows when the token was last used. The event log of the instance lists changes from {since} to {until}; reading flags leaves no entry.',
    url: 'https://docs.getunleash.io/reference/events',
  },
  replace: {
    text: 'A backend token for one project and environment; a service account with a role instead of an admin token; Unleash Edge in front of many clients.',
    url: docs,
  },
  consumers: [
    'server environments',
    'Unleash Edge and proxy settings',
    'Terraform variables',
    'docker-compose files (INIT_…_API_TOKENS)',
  ],
  confirm: {
    text: 'GET /api/client/features (admin tokens: /api/admin/projects) with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new token leaves the leaked one valid.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    { url: docs, checked: '2026-11-21' },
  ],
  byRule: {
    'unleash-personal-token': {
      revoke: {
        console: {
          text: 'Sign in as its owner: Profile → Personal API tokens → the token → Delete. For a service account: Admin settings → Service accounts → the account → its token.',
          url: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
        },
      },
      blastRadius: {
        text: 'Does in the admin API what its owner can do: changes flags, strategies and projects, and for an admin users and tokens.',
      },
      consumers: ['scripts on developers’ machines', 'CI secrets', 'MCP settings'],
    },
  },
} as const satisfies Playbook
