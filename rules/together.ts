import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'together',
  name: 'Together AI',
  url: 'https://www.together.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'together-project-key',
    title: 'Together AI project API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['tgp_v1_'],
    pattern: /tgp_v1_[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://docs.together.ai/docs/api-keys-authentication',
  },
  {
    id: 'together-api-key',
    title: 'Together AI API key',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'together_api',
      'together-api',
      'togetherapi',
      'together_ai',
      'together-ai',
      'togetherai',
      'together.ai',
      'together_key',
      'together(',
      'togethercomputer',
    ],
    pattern: {
      name: /together(?:computer)?[_.-]?(?:ai)?[\w.-]{0,24}(?:key|token|secret)|(?:together)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://docs.together.ai/docs/api-keys-authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'together-project-key': {
    secret: (make) => `tgp_v1_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `TOGETHER_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Together(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.together.xyz/v1/models\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `TOGETHER_API_KEY=tgp_v1_${make.alnum(42)}\n`,
      },
      { name: 'a placeholder', text: () => 'TOGETHER_API_KEY=tgp_v1_your_key\n' },
    ],
  },
  'together-api-key': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `TOGETHER_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Together(api_key="${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"togetherApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TOGETHER_API_KEY=${make.hex(63)}\n` },
      { name: 'a digest', text: (make) => `together_sha256: ${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Together → Settings → the project → API keys → the key → … → Delete.',
      url: 'https://api.together.ai/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls every model the project allows on your bill, reads and deletes the files, fine-tuned models and batches of the project, and starts dedicated endpoints and fine-tuning jobs, which cost by the hour.',
  },
  audit: {
    text: 'Together → Settings → Usage and Billing, from {since} to {until}; look for endpoints, jobs and files that are not yours.',
    url: 'https://api.together.ai/settings/billing',
  },
  replace: {
    text: 'A key for each project and use, with an expiry, read from a secret manager on the server.',
    url: 'https://docs.together.ai/docs/api-keys-authentication',
  },
  consumers: ['backends and serverless functions', 'notebooks', 'LLM gateways', 'CI secrets'],
  confirm: { text: 'GET https://api.together.xyz/v1/models with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted or its expiry passes. Setting an expiry on the leaked key is slower than deleting it.',
  },
  sources: [
    { url: 'https://docs.together.ai/docs/api-keys-authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
