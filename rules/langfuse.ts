import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'langfuse',
  name: 'Langfuse',
  url: 'https://langfuse.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'langfuse-public-key',
    title: 'Langfuse public key',
    severity: 'low',
    confidence: 'high',
    keywords: ['pk-lf-'],
    pattern: /pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    half: 'public',
    source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
  },
  {
    id: 'langfuse-secret-key',
    title: 'Langfuse secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-lf-'],
    pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    companions: [{ rule: 'langfuse-public-key', withinLines: 5 }],
    source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'langfuse-public-key': {
    secret: (make) => `pk-lf-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `LANGFUSE_PUBLIC_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"publicKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `langfuse:\n  public_key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LANGFUSE_PUBLIC_KEY=pk-lf-${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a placeholder', text: () => 'LANGFUSE_PUBLIC_KEY=pk-lf-...\n' },
    ],
  },
  'langfuse-secret-key': {
    secret: (make) => `sk-lf-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `LANGFUSE_SECRET_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `langfuse = Langfuse(secret_key="${secret}")\n` },
      {
        name: 'env pair',
        text: (secret, make) =>
          `LANGFUSE_PUBLIC_KEY=pk-lf-${make.uuid()}\nLANGFUSE_SECRET_KEY=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LANGFUSE_SECRET_KEY=sk-lf-${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a placeholder', text: () => 'LANGFUSE_SECRET_KEY=sk-lf-...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Langfuse → the project → Settings → API Keys → the key → trash icon.',
      url: 'https://cloud.langfuse.com',
    },
    api: {
      text: 'DELETE https://cloud.langfuse.com/api/public/projects/{projectId}/apiKeys/{apiKeyId} with an organization key.',
      url: 'https://docs.rs/langfuse-client-base/0.2.4/langfuse_client_base/apis/projects_api/fn.projects_delete_api_key.html',
    },
  },
  blastRadius: {
    text: 'With its public key: reads, writes and deletes everything in the project, traces with the prompts and answers of your users, datasets, prompts and scores. Changing a prompt changes what your application says. Organization keys also manage projects and their keys.',
  },
  audit: {
    text: 'Langfuse → Settings → Audit Logs (Enterprise), from {since} to {until}; else look for changed prompts and for traces that are not yours.',
    url: 'https://langfuse.com/docs/administration/audit-logs',
  },
  replace: {
    text: 'A key pair for each service in a project of its own, read from a secret manager; only the public key in browsers.',
    url: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
  },
  consumers: [
    'LLM backends',
    'LiteLLM and other gateways',
    'notebooks',
    'CI that runs evaluations',
  ],
  confirm: { text: 'GET /api/public/projects with both keys as basic credentials answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new pair leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys', checked: '2026-11-21' },
    {
      url: 'https://docs.rs/langfuse-client-base/0.2.4/langfuse_client_base/apis/projects_api/fn.projects_delete_api_key.html',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'langfuse-public-key': {
      blastRadius: {
        text: 'By itself it only adds scores to traces from browsers. With its secret, which is often committed beside it, the whole project.',
      },
    },
  },
} as const satisfies Playbook
