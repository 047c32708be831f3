import { crc32Hex } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'packagist',
  name: 'Packagist',
  url: 'https://packagist.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'packagist-private-token',
    title: 'Private Packagist authentication token',
    severity: 'high',
    confidence: 'high',
    keywords: ['packagist_'],
    // Sixty random hex digits and the CRC32 of all before it in eight.
    pattern: /packagist_[a-z]{3}_[0-9a-f]{68}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-hex' }],
    source:
      'https://github.com/packagist/private-packagist-docs/blob/main/docs/composer-authentication.md',
  },
  {
    id: 'packagist-api-token',
    title: 'Packagist.org API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['packagist'],
    pattern: {
      name: /packagist[_.-]?(?:(?:api|main|safe)[_.-]?)?(?:token|key|secret)/,
      value: /[A-Za-z0-9_-]{20}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source:
      'https://github.com/packagist/private-packagist-docs/blob/main/docs/composer-authentication.md',
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const body = `packagist_${make.pick(['ort', 'out', 'uut'])}_${make.hex(60)}`
  return `${body}${crc32Hex(body)}`
}

export const examples = {
  'packagist-private-token': {
    secret: token,
    match: [
      {
        name: 'auth.json',
        text: (secret) =>
          `{"http-basic": {"repo.packagist.com": {"username": "token", "password": "${secret}"}}}\n`,
      },
      {
        name: 'Composer',
        text: (secret) =>
          `composer config --global --auth http-basic.repo.packagist.com token ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `PACKAGIST_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token: ${token(make).slice(0, -1)}\n` },
      {
        name: 'the checksum is wrong',
        text: (make) => `token: packagist_ort_${make.hex(60)}00000000\n`,
      },
      { name: 'a name', text: () => 'packagist_api_token: packagist_token_of_the_team\n' },
    ],
  },
  'packagist-api-token': {
    secret: (make) => make.alnum(20),
    match: [
      { name: 'env file', text: (secret) => `PACKAGIST_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `packagist_token: ${secret}\n` },
      {
        name: 'hook URL',
        text: (secret) =>
          `curl -X POST "https://packagist.org/api/update-package?username=acme&packagist_token=${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PACKAGIST_TOKEN=${make.alnum(19)}\n` },
      { name: 'a name', text: () => 'PACKAGIST_TOKEN=packagist-token-name\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization → Settings → Authentication Tokens → the token → Delete. Your own: Profile → Authentication Tokens → Regenerate.',
      url: 'https://packagist.com/profile',
    },
  },
  blastRadius: {
    text: 'Downloads the organization’s private packages, that is your source code; a user token those of every organization its owner is a member of. It publishes nothing.',
  },
  audit: {
    text: 'The list of authentication tokens shows when each was last used: compare that with your builds from {since} to {until}. The audit log shows changes.',
    url: 'https://packagist.com/docs',
  },
  replace: {
    text: 'An organization token with read-only access, limited to the packages the build needs.',
    url: 'https://packagist.com/docs/composer-authentication',
  },
  consumers: ['auth.json', 'COMPOSER_AUTH in CI secrets', 'Dockerfiles', 'deployment servers'],
  confirm: { text: 'composer install with the old token answers 401 for repo.packagist.com.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives the token a new value and ends the old one.',
  },
  sources: [
    {
      url: 'https://github.com/packagist/private-packagist-docs/blob/main/docs/composer-authentication.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'packagist-api-token': {
      revoke: {
        console: {
          text: 'Packagist.org → Profile → Show API Token → Regenerate.',
          url: 'https://packagist.org/profile/',
        },
      },
      blastRadius: {
        text: 'Submits and updates packages as its owner. The safe token can only ask for an update.',
      },
      audit: {
        text: 'Your packages on Packagist.org: look for packages and versions that appeared from {since} to {until}.',
        url: 'https://packagist.org/profile/',
      },
      replace: {
        text: 'The webhook of GitHub or GitLab, set up by Packagist itself. Else the safe API token.',
        url: 'https://packagist.org/about',
      },
      consumers: ['repository webhooks', 'release scripts'],
      confirm: {
        text: 'POST https://packagist.org/api/update-package with the old token is refused.',
      },
    },
  },
} as const satisfies Playbook
