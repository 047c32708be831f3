import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zhipu',
  name: 'Zhipu AI (Z.ai)',
  url: 'https://z.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'zhipu-api-key',
    title: 'Zhipu AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'zhipu',
      'bigmodel',
      'chatglm',
      'glm_api',
      'glm-api',
      'glm_key',
      'glmapi',
      'z_ai_',
      'zai_api',
      'zai-api',
      'zaiapi',
      'z.ai',
      'zai_key',
    ],
    pattern: {
      name: /(?:zhipu(?:ai)?|bigmodel|chatglm|glm|\bz[_.]?ai)[\w.-]{0,24}(?:key|token|secret)|zhipuai\(\s{0,20}api_?key/,
      value: /[0-9a-f]{32}\.[A-Za-z0-9]{16}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://docs.z.ai/guides/overview/quick-start',
  },
  {
    id: 'zhipu-client-api-key',
    title: 'Zhipu AI API key before its base URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['open.bigmodel.cn', 'api.z.ai'],
    pattern:
      /(?<secret>[0-9a-f]{32}\.[A-Za-z0-9]{16})["'],\s{0,40}["']?(?:base_?(?:url|URL|Url)|api_base|api_url)["']?\s?[=:]\s?["']https:\/\/(?:open\.bigmodel\.cn|api\.z\.ai)/,
    boundary: 'word',
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://docs.z.ai/guides/overview/quick-start',
  },
  {
    id: 'zhipu-coding-plan-key',
    title: 'Zhipu AI key in the settings of Claude Code',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.z.ai/api/anthropic', 'open.bigmodel.cn/api/anthropic'],
    pattern:
      /(?:api\.z\.ai|open\.bigmodel\.cn)\/api\/anthropic[\s\S]{1,160}?[^0-9a-zA-Z](?<secret>[0-9a-f]{32}\.[A-Za-z0-9]{16})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://docs.z.ai/devpack/tool/claude',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zhipu-api-key': {
    secret: (make) => `${make.hex(32)}.${make.alnum(16)}`,
    match: [
      { name: 'env file', text: (secret) => `ZHIPUAI_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = ZhipuAI(api_key="${secret}")\n` },
      { name: 'YAML', text: (secret) => `zai_api_key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ZHIPUAI_API_KEY=${make.hex(32)}.${make.alnum(15)}\n`,
      },
      {
        name: 'a hashed file',
        text: (make) => `zhipu_key_asset=${make.hex(20)}.${make.alnum(16)}\n`,
      },
    ],
  },
  'zhipu-client-api-key': {
    secret: (make) => `${make.hex(32)}.${make.alnum(16)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://open.bigmodel.cn/api/paas/v4")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const openai = new OpenAI({\n  apiKey: '${secret}',\n  baseURL: 'https://open.bigmodel.cn/api/paas/v4',\n})\n`,
      },
      {
        name: 'JSON',
        text: (secret) =>
          `{"api_key": "${secret}", "base_url": "https://open.bigmodel.cn/api/paas/v4"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'another service’s address',
        text: (make) =>
          `OpenAI(api_key="${make.hex(32)}.${make.alnum(16)}", base_url="https://llm.acme.test/v1")\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `OpenAI(api_key="${make.hex(32)}.${make.alnum(15)}", base_url="https://open.bigmodel.cn/api/paas/v4")\n`,
      },
    ],
  },
  'zhipu-coding-plan-key': {
    secret: (make) => `${make.hex(32)}.${make.alnum(16)}`,
    match: [
      {
        name: 'JSON',
        text: (secret) =>
          `{"env": {"ANTHROPIC_BASE_URL": "https://api.z.ai/api/anthropic", "ANTHROPIC_AUTH_TOKEN": "${secret}"}}\n`,
      },
      {
        name: 'shell',
        text: (secret) =>
          `export ANTHROPIC_BASE_URL=https://open.bigmodel.cn/api/anthropic\nexport ANTHROPIC_AUTH_TOKEN=${secret}\n`,
      },
      {
        name: 'env file',
        text: (secret) =>
          `ANTHROPIC_BASE_URL="https://api.z.ai/api/anthropic"\nANTHROPIC_API_KEY="${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) =>
          `ANTHROPIC_BASE_URL=https://api.z.ai/api/anthropic\nANTHROPIC_AUTH_TOKEN=${make.hex(32)}.${make.alnum(15)}\n`,
      },
      {
        name: 'another service',
        text: (make) =>
          `ANTHROPIC_BASE_URL=https://llm.acme.test/api/anthropic\nANTHROPIC_AUTH_TOKEN=${make.hex(32)}.${make.alnum(16)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Z.ai → API Keys → the key → Delete; for accounts in China: bigmodel.cn → API Keys.',
      url: 'https://z.ai/manage-apikey/apikey-list',
    },
  },
  blastRadius: {
    text: 'Calls models, web search and agents until the balance or the quota of the coding plan is used up, and reads and deletes uploaded files and knowledge bases.',
  },
  audit: {
    text: 'Z.ai → Billing and Rate limits, from {since} to {until}: compare the tokens used with your own.',
    url: 'https://z.ai/manage-apikey/billing',
  },
  replace: {
    text: 'Sign short-lived JWTs with the key on your server (the part before the dot is the id) and hand out only those; a key for each service.',
    url: 'https://docs.z.ai/guides/overview/quick-start',
  },
  consumers: [
    'backends',
    'Claude Code and other assistants’ settings',
    'LLM gateways',
    'notebooks',
  ],
  confirm: {
    text: 'A call to https://api.z.ai/api/paas/v4/chat/completions with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://github.com/zai-org/z-ai-sdk-python/blob/main/README.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
