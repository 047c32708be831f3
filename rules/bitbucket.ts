import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bitbucket',
  name: 'Bitbucket',
  url: 'https://bitbucket.org',
} as const satisfies Provider

const tokenPrefixes =
  'https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481'
const accessTokens = 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/'
const endOfAppPasswords =
  'https://community.atlassian.com/forums/Bitbucket-articles/Deprecation-notice-Bitbucket-Cloud-app-password-brownout/ba-p/3237429'
const consumers = 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/'
const httpTokens =
  'https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html'

export const rules = [
  {
    id: 'bitbucket-access-token',
    title: 'Bitbucket repository, project or workspace access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ATCTT3'],
    pattern: /ATCTT3(?<random>[A-Za-z0-9_-]{60,400})(?:=[0-9A-F]{8})?/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokenPrefixes,
  },
  // Atlassian turned app passwords off for good on 2026-07-28.
  {
    id: 'bitbucket-app-password',
    title: 'Bitbucket app password (retired)',
    severity: 'low',
    confidence: 'high',
    keywords: ['ATBB'],
    pattern: /ATBB(?<random>[A-Za-z0-9]{32})/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: tokenPrefixes,
  },
  {
    id: 'bitbucket-oauth-consumer-secret',
    title: 'Bitbucket OAuth consumer secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['bitbucket'],
    pattern: {
      name: /bitbucket[_.-]?(?:(?:cloud|oauth2?|app)[_.-]?){0,2}(?:(?:client|consumer)[_.-]?)?secret/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: consumers,
  },
  {
    id: 'bitbucket-data-center-token',
    title: 'Bitbucket Data Center HTTP access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['BBDC-'],
    pattern: /BBDC-[MNO][A-Za-z0-9+/]{15}O[g-v][A-Za-z0-9+/]{26}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'atlassian-data-center-token' }],
    source: httpTokens,
  },
  {
    id: 'bitbucket-data-center-legacy-token',
    title: 'Bitbucket Server personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['bitbucket', 'stash'],
    pattern: {
      name: /bitbucket|stash/,
      value: /[MNO][A-Za-z0-9+/]{15}O[g-v][A-Za-z0-9+/]{26}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'atlassian-data-center-token' }],
    source:
      'https://confluence.atlassian.com/bitbucketserver050/personal-access-tokens-964970357.html',
  },
] as const satisfies readonly Rule[]

const accessToken = (make: Make) =>
  `ATCTT3xFfGN0${make.base64url(make.int(165, 175))}=${make.hex(8).toUpperCase()}`

const appPassword = (make: Make) => `ATBB${make.alnum(21)}aQ7${make.hex(8).toUpperCase()}`

function dataCenterToken(make: Make): string {
  const random = Array.from({ length: 20 }, () => make.int(0, 255))
  const id = `${make.int(1, 9)}${make.digits(11)}:`
  return Buffer.from([...Buffer.from(id), ...random]).toString('base64')
}

