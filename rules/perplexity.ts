import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'perplexity',
  name: 'Perplexity',
  url: 'https://www.perplexity.ai',
} as const satisfies Provider

const management = 'https://docs.perplexity.ai/docs/admin/api-key-management'
const revocation = 'https://docs.perplexity.ai/api-reference/revoke-auth-token-post'

export const rules = [
  {
    id: 'perplexity-api-key',
    title: 'Perplexity API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['pplx-'],
    pattern: /pplx-[A-Za-z0-9]{40,64}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: management,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'perplexity-api-key': {
    secret: (make) => `pplx-${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `PERPLEXITY_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://api.perplexity.ai")\n`,
      },
      {
        name: 'MCP configuration',
        text: (secret) =>
          `{"mcpServers": {"perplexity": {"env": {"PERPLEXITY_API_KEY": "${secret}"}}}}\n`,
      },
    ],
    noMatch: [
      { name: 'the name of a model', text: () => 'model = "pplx-embed-v1-4b"\n' },
      { name: 'too short', text: (make) => `PERPLEXITY_API_KEY=pplx-${make.alnum(16)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'API Console → the project → API Keys → the key → Revoke.',
      url: 'https://console.perplexity.ai',
    },
    api: {
      text: 'POST https://api.perplexity.ai/revoke_auth_token with {"auth_token": "…"} in the body and a key of the same project as Bearer. It cannot be undone.',
      url: revocation,
    },
    self: {
      text: 'The same call, with the leaked key itself as Bearer and in the body. Put both into files that curl reads, so that the key is in no command line.',
      url: revocation,
    },
  },
  blastRadius: {
    text: 'Calls search and models on the prepaid credit of the project, which may top itself up from a card, and makes and revokes other keys of the project.',
  },
  audit: {
    text: 'API Console → Usage and Billing: compare requests and cost by model and key from {since} to {until}. Look in API Keys for keys made in that time.',
    url: 'https://console.perplexity.ai',
  },
  replace: {
    text: 'A key for each service in a project of its own, renewed on a schedule with generate_auth_token and revoke_auth_token, and automatic top-up off or limited.',
    url: management,
  },
  consumers: [
    'backends and serverless functions',
    'MCP configurations of editors and agents',
    'LLM gateways and proxies',
    'automation tools',
    'CI secrets',
  ],
  confirm: {
    text: 'A request to https://api.perplexity.ai with the key answers 401. An empty credit balance may do so too, so look whether the key is gone from the console.',
    url: management,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'generate_auth_token makes a second key. The leaked one works until revoke_auth_token or the console ends it.',
  },
  sources: [
    { url: management, checked: '2026-11-21' },
    { url: revocation, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
