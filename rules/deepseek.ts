import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'deepseek',
  name: 'DeepSeek',
  url: 'https://www.deepseek.com',
} as const satisfies Provider

const docs = 'https://api-docs.deepseek.com/'

// Other services make keys of the same shape, so DeepSeek has to be named beside it.
export const rules = [
  {
    id: 'deepseek-api-key',
    title: 'DeepSeek API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['deepseek', 'deep_seek', 'deep-seek'],
    pattern: {
      name: /deep[_.-]?seek[\w.-]{0,16}(?:key|token|secret)/,
      value: /sk-[0-9a-f]{32}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: docs,
  },
  {
    id: 'deepseek-client-api-key',
    title: 'DeepSeek API key before its base URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.deepseek.com'],
    pattern:
      /(?<secret>sk-[0-9a-f]{32})["'],\s{0,40}["']?(?:base_?url|api_base)["']?\s?[=:]\s?["']https:\/\/api\.deepseek\.com/i,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: docs,
  },
  {
    id: 'deepseek-client-api-key-after-url',
    title: 'DeepSeek API key after its base URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.deepseek.com'],
    pattern:
      /api\.deepseek\.com[\w/.]{0,20}["'`],\s{0,40}["']?api_?key["']?\s?[=:]\s?["'`](?<secret>sk-[0-9a-f]{32})/i,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'deepseek-api-key': {
    secret: (make) => `sk-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `DEEPSEEK_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"deepseekApiKey": "${secret}"}\n` },
      {
        name: 'YAML',
        text: (secret) => `deepseek:\n  model: deepseek-chat\n  deepseek-api-key: ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a key of the same shape for another service',
        text: (make) => `DASHSCOPE_API_KEY=sk-${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `DEEPSEEK_API_KEY=sk-${make.hex(31)}\n` },
      {
        name: 'left empty before another service’s key',
        text: (make) => `DEEPSEEK_API_KEY=\nQWEN_API_KEY=sk-${make.hex(32)}\n`,
      },
    ],
  },
  'deepseek-client-api-key': {
    secret: (make) => `sk-${make.hex(32)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://api.deepseek.com")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const openai = new OpenAI({\n  apiKey: '${secret}',\n  baseURL: 'https://api.deepseek.com/v1',\n})\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"api_key": "${secret}", "base_url": "https://api.deepseek.com"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'another service’s address',
        text: (make) =>
          `OpenAI(api_key="sk-${make.hex(32)}", base_url="https://dashscope.aliyuncs.com/v1")\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `OpenAI(api_key="sk-${make.hex(31)}", base_url="https://api.deepseek.com")\n`,
      },
    ],
  },
  'deepseek-client-api-key-after-url': {
    secret: (make) => `sk-${make.hex(32)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(base_url="https://api.deepseek.com", api_key="${secret}")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `new OpenAI({\n  baseURL: 'https://api.deepseek.com/v1',\n  apiKey: '${secret}',\n})\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"base_url": "https://api.deepseek.com", "api_key": "${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'another service in between',
        text: (make) =>
          `{"deepseek": "https://api.deepseek.com", "qwen": {"api_key": "sk-${make.hex(32)}"}}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `OpenAI(base_url="https://api.deepseek.com", api_key="sk-${make.hex(31)}")\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'DeepSeek Platform → API keys → the key → bin icon → Delete.',
      url: 'https://platform.deepseek.com/api_keys',
    },
  },
  blastRadius: {
    text: 'Calls models until the prepaid balance of the account is used up, and reads that balance. It reads no earlier conversations.',
    list: {
      text: 'GET https://api.deepseek.com/user/balance with the key shows what is left to spend.',
      url: 'https://api-docs.deepseek.com/api/get-user-balance',
    },
  },
  audit: {
    text: 'DeepSeek Platform → Usage: export the months that cover {since} to {until}; the export lists use by day, model and key.',
    url: 'https://platform.deepseek.com/usage',
  },
  replace: {
    text: 'A key for each service, named after it, from a secret manager on the server, and a small balance topped up by hand.',
    url: docs,
  },
  consumers: [
    'backends and serverless functions',
    'notebooks',
    'coding agents and editor extensions',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.deepseek.com/user/balance with the key answers 401, authentication fails.',
    url: 'https://api-docs.deepseek.com/quick_start/error_codes',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: docs, checked: '2026-11-21' },
    { url: 'https://api-docs.deepseek.com/quick_start/error_codes', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
