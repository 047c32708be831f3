import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'helicone',
  name: 'Helicone',
  url: 'https://www.helicone.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'helicone-api-key',
    title: 'Helicone API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-helicone-'],
    pattern: /sk-helicone-(?:[a-z]{2,6}-){0,2}[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  },
  {
    id: 'helicone-write-key',
    title: 'Helicone API key (write only)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['pk-helicone-'],
    pattern: /pk-helicone-(?:[a-z]{2,6}-){0,2}[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'helicone-api-key': {
    secret: (make) =>
      `sk-helicone-${make.pick(['', 'eu-'])}${make.lower(7)}-${make.lower(7)}-${make.lower(7)}-${make.lower(7)}`,
    match: [
      { name: 'env file', text: (secret) => `HELICONE_API_KEY=${secret}\n` },
      { name: 'header', text: (secret) => `"Helicone-Auth": "Bearer ${secret}"\n` },
      {
        name: 'Python',
        text: (secret) => `default_headers={"Helicone-Auth": "Bearer ${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `HELICONE_API_KEY=sk-helicone-${make.lower(7)}-${make.lower(7)}\n`,
      },
      { name: 'a placeholder', text: () => 'HELICONE_API_KEY=sk-helicone-your-key\n' },
    ],
  },
  'helicone-write-key': {
    secret: (make) =>
      `pk-helicone-${make.pick(['', 'eu-'])}${make.lower(7)}-${make.lower(7)}-${make.lower(7)}-${make.lower(7)}`,
    match: [
      { name: 'env file', text: (secret) => `HELICONE_API_KEY=${secret}\n` },
      {
        name: 'base URL',
        text: (secret) => `baseURL: 'https://gateway.helicone.ai/${secret}/v1/'\n`,
      },
      { name: 'header', text: (secret) => `"Helicone-Auth": "Bearer ${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `HELICONE_API_KEY=pk-helicone-${make.lower(7)}-${make.lower(7)}\n`,
      },
      { name: 'a placeholder', text: () => 'HELICONE_API_KEY=pk-helicone-your-write-key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Helicone → Settings → API Keys → the key → Delete.',
      url: 'https://us.helicone.ai/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads the requests logged in the organization, prompts and answers included, and writes new ones. Where provider keys or credits are stored for the gateway, it also calls models on your bill.',
  },
  audit: {
    text: 'Helicone → Requests and Usage, from {since} to {until}: look for calls that are not yours.',
    url: 'https://us.helicone.ai/requests',
  },
  replace: {
    text: 'A write-only key where a program only logs; one for each service.',
    url: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  },
  consumers: ['LLM backends', 'gateway settings', 'notebooks'],
  confirm: {
    text: 'A call to https://api.helicone.ai/v1/request/query-clickhouse with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.helicone.ai/helicone-headers/helicone-auth', checked: '2026-11-21' },
  ],
  byRule: {
    'helicone-write-key': {
      blastRadius: {
        text: 'Writes requests and feedback into the organization and uses its gateway; where provider keys or credits are stored there, it calls models on your bill. It reads nothing.',
      },
      confirm: { text: 'A request through the gateway with the key in Helicone-Auth answers 401.' },
    },
  },
} as const satisfies Playbook
