import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'moonshot',
  name: 'Moonshot AI (Kimi)',
  url: 'https://www.moonshot.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'moonshot-api-key',
    title: 'Moonshot AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['moonshot', 'kimi_', 'kimi-', 'kimiapi'],
    pattern: {
      name: /(?:moonshot|kimi)[\w.-]{0,24}(?:key|token|secret)/,
      value: /sk-[A-Za-z0-9]{48}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://platform.moonshot.ai/docs/guide/start-using-kimi-api',
  },
  {
    id: 'moonshot-client-api-key',
    title: 'Moonshot AI API key before its base URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.moonshot.'],
    pattern:
      /(?<secret>sk-[A-Za-z0-9]{48})["'],\s{0,40}["']?(?:base_?(?:url|URL|Url)|api_base|api_url)["']?\s?[=:]\s?["']https:\/\/api\.moonshot\./,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://platform.moonshot.ai/docs/guide/start-using-kimi-api',
  },
  {
    id: 'moonshot-kimi-code-key',
    title: 'Kimi Code API key (Moonshot AI)',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-kimi-'],
    pattern: /sk-kimi-[A-Za-z0-9]{48,80}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://www.kimi.com/code/docs/en/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'moonshot-api-key': {
    secret: (make) => `sk-${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `MOONSHOT_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `os.environ["KIMI_API_KEY"] = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"moonshotApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MOONSHOT_API_KEY=sk-${make.alnum(47)}\n` },
      { name: 'another name', text: (make) => `LLM_KEY=sk-${make.alnum(48)}\n` },
    ],
  },
  'moonshot-client-api-key': {
    secret: (make) => `sk-${make.alnum(48)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://api.moonshot.cn/v1")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const openai = new OpenAI({\n  apiKey: '${secret}',\n  baseURL: 'https://api.moonshot.cn/v1',\n})\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"api_key": "${secret}", "base_url": "https://api.moonshot.cn/v1"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'another service’s address',
        text: (make) =>
          `OpenAI(api_key="sk-${make.alnum(48)}", base_url="https://llm.acme.test/v1")\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `OpenAI(api_key="sk-${make.alnum(47)}", base_url="https://api.moonshot.cn/v1")\n`,
      },
    ],
  },
  'moonshot-kimi-code-key': {
    secret: (make) => `sk-kimi-${make.alnum(64)}`,
    match: [
      { name: 'env file', text: (secret) => `ANTHROPIC_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      { name: 'TOML', text: (secret) => `[providers.kimi]\napi_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `ANTHROPIC_API_KEY=sk-kimi-${make.alnum(20)}\n` },
      { name: 'a placeholder', text: () => 'ANTHROPIC_API_KEY=sk-kimi-your-key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Moonshot Platform → API Keys → the key → Delete.',
      url: 'https://platform.moonshot.ai/console/api-keys',
    },
  },
  blastRadius: {
    text: 'Calls models until the balance of the project is used up, reads that balance, and reads and deletes uploaded files.',
    list: {
      text: 'GET https://api.moonshot.ai/v1/users/me/balance with the key shows what is left to spend.',
      url: 'https://platform.moonshot.ai/docs/guide/start-using-kimi-api',
    },
  },
  audit: {
    text: 'Moonshot Platform → Usage or Billing, from {since} to {until}.',
    url: 'https://platform.moonshot.ai/console',
  },
  replace: {
    text: 'A key for each service in a project with a budget, read from a secret manager on the server.',
    url: 'https://platform.moonshot.ai/docs/guide/start-using-kimi-api',
  },
  consumers: ['backends', 'coding assistants’ settings', 'LLM gateways', 'notebooks'],
  confirm: {
    text: 'GET https://api.moonshot.ai/v1/models (api.moonshot.cn for accounts in China) with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://www.kimi.com/help/kimi-api/api-overview', checked: '2026-11-21' },
    { url: 'https://www.kimi.com/code/docs/', checked: '2026-11-21' },
  ],
  byRule: {
    'moonshot-kimi-code-key': {
      revoke: {
        console: {
          text: 'Kimi Code console → API keys → the key → delete.',
          url: 'https://www.kimi.com/code/console',
        },
      },
      blastRadius: { text: 'Uses up the quota of the Kimi membership through coding tools.' },
    },
  },
} as const satisfies Playbook
