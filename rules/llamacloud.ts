import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'llamacloud',
  name: 'LlamaCloud',
  url: 'https://cloud.llamaindex.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'llamacloud-api-key',
    title: 'LlamaCloud API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['llx-'],
    pattern: /llx-[A-Za-z0-9]{48}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://developers.llamaindex.ai/python/cloud/api_key/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'llamacloud-api-key': {
    secret: (make) => `llx-${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `LLAMA_CLOUD_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `parser = LlamaParse(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.cloud.llamaindex.ai/api/v1/projects\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LLAMA_CLOUD_API_KEY=llx-${make.alnum(47)}\n`,
      },
      { name: 'a placeholder', text: () => 'LLAMA_CLOUD_API_KEY=llx-...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'LlamaCloud → API Key → the key → revoke.',
      url: 'https://cloud.llamaindex.ai/api-key',
    },
    api: {
      text: 'DELETE https://api.cloud.llamaindex.ai/api/v1/beta/api-keys/{api_key_id}.',
      url: 'https://developers.llamaindex.ai/cloud-api-reference/delete-api-key-api-v-1-beta-api-keys-api-key-id-delete',
    },
  },
  blastRadius: {
    text: 'Parses and extracts documents on your credits, and reads, changes and deletes the indexes, files and pipelines of its project. Files hold the documents themselves.',
  },
  audit: {
    text: 'LlamaCloud → History and Usage, from {since} to {until}.',
    url: 'https://cloud.llamaindex.ai',
  },
  replace: {
    text: 'A key in a project of its own for each service: a key reaches no other project.',
    url: 'https://developers.llamaindex.ai/python/cloud/api_key/',
  },
  consumers: ['RAG backends', 'ingestion jobs', 'notebooks', 'MCP client settings'],
  confirm: {
    text: 'GET https://api.cloud.llamaindex.ai/api/v1/projects with the key answers 401. Revocation may take up to a minute.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://developers.llamaindex.ai/python/cloud/api_key/', checked: '2026-11-21' },
    {
      url: 'https://developers.llamaindex.ai/cloud-api-reference/delete-api-key-api-v-1-beta-api-keys-api-key-id-delete',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
