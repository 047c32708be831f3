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
    id: 'github-oauth-client-secret',
    title: 'GitHub OAuth app client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['github'],
    pattern: {
      name: /github[_.-]?(?:oauth|app|client)[_.-]?(?:client[_.-]?)?secret/,
      value: /[0-9a-f]{40}/,
    },
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
  },
] as const satisfies readonly Rule[]

/** A token as GitHub makes it: prefix, 30 random characters, CRC32 of those in base62. */
function token(make: Make, prefix: string): string {
  const random = make.alnum(30)
  return `${prefix}_${random}${crc32Base62(random)}`
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
  'github-oauth-client-secret': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `GITHUB_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"githubClientSecret": "${secret}"}\n` },
      {
        name: 'Ruby',
        text: (secret) => `provider :github, secret, github_oauth_client_secret: '${secret}'\n`,
      },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `uses: github/codeql-action@${make.hex(40)}\n` },
      {
        name: 'upper case, which GitHub never uses',
        text: (make) => `GITHUB_CLIENT_SECRET=${make.hex(40).toUpperCase()}A\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Developer settings → Personal access tokens → the token → Delete.',
      url: 'https://github.com/settings/tokens',
    },
    api: {
      text: 'POST https://api.github.com/credentials/revoke with {"credentials": ["…"]} revokes any leaked token, whoever owns it, without authentication.',
      url: 'https://docs.github.com/en/rest/credentials/revoke',
      command: {
        argv: ['gh', 'api', '--method', 'POST', '/credentials/revoke', '--input', '-'],
        secretOnStdin: true,
      },
    },
    self: {
      text: 'The same endpoint: the leaked token itself is all it needs.',
      url: 'https://docs.github.com/en/rest/credentials/revoke',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every repository and organisation that the token’s scopes reach: reads private code, pushes, changes workflows, reads and replaces Actions secrets.',
    list: {
      text: 'The response header X-OAuth-Scopes of any API call names the scopes of a classic token.',
      url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
    },
  },
  audit: {
    text: 'Search the organisation’s audit log for the token’s hash between {since} and {until}: hashed_token:"<base64 of its SHA-256>". A user’s own events are in the security log.',
    url: 'https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/identifying-audit-log-events-performed-by-an-access-token',
  },
  replace: {
    text: 'In Actions use the job’s own GITHUB_TOKEN; for a service, a GitHub App installation token that lives an hour; for a person, gh auth login. If it must be a token, a fine-grained one for the few repositories it needs, with an expiry.',
    url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
  },
  consumers: [
    'Actions and other CI secrets',
    '.npmrc and .netrc files',
    'deployment scripts',
    'git remote URLs',
    'dependency bots',
  ],
  confirm: {
    text: 'GET https://api.github.com/user with the token answers 401 Bad credentials.',
    url: 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new value and the leaked one stops working at once; but everything the old one reached stays reachable for whoever already used it to plant a key, a hook or another token.',
  },
  sources: [
    { url: 'https://docs.github.com/en/rest/credentials/revoke', checked: '2026-11-21' },
    {
      url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
