import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'travis',
  name: 'Travis CI',
  url: 'https://www.travis-ci.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'travis-api-token',
    title: 'Travis CI API token',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'travis_token',
      'travis-token',
      'travistoken',
      'travis_api',
      'travis-api',
      'travisapi',
      'travis_access',
      'travisaccess',
      'travis_auth',
      'travis_pro',
      'travis_ci_',
    ],
    pattern: {
      name: /travis(?:[_.-]?ci)?[_.-]?(?:(?:api|access|auth|pro|com|org)[_.-]?){0,2}token/,
      value: /[A-Za-z0-9_-]{20,22}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.travis-ci.com/user/triggering-builds/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'travis-api-token': {
    secret: (make) => make.base64url(22),
    match: [
      { name: 'env file', text: (secret) => `TRAVIS_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `travis_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"travisAccessToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `TRAVIS_TOKEN=${make.alnum(16)}\n` },
      { name: 'words', text: () => 'TRAVIS_TOKEN=my-travis-access-token\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API authentication (Tokens) → Regenerate or Delete token.',
      url: 'https://app.travis-ci.com/account/preferences',
    },
  },
  blastRadius: {
    text: 'Does what its owner may in Travis CI: starts builds with any configuration, reads logs, and changes settings and environment variables of repositories.',
  },
  audit: {
    text: 'The repository → Build history and Requests, from {since} to {until}: look for API requests that are not yours.',
    url: 'https://app.travis-ci.com',
  },
  replace: {
    text: 'A token of a user with access to the one repository, in the secret store of the system that calls.',
    url: 'https://docs.travis-ci.com/user/triggering-builds/',
  },
  consumers: ['~/.travis/config.yml', 'scripts that start builds', 'chat bots'],
  confirm: { text: 'GET https://api.travis-ci.com/user with the token answers 403.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Regenerate ends the old token.' },
  sources: [{ url: 'https://docs.travis-ci.com/user/triggering-builds/', checked: '2026-11-21' }],
} as const satisfies Playbook
