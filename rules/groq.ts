import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'groq',
  name: 'Groq',
  url: 'https://groq.com',
} as const satisfies Provider

const security = 'https://console.groq.com/docs/production-readiness/security-onboarding'

export const rules = [
  {
    id: 'groq-api-key',
    title: 'Groq API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['gsk_'],
    pattern: /gsk_[A-Za-z0-9]{52}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: security,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'groq-api-key': {
    secret: (make) => `gsk_${make.alnum(52)}`,
    match: [
      { name: 'env file', text: (secret) => `GROQ_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Groq(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.groq.com/openai/v1/models -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `GROQ_API_KEY=gsk_${make.alnum(51)}\n` },
      {
        name: 'a variable’s name',
        text: () => 'static void gsk_transform_node_each(GskTransform *self);\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'GroqCloud Console → the project → API Keys → the key → bin icon → Delete.',
      url: 'https://console.groq.com/keys',
    },
  },
  blastRadius: {
    text: 'Calls every model the project allows, on your bill and within the organization’s rate limits, so it can also starve your own services. Reads and deletes uploaded files and batches.',
  },
  audit: {
    text: 'Console → Dashboard → Logs and Usage, filtered by the API key, from {since} to {until}.',
    url: 'https://console.groq.com/dashboard/logs',
  },
  replace: {
    text: 'A key for each service and environment in a project of its own, with the model permissions and spend limits it needs, from a secret manager on the server.',
    url: security,
  },
  consumers: [
    'backends and serverless functions',
    'notebooks',
    'voice and chat bots',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.groq.com/openai/v1/models with the key answers 401 with the code invalid_api_key.',
    url: 'https://console.groq.com/docs/errors',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: security, checked: '2026-11-21' }],
} as const satisfies Playbook
