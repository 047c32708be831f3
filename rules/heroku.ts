import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'heroku',
  name: 'Heroku',
  url: 'https://www.heroku.com',
} as const satisfies Provider

const authentication = 'https://devcenter.heroku.com/articles/authentication'
const oauth = 'https://devcenter.heroku.com/articles/oauth'
const newFormat = 'https://devcenter.heroku.com/changelog-items/3175'

export const rules = [
  {
    id: 'heroku-api-key',
    title: 'Heroku API key or OAuth token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['HRKU-'],
    // 65 characters since April 2025, before that the prefix and a UUID.
    pattern:
      /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      // The examples in that announcement.
      { kind: 'not', words: ['AALJCYR7SRz', '57dce771-afad-4c41'] },
    ],
    boundary: 'base64url',
    source: newFormat,
  },
  {
    id: 'heroku-api-key-legacy',
    title: 'Heroku API key (without prefix)',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'heroku_api',
      'heroku-api',
      'heroku.api',
      'herokuapi',
      'heroku_auth',
      'heroku-auth',
      'herokuauth',
      'heroku_oauth',
      'heroku_token',
      'heroku-token',
      'herokutoken',
      'heroku_key',
      'herokukey',
      'heroku_access',
    ],
    pattern: {
      name: /heroku[_.-]?(?:api[_.-]?(?:key|token)|(?:o?auth|access)[_.-]?(?:token|key)|token|key)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: authentication,
  },
  {
    id: 'heroku-netrc-password',
    title: 'Heroku API key in a .netrc file',
    severity: 'critical',
    confidence: 'high',
    keywords: ['heroku.com'],
    pattern:
      /(?:api|git)\.heroku\.com\s{1,8}login\s{1,4}\S{3,100}\s{1,8}password\s{1,4}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: authentication,
  },
  {
    id: 'heroku-git-remote-key',
    title: 'Heroku API key in a git remote URL',
    severity: 'critical',
    confidence: 'high',
    keywords: ['heroku.com'],
    pattern:
      /https:\/\/[^\s:@/]{0,100}:(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@(?:git|api)\.heroku\.com/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: authentication,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `HRKU-${make.pick([`AA${make.base64url(58)}`, make.uuid()])}`

export const examples = {
  'heroku-api-key': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `HEROKU_API_KEY=${secret}\n` },
      {
        name: '.netrc',
        text: (secret) =>
          `machine api.heroku.com\n  login dev@acme.test\n  password ${secret}\nmachine example.org\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.heroku.com/apps -H "Authorization: Bearer ${secret}" -H "Accept: application/vnd.heroku+json; version=3"\n`,
      },
      {
        name: 'git remote',
        text: (secret) => `\turl = https://heroku:${secret}@git.heroku.com/spoon.git\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `HEROKU_API_KEY=HRKU-AA${make.base64url(57)}\n`,
      },
      { name: 'a placeholder', text: () => 'HEROKU_API_KEY=HRKU-xxxxxxxx-xxxx-xxxx\n' },
      { name: 'too long to be one', text: (make) => `key: HRKU-AA${make.base64url(64)}\n` },
    ],
  },
  'heroku-api-key-legacy': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `HEROKU_API_KEY=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) =>
          `        uses: akhileshns/heroku-deploy@v3\n        with:\n          heroku_api_key: "${secret}"\n`,
      },
      { name: 'Ruby', text: (secret) => `ENV['HEROKU_OAUTH_TOKEN'] ||= '${secret}'\n` },
      { name: 'TypeScript', text: (secret) => `export const herokuApiToken = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'an app id', text: (make) => `HEROKU_APP_ID=${make.uuid()}\n` },
      { name: 'a cut UUID', text: (make) => `HEROKU_API_KEY=${make.uuid().slice(0, -1)}\n` },
      {
        name: 'a UUID of zeros',
        text: () => 'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000\n',
      },
    ],
  },
  'heroku-netrc-password': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'over three lines',
        text: (secret) =>
          `machine api.heroku.com\n  login dev@acme.test\n  password ${secret}\nmachine acme.test\n`,
      },
      {
        name: 'on one line',
        text: (secret) => `machine git.heroku.com login dev@acme.test password ${secret}\n`,
      },
      {
        name: 'written by a script',
        text: (secret) =>
          `cat > ~/.netrc <<EOF\nmachine api.heroku.com\n    login ci@acme.test\n    password ${secret}\nEOF\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => 'machine api.heroku.com\n  login _\n  password $HEROKU_API_KEY\n',
      },
      {
        name: 'another machine',
        text: (make) => `machine acme.test\n  login dev@acme.test\n  password ${make.uuid()}\n`,
      },
    ],
  },
  'heroku-git-remote-key': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'git config',
        text: (secret) =>
          `[remote "heroku"]\n\turl = https://heroku:${secret}@git.heroku.com/spoon.git\n`,
      },
      {
        name: 'deploy script',
        text: (secret) => `git push https://:${secret}@git.heroku.com/spoon.git HEAD:main\n`,
      },
      {
        name: 'YAML',
        text: (secret) =>
          `script:\n  - git remote add heroku "https://dev:${secret}@git.heroku.com/spoon.git"\n`,
      },
    ],
    noMatch: [
      { name: 'no credential', text: () => 'url = https://git.heroku.com/spoon.git\n' },
      {
        name: 'a variable',
        text: () => `git push https://heroku:\${HEROKU_API_KEY}@git.heroku.com/spoon.git main\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → Applications → Authorizations → the authorization → Revoke. The API key of the account itself: Account → API Key → Regenerate API Key; a new password ends it too.',
      url: 'https://dashboard.heroku.com/account/applications',
    },
    cli: {
      text: 'Find the id with heroku authorizations, then revoke that one.',
      url: oauth,
      command: { argv: ['heroku', 'authorizations:revoke', '<authorization-id>'] },
    },
    api: {
      text: 'DELETE https://api.heroku.com/oauth/authorizations/{id} revokes the authorization.',
      url: 'https://devcenter.heroku.com/articles/platform-api-reference',
    },
  },
  blastRadius: {
    text: 'A key with global scope acts as its owner in every app and team: deploys code, reads all config vars with their database URLs, runs dynos, transfers apps. Treat every config var it could read as leaked too.',
    list: {
      text: 'heroku authorizations:info with the authorization’s id shows its scope; heroku authorizations lists them all.',
      url: oauth,
    },
  },
  audit: {
    text: 'Dashboard → each app → Activity: look for releases, builds and config changes from {since} to {until} that nobody on the team made. Enterprise accounts export the same as an audit trail.',
    url: 'https://dashboard.heroku.com/apps',
  },
  replace: {
    text: 'Deploy through the GitHub integration, which needs no key in CI. Else an authorization with the scope it needs and an expiry: heroku authorizations:create --scope <scope> --expires-in <seconds>.',
    url: oauth,
  },
  consumers: [
    'CI secrets',
    '.netrc files of developers',
    'deployment scripts and git remotes',
    'Terraform providers',
    'autoscaling and monitoring add-ons',
  ],
  confirm: {
    text: 'GET https://api.heroku.com/account with the key as bearer token answers 401.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate API Key, or heroku authorizations:rotate, replaces the value and the leaked one stops working. Sessions, collaborators and keys added with the old one stay: check those too.',
  },
  sources: [
    { url: newFormat, checked: '2026-11-21' },
    { url: oauth, checked: '2026-11-21' },
    {
      url: 'https://help.heroku.com/PBGP6IDE/how-should-i-generate-an-api-key-that-allows-me-to-use-the-heroku-platform-api/',
      checked: '2026-11-21',
    },
    {
      url: 'https://raw.githubusercontent.com/heroku/cli/HEAD/docs/authorizations.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
