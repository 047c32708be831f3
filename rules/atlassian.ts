import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'atlassian',
  name: 'Atlassian',
  url: 'https://www.atlassian.com',
} as const satisfies Provider

const managing =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'
const revoking =
  'https://support.atlassian.com/organization-administration/docs/revoke-user-api-tokens/'
const dataCenter =
  'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html'
const oauthApps = 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/'

export const rules = [
  // Atlassian varies the length on purpose; an equals sign and eight hex digits close most of them.
  {
    id: 'atlassian-api-token',
    title: 'Atlassian API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ATATT3'],
    pattern: /ATATT3(?<random>[A-Za-z0-9_-]{60,400})(?:=[0-9A-F]{8})?/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source:
      'https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481',
  },
  {
    id: 'atlassian-data-center-token',
    title: 'Jira or Confluence Data Center personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['jira', 'confluence', 'atlassian', 'authorization', 'token_auth', 'bearer'],
    pattern: {
      name: /jira|confluence|atlassian|authorization|token_auth|bearer/,
      value: /[MNO][A-Za-z0-9+/]{15}O[g-v][A-Za-z0-9+/]{26}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'atlassian-data-center-token' }],
    source: dataCenter,
  },
  {
    id: 'atlassian-oauth-client-secret',
    title: 'Atlassian OAuth 2.0 app client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['atlassian', 'jira', 'confluence'],
    pattern: {
      name: /(?:atlassian|jira|confluence)[_.-]?(?:(?:cloud|oauth2?|app)[_.-]?){0,2}client[_.-]?secret/,
      value: /[A-Za-z0-9_-]{40,160}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: oauthApps,
  },
] as const satisfies readonly Rule[]

const apiToken = (make: Make) =>
  `ATATT3xFfGF0${make.base64url(make.int(165, 175))}=${make.hex(8).toUpperCase()}`

function dataCenterToken(make: Make): string {
  const random = Array.from({ length: 20 }, () => make.int(0, 255))
  const id = `${make.int(1, 9)}${make.digits(11)}:`
  return Buffer.from([...Buffer.from(id), ...random]).toString('base64')
}

