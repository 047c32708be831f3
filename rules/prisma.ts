import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'prisma',
  name: 'Prisma',
  url: 'https://www.prisma.io',
} as const satisfies Provider

const accelerate = 'https://www.prisma.io/docs/accelerate/getting-started'

export const rules = [
  {
    id: 'prisma-api-key',
    title: 'Prisma Accelerate or Prisma Postgres API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['prisma://', 'prisma+postgres://'],
    pattern:
      /prisma(?:\+postgres)?:\/\/[^\s"'`<>?]{1,120}\/?\?(?:[^\s"'`<>]{0,80}&)?api_key=(?<secret>eyJ[A-Za-z0-9_-]{10,300}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700})/,
    boundary: 'base64url',
    reach: { before: 0, after: 3400 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: accelerate,
  },
] as const satisfies readonly Rule[]

function key(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { jwt_id: 1, secure_key: `sk_${make.alnum(21)}`, tenant_id: make.hex(64) }
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${make.base64url(43)}`
}

export const examples = {
  'prisma-api-key': {
    secret: key,
    match: [
      {
        name: 'env file',
        text: (secret) => `DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key=${secret}"\n`,
      },
      {
        name: 'Prisma Postgres',
        text: (secret) =>
          `DATABASE_URL=prisma+postgres://accelerate.prisma-data.net/?api_key=${secret}\n`,
      },
      {
        name: 'schema',
        text: (secret) =>
          `datasource db {\n  provider = "postgresql"\n  url = "prisma://aws-us-east-1.prisma-data.com/?api_key=${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key=__API_KEY__"\n',
      },
      {
        name: 'the local development server',
        text: (make) =>
          `DATABASE_URL="prisma+postgres://localhost:51213/?api_key=eyJ${make.alnum(120)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Prisma Console → the workspace → the project and environment → API Keys (for Prisma Postgres: the database → Connect) → the key → Delete. Create and deploy the new one first.',
      url: 'https://console.prisma.io',
    },
  },
  blastRadius: {
    text: 'Runs any query on the database behind it: reads, changes and deletes everything that its database user may. It also works from anywhere, where the database itself may be closed to the outside.',
  },
  audit: {
    text: 'Console → the environment → Accelerate or Query insights shows the queries from {since} to {until}; the database’s own log has more if it is switched on.',
    url: 'https://console.prisma.io',
  },
  replace: {
    text: 'A key for each environment, kept in a secret manager on the server; never in a bundle that a browser loads.',
    url: accelerate,
  },
  consumers: [
    'DATABASE_URL in serverless and edge environments',
    'CI secrets',
    '.env files of developers',
  ],
  confirm: {
    text: 'A query through the old URL fails with the error that the API key is invalid.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An environment has several keys: a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://www.prisma.io/docs/console/features/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
