import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'novita',
  name: 'Novita AI',
  url: 'https://novita.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'novita-api-key',
    title: 'Novita AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['novita'],
    pattern: {
      name: /novita[_.-]?(?:ai)?[\w.-]{0,24}(?:key|token|secret)|(?:novita(?:client|sdk)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /sk_[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://novita.ai/docs/guides/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'novita-api-key': {
    secret: (make) => `sk_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `NOVITA_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = NovitaClient(api_key="${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"novitaApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `NOVITA_API_KEY=sk_${make.alnum(42)}\n` },
      { name: 'another name', text: (make) => `SOME_KEY=sk_${make.alnum(43)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Novita AI → Settings → Key Management → the key → Delete.',
      url: 'https://novita.ai/settings/key-management',
    },
  },
  blastRadius: {
    text: 'Calls models and starts GPU instances and sandboxes from your balance until it is gone.',
  },
  audit: {
    text: 'Novita AI → Billing → Usage, from {since} to {until}.',
    url: 'https://novita.ai/billing',
  },
  replace: {
    text: 'A key for each service, limited to the models it calls, on the server only, with auto top-up off.',
    url: 'https://novita.ai/docs/guides/quickstart',
  },
  consumers: ['backends', 'LLM gateways', 'image tools', 'notebooks'],
  confirm: { text: 'GET https://api.novita.ai/v3/openai/models with the key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it, and keys never expire.',
  },
  sources: [{ url: 'https://novita.ai/docs/guides/llm-api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
