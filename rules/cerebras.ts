import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cerebras',
  name: 'Cerebras',
  url: 'https://www.cerebras.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'cerebras-api-key',
    title: 'Cerebras API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['csk-'],
    pattern: /csk-[a-z0-9]{48}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://inference-docs.cerebras.ai/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cerebras-api-key': {
    secret: (make) => `csk-${make.lower(48)}`,
    match: [
      { name: 'env file', text: (secret) => `CEREBRAS_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Cerebras(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.cerebras.ai/v1/models\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CEREBRAS_API_KEY=csk-${make.lower(47)}\n` },
      {
        name: 'a CSS class',
        text: () => '<div class="csk-navigation-bar-with-a-very-long-class-name-in-it">\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Cerebras Cloud → the project, on paid accounts → API Keys → the delete icon beside the key. It ends at once.',
      url: 'https://cloud.cerebras.ai',
    },
  },
  blastRadius: {
    text: 'Calls every model the organization may use, on your bill and within its rate limits, so that it can also starve your own services.',
  },
  audit: {
    text: 'Cerebras Cloud → Analytics or Usage, from {since} to {until}: compare with your own traffic.',
    url: 'https://cloud.cerebras.ai',
  },
  replace: {
    text: 'A key for each service, read from a secret manager on the server; never in a browser.',
    url: 'https://inference-docs.cerebras.ai/quickstart',
  },
  consumers: ['backends', 'LLM gateways and proxies', 'notebooks', 'coding assistants’ settings'],
  confirm: { text: 'GET https://api.cerebras.ai/v1/models with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it, since keys do not expire.',
  },
  sources: [{ url: 'https://inference-docs.cerebras.ai/console/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
