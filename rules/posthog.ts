import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'posthog',
  name: 'PostHog',
  url: 'https://posthog.com',
} as const satisfies Provider

const api = 'https://posthog.com/docs/api'
const source = 'https://github.com/PostHog/posthog/blob/master/posthog/models/utils.py'

export const rules = [
  {
    id: 'posthog-personal-api-key',
    title: 'PostHog personal API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['phx_'],
    // A random number in base62: leading zeros fall away, so the length varies a little.
    pattern: /phx_[A-Za-z0-9]{40,52}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source,
  },
  {
    id: 'posthog-secure-api-key',
    title: 'PostHog feature flags secure API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['phs_'],
    pattern: /phs_[A-Za-z0-9]{40,52}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source,
  },
  {
    id: 'posthog-oauth-token',
    title: 'PostHog OAuth token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'posthog',
      'earer pha_',
      'token=pha_',
      'token=phr_',
      'token": "pha_',
      'token": "phr_',
    ],
    pattern:
      /(?:[Pp]ost[Hh]og[\s\S]{0,160}?|POSTHOG[\s\S]{0,160}?|earer |token(?:=|": "))(?<secret>ph[ar]_[A-Za-z0-9]{40,52})/,
    reach: { before: 0, after: 240 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'posthog-personal-api-key': {
    secret: (make) => `phx_${make.alnum(make.int(42, 48))}`,
    match: [
      { name: 'env file', text: (secret) => `POSTHOG_PERSONAL_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://us.posthog.com/api/projects/\n`,
      },
      {
        name: 'Node.js',
        text: (secret) =>
          `const client = new PostHog(key, { personalApiKey: '${secret}', host })\n`,
      },
    ],
    noMatch: [
      {
        name: 'the project token, which is public',
        text: (make) => `posthog.init('phc_${make.alnum(43)}', { api_host })\n`,
      },
      { name: 'cut short', text: (make) => `key: phx_${make.alnum(36)}\n` },
    ],
  },
  'posthog-secure-api-key': {
    secret: (make) => `phs_${make.alnum(make.int(42, 48))}`,
    match: [
      { name: 'env file', text: (secret) => `POSTHOG_FEATURE_FLAGS_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `posthog.personal_api_key = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `posthog:\n  secureFlagsKey: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `key: phs_${make.alnum(30)}\n` },
      {
        name: 'an identifier',
        text: () => 'const phs_feature_flags_secure_api_key_of_the_project = 1\n',
      },
    ],
  },
  'posthog-oauth-token': {
    secret: (make) => `ph${make.pick(['a', 'r'])}_${make.alnum(make.int(42, 48))}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "expires_in": 36000}\n` },
      { name: 'form', text: (secret) => `grant_type=refresh_token&refresh_token=${secret}\n` },
      { name: 'env file', text: (secret) => `POSTHOG_OAUTH_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token: pha_${make.alnum(30)}\n` },
      { name: 'inside a longer word', text: (make) => `token: alpha_${make.alnum(43)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Account → Personal API keys → the key → … → Delete (or Roll).',
      url: 'https://app.posthog.com/settings/user-api-keys',
    },
  },
  blastRadius: {
    text: 'Does what its scopes allow, as the person who made it, in the organizations and projects it is limited to: reads events, persons and session recordings, and with write scopes changes flags, surveys and settings.',
    list: {
      text: 'Settings → Account → Personal API keys shows the scopes, the projects and when the key was last used.',
      url: 'https://app.posthog.com/settings/user-api-keys',
    },
  },
  audit: {
    text: 'The list of keys shows the last use. Settings → Activity logs shows changes made as its owner from {since} to {until}; reading leaves no entry there.',
    url: 'https://app.posthog.com/settings/user-api-keys',
  },
  replace: {
    text: 'The project token (phc_) where events are only sent. For flags evaluated on servers the feature flags secure key. Else a personal key with single scopes for one project.',
    url: api,
  },
  consumers: [
    'server environments that evaluate flags locally',
    'reporting scripts and notebooks',
    'CI secrets that upload source maps',
    'MCP settings of coding assistants',
  ],
  confirm: {
    text: 'GET /api/users/@me/ on your region’s host with the key as bearer answers 401.',
    url: api,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rolling a personal key makes a new value, and the leaked one stops working.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    { url: 'https://posthog.com/docs/api/personal-api-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'posthog-secure-api-key': {
      revoke: {
        console: {
          text: 'Settings → Project → Feature flags → Secure API key → Rotate, and then delete the key that Rotate kept as the backup.',
          url: 'https://app.posthog.com/settings/project-feature-flags',
        },
      },
      blastRadius: {
        text: 'Reads the definitions of every feature flag of one project, with the conditions they go by (which may name e-mail addresses), and the payloads of remote config.',
      },
      consumers: ['server environments that evaluate flags locally', 'remote config readers'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Rotating makes a new primary key and keeps the leaked one working as the backup until it is deleted.',
      },
      confirm: { text: 'Asking for the project’s local evaluation with the key answers 401.' },
    },
    'posthog-oauth-token': {
      revoke: {
        console: {
          text: 'Sign in as the user who granted it: Settings → Account → Connected apps → the application → Revoke. A server of the application can also send the token to /oauth/revoke/.',
          url: 'https://app.posthog.com/settings/user',
        },
      },
      replace: {
        text: 'A new consent with fewer scopes; keep refresh tokens encrypted on the server that asked for them.',
        url: api,
      },
      consumers: ['token stores of the application', 'MCP clients', 'logs of the login callback'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new login makes further tokens; the leaked ones stay valid until they are revoked or expire.',
      },
    },
  },
} as const satisfies Playbook
