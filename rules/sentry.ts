import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sentry',
  name: 'Sentry',
  url: 'https://sentry.io',
} as const satisfies Provider

const tokens = 'https://docs.sentry.io/account/auth-tokens/'
const prefixes = 'https://github.com/getsentry/sentry/blob/master/src/sentry/types/token.py'
const dsn = 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/'

export const rules = [
  {
    id: 'sentry-organization-token',
    title: 'Sentry organization token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sntrys_'],
    // The middle part is JSON that names the organization.
    pattern: /sntrys_eyJ[A-Za-z0-9+/]{40,400}={0,2}_[A-Za-z0-9+/]{43}/,
    checks: [{ kind: 'structure', is: 'prefixed-base64-json' }],
    boundary: 'base64',
    source:
      'https://github.com/getsentry/sentry/blob/master/src/sentry/utils/security/orgauthtoken_token.py',
  },
  {
    id: 'sentry-user-token',
    title: 'Sentry personal token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sntryu_'],
    pattern: /sntryu_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'sentry-integration-token',
    title: 'Sentry integration token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sntryi_', 'sntrya_'],
    pattern: /sntry[ia]_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'sentry-token-legacy',
    title: 'Sentry auth token (without prefix)',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'sentry_auth',
      'sentry-auth',
      'sentry.auth',
      'sentryauth',
      'sentry_token',
      'sentry-token',
      'sentrytoken',
      'sentry_api',
      'sentry-api',
      'sentryapi',
      'sentry_access',
    ],
    pattern: {
      name: /sentry[_.-]?(?:(?:auth|api|access)[_.-]?){0,2}(?:token|key)/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: tokens,
  },
  {
    id: 'sentry-dsn-secret-key',
    title: 'Secret key in a Sentry DSN (legacy)',
    severity: 'low',
    confidence: 'high',
    keywords: ['@sentry.', '.sentry.', 'getsentry.com'],
    // The key before the colon is public; the one after it is no longer needed.
    pattern:
      /https?:\/\/[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@(?:[A-Za-z0-9-]{1,63}\.){0,4}(?:get)?sentry\.[A-Za-z0-9.-]{2,80}(?::\d{2,5})?\/(?:[\w-]{1,40}\/){0,3}\d{1,19}/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: dsn,
  },
] as const satisfies readonly Rule[]

function organizationToken(make: Make): string {
  const payload = {
    iat: make.int(1.69e9, 1.79e9) + 0.5,
    url: 'https://sentry.io',
    region_url: make.pick(['https://us.sentry.io', 'https://de.sentry.io']),
    org: make.of('abcdefghijklm', make.int(3, 12)),
  }
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64')
  return `sntrys_${encoded}_${make.base64(43)}`
}

