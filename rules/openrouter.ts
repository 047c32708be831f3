import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openrouter',
  name: 'OpenRouter',
  url: 'https://openrouter.ai',
} as const satisfies Provider

const management = 'https://openrouter.ai/docs/guides/overview/auth/management-api-keys'

export const rules = [
  {
    id: 'openrouter-api-key',
    title: 'OpenRouter API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-or-v1-'],
    pattern: /sk-or-v1-[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://openrouter.ai/docs/api/reference/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'openrouter-api-key': {
    secret: (make) => `sk-or-v1-${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `OPENROUTER_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(base_url="https://openrouter.ai/api/v1", api_key="${secret}")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const openRouter = new OpenRouter({ apiKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `OPENROUTER_API_KEY=sk-or-v1-${make.hex(63)}\n`,
      },
      {
        name: 'the label of a key',
        text: (make) => `"label": "sk-or-v1-${make.hex(3)}...${make.hex(3)}"\n`,
      },
      {
        name: 'the hash that names a key',
        text: (make) => `DELETE /api/v1/keys/${make.hex(64)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Keys → the key → ⋯ → Delete. Management keys are listed on a page of their own, Settings → Management keys.',
      url: 'https://openrouter.ai/settings/keys',
    },
    api: {
      text: 'DELETE https://openrouter.ai/api/v1/keys/{hash} with a management key. GET /api/v1/keys lists the hashes beside the first and last characters of each key.',
      url: 'https://openrouter.ai/docs/api/api-reference/api-keys/delete-an-api-key',
    },
  },
  blastRadius: {
    text: 'Calls any model on your credit, up to the key’s own limit if it has one, and over provider keys you brought along. A management key calls no model but makes, lists and deletes keys.',
    list: {
      text: 'GET https://openrouter.ai/api/v1/key with the key shows its label, limit, usage and whether it is a management key.',
      url: 'https://openrouter.ai/docs/api/reference/limits',
    },
  },
  audit: {
    text: 'Activity, filtered by the key, from {since} to {until}: models, providers and cost of each call. For a management key look for keys made in that time.',
    url: 'https://openrouter.ai/activity',
  },
  replace: {
    text: 'Workload identity federation where your organization has it: a JWT of your identity provider buys a token of 15 minutes. Else a key for each service with a credit limit and an expiry.',
    url: 'https://openrouter.ai/docs/guides/overview/auth/workload-identity-federation',
  },
  consumers: [
    'backends and serverless functions',
    'coding agents and editor extensions',
    'chat front ends',
    'bots',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://openrouter.ai/api/v1/key with the key answers 401.',
    url: 'https://openrouter.ai/docs/api/reference/errors-and-debugging',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating means making a second key. The leaked one works until it is disabled or deleted.',
  },
  sources: [
    { url: management, checked: '2026-11-21' },
    {
      url: 'https://openrouter.ai/docs/api/api-reference/api-keys/delete-an-api-key',
      checked: '2026-11-21',
    },
    {
      url: 'https://openrouter.ai/docs/guides/overview/auth/workload-identity-federation',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
