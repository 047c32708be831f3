import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'siliconflow',
  name: 'SiliconFlow',
  url: 'https://www.siliconflow.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'siliconflow-api-key',
    title: 'SiliconFlow API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['siliconflow', 'silicon_flow', 'silicon-flow', 'siliconcloud'],
    pattern: {
      name: /silicon[_.-]?(?:flow|cloud)[\w.-]{0,24}(?:key|token|secret)/,
      value: /sk-[a-z0-9]{48}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://docs.siliconflow.com/en/userguide/quickstart',
  },
  {
    id: 'siliconflow-client-api-key',
    title: 'SiliconFlow API key before its base URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.siliconflow.'],
    pattern:
      /(?<secret>sk-[a-z0-9]{48})["'],\s{0,40}["']?(?:base_?(?:url|URL|Url)|api_base|api_url)["']?\s?[=:]\s?["']https:\/\/api\.siliconflow\./,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://docs.siliconflow.com/en/userguide/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'siliconflow-api-key': {
    secret: (make) => `sk-${make.of('abcdefghijklmnopqrstuvwxyz', 48)}`,
    match: [
      { name: 'env file', text: (secret) => `SILICONFLOW_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"siliconFlowApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `silicon_flow_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SILICONFLOW_API_KEY=sk-${make.lower(47)}\n` },
      { name: 'another name', text: (make) => `LLM_KEY=sk-${make.lower(48)}\n` },
    ],
  },
  'siliconflow-client-api-key': {
    secret: (make) => `sk-${make.of('abcdefghijklmnopqrstuvwxyz', 48)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key="${secret}", base_url="https://api.siliconflow.cn/v1")\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const openai = new OpenAI({\n  apiKey: '${secret}',\n  baseURL: 'https://api.siliconflow.cn/v1',\n})\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"api_key": "${secret}", "base_url": "https://api.siliconflow.cn/v1"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'another service’s address',
        text: (make) =>
          `OpenAI(api_key="sk-${make.lower(48)}", base_url="https://llm.acme.test/v1")\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `OpenAI(api_key="sk-${make.lower(47)}", base_url="https://api.siliconflow.cn/v1")\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'SiliconFlow → API Keys → the key → Delete.',
      url: 'https://cloud.siliconflow.com/account/ak',
    },
  },
  blastRadius: {
    text: 'Calls models until the balance of the account is used up, and reads that balance, uploaded files and voices.',
    list: {
      text: 'GET https://api.siliconflow.com/v1/user/info with the key shows the balance.',
      url: 'https://docs.siliconflow.com/en/userguide/quickstart',
    },
  },
  audit: {
    text: 'SiliconFlow → Bills and usage, from {since} to {until}.',
    url: 'https://cloud.siliconflow.com',
  },
  replace: {
    text: 'A key for each service, read from a secret manager on the server.',
    url: 'https://docs.siliconflow.com/en/userguide/quickstart',
  },
  consumers: ['backends', 'LLM gateways and desktop clients', 'notebooks'],
  confirm: {
    text: 'GET https://api.siliconflow.com/v1/user/info (api.siliconflow.cn in China) with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://docs.siliconflow.cn/en/userguide/quickstart', checked: '2026-11-21' }],
} as const satisfies Playbook
