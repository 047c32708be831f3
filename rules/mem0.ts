import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mem0',
  name: 'Mem0',
  url: 'https://mem0.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'mem0-api-key',
    title: 'Mem0 API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['mem0'],
    // Distinctive enough wherever Mem0 is spoken of.
    pattern: /m0-[A-Za-z0-9]{40}/,
    reach: 256,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://docs.mem0.ai/platform/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mem0-api-key': {
    secret: (make) => `m0-${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `MEM0_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `from mem0 import MemoryClient\nclient = MemoryClient(api_key="${secret}")\n`,
      },
      { name: 'JSON', text: (secret) => `{"mem0ApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MEM0_API_KEY=m0-${make.alnum(39)}\n` },
      { name: 'another name', text: (make) => `MODULE_KEY=m0-${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Mem0 → Settings → API Keys → the key → Delete.',
      url: 'https://app.mem0.ai/dashboard/settings?tab=api-keys',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes every memory of the project: what your users told your agents. Adding memories changes what agents say.',
  },
  audit: {
    text: 'Mem0 → Requests, from {since} to {until}: look for searches and changes that are not yours.',
    url: 'https://app.mem0.ai/dashboard/requests',
  },
  replace: {
    text: 'A project and key for each service.',
    url: 'https://docs.mem0.ai/platform/quickstart',
  },
  consumers: ['agent backends', 'MCP client settings', 'notebooks'],
  confirm: {
    text: 'GET https://api.mem0.ai/v1/ping/ with Authorization: Token and the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://docs.mem0.ai/platform/quickstart.md', checked: '2026-11-21' }],
} as const satisfies Playbook
