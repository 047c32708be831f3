import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'circleci',
  name: 'CircleCI',
  url: 'https://circleci.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'circleci-personal-token',
    title: 'CircleCI personal API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['CCIPAT_'],
    // A UUID in base58, then 20 random bytes.
    pattern: /CCIPAT_[A-Za-z0-9]{20,24}_(?<random>[0-9a-f]{40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://circleci.com/changelog/new-format-for-api-access-tokens/',
  },
  {
    id: 'circleci-project-token',
    title: 'CircleCI project API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['CCIPRJ_'],
    pattern: /CCIPRJ_[A-Za-z0-9]{20,24}_(?<random>[0-9a-f]{40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://circleci.com/changelog/new-format-for-api-access-tokens/',
  },
  {
    id: 'circleci-token-legacy',
    title: 'CircleCI API token (format before 2023)',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'circleci',
      'circle_token',
      'circle-token',
      'circletoken',
      'circle_api',
      'circle-api',
    ],
    pattern: { name: /circle(?:ci)?[_.-]?(?:api[_.-]?)?token/, value: /[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://circleci.com/changelog/new-format-for-api-access-tokens/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'circleci-personal-token': {
    secret: (make) => `CCIPAT_${make.alnum(22)}_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `CIRCLE_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Circle-Token: ${secret}" https://circleci.com/api/v2/me\n`,
      },
      { name: 'YAML', text: (secret) => `token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CIRCLE_TOKEN=CCIPAT_${make.alnum(22)}_${make.hex(39)}\n`,
      },
      { name: 'without the secret', text: (make) => `CIRCLE_TOKEN=CCIPAT_${make.alnum(22)}\n` },
    ],
  },
  'circleci-project-token': {
    secret: (make) => `CCIPRJ_${make.alnum(22)}_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `CIRCLE_PROJECT_TOKEN=${secret}\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://circleci.com/api/v1.1/project/gh/acme/app?circle-token=${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"circleToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `token: CCIPRJ_${make.alnum(22)}_${make.hex(39)}\n`,
      },
      {
        name: 'another prefix',
        text: (make) => `token: CCIXYZ_${make.alnum(22)}_${make.hex(40)}\n`,
      },
    ],
  },
  'circleci-token-legacy': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `CIRCLE_TOKEN=${secret}\n` },
      { name: 'env file', text: (secret) => `CIRCLECI_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `circle-token: ${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Circle-Token: ${secret}" https://circleci.com/api/v2/me\n`,
      },
    ],
    noMatch: [
      { name: 'the commit of the build', text: (make) => `CIRCLE_SHA1=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `CIRCLE_TOKEN=${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User Settings → Personal API Tokens → X in the Remove column.',
      url: 'https://app.circleci.com/settings/user/tokens',
    },
  },
  blastRadius: {
    text: 'Reads and writes everything its owner can in CircleCI: starts pipelines with any configuration, and so reaches every context and environment variable those pipelines may use.',
  },
  audit: {
    text: 'Organization Settings → Security → Audit Logs, for the time from {since} to {until}. Look for pipelines, contexts and SSH keys that are not yours.',
    url: 'https://circleci.com/docs/audit-logs/',
  },
  replace: {
    text: 'OpenID Connect tokens of the job for clouds and registries. For the API a token of a machine user with an expiry date, one for each tool.',
    url: 'https://circleci.com/docs/openid-connect-tokens/',
  },
  consumers: [
    '~/.circleci/cli.yml',
    'deployment scripts',
    'chat bots and dashboards',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://circleci.com/api/v2/me with the token in Circle-Token answers 401.',
    url: 'https://circleci.com/docs/api-developers-guide/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens cannot be changed after they were made. A new one leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://circleci.com/changelog/new-format-for-api-access-tokens/',
      checked: '2026-11-21',
    },
    { url: 'https://circleci.com/docs/managing-api-tokens/', checked: '2026-11-21' },
  ],
  byRule: {
    'circleci-project-token': {
      revoke: {
        console: {
          text: 'The project → Project Settings → API Permissions → X in the Remove column.',
          url: 'https://app.circleci.com/projects',
        },
      },
      blastRadius: {
        text: 'Works on one project within its scope: Status reads build states, Read Only the project’s API, Admin also writes.',
      },
      replace: {
        text: 'Nothing for status badges of public projects; else a token with the scope Status or Read Only.',
        url: 'https://circleci.com/docs/managing-api-tokens/',
      },
      consumers: ['status badges', 'deployment scripts', 'dashboards'],
    },
  },
} as const satisfies Playbook
