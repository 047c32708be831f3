import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'langsmith',
  name: 'LangSmith',
  url: 'https://www.langchain.com/langsmith',
} as const satisfies Provider

export const rules = [
  {
    id: 'langsmith-personal-access-token',
    title: 'LangSmith personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['lsv2_pt_'],
    pattern: /lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://docs.langchain.com/langsmith/llm-gateway-authentication',
  },
  {
    id: 'langsmith-service-key',
    title: 'LangSmith service key',
    severity: 'high',
    confidence: 'high',
    keywords: ['lsv2_sk_'],
    pattern: /lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://docs.langchain.com/langsmith/llm-gateway-authentication',
  },
  {
    id: 'langsmith-api-key-legacy',
    title: 'LangSmith API key (format before 2024)',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['langchain', 'langsmith'],
    pattern: {
      name: /lang(?:chain|smith)[\w.-]{0,24}(?:key|token|secret)/,
      value: /ls__[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.langchain.com/langsmith/create-account-api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'langsmith-personal-access-token': {
    secret: (make) => `lsv2_pt_${make.hex(32)}_${make.hex(10)}`,
    match: [
      { name: 'env file', text: (secret) => `LANGSMITH_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Client(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-api-key: ${secret}" https://api.smith.langchain.com/api/v1/sessions\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `LANGSMITH_API_KEY=lsv2_pt_${make.hex(32)}\n` },
      { name: 'a placeholder', text: () => 'LANGSMITH_API_KEY=lsv2_pt_your_key_here\n' },
    ],
  },
  'langsmith-service-key': {
    secret: (make) => `lsv2_sk_${make.hex(32)}_${make.hex(10)}`,
    match: [
      { name: 'env file', text: (secret) => `LANGCHAIN_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `langsmith:\n  api_key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"langsmithApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LANGCHAIN_API_KEY=lsv2_sk_${make.hex(31)}_${make.hex(10)}\n`,
      },
      { name: 'a variable', text: () => 'LANGCHAIN_API_KEY=$lsv2_sk_production_key\n' },
    ],
  },
  'langsmith-api-key-legacy': {
    secret: (make) => `ls__${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `LANGCHAIN_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `os.environ["LANGCHAIN_API_KEY"] = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"langsmithApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LANGCHAIN_API_KEY=ls__${make.hex(31)}\n` },
      { name: 'another name', text: (make) => `CACHE_KEY=ls__${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'LangSmith → Settings → API Keys → the key → trash icon in the Actions column.',
      url: 'https://smith.langchain.com/settings',
    },
    api: {
      text: 'DELETE https://api.smith.langchain.com/api/v1/orgs/current/service-keys/{api_key_id} for service keys; POST https://api.smith.langchain.com/api/v1/orgs/current/personal-access-tokens/{pat_id}/revocation for personal tokens.',
      url: 'https://docs.langchain.com/langsmith/smith-api/orgs/revoke-org-personal-access-token',
    },
  },
  blastRadius: {
    text: 'Reads and changes the workspace: traces with every prompt, answer and tool call your users caused, datasets, prompts and evaluations. Where the LLM Gateway is used it also calls models on your bill. A personal token can do what its owner can.',
  },
  audit: {
    text: 'Settings → Audit logs on plans that have them; else look through tracing projects, prompts and Usage from {since} to {until} for what is not yours.',
    url: 'https://smith.langchain.com/settings',
  },
  replace: {
    text: 'A service key scoped to one workspace, with a role of its own and an expiry, in a secret manager.',
    url: 'https://docs.langchain.com/langsmith/create-account-api-key',
  },
  consumers: [
    'LangChain and LangGraph backends',
    'notebooks',
    'CI jobs that run evaluations',
    'LangGraph deployments',
  ],
  confirm: {
    text: 'GET https://api.smith.langchain.com/api/v1/sessions with the key in x-api-key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Keys are made, revoked and deleted, not rotated: a new key leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: 'https://docs.langchain.com/langsmith/create-account-api-key', checked: '2026-11-21' },
    {
      url: 'https://docs.langchain.com/langsmith/llm-gateway-authentication',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.langchain.com/langsmith/smith-api/orgs/delete-org-service-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
