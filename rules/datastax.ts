import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'datastax',
  name: 'DataStax Astra',
  url: 'https://www.datastax.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'datastax-astra-token',
    title: 'DataStax Astra application token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AstraCS:'],
    pattern: /AstraCS:[A-Za-z]{20,28}:[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source:
      'https://docs.datastax.com/en/astra-serverless/docs/manage/devops/devops-service-account.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'datastax-astra-token': {
    secret: (make) =>
      `AstraCS:${make.of('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 24)}:${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `ASTRA_DB_APPLICATION_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `client = DataAPIClient("${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) =>
          `ASTRA_TOKEN=AstraCS:${make.of('abcdefghijkABCDEFGHIJK', 24)}:${make.hex(63)}\n`,
      },
      {
        name: 'the client id alone',
        text: (make) => `ASTRA_TOKEN=AstraCS:${make.of('abcdefghijkABCDEFGHIJK', 24)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Astra Portal → Settings → Tokens → the token → … → Delete.',
      url: 'https://astra.datastax.com/settings/tokens',
    },
    cli: {
      text: 'The client id is the part between the two colons.',
      url: 'https://docs.datastax.com/en/astra-cli/commands/astra-token-delete.html',
      command: { argv: ['astra', 'token', 'delete', '<client id>'] },
    },
  },
  blastRadius: {
    text: 'What its role allows in the organization. With Organization Administrator: everything, in every database present and future, with users, tokens and billing. Custom roles can be limited to databases, keyspaces and tables.',
  },
  audit: {
    text: 'Astra Portal → Settings → Audit logs (or Security), from {since} to {until}.',
    url: 'https://astra.datastax.com/settings',
  },
  replace: {
    text: 'A token with a custom role for the keyspaces a program needs, with an expiry.',
    url: 'https://docs.datastax.com/en/astra-serverless/docs/manage/devops/devops-service-account.html',
  },
  consumers: [
    'application configuration and .astrarc',
    'CI secrets',
    'Langflow and RAG backends',
    'token files downloaded as JSON or CSV',
  ],
  confirm: {
    text: 'astra db list with the token answers that it is not valid; API calls answer 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.datastax.com/en/astra-cli/commands/astra-token-delete.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.datastax.com/en/astra-serverless/docs/manage/devops/devops-service-account.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
