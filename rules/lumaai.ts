import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lumaai',
  name: 'Luma AI',
  url: 'https://lumalabs.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'lumaai-api-key',
    title: 'Luma AI API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['luma-'],
    pattern:
      /luma-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://docs.lumalabs.ai/docs/api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lumaai-api-key': {
    secret: (make) => `luma-${make.uuid()}-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `LUMAAI_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = LumaAI(auth_token="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.lumalabs.ai/dream-machine/v1/generations\n`,
      },
    ],
    noMatch: [
      { name: 'one id alone', text: (make) => `LUMAAI_API_KEY=luma-${make.uuid()}\n` },
      { name: 'a placeholder', text: () => 'LUMAAI_API_KEY=luma-xxxx\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Luma → Dream Machine API → API Keys → the key → Delete.',
      url: 'https://lumalabs.ai/dream-machine/api/keys',
    },
  },
  blastRadius: {
    text: 'Makes videos and images from your API credits, and reads and deletes earlier ones.',
  },
  audit: {
    text: 'Luma → Dream Machine API → Usage, from {since} to {until}.',
    url: 'https://lumalabs.ai/dream-machine/api/usage',
  },
  replace: {
    text: 'A key for each service, on the server only, with auto-charge off.',
    url: 'https://docs.lumalabs.ai/docs/api',
  },
  consumers: ['backends', 'notebooks', 'plug-ins'],
  confirm: {
    text: 'GET https://api.lumalabs.ai/dream-machine/v1/generations with the key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://github.com/lumalabs/lumaai-python', checked: '2026-11-21' }],
} as const satisfies Playbook
