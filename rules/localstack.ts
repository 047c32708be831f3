import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'localstack',
  name: 'LocalStack',
  url: 'https://www.localstack.cloud',
} as const satisfies Provider

export const rules = [
  {
    id: 'localstack-auth-token',
    title: 'LocalStack auth token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['localstack'],
    pattern: {
      name: /localstack[_.-]?(?:ci[_.-]?)?(?:auth[_.-]?)?token/,
      value: /ls-[A-Za-z0-9]{4,12}(?:-[A-Za-z0-9]{4,12}){3,6}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.localstack.cloud/aws/ci-pipelines/best-practices/',
  },
  {
    id: 'localstack-api-key',
    title: 'LocalStack API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['localstack'],
    pattern: { name: /localstack[_.-]?api[_.-]?key/, value: /[A-Za-z0-9]{10}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
      { kind: 'not', words: ['test', 'apikey', 'localstack'] },
    ],
    source: 'https://docs.localstack.cloud/aws/ci-pipelines/best-practices/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'localstack-auth-token': {
    secret: (make) =>
      `ls-${make.alnum(4)}${make.digits(4)}-${make.alnum(4)}-${make.digits(4)}-${make.alnum(4)}-${make.alnum(12)}`,
    match: [
      { name: 'env file', text: (secret) => `LOCALSTACK_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `LOCALSTACK_AUTH_TOKEN: ${secret}\n` },
      { name: 'CLI', text: (secret) => `LOCALSTACK_AUTH_TOKEN="${secret}" localstack start\n` },
    ],
    noMatch: [
      { name: 'one group', text: (make) => `LOCALSTACK_AUTH_TOKEN=ls-${make.alnum(8)}\n` },
      { name: 'words', text: () => 'LOCALSTACK_AUTH_TOKEN=ls-your-auth-token-here-then\n' },
    ],
  },
  'localstack-api-key': {
    secret: (make) => `aZ${make.alnum(8)}`,
    match: [
      { name: 'env file', text: (secret) => `LOCALSTACK_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `LOCALSTACK_API_KEY: ${secret}\n` },
      {
        name: 'Docker',
        text: (secret) => `docker run -e LOCALSTACK_API_KEY=${secret} localstack/localstack-pro\n`,
      },
    ],
    noMatch: [
      { name: 'LocalStack’s own placeholder', text: () => 'LOCALSTACK_API_KEY=test\n' },
      { name: 'words', text: () => 'LOCALSTACK_API_KEY=localstack\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'LocalStack Web Application → Auth Tokens → the token → Reset or Delete.',
      url: 'https://app.localstack.cloud/workspace/auth-tokens',
    },
  },
  blastRadius: {
    text: 'Starts LocalStack on your licence and quota, and reads and writes the Cloud Pods of the workspace, whose state may hold data of yours.',
  },
  audit: {
    text: 'LocalStack Web Application → Usage and Stack Insights: look for starts from {since} to {until} that are not yours.',
    url: 'https://app.localstack.cloud',
  },
  replace: {
    text: 'A CI auth token in the CI’s secret store; each developer their own token by lstk login, which keeps it in the system’s keyring.',
    url: 'https://docs.localstack.cloud/aws/ci-pipelines/best-practices/',
  },
  consumers: [
    'CI secrets (LOCALSTACK_AUTH_TOKEN)',
    'docker-compose files',
    '~/.localstack/auth.json',
  ],
  confirm: { text: 'localstack start with the old token says that the license activation failed.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Reset gives a new token and ends the old one.' },
  sources: [
    {
      url: 'https://docs.localstack.cloud/aws/ci-pipelines/best-practices/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
