import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cloudsmith',
  name: 'Cloudsmith',
  url: 'https://cloudsmith.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'cloudsmith-api-key',
    title: 'Cloudsmith API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['cloudsmith'],
    pattern: { name: /cloudsmith[\w.-]{0,20}(?:key|token|password)/, value: /[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://help.cloudsmith.io/docs/api-key',
  },
  {
    id: 'cloudsmith-entitlement-token-url',
    title: 'Cloudsmith entitlement token in a URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['dl.cloudsmith.io/'],
    pattern: /dl\.cloudsmith\.io\/(?<secret>[A-Za-z0-9]{16})\//,
    reach: { before: 0, after: 48 },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://help.cloudsmith.io/docs/api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cloudsmith-api-key': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `CLOUDSMITH_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `cloudsmith_token: ${secret}\n` },
      { name: 'credentials.ini', text: (secret) => `cloudsmith_api_key = ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `CLOUDSMITH_SHA=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `CLOUDSMITH_API_KEY=${make.hex(39)}\n` },
    ],
  },
  'cloudsmith-entitlement-token-url': {
    secret: (make) => make.alnum(16),
    match: [
      {
        name: 'apt',
        text: (secret) => `deb https://dl.cloudsmith.io/${secret}/acme/app/deb/ubuntu jammy main\n`,
      },
      {
        name: 'shell',
        text: (secret) =>
          `curl -1sLf https://dl.cloudsmith.io/${secret}/acme/app/setup.deb.sh | bash\n`,
      },
      {
        name: 'pip.conf',
        text: (secret) =>
          `extra-index-url = https://dl.cloudsmith.io/${secret}/acme/app/python/simple/\n`,
      },
    ],
    noMatch: [
      { name: 'a public repository', text: () => 'https://dl.cloudsmith.io/public/acme/app/\n' },
      {
        name: 'one character short',
        text: (make) => `https://dl.cloudsmith.io/${make.alnum(15)}/acme/app/\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User icon → Personal API Keys → Refresh. A service: the organization → Accounts → Services → the service → Refresh API Key, by an owner or manager.',
      url: 'https://cloudsmith.io/user/settings/api/',
    },
  },
  blastRadius: {
    text: 'Does what its user or service may: downloads and pushes packages, changes repositories and tokens. Whoever installs a pushed version runs its code.',
  },
  audit: {
    text: 'The organization → Audit Logs, and the repository’s client logs, from {since} to {until}.',
    url: 'https://cloudsmith.io',
  },
  replace: {
    text: 'OpenID Connect from CI to a service account: its tokens live two hours. Else a service with rights on one repository.',
    url: 'https://help.cloudsmith.io/docs/openid-connect',
  },
  consumers: [
    'CI secrets (CLOUDSMITH_API_KEY)',
    '~/.cloudsmith/credentials.ini',
    'package manager settings',
  ],
  confirm: { text: 'cloudsmith whoami with the old key says that it is not authenticated.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Refresh gives a new key and disables the old one for good.',
  },
  sources: [
    { url: 'https://docs.cloudsmith.com/accounts-and-teams/api-key', checked: '2026-11-21' },
    {
      url: 'https://docs.cloudsmith.com/accounts-and-teams/service-accounts',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'cloudsmith-entitlement-token-url': {
      revoke: {
        console: {
          text: 'The repository → Entitlement Tokens → the token → Refresh, Disable or Delete.',
          url: 'https://cloudsmith.io',
        },
      },
      blastRadius: {
        text: 'Downloads the packages of one repository, within the limits of the token. It writes nothing.',
      },
      replace: {
        text: 'A token for each customer or machine group, with limits and an expiry.',
        url: 'https://help.cloudsmith.io/docs/entitlements',
      },
      consumers: ['apt, yum, pip and npm settings', 'install scripts', 'Dockerfiles'],
      confirm: { text: 'A download with the old URL answers 401, 403 or 404.' },
    },
  },
} as const satisfies Playbook
