import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dashscope',
  name: 'Alibaba Cloud Model Studio',
  url: 'https://www.alibabacloud.com/en/product/modelstudio',
} as const satisfies Provider

export const rules = [
  {
    id: 'dashscope-api-key',
    title: 'Alibaba Cloud Model Studio (DashScope) API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'dashscope',
      'dash_scope',
      'bailian',
      'qwen_api',
      'qwen-api',
      'qwenapi',
      'qwen_key',
      'model_studio',
    ],
    pattern: {
      name: /(?:dash_?scope|bailian|qwen|model_studio)(?:\.|[\w.-]{0,24})(?:key|token|secret)|dashscope\.api_key/,
      value: /sk-[0-9a-f]{32}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
  },
  {
    id: 'dashscope-client-api-key',
    title: 'Alibaba Cloud Model Studio API key before its base URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['.aliyuncs.com'],
    pattern:
      /(?<secret>sk-[0-9a-f]{32})["'],\s{0,40}["']?(?:base_?(?:url|URL|Url)|api_base|api_url)["']?\s?[=:]\s?["']https:\/\/(?:dashscope(?:-intl|-us)?\.aliyuncs\.com|[\w.-]{1,60}\.maas\.aliyuncs\.com)/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
  },
  {
    id: 'dashscope-coding-plan-key',
    title: 'Alibaba Cloud Model Studio coding plan key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-sp-'],
    pattern: /sk-sp-[A-Za-z0-9._-]{24,160}[A-Za-z0-9]/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://www.alibabacloud.com/help/en/model-studio/coding-plan',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dashscope-api-key': {
    secret: (make) => `sk-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `DASHSCOPE_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `dashscope.api_key = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"qwenApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DASHSCOPE_API_KEY=sk-${make.hex(31)}\n` },
      { name: 'another service’s key', text: (make) => `LLM_API_KEY=sk-${make.hex(32)}\n` },
    ],
  },
  'dashscope-client-api-key': {
    secret: (make) => `sk-${make.hex(32)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://dashscope.aliyuncs.com/compatible-mode/v1")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const openai = new OpenAI({\n  apiKey: '${secret}',\n  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',\n})\n`,
      },
      {
        name: 'JSON',
        text: (secret) =>
          `{"api_key": "${secret}", "base_url": "https://dashscope.aliyuncs.com/compatible-mode/v1"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'another service’s address',
        text: (make) =>
          `OpenAI(api_key="sk-${make.hex(32)}", base_url="https://llm.acme.test/v1")\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `OpenAI(api_key="sk-${make.hex(31)}", base_url="https://dashscope.aliyuncs.com/compatible-mode/v1")\n`,
      },
    ],
  },
  'dashscope-coding-plan-key': {
    secret: (make) => `sk-sp-${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `ANTHROPIC_AUTH_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      { name: 'shell', text: (secret) => `export BAILIAN_CODING_PLAN_API_KEY="${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ANTHROPIC_AUTH_TOKEN=sk-sp-${make.alnum(12)}\n` },
      {
        name: 'a CSS class',
        text: () => '<div class="sk-sp-circle-container-inner-loading-dots">\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Model Studio → Key Management of the region → API-Key → the key → Delete.',
      url: 'https://modelstudio.console.alibabacloud.com/?tab=model#/api-key',
    },
  },
  blastRadius: {
    text: 'Calls the models and applications of its workspace on your bill, knowledge bases included, and makes temporary keys (up to 30 minutes) with the same rights.',
  },
  audit: {
    text: 'Model Studio → Model usage and monitoring, and the bill of the account, from {since} to {until}.',
    url: 'https://modelstudio.console.alibabacloud.com',
  },
  replace: {
    text: 'Temporary keys (60 seconds to 30 minutes) for browsers and apps; a key in a sub-workspace limited to its models for servers.',
    url: 'https://www.alibabacloud.com/help/en/model-studio/generate-temporary-api-key',
  },
  consumers: ['backends', 'Qwen Code and other assistants’ settings', 'LLM gateways', 'notebooks'],
  confirm: {
    text: 'A call to https://dashscope-intl.aliyuncs.com/compatible-mode/v1/models (dashscope.aliyuncs.com for Beijing) with the key answers 401 InvalidApiKey.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted or its owner is removed from the workspace. Temporary keys made with it run out by themselves.',
  },
  sources: [
    {
      url: 'https://www.alibabacloud.com/help/en/model-studio/generate-temporary-api-key',
      checked: '2026-11-21',
    },
    {
      url: 'https://alibabacloud.com/help/en/model-studio/developer-reference/get-api-key',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'dashscope-coding-plan-key': {
      revoke: {
        console: {
          text: 'Model Studio → Coding Plan → the key of the plan → reset or delete.',
          url: 'https://modelstudio.console.alibabacloud.com',
        },
      },
      blastRadius: {
        text: 'Uses up the quota of the coding plan; it does not work at pay-as-you-go addresses.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The plan has one key: resetting it replaces the leaked value. Check with a call that the old one is refused.',
      },
    },
  },
} as const satisfies Playbook
