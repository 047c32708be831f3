import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gemfury',
  name: 'Gemfury',
  url: 'https://gemfury.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'gemfury-url-token',
    title: 'Gemfury token in a URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['fury.io'],
    pattern:
      /https:\/\/(?<secret>[A-Za-z0-9_-]{16,64})(?::(?:NOPASS|x-oauth-basic)?)?@[\w.-]{0,40}fury\.io/,
    reach: { before: 180, after: 16 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://gemfury.com/help/tokens/',
  },
  {
    id: 'gemfury-token',
    title: 'Gemfury deploy or API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['gemfury', 'fury_auth', 'fury_token', 'fury-token', 'fury_api', 'fury_push'],
    pattern: {
      name: /(?:gem)?fury[_.-]?(?:(?:api|push|deploy|auth|full)[_.-]?)?(?:token|auth|key)/,
      value: /[A-Za-z0-9_-]{16,64}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://gemfury.com/help/tokens/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gemfury-url-token': {
    secret: (make) => make.alnum(20),
    match: [
      { name: 'Gemfile', text: (secret) => `source "https://${secret}@gem.fury.io/acme/"\n` },
      {
        name: 'pip.conf',
        text: (secret) => `extra-index-url = https://${secret}:@pypi.fury.io/acme/\n`,
      },
      {
        name: 'shell',
        text: (secret) => `pip install --index-url https://${secret}@pypi.fury.io/acme/ app\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'source "https://$GEMFURY_TOKEN@gem.fury.io/acme/"\n' },
      { name: 'a public index', text: () => 'source "https://gem.fury.io/acme/"\n' },
    ],
  },
  'gemfury-token': {
    secret: (make) => `${make.alnum(18)}${make.digits(2)}`,
    match: [
      { name: 'env file', text: (secret) => `GEMFURY_TOKEN=${secret}\n` },
      { name: 'env file', text: (secret) => `FURY_AUTH=${secret}\n` },
      { name: 'YAML', text: (secret) => `fury-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'words', text: () => 'GEMFURY_TOKEN=gemfury-token-of-the-team\n' },
      { name: 'too short', text: (make) => `GEMFURY_TOKEN=${make.alnum(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Settings → Tokens → the token → Revoke.',
      url: 'https://manage.fury.io',
    },
    api: {
      text: 'DELETE https://api.fury.io/1/tokens/{id}; GET https://api.fury.io/1/tokens lists the ids.',
      url: 'https://gemfury.com/guide/api/tokens/',
    },
  },
  blastRadius: {
    text: 'A deploy token downloads your private packages, a push token uploads new versions, a full access token also deletes and manages the account.',
  },
  audit: {
    text: 'Dashboard → the packages: look for versions pushed from {since} to {until} that are not yours.',
    url: 'https://manage.fury.io',
  },
  replace: {
    text: 'A deploy token for each place that only installs; push tokens in the release job only.',
    url: 'https://gemfury.com/help/tokens/',
  },
  consumers: [
    'Gemfile, pip.conf, .npmrc, composer.json',
    'Bundler and Poetry settings',
    'CI secrets',
    'Dockerfiles',
  ],
  confirm: { text: 'A request to the index with the old token answers 401 or 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://gemfury.com/guide/api/tokens/', checked: '2026-11-21' }],
} as const satisfies Playbook
