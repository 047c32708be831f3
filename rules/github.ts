import { crc32Base62 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'github',
  name: 'GitHub',
  url: 'https://github.com',
} as const satisfies Provider

const formats =
  'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/'
const stateless =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app'
const refreshing =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens'
const credentialTypes =
  'https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/github-credential-types'
const revocation = 'https://docs.github.com/en/rest/credentials/revoke'

export const rules = [
  {
    id: 'github-pat',
    title: 'GitHub personal access token (classic)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ghp_'],
    pattern: /ghp_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62' }],
    source: formats,
  },
  {
    id: 'github-fine-grained-pat',
    title: 'GitHub fine-grained personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['github_pat_'],
    pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source:
      'https://github.blog/changelog/2022-10-18-introducing-fine-grained-personal-access-tokens/',
  },
  {
    id: 'github-oauth-token',
    title: 'GitHub OAuth access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['gho_'],
    pattern: /gho_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62' }],
    source: formats,
  },
  {
    id: 'github-app-user-token',
    title: 'GitHub App user access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ghu_'],
    pattern: /ghu_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62' }],
    source: formats,
  },
  {
    id: 'github-app-refresh-token',
    title: 'GitHub App refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ghr_'],
    pattern: /ghr_(?<random>[A-Za-z0-9]{76})/,
    // The documentation's own example is made of hex digits in both cases, 4.5 bits at most.
    checks: [{ kind: 'entropy', bitsPerChar: 4.7 }],
    source: refreshing,
  },
  {
    id: 'github-app-installation-token',
    title: 'GitHub App installation access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ghs_'],
    pattern: /ghs_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62' }],
    source: formats,
  },
  // The form of github.com since April 2026: the app's id, then a JWT.
  {
    id: 'github-app-stateless-token',
    title: 'GitHub App installation access token (stateless)',
    severity: 'high',
    confidence: 'high',
    keywords: ['ghs_'],
    pattern:
      /ghs_[A-Za-z0-9]{1,24}_eyJ[A-Za-z0-9_-]{12,400}\.eyJ[A-Za-z0-9_-]{20,1500}\.[A-Za-z0-9_-]{20,700}/,
    boundary: 'base64url',
    reach: 2800,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: stateless,
  },
  {
    id: 'github-legacy-token',
    title: 'GitHub token from before April 2021',
    severity: 'critical',
    confidence: 'medium',
    // Not `github`, which is in every second URL: with the letter that the name goes on with.
    keywords: [
      'github_',
      'githubt',
      'githubp',
      'githuba',
      'githubo',
      'githubu',
      'githubb',
      'github-t',
      'github-p',
      'github-a',
      'github-o',
      'github-u',
      'github-b',
      'github.t',
      'github.p',
      'github.a',
      'github.o',
      'github.u',
      'github.b',
      'gh_token',
      'gh-token',
      'gh_pat',
      'ghtoken',
    ],
    pattern: {
      name: /github[_.-]?(?:(?:api|auth|oauth2?|access|personal|user|bot)[_.-]?){0,3}(?:token|pat)|gh[_.-]?(?:token|pat)/,
      value: /[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: formats,
  },
  {
    id: 'github-oauth-client-secret',
    title: 'GitHub OAuth app client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'github_',
      'githubo',
      'githuba',
      'githubcl',
      'githubs',
      'github-o',
      'github-a',
      'github-cl',
      'github-s',
      'github.o',
      'github.a',
      'github.cl',
      'github.s',
    ],
    pattern: {
      name: /github[_.-]?(?:(?:oauth2?|app|client)[_.-]?){0,3}secret/,
      value: /[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
  },
] as const satisfies readonly Rule[]

/** A token as GitHub makes it: prefix, 30 random characters, CRC32 of those in base62. */
function token(make: Make, prefix: string): string {
  const random = make.alnum(30)
  return `${prefix}_${random}${crc32Base62(random)}`
}

const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function statelessToken(make: Make): string {
  const id = make.digits(6)
  const header = json({ alg: 'ES256', kid: make.uuid(), typ: 'JWT' })
  const claims = json({ aud: 'api', iss: 'issuer', sub: id, jti: make.uuid(), iid: make.digits(8) })
  return `ghs_${id}_${header}.${claims}.${make.base64url(86)}`
}

export const examples = {
  'github-pat': {
    secret: (make) => token(make, 'ghp'),
    match: [
      { name: 'shell', text: (secret) => `export GITHUB_TOKEN=${secret}\n` },
      {
        name: 'remote URL',
        text: (secret) => `url = https://octocat:${secret}@github.com/octocat/spoon.git\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: token ${secret}" https://api.github.com/user\n`,
      },
    ],
    noMatch: [
      {
        name: 'the checksum is wrong',
        text: (make) => `GITHUB_TOKEN=ghp_${make.alnum(30)}zzzzzz\n`,
      },
      {
        name: 'the checksum is over the prefix too, which GitHub’s is not',
        text: (make) => {
          const random = make.alnum(30)
          return `GITHUB_TOKEN=ghp_${random}${crc32Base62(`ghp_${random}`)}\n`
        },
      },
      {
        name: 'one character short',
        text: (make) => `GITHUB_TOKEN=${token(make, 'ghp').slice(0, -1)}\n`,
      },
    ],
  },
  'github-fine-grained-pat': {
    secret: (make) => `github_pat_${make.alnum(22)}_${make.alnum(59)}`,
    match: [
      { name: 'YAML', text: (secret) => `env:\n  GH_TOKEN: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"auth": {"token": "${secret}"}}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const octokit = new Octokit({ auth: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'without the second part',
        text: (make) => `GH_TOKEN=github_pat_${make.alnum(22)}\n`,
      },
      {
        name: 'too long to be one',
        text: (make) => `GH_TOKEN=github_pat_${make.alnum(22)}_${make.alnum(70)}\n`,
      },
    ],
  },
  'github-oauth-token': {
    secret: (make) => token(make, 'gho'),
    match: [
      {
        name: 'the CLI’s hosts file',
        text: (secret) => `github.com:\n    oauth_token: ${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"access_token":"${secret}","scope":"repo"}\n` },
      {
        name: 'query string',
        text: (secret) => `GET /callback?access_token=${secret}&scope=repo\n`,
      },
    ],
    noMatch: [
      { name: 'the checksum is wrong', text: (make) => `token=gho_${make.alnum(30)}zzzzzz\n` },
      { name: 'part of a longer word', text: (make) => `id=x${token(make, 'gho')}\n` },
    ],
  },
  'github-app-user-token': {
    secret: (make) => token(make, 'ghu'),
    match: [
      {
        name: 'JSON answer',
        text: (secret) => `{"access_token":"${secret}","expires_in":28800}\n`,
      },
      { name: 'Go', text: (secret) => `src := &oauth2.Token{AccessToken: "${secret}"}\n` },
      {
        name: 'the editor extension’s apps.json',
        text: (secret) => `{"github.com:Iv1.b507":{"user":"octocat","oauth_token":"${secret}"}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the documentation’s example, hex digits without a checksum',
        text: (make) => `"token": "ghu_${make.hex(18)}${make.hex(18).toUpperCase()}"\n`,
      },
      { name: 'one character short', text: (make) => `t=${token(make, 'ghu').slice(0, -1)}\n` },
    ],
  },
  'github-app-refresh-token': {
    secret: (make) => `ghr_${make.alnum(76)}`,
    match: [
      { name: 'env file', text: (secret) => `GITHUB_REFRESH_TOKEN=${secret}\n` },
      {
        name: 'JSON answer',
        text: (secret) => `{"refresh_token":"${secret}","refresh_token_expires_in":15811200}\n`,
      },
      { name: 'form data', text: (secret) => `grant_type=refresh_token&refresh_token=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the documentation’s example, hex digits in both cases',
        text: (make) => `"refresh_token": "ghr_${make.hex(38)}${make.hex(38).toUpperCase()}"\n`,
      },
      { name: 'of the other tokens’ length', text: (make) => `ghr_${make.alnum(36)}\n` },
    ],
  },
  'github-app-installation-token': {
    secret: (make) => token(make, 'ghs'),
    match: [
      { name: 'a job’s log', text: (secret) => `##[debug]GITHUB_TOKEN='${secret}'\n` },
      {
        name: 'remote URL',
        text: (secret) => `git clone https://x-access-token:${secret}@github.com/acme/spoon\n`,
      },
      { name: 'JSON answer', text: (secret) => `{"token": "${secret}", "permissions": {}}\n` },
    ],
    noMatch: [
      { name: 'the checksum is wrong', text: (make) => `token=ghs_${make.alnum(30)}zzzzzz\n` },
      { name: 'a masked value', text: () => `token=ghs_${'*'.repeat(36)}\n` },
    ],
  },
  'github-app-stateless-token': {
    secret: statelessToken,
    match: [
      { name: 'env file', text: (secret) => `GH_TOKEN=${secret}\n` },
      {
        name: 'git configuration',
        text: (secret) => `url = https://x-access-token:${secret}@github.com/acme/spoon\n`,
      },
      { name: 'JSON answer', text: (secret) => `{"token":"${secret}","expires_at":"soon"}\n` },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `GH_TOKEN=${statelessToken(make).split('.').slice(0, 2).join('.')}\n`,
      },
      { name: 'the format in the documentation', text: () => 'Tokens look like ghs_APPID_JWT.\n' },
    ],
  },
  'github-legacy-token': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `GITHUB_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `github_api_token: "${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `const githubAccessToken = '${secret}';\n` },
      { name: 'Dockerfile', text: (secret) => `ENV GH_TOKEN ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `uses: github/codeql-action@${make.hex(40)}\n` },
      { name: 'a SHA-256', text: (make) => `GITHUB_TOKEN_SHA256=${make.hex(64)}\n` },
      { name: 'a reference', text: () => `GITHUB_TOKEN: \${{ secrets.GITHUB_TOKEN }}\n` },
    ],
  },
  'github-oauth-client-secret': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `GITHUB_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"githubClientSecret": "${secret}"}\n` },
      { name: 'NextAuth', text: (secret) => `AUTH_GITHUB_SECRET="${secret}"\n` },
      {
        name: 'Spring properties',
        text: (secret) => `oauth2.client.registration.github.client-secret=${secret}\n`,
      },
      {
        name: 'Ruby',
        text: (secret) => `provider :github, secret, github_oauth_client_secret: '${secret}'\n`,
      },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `uses: github/codeql-action@${make.hex(40)}\n` },
      { name: 'a client id', text: (make) => `GITHUB_CLIENT_ID=Iv1.${make.hex(16)}\n` },
      {
        name: 'upper case, which GitHub never uses',
        text: (make) => `GITHUB_CLIENT_SECRET=${make.hex(40).toUpperCase()}A\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

/** GitHub takes these back from anyone who has found one; it refuses the call if it is authenticated. */
const byAnyone = {
  api: {
    text: 'POST https://api.github.com/credentials/revoke without authentication answers 202 and revokes the token, whoever owns it. Give curl {"credentials": ["…"]} with the token in it on standard input.',
    url: revocation,
    command: {
      argv: [
        'curl',
        '-sS',
        '-H',
        'Content-Type: application/json',
        '--data',
        '@-',
        'https://api.github.com/credentials/revoke',
      ],
      secretOnStdin: true,
    },
  },
  self: {
    text: 'The same endpoint: the leaked token itself is all it needs. GitHub tells the owner by email.',
    url: revocation,
  },
} as const

const installation = {
  revoke: {
    console: {
      text: 'Settings → Applications → Installed GitHub Apps → the app → Configure → Suspend; in an organization: Settings → GitHub Apps. If it is a job’s GITHUB_TOKEN, cancel the workflow run: it ends with the job.',
      url: 'https://github.com/settings/installations',
    },
    self: {
      text: 'DELETE https://api.github.com/installation/token ends the very token that calls it and answers 204. Give curl one line on standard input: Authorization: Bearer and the token.',
      url: 'https://docs.github.com/en/rest/apps/installations',
      command: {
        argv: [
          'curl',
          '-sS',
          '-X',
          'DELETE',
          '-H',
          '@-',
          'https://api.github.com/installation/token',
        ],
        secretOnStdin: true,
      },
    },
  },
  blastRadius: {
    text: 'Acts as the app in the repositories of one installation, as far as the app’s permissions go. It dies after an hour, a job’s GITHUB_TOKEN with its job; what it was used for in that time remains.',
    list: {
      text: 'GET https://api.github.com/installation/repositories with the token lists what it reaches, while it lives.',
      url: 'https://docs.github.com/en/rest/apps/installations',
    },
  },
  replace: {
    text: 'Nothing to replace: the app asks for a new one. Ask for fewer repositories and permissions when you create it, and keep it out of logs, caches and artifacts.',
    url: stateless,
  },
  consumers: ['workflow logs and artifacts', 'git remote URLs of a checkout', 'app servers'],
  confirm: {
    text: 'GET https://api.github.com/installation/repositories with the token answers 401 Bad credentials.',
    url: 'https://docs.github.com/en/rest/apps/installations',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new installation token leaves the leaked one valid until its hour is over.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Developer settings → Personal access tokens → Tokens (classic) → the token → Delete. Deploy keys that were made with it are deleted too.',
      url: 'https://github.com/settings/tokens',
    },
    ...byAnyone,
  },
  blastRadius: {
    text: 'Acts as the user in every repository and organisation that the token’s scopes reach: reads private code, pushes, changes workflows, reads and replaces Actions secrets.',
    list: {
      text: 'The response header X-OAuth-Scopes of any API call names the scopes of a classic token.',
      url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
    },
  },
  audit: {
    text: 'Enterprise Cloud: search the organisation’s audit log for the token’s hash between {since} and {until}: hashed_token:"<base64 of its SHA-256>". A user’s own events are in the security log.',
    url: 'https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/identifying-audit-log-events-performed-by-an-access-token',
  },
  replace: {
    text: 'In Actions use the job’s own GITHUB_TOKEN; for a service, a GitHub App installation token that lives an hour; for a person, gh auth login. If it must be a token, a fine-grained one for the few repositories it needs, with an expiry.',
    url: stateless,
  },
  consumers: [
    'Actions and other CI secrets',
    '.npmrc and .netrc files',
    'deployment scripts',
    'git remote URLs',
    'dependency bots',
  ],
  confirm: {
    text: 'GET https://api.github.com/user with the token answers 401 Bad credentials. Give curl one line on standard input: Authorization: Bearer and the token.',
    url: 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
    command: {
      argv: ['curl', '-sS', '-H', '@-', 'https://api.github.com/user'],
      secretOnStdin: true,
    },
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new value under the same name and the leaked one stops working at once; but deploy keys that someone made with it stay, while deleting the token removes them. Hooks and other tokens stay either way.',
  },
  sources: [
    { url: revocation, checked: '2026-11-21' },
    {
      url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
      checked: '2026-11-21',
    },
    { url: credentialTypes, checked: '2026-11-21' },
    {
      url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
      checked: '2026-11-21',
    },
    { url: 'https://docs.github.com/en/rest/deploy-keys/deploy-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'github-fine-grained-pat': {
      revoke: {
        console: {
          text: 'Settings → Developer settings → Personal access tokens → Fine-grained tokens → the token → Delete. An organization’s owner can take away its access under Settings → Personal access tokens → Active tokens.',
          url: 'https://github.com/settings/personal-access-tokens',
        },
        ...byAnyone,
      },
      blastRadius: {
        text: 'Acts as the user in the repositories of one owner that the token names, with the permissions it names: up to reading and pushing code, changing workflows and replacing Actions secrets.',
        list: {
          text: 'Settings → Developer settings → Fine-grained tokens → the token shows its repositories and permissions. The API does not tell them.',
          url: 'https://github.com/settings/personal-access-tokens',
        },
      },
    },
    'github-oauth-token': {
      revoke: {
        console: {
          text: 'Settings → Applications → Authorized OAuth Apps → the app → Revoke. It ends all of that app’s tokens for the user.',
          url: 'https://github.com/settings/applications',
        },
        ...byAnyone,
      },
      replace: {
        text: 'Sign in to the app again: it gets a new token. gh keeps its own in the system’s keyring; gh auth login without --insecure-storage puts it there.',
        url: 'https://cli.github.com/manual/gh_auth_login',
      },
      consumers: ['the gh CLI’s hosts.yml', 'editors', 'CI services that were granted access'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Signing in again makes a further token, up to ten per user, app and scope. The leaked one stays valid until it is revoked.',
      },
    },
    'github-app-user-token': {
      revoke: {
        console: {
          text: 'Settings → Applications → Authorized GitHub Apps → the app → Revoke. It ends the app’s access for the user in all organizations.',
          url: 'https://github.com/settings/apps/authorizations',
        },
        ...byAnyone,
      },
      blastRadius: {
        text: 'Acts as the user where both the user and the app may: reads and writes code, issues and workflows as far as the app’s permissions go. It expires after eight hours unless the app opted out of that.',
      },
      consumers: ['editor and agent sign-ins', 'the app’s own database', 'scripts'],
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A refresh with the refresh token ends the old user token and the old refresh token. A new sign-in does not.',
      },
    },
    'github-app-refresh-token': {
      revoke: {
        console: {
          text: 'Settings → Applications → Authorized GitHub Apps → the app → Revoke. It ends the refresh token together with its user tokens.',
          url: 'https://github.com/settings/apps/authorizations',
        },
        ...byAnyone,
      },
      blastRadius: {
        text: 'Gets fresh user tokens for six months. It needs the app’s client secret too, except where the user signed in by device flow.',
      },
      confirm: {
        text: 'Exchanging it at https://github.com/login/oauth/access_token answers an error and no access token.',
        url: refreshing,
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Its use spends it: GitHub returns a new pair and ends the old one. Whoever uses it first has the new pair, so revoke the authorization.',
      },
    },
    'github-app-installation-token': installation,
    'github-app-stateless-token': installation,
    'github-legacy-token': {
      revoke: {
        console: {
          text: 'Settings → Developer settings → Personal access tokens → Tokens (classic) → the token → Delete. If it is an OAuth token: Settings → Applications → the app → Revoke.',
          url: 'https://github.com/settings/tokens',
        },
      },
    },
    'github-oauth-client-secret': {
      revoke: {
        console: {
          text: 'Settings → Developer settings → OAuth Apps or GitHub Apps → the app → Generate a new client secret, give it to the app, then Delete the leaked one.',
          url: 'https://github.com/settings/developers',
        },
      },
      blastRadius: {
        text: 'Poses as the app: turns stolen sign-in codes and refresh tokens into access tokens, and checks or deletes tokens of the app’s users. Alone it reads no repository.',
      },
      audit: {
        text: 'GitHub logs no use of a client secret. Look in the app’s own log for sign-ins from {since} to {until} that it did not start, and in the organization’s audit log for changes to the app.',
        url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/best-practices-for-creating-an-oauth-app',
      },
      replace: {
        text: 'A command line tool uses the device flow and needs no client secret. Else keep the new one in a secret manager, one for each environment.',
        url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
      },
      consumers: [
        'web servers with a GitHub sign-in',
        'CI servers',
        'Backstage and similar portals',
      ],
      confirm: {
        text: 'POST https://github.com/login/oauth/access_token with the old secret answers incorrect_client_credentials.',
        url: 'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Several client secrets work side by side. A new one leaves the leaked one valid until you delete it.',
      },
    },
  },
} as const satisfies Playbook
