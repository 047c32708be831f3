import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'planetscale',
  name: 'PlanetScale',
  url: 'https://planetscale.com',
} as const satisfies Provider

const serviceTokens = 'https://planetscale.com/docs/api/service-tokens'
const oauth = 'https://planetscale.com/docs/api/reference/oauth/create-token'
const passwords = 'https://planetscale.com/docs/cli/password'

export const rules = [
  {
    id: 'planetscale-service-token',
    title: 'PlanetScale service token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pscale_tkn_'],
    pattern: /pscale_tkn_[A-Za-z0-9_-]{40,50}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: serviceTokens,
  },
  {
    id: 'planetscale-password',
    title: 'PlanetScale database password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pscale_pw_'],
    pattern: /pscale_pw_[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: passwords,
  },
  {
    id: 'planetscale-oauth-token',
    title: 'PlanetScale OAuth access or refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pscale_oauth_'],
    pattern: /pscale_oauth_(?:refresh_)?[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: oauth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'planetscale-service-token': {
    secret: (make) => `pscale_tkn_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `PLANETSCALE_SERVICE_TOKEN=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) =>
          `        run: pscale deploy-request create app main --service-token ${secret} --service-token-id abc\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: tokenid:${secret}" https://api.planetscale.com/v1/organizations\n`,
      },
    ],
    noMatch: [
      {
        name: 'the token’s ID',
        text: (make) => `PLANETSCALE_SERVICE_TOKEN_ID=${make.lower(12)}\n`,
      },
      {
        name: 'too short',
        text: (make) => `PLANETSCALE_SERVICE_TOKEN=pscale_tkn_${make.alnum(39)}\n`,
      },
    ],
  },
  'planetscale-password': {
    secret: (make) => `pscale_pw_${make.alnum(43)}`,
    match: [
      {
        name: 'URL',
        text: (secret) =>
          `DATABASE_URL='mysql://app:${secret}@aws.connect.psdb.cloud/shop?sslaccept=strict'\n`,
      },
      { name: 'PHP', text: (secret) => `$password = "${secret}";\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const config = { host: 'aws.connect.psdb.cloud', password: '${secret}' }\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DATABASE_PASSWORD=pscale_pw_${make.alnum(42)}\n`,
      },
      { name: 'stars', text: () => `DATABASE_PASSWORD=pscale_pw_${'*'.repeat(43)}\n` },
    ],
  },
  'planetscale-oauth-token': {
    secret: (make) => `pscale_oauth_${make.pick(['', 'refresh_'])}${make.base64url(43)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "Bearer"}\n` },
      { name: 'env file', text: (secret) => `PLANETSCALE_OAUTH_TOKEN=${secret}\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TOKEN=pscale_oauth_${make.alnum(42)}\n` },
      { name: 'the application', text: () => 'PLANETSCALE_CLIENT_ID=pscale_app_abc123\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The organization → Settings → Service tokens → the token → Delete service token.',
      url: 'https://app.planetscale.com/~/settings/service-tokens',
    },
    cli: {
      text: 'pscale service-token list shows the IDs.',
      url: 'https://planetscale.com/docs/cli/service-token',
      command: { argv: ['pscale', 'service-token', 'delete', '<token-id>'] },
    },
  },
  blastRadius: {
    text: 'Together with its ID, does what its permissions allow: creates database passwords and so reads the data, deploys schema changes, deletes branches and databases.',
    list: {
      text: 'Shows the token’s permissions for the organization and each database.',
      url: 'https://planetscale.com/docs/cli/service-token',
      command: { argv: ['pscale', 'service-token', 'show-access', '<token-id>'] },
    },
  },
  audit: {
    text: 'The organization → Settings → Audit log: look from {since} to {until} for actions of the service token, above all new passwords, and delete those.',
    url: 'https://planetscale.com/docs/cli/audit-log',
    command: { argv: ['pscale', 'audit-log', 'list', '--org', '<organization>'] },
  },
  replace: {
    text: 'A service token with an expiry date and only the permissions the job needs, on one database. For a person, pscale auth login.',
    url: serviceTokens,
  },
  consumers: [
    'CI secrets',
    'deployment scripts',
    'hosting platforms’ environment',
    'migration tools',
  ],
  confirm: {
    text: 'GET https://api.planetscale.com/v1/organizations with the header Authorization: {id}:{token} answers 401.',
    url: serviceTokens,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Service tokens are created and deleted. A new one leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: serviceTokens, checked: '2026-11-21' },
    { url: 'https://planetscale.com/docs/cli/service-token', checked: '2026-11-21' },
    { url: 'https://planetscale.com/docs/cli/audit-log', checked: '2026-11-21' },
    { url: oauth, checked: '2026-11-21' },
    { url: 'https://planetscale.com/docs/api/reference/oauth/revoke-token', checked: '2026-11-21' },
  ],
  byRule: {
    'planetscale-password': {
      revoke: {
        console: {
          text: 'The database → Settings → Passwords (a Postgres database: Roles) → the one with this username → Delete. Its connections are refused from then on.',
          url: 'https://app.planetscale.com',
        },
        cli: {
          text: 'For a Vitess database; pscale password list shows the IDs and usernames.',
          url: passwords,
          command: {
            argv: ['pscale', 'password', 'delete', '<database>', '<branch>', '<password-id>'],
          },
        },
      },
      blastRadius: {
        text: 'Connects to one branch of one database from anywhere, and reads or writes its tables as the password’s role allows.',
        list: {
          text: 'Lists the branch’s passwords with their usernames and roles.',
          command: { argv: ['pscale', 'password', 'list', '<database>', '<branch>'] },
        },
      },
      audit: {
        text: 'The database → Insights shows the queries that ran from {since} to {until}; look for exports and for tables the application does not read.',
        url: 'https://app.planetscale.com',
      },
      replace: {
        text: 'One password for each application with the narrowest role, limited to its addresses by IP restrictions, and a TTL for anything that is not a server.',
        url: passwords,
      },
      confirm: { text: 'Connecting with the old username and password fails with access denied.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A branch has many passwords: a new one leaves the leaked one valid until it is deleted.',
      },
    },
    'planetscale-oauth-token': {
      revoke: {
        console: {
          text: 'The user: Settings → the authorized application → revoke. The application revokes single tokens by the API.',
          url: 'https://app.planetscale.com',
        },
        api: {
          text: 'POST https://auth.planetscale.com/oauth/revoke with token, client_id and client_secret. Revoke the access token and the refresh token, each by itself.',
          url: 'https://planetscale.com/docs/api/reference/oauth/revoke-token',
        },
      },
      blastRadius: {
        text: 'Acts for the user who authorized the application, within the scopes granted. A refresh token also needs the application’s client secret.',
        list: {
          text: 'GET https://auth.planetscale.com/oauth/token/info with an access token shows its scopes and expiry.',
          url: 'https://planetscale.com/docs/api/reference/oauth/token-info',
        },
      },
      confirm: {
        text: 'GET https://auth.planetscale.com/oauth/token/info with the token no longer shows it as active.',
        url: 'https://planetscale.com/docs/api/reference/oauth/token-info',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Refreshing makes new tokens. Revoke the leaked ones: an access token lives 30 days, and revoking it does not revoke its refresh token.',
      },
    },
  },
} as const satisfies Playbook
