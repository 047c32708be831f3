import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cohere',
  name: 'Cohere',
  url: 'https://cohere.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'cohere-api-key',
    title: 'Cohere API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['cohere', 'co_api_key'],
    pattern: {
      // COHERE_API_KEY, CO_API_KEY, cohere.ClientV2("…"), cohere.Client(api_key=…), new CohereClient({ token: … })
      name: /cohere[_.-]?(?:api[_.-]?)?(?:key|token)|(?:^|[^A-Za-z0-9_])co_api_key|cohere\.client(?:v2)?(?:\(\s{0,20}(?:api_key|token))?|cohereclient(?:v2)?\(\s{0,20}\{\s{0,20}token/,
      value: /[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.cohere.com/reference/checkapikey',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cohere-api-key': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `COHERE_API_KEY=${secret}\n` },
      { name: 'the name the SDK reads', text: (secret) => `export CO_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `co = cohere.ClientV2("${secret}")\n` },
      { name: 'Python, by name', text: (secret) => `co = cohere.Client(api_key="${secret}")\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const cohere = new CohereClient({ token: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'a hash', text: (make) => `COHERE_API_KEY=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `COHERE_API_KEY=${make.alnum(39)}\n` },
      {
        name: 'the key of someone whose name ends in CO',
        text: (make) => `ACMECO_API_KEY=${make.alnum(40)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → API Keys → the key under Trial keys or Production keys → ⋯ → Delete (older pages say Revoke Key).',
      url: 'https://dashboard.cohere.com/api-keys',
    },
    cli: {
      text: 'With the co command line tool, signed in: co key revoke and the name of the key. co key list shows the names.',
      url: 'https://docs.cohere.com/reference/key',
      command: { argv: ['co', 'key', 'revoke', '<key-name>'] },
    },
  },
  blastRadius: {
    text: 'A production key calls models on your bill; every key reads and deletes what the account stores: datasets, embed jobs, connectors and fine-tuned models. A trial key is free and rate limited.',
  },
  audit: {
    text: 'Dashboard → Billing & Usage: compare the calls by model and day from {since} to {until} with what your services made.',
    url: 'https://dashboard.cohere.com/billing',
  },
  replace: {
    text: 'A key for each service, in a secret manager on the server. On AWS, Azure or Oracle the same models take the cloud’s own identity instead of a key.',
    url: 'https://docs.cohere.com/docs/cohere-works-everywhere',
  },
  consumers: [
    'search and rerank backends',
    'notebooks',
    'vector database integrations',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://api.cohere.com/v1/check-api-key with the key as Bearer no longer answers that it is valid; other calls answer 401.',
    url: 'https://docs.cohere.com/reference/checkapikey',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until that one is deleted.',
  },
  sources: [
    { url: 'https://docs.cohere.com/reference/key', checked: '2026-11-21' },
    { url: 'https://docs.cohere.com/reference/create-an-api-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