export const examples = {
  'atlassian-api-token': {
    secret: apiToken,
    match: [
      { name: 'env file', text: (secret) => `JIRA_API_TOKEN=${secret}\n` },
      {
        name: 'curl',
        text: (secret) => `curl --user me@acme.test:${secret} https://acme.atlassian.net\n`,
      },
      { name: 'JSON', text: (secret) => `{"confluence": {"apiToken": "${secret}"}}\n` },
      { name: 'Python', text: (secret) => `jira = JIRA(url, basic_auth=(user, "${secret}"))\n` },
      {
        name: 'Bitbucket remote URL',
        text: (secret) => `https://x-bitbucket-api-token-auth:${secret}@bitbucket.org/a/b.git\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: () => 'jira_token = ATATT3xFfGF0...B1F03\n' },
      { name: 'another kind', text: (make) => `t=ATXTT3xFfGF0${make.base64url(170)}\n` },
    ],
  },
  'atlassian-data-center-token': {
    secret: dataCenterToken,
    match: [
      { name: 'env file', text: (secret) => `JIRA_PAT=${secret}\n` },
      { name: 'header', text: (secret) => `curl -H "Authorization: Bearer ${secret}" "$URL"\n` },
      { name: 'Python', text: (secret) => `jira = JIRA(server, token_auth="${secret}")\n` },
      { name: 'YAML', text: (secret) => `confluence:\n  confluence_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'base64 of something else',
        text: (make) => `JIRA_TOKEN=${Buffer.from(`user:${make.alnum(28)}`).toString('base64')}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `JIRA_PAT=${dataCenterToken(make).slice(0, -1)}\n`,
      },
    ],
  },
  'atlassian-oauth-client-secret': {
    secret: (make) => `${make.base64url(61)}${make.pick(['aB3', 'zK7', 'qX9'])}`,
    match: [
      { name: 'env file', text: (secret) => `ATLASSIAN_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"jiraClientSecret": "${secret}"}\n` },
      { name: 'TypeScript', text: (secret) => `const confluenceClientSecret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'the client id', text: (make) => `ATLASSIAN_CLIENT_ID=${make.alnum(32)}\n` },
      {
        name: 'the name of another variable',
        text: () => 'jira_client_secret=acme_jira_oauth_client_secret_for_production_us\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → Security → Create and manage API tokens → the token → Revoke. An organization’s admin: Atlassian Administration → Insights → API token activity → Revoke.',
      url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    },
    api: {
      text: 'For a managed account, as an organization’s admin: DELETE https://api.atlassian.com/users/<account-id>/manage/api-tokens/<token-id>.',
      url: 'https://developer.atlassian.com/cloud/admin/user-management/rest/intro/',
    },
  },
  blastRadius: {
    text: 'With the user’s email address it acts as that user in Jira, Confluence and Bitbucket: reads and changes issues, pages and code, and administers the site if the user does. A token with scopes is limited to those.',
    list: {
      text: 'The API tokens page shows label, scopes, expiry and last use of each token.',
      url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    },
  },
  audit: {
    text: 'Atlassian Administration → Insights → API token activity shows when the token was last used; Security → Audit log what its user did from {since} to {until}. Bulk exports of pages and issues stand out.',
    url: 'https://support.atlassian.com/security-and-access-policies/docs/track-organization-activities-from-the-audit-log/',
  },
  replace: {
    text: 'For automation a service account with an API token that has a few scopes and a short expiry, or an OAuth 2.0 app; inside Atlassian a Forge app needs no token.',
    url: 'https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts/',
  },
  consumers: [
    'CI secrets and release scripts',
    'Jira and Confluence integrations',
    'bots and MCP servers',
    'git remote URLs of Bitbucket',
    'migration and backup tools',
  ],
  confirm: {
    text: 'GET https://<site>.atlassian.net/rest/api/3/myself with email and token answers 401; curl --user <email> asks for the token.',
    url: 'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
    command: {
      argv: ['curl', '-sS', '--user', '<email>', 'https://<site>.atlassian.net/rest/api/3/myself'],
    },
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A further API token leaves the leaked one valid until it is revoked or expires, within a year.',
  },
  sources: [
    { url: managing, checked: '2026-11-21' },
    { url: revoking, checked: '2026-11-21' },
    { url: dataCenter, checked: '2026-11-21' },
  ],
  byRule: {
    'atlassian-data-center-token': {
      revoke: {
        console: {
          text: 'In Jira: profile picture → Profile → Personal Access Tokens → Revoke; in Confluence: profile picture → Settings → Personal Access Tokens. An administrator can revoke anyone’s.',
          url: dataCenter,
        },
        api: {
          text: 'DELETE https://<host>/rest/pat/latest/tokens/<token-id>.',
          url: dataCenter,
        },
      },
      blastRadius: {
        text: 'Acts as its user in that one Jira or Confluence, with all of the user’s permissions: reads and changes issues, pages and attachments, and administers if the user does.',
        list: {
          text: 'The token has its user’s permissions and no scopes of its own. The token list shows expiry and last use.',
          url: dataCenter,
        },
      },
      audit: {
        text: 'The access log of the server or its proxy from {since} to {until}, by user and address; Administration → System → Audit log for changes.',
      },
      replace: {
        text: 'A token of a technical user with few project permissions, with an expiry. For an application an OAuth 2.0 incoming link.',
      },
      confirm: {
        text: 'GET https://<host>/rest/api/2/myself (Confluence: /rest/api/user/current) with the token answers 401.',
        url: dataCenter,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A further token leaves the leaked one valid until it is revoked or expires; it may have no expiry.',
      },
    },
    'atlassian-oauth-client-secret': {
      revoke: {
        console: {
          text: 'Developer console → the app → Settings → Authentication details: make a new secret there and remove the leaked one. If that is not offered, create the app anew and delete the old.',
          url: 'https://developer.atlassian.com/console/myapps/',
        },
      },
      blastRadius: {
        text: 'Poses as the app: turns stolen codes and refresh tokens into access tokens for the sites of its users. Alone it reads nothing.',
        list: {
          text: 'Developer console → the app → Permissions shows the scopes it can ask for.',
          url: 'https://developer.atlassian.com/console/myapps/',
        },
      },
      audit: {
        text: 'The app’s own log for token exchanges from {since} to {until} that it did not make; the audit log of the sites for what its users seem to have done.',
        url: oauthApps,
      },
      replace: {
        text: 'A new secret in a secret manager. A Forge app needs none.',
        url: 'https://developer.atlassian.com/platform/forge/',
      },
      consumers: ['the app’s server environment', 'sign-in proxies', 'CI secrets'],
      confirm: {
        text: 'POST https://auth.atlassian.com/oauth/token with the old secret answers 401.',
        url: oauthApps,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Count on the leaked secret to work until it is gone from the app’s settings. Refresh tokens already issued outlive it.',
      },
    },
  },
} as const satisfies Playbook
