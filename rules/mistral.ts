import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mistral',
  name: 'Mistral AI',
  url: 'https://mistral.ai',
} as const satisfies Provider

const keys = 'https://docs.mistral.ai/admin/identity-access/api-keys'

export const rules = [
  {
    id: 'mistral-api-key',
    title: 'Mistral AI API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mistral'],
    pattern: {
      // MISTRAL_API_KEY, mistralApiKey, Mistral(api_key=…), new Mistral({ apiKey: … })
      name: /mistral(?:ai)?(?:client)?(?:[_.-]?(?:ai[_.-]?)?|\(\s{0,20}\{?\s{0,20})(?:api[_.-]?)?(?:key|token)/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mistral-api-key': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `MISTRAL_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Mistral(api_key="${secret}")\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new Mistral({\n  apiKey: '${secret}',\n})\n`,
      },
      { name: 'YAML', text: (secret) => `spring.ai.mistralai.api-key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"mistralApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a hash', text: (make) => `mistral_token: ${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `MISTRAL_API_KEY=${make.alnum(31)}\n` },
      {
        name: 'the name of a model',
        text: () => 'MISTRAL_KEY_MODEL=mistralSmallInstruct2409QuantAwqGguf\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Admin Panel → API → API Keys → the key → Delete. Without admin rights: in Studio, your user profile → API keys.',
      url: 'https://admin.mistral.ai/plateforme/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls models on your bill up to the workspace’s limits, and reads and deletes what the workspace stores: files, libraries, batch and fine-tuning jobs, agents; with connector scope, also connected data.',
    list: {
      text: 'Admin Panel → API → API Keys shows the key’s workspace, type, connector access scope and expiration.',
      url: 'https://admin.mistral.ai/plateforme/api-keys',
    },
  },
  audit: {
    text: 'Admin Panel → Administration → Audit Logs, actor the API key, from {since} to {until} (Enterprise). On other plans compare the usage of the key’s workspace for those days.',
    url: 'https://admin.mistral.ai/audit-logs',
  },
  replace: {
    text: 'A key for each service in a workspace of its own, with an expiration date, the narrowest connector scope and a spending limit. In a cloud, the models there take the cloud’s own identity instead of a key.',
    url: keys,
  },
  consumers: [
    'backends and serverless functions',
    'notebooks',
    'editor extensions and agents',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.mistral.ai/v1/models with the key answers 401.',
    url: 'https://docs.mistral.ai/api',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating means making a second key. The leaked one works until it is deleted.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    {
      url: 'https://docs.mistral.ai/admin/monitor-comply/audit-logs/overview',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
