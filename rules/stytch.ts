import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'stytch',
  name: 'Stytch',
  url: 'https://stytch.com',
} as const satisfies Provider

const docs = 'https://stytch.com/docs/api/authentication'

export const rules = [
  {
    id: 'stytch-secret',
    title: 'Stytch project secret (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['secret-live-'],
    pattern: /secret-live-[A-Za-z0-9_-]{30,48}={0,2}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
  {
    id: 'stytch-test-secret',
    title: 'Stytch project secret (test)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['secret-test-'],
    pattern: /secret-test-[A-Za-z0-9_-]{30,48}={0,2}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'stytch-secret': {
    secret: (make) => `secret-live-Kq7${make.base64url(32)}=`,
    match: [
      { name: 'env file', text: (secret) => `STYTCH_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `new stytch.Client({ secret: '${secret}' })\n` },
      { name: 'YAML', text: (secret) => `stytch:\n  secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the public token',
        text: (make) => `STYTCH_PUBLIC_TOKEN=public-token-live-${make.uuid()}\n`,
      },
      { name: 'the project ID', text: (make) => `STYTCH_PROJECT_ID=project-live-${make.uuid()}\n` },
      {
        name: 'the name of a setting',
        text: () => 'vault: secret-live-for-the-payment-service-in-europe\n',
      },
    ],
  },
  'stytch-test-secret': {
    secret: (make) => `secret-test-Kq7${make.base64url(32)}=`,
    match: [
      { name: 'env file', text: (secret) => `STYTCH_SECRET=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `client = stytch.Client(project_id=p, secret="${secret}")\n`,
      },
      { name: 'shell', text: (secret) => `export STYTCH_SECRET='${secret}'\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `STYTCH_SECRET=secret-test-Kq7${make.alnum(12)}\n` },
      {
        name: 'a placeholder',
        text: () => 'STYTCH_SECRET=secret-test-your-own-secret-from-the-dashboard\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Stytch Dashboard → the project and environment → Project Overview → API keys → Create new secret; deploy it, then delete the leaked one.',
      url: 'https://stytch.com/dashboard/api-keys',
    },
  },
  blastRadius: {
    text: 'With the project ID, which is no secret, reads, changes and deletes every user or member of the project, and starts and ends their sessions. In the test environment these are test users.',
  },
  audit: {
    text: 'Dashboard → Event logs: look for API calls from {since} to {until} that your servers did not make. How far back they go depends on the plan.',
    url: 'https://stytch.com/dashboard/event-logs',
  },
  replace: {
    text: 'Keep one secret for each service in a secret manager on the server. Browsers and apps use the public token. Between machines use M2M clients with scopes.',
    url: docs,
  },
  consumers: ['server environment', 'CI secrets', 'serverless functions'],
  confirm: {
    text: 'A call with project ID and secret answers 401 unauthorized_credentials.',
    url: docs,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A project can hold two secrets at a time: the leaked one works until it is deleted.',
  },
  sources: [
    {
      url: 'https://stytch.com/docs/multi-tenant-auth/authentication/m2m/rotate-secrets',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