export const examples = {
  'bitbucket-access-token': {
    secret: accessToken,
    match: [
      { name: 'env file', text: (secret) => `BITBUCKET_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'remote URL',
        text: (secret) => `git clone https://x-token-auth:${secret}@bitbucket.org/acme/spoon.git\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.bitbucket.org/2.0\n`,
      },
      { name: 'YAML', text: (secret) => `token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut off', text: () => 'https://x-token-auth:ATCTT3xFfGN0sh...@bitbucket.org/a/b\n' },
      { name: 'too short', text: (make) => `t=ATCTT3xFfGN0${make.base64url(30)}\n` },
    ],
  },
  'bitbucket-app-password': {
    secret: appPassword,
    match: [
      { name: 'env file', text: (secret) => `BITBUCKET_APP_PASSWORD=${secret}\n` },
      {
        name: 'remote URL',
        text: (secret) => `url = https://octo:${secret}@bitbucket.org/acme/spoon.git\n`,
      },
      { name: 'JSON', text: (secret) => `{"bitbucket": {"password": "${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `p=${appPassword(make).slice(0, -1)}\n` },
      { name: 'inside base64', text: (make) => `data:${make.base64(20)}/${appPassword(make)}+\n` },
    ],
  },
  'bitbucket-oauth-consumer-secret': {
    secret: (make) => `${make.alnum(29)}${make.pick(['aB3', 'zK7', 'qX9'])}`,
    match: [
      { name: 'env file', text: (secret) => `BITBUCKET_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"bitbucketOauthSecret": "${secret}"}\n` },
      {
        name: 'Docker Compose',
        text: (secret) => `      DRONE_BITBUCKET_CLIENT_SECRET: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'the key', text: (make) => `BITBUCKET_CLIENT_ID=${make.alnum(18)}\n` },
      { name: 'a hash', text: (make) => `BITBUCKET_SECRET=${make.hex(32)}\n` },
    ],
  },
  'bitbucket-data-center-token': {
    secret: (make) => `BBDC-${dataCenterToken(make)}`,
    match: [
      { name: 'header', text: (secret) => `curl -H "Authorization: Bearer ${secret}" "$URL"\n` },
      { name: 'env file', text: (secret) => `GIT_PASSWORD=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"endpoint": "x", "token": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'no token inside',
        text: (make) => `t=BBDC-M${make.alnum(15)}Og${make.alnum(26)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `t=BBDC-${dataCenterToken(make).slice(0, -1)}\n`,
      },
    ],
  },
  'bitbucket-data-center-legacy-token': {
    secret: dataCenterToken,
    match: [
      { name: 'env file', text: (secret) => `BITBUCKET_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"bitbucketServerToken": "${secret}"}\n` },
      { name: 'properties', text: (secret) => `stash.access.token=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'base64 of something else',
        text: (make) =>
          `BITBUCKET_TOKEN=${Buffer.from(`user:${make.alnum(28)}`).toString('base64')}\n`,
      },
      { name: 'an uuid', text: (make) => `BITBUCKET_WORKSPACE=${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const dataCenter = {
  revoke: {
    console: {
      text: 'Profile picture → Manage account → HTTP access tokens → the token → Revoke. A project’s or repository’s token: its settings → HTTP access tokens. An administrator finds a user’s under Users.',
      url: httpTokens,
    },
    api: {
      text: 'DELETE https://<host>/rest/access-tokens/latest/users/<user>/<token-id>, or …/projects/<key>/<token-id>.',
      url: 'https://developer.atlassian.com/server/bitbucket/rest/',
    },
  },
  blastRadius: {
    text: 'Acts as its user, or on one project or repository, with read, write or admin permission: clones and pushes code, changes pull requests, hooks and permissions.',
    list: {
      text: 'The token list shows permissions, expiry and when it was last used.',
      url: httpTokens,
    },
  },
  audit: {
    text: 'atlassian-bitbucket-access.log from {since} to {until}, by user and address; Administration → Audit log for changes to settings and permissions.',
  },
  replace: {
    text: 'A token of one repository with read permission and an expiry. For cloning alone, an SSH access key of the repository.',
    url: httpTokens,
  },
  confirm: {
    text: 'GET https://<host>/rest/api/latest/repos with the token as bearer answers 401.',
    url: httpTokens,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A further token leaves the leaked one valid until it is revoked or expires; it may have no expiry.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'The repository’s, project’s or workspace’s settings → Security → Access tokens → the token → Revoke.',
      url: accessTokens,
    },
  },
  blastRadius: {
    text: 'Acts on one repository, project or whole workspace within its scopes: clones and pushes code, merges pull requests, runs pipelines and, with admin or pipeline variable scopes, changes settings.',
    list: {
      text: 'The Access tokens page shows each token’s scopes and when it was last used.',
      url: 'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/',
    },
  },
  audit: {
    text: 'The token shows as a user of its own name: look for its pushes, pull requests and pipelines from {since} to {until}. Workspace settings → Audit log has the changes to settings.',
    url: 'https://developer.atlassian.com/cloud/bitbucket/rest/intro/',
  },
  replace: {
    text: 'From Pipelines to a cloud use OpenID Connect. For cloning alone, an SSH access key. Else a new access token of one repository with read scope and an expiry.',
    url: 'https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/',
  },
  consumers: [
    'Pipelines variables',
    'git remote URLs',
    'CI servers and Sourcetree',
    'deployment scripts',
    'code scanning and dependency bots',
  ],
  confirm: {
    text: 'GET https://api.bitbucket.org/2.0/repositories/<workspace>/<repository> of a private repository, with the token as bearer, answers 401. Give curl one line on standard input: Authorization: Bearer and the token.',
    url: 'https://developer.atlassian.com/cloud/bitbucket/rest/intro/',
    command: {
      argv: [
        'curl',
        '-sS',
        '-H',
        '@-',
        'https://api.bitbucket.org/2.0/repositories/<workspace>/<repository>',
      ],
      secretOnStdin: true,
    },
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A further access token leaves the leaked one valid until it is revoked.',
  },
  sources: [
    { url: 'https://developer.atlassian.com/cloud/bitbucket/rest/intro/', checked: '2026-11-21' },
    { url: tokenPrefixes, checked: '2026-11-21' },
    { url: endOfAppPasswords, checked: '2026-11-21' },
  ],
  byRule: {
    'bitbucket-app-password': {
      revoke: {
        console: {
          text: 'Nothing is left to revoke: Bitbucket Cloud removed all app passwords on 2026-07-28. If the page still lists it: Personal settings → App passwords → Revoke.',
          url: 'https://bitbucket.org/account/settings/app-passwords/',
        },
      },
      blastRadius: {
        text: 'Nothing today. Until 2026-07-28 it acted as its user within its permissions, over Git and the API, so an older leak may have been used.',
      },
      audit: {
        text: 'Look for pushes, pull requests and settings that the user did not make, from {since} to the end of July 2026.',
        url: endOfAppPasswords,
      },
      replace: {
        text: 'An API token with scopes of the user’s Atlassian account, or an access token of the repository.',
        url: 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/',
      },
      confirm: {
        text: 'Git over HTTPS and the API answer 401 to every app password.',
        url: endOfAppPasswords,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'App passwords can no longer be created.',
      },
    },
    'bitbucket-oauth-consumer-secret': {
      revoke: {
        console: {
          text: 'Workspace settings → OAuth consumers → the consumer → Delete, and add a new one for the application.',
          url: consumers,
        },
      },
      blastRadius: {
        text: 'With its key it gets access tokens of the consumer’s owner by client credentials, with the consumer’s permissions on the workspace; and it turns stolen codes of other users into tokens.',
        list: {
          text: 'Workspace settings → OAuth consumers → the consumer shows its permissions.',
          url: consumers,
        },
      },
      audit: {
        text: 'Look for pushes, pull requests and pipelines of the consumer’s owner from {since} to {until} that no one made, and for changes in the workspace’s audit log.',
        url: consumers,
      },
      replace: {
        text: 'A new consumer with fewer permissions, its secret in a secret manager; for scripts a repository access token.',
        url: accessTokens,
      },
      consumers: ['CI servers with a Bitbucket sign-in', 'the application’s server environment'],
      confirm: {
        text: 'POST https://bitbucket.org/site/oauth2/access_token with the old key and secret is refused.',
        url: consumers,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A second consumer leaves the leaked secret valid until the old consumer is deleted. Access tokens already issued live up to two hours more.',
      },
    },
    'bitbucket-data-center-token': dataCenter,
    'bitbucket-data-center-legacy-token': dataCenter,
  },
} as const satisfies Playbook
