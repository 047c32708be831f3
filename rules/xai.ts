import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'xai',
  name: 'xAI',
  url: 'https://x.ai',
} as const satisfies Provider

const security = 'https://docs.x.ai/console/faq/security'
const management = 'https://docs.x.ai/developers/management-api'

export const rules = [
  {
    id: 'xai-api-key',
    title: 'xAI API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['xai-'],
    pattern: /xai-[A-Za-z0-9]{80}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.6 }],
    source: security,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'xai-api-key': {
    secret: (make) => `xai-${make.alnum(80)}`,
    match: [
      { name: 'env file', text: (secret) => `XAI_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `client = OpenAI(api_key="${secret}", base_url="https://api.x.ai/v1")\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl https://api.x.ai/v1/models -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `XAI_API_KEY=xai-${make.alnum(79)}\n` },
      {
        name: 'a package’s name',
        text: () => 'import { xai } from "@ai-sdk/xai-provider-for-the-vercel-ai-sdk"\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'xAI Console → the team → API Keys → the key → Delete. Disabling it stops it too and can be undone.',
      url: 'https://console.x.ai/',
    },
    api: {
      text: 'The Management API (https://management-api.x.ai) deletes and disables API keys of the team, with a management key that has Management Keys Read + Write permission.',
      url: management,
    },
  },
  blastRadius: {
    text: 'Calls the models and endpoints its access list allows on the team’s prepaid credit or invoice, and reads and deletes files and stored responses of the team.',
    list: {
      text: 'GET https://api.x.ai/v1/api-key with the key shows its name, team and access list, and whether it is blocked or disabled.',
      url: 'https://docs.x.ai/docs/api-reference',
    },
  },
  audit: {
    text: 'xAI Console → Audit Log, time filter {since} to {until}; it lists all interactions with the API. Usage in the console shows the cost by key and model.',
    url: security,
  },
  replace: {
    text: 'A key for each service with an access list of the models and endpoints it uses and rate limits of its own, from a secret manager on the server.',
    url: security,
  },
  consumers: [
    'backends and serverless functions',
    'notebooks',
    'coding agents and editor extensions',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.x.ai/v1/models with the key is refused as an incorrect API key.',
    url: 'https://docs.x.ai/docs/api-reference',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until that one is deleted or disabled.',
  },
  sources: [
    { url: security, checked: '2026-11-21' },
    { url: management, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