export const examples = {
  'sentry-organization-token': {
    secret: organizationToken,
    match: [
      { name: 'env file', text: (secret) => `SENTRY_AUTH_TOKEN=${secret}\n` },
      { name: '.sentryclirc', text: (secret) => `[auth]\ntoken=${secret}\n` },
      { name: 'sentry.properties', text: (secret) => `defaults.org=acme\nauth.token=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `sentryVitePlugin({ org: 'acme', authToken: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'its middle part is no JSON',
        text: (make) => `SENTRY_AUTH_TOKEN=sntrys_eyJ${make.alnum(90)}_${make.alnum(43)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `SENTRY_AUTH_TOKEN=${organizationToken(make).slice(0, -1)}\n`,
      },
    ],
  },
  'sentry-user-token': {
    secret: (make) => `sntryu_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `SENTRY_AUTH_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://sentry.io/api/0/projects/\n`,
      },
      {
        name: 'MCP configuration',
        text: (secret) => `{"env": {"SENTRY_ACCESS_TOKEN": "${secret}"}}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=sntryu_${make.hex(63)}\n` },
      { name: 'a placeholder', text: () => 'SENTRY_AUTH_TOKEN=sntryu_YOUR_TOKEN_HERE\n' },
    ],
  },
  'sentry-integration-token': {
    secret: (make) => `sntry${make.pick(['i', 'a'])}_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `SENTRY_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `sentry:\n  token: "${secret}"\n` },
      { name: 'Python', text: (secret) => `headers = {"Authorization": "Bearer ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=sntryi_${make.hex(63)}\n` },
      { name: 'a prefix that is none', text: (make) => `token=sntryz_${make.hex(64)}\n` },
    ],
  },
  'sentry-token-legacy': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `SENTRY_AUTH_TOKEN=${secret}\n` },
      {
        name: 'GitLab CI',
        text: (secret) => `variables:\n  SENTRY_AUTH_TOKEN: "${secret}"\n`,
      },
      { name: 'JSON', text: (secret) => `{"sentryAuthToken": "${secret}"}\n` },
      {
        name: 'Gradle',
        text: (secret) => `System.setProperty("sentry.auth.token", "${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'a release', text: (make) => `SENTRY_RELEASE=${make.hex(40)}\n` },
      { name: 'a checksum', text: (make) => `sentry_cli_sha256=${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `SENTRY_AUTH_TOKEN=${make.hex(63)}\n` },
    ],
  },
  'sentry-dsn-secret-key': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'env file',
        text: (secret, make) =>
          `SENTRY_DSN=https://${make.hex(32)}:${secret}@sentry.io/${make.digits(6)}\n`,
      },
      {
        name: 'Django',
        text: (secret, make) =>
          `RAVEN_CONFIG = {'dsn': 'https://${make.hex(32)}:${secret}@app.getsentry.com/${make.digits(5)}'}\n`,
      },
      {
        name: 'self-hosted',
        text: (secret, make) =>
          `sentry.dsn=http://${make.hex(32)}:${secret}@sentry.acme.test:9000/7\n`,
      },
    ],
    noMatch: [
      {
        name: 'a DSN of today, which is public',
        text: (make) =>
          `SENTRY_DSN=https://${make.hex(32)}@o${make.digits(6)}.ingest.sentry.io/${make.digits(7)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'dsn: https://public:secret@sentry.example.com/1\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Account → Personal Tokens → the token → Remove. Tokens made before prefixes are on the same page.',
      url: 'https://sentry.io/settings/account/api/auth-tokens/',
    },
  },
  blastRadius: {
    text: 'Acts as its user within the scopes it was given, in every organization of the user: reads issues with the personal data and source lines in them, and with more scopes changes projects, releases and members.',
    list: {
      text: 'The Personal Tokens page lists each token’s scopes and when it was last used.',
      url: tokens,
    },
  },
  audit: {
    text: 'Organization settings → Audit Log: changes by the token’s user from {since} to {until}. Reads are not listed there; the token’s last use is on the Personal Tokens page.',
    url: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/audit-log/',
  },
  replace: {
    text: 'For source maps and releases an organization token: it can do little else. For scripts an internal integration with the scopes it needs, which belongs to no person.',
    url: tokens,
  },
  consumers: [
    'CI secrets that upload source maps',
    '.sentryclirc and sentry.properties files',
    'bundler plugins',
    'scripts and MCP servers',
  ],
  confirm: {
    text: 'GET https://sentry.io/api/0/ with the token as bearer answers 401.',
    url: 'https://docs.sentry.io/api/auth/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and removed, not rotated. A new token leaves the leaked one valid until it is removed.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: prefixes, checked: '2026-11-21' },
    {
      url: 'https://docs.sentry.io/api/organizations/revoke-an-org-auth-token/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'sentry-organization-token': {
      revoke: {
        console: {
          text: 'Organization settings → Organization Tokens → the token → Revoke Token.',
          url: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/auth-tokens/',
        },
        api: {
          text: 'DELETE https://sentry.io/api/0/organizations/{organization}/org-auth-tokens/{token_id}/ with the token of an OAuth application; other tokens get 403.',
          url: 'https://docs.sentry.io/api/organizations/revoke-an-org-auth-token/',
        },
      },
      blastRadius: {
        text: 'Uploads source maps and debug files and creates releases in every project of the organization, which its middle part names. It does not read issues.',
      },
      audit: {
        text: 'Organization settings → Audit Log, and Releases: look from {since} to {until} for releases and artifacts that your builds did not make.',
        url: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/audit-log/',
      },
      replace: {
        text: 'A new organization token for each pipeline, in its CI secrets only.',
        url: tokens,
      },
    },
    'sentry-integration-token': {
      revoke: {
        console: {
          text: 'Organization settings → Custom Integrations → the internal integration → Tokens → the token → Remove. A token of a public integration dies when that is uninstalled.',
          url: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/developer-settings/',
        },
      },
      blastRadius: {
        text: 'Does in the whole organization what the integration’s permissions say: up to reading all issues and changing projects, teams and members.',
        list: {
          text: 'Organization settings → Custom Integrations → the integration lists its permissions.',
          url: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/developer-settings/',
        },
      },
      replace: {
        text: 'Another token of the integration with fewer permissions; for source maps an organization token.',
        url: tokens,
      },
    },
    'sentry-dsn-secret-key': {
      revoke: {
        console: {
          text: 'Project settings → Client Keys (DSN) → the key → Disable or Delete. Clients that use it stop reporting, so hand out the new DSN first.',
          url: 'https://sentry.io/orgredirect/organizations/:orgslug/projects/',
        },
        api: {
          text: 'DELETE https://sentry.io/api/0/projects/{organization}/{project}/keys/{key_id}/ removes the client key.',
          url: 'https://docs.sentry.io/api/projects/delete-a-client-key/',
        },
      },
      blastRadius: {
        text: 'Sends events to one project, just as the public half alone does: it can add noise and use up quota. It reads nothing.',
      },
      audit: {
        text: 'Project → Issues and Stats: look from {since} to {until} for events from releases, environments or addresses that are not yours.',
        url: 'https://sentry.io/orgredirect/organizations/:orgslug/stats/',
      },
      replace: {
        text: 'A DSN without the secret part: every current SDK takes it. Rate limits and allowed domains of the client key keep noise out.',
        url: dsn,
      },
      consumers: [
        'settings files of old services',
        'raven clients',
        'mobile apps already released',
      ],
      confirm: {
        text: 'An event sent with the old DSN is refused with 401 or 403.',
        url: dsn,
      },
    },
  },
} as const satisfies Playbook
