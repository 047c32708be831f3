import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dify',
  name: 'Dify',
  url: 'https://dify.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'dify-app-key',
    title: 'Dify application API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['dify_', 'dify-', 'dify.', 'difyapi', 'difykey', 'difyapp'],
    pattern: {
      name: /(?:^|[^A-Za-z])dify[\w.-]{0,24}(?:key|token|secret)/,
      value: /app-[A-Za-z0-9]{24}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
  },
  {
    id: 'dify-dataset-key',
    title: 'Dify knowledge API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'dify_',
      'dify-',
      'dify.',
      'difyapi',
      'difykey',
      'difydata',
      'knowledge_api',
      'knowledge_key',
      'knowledge_base_api',
      'knowledge_base_key',
      'knowledgeapi',
      'knowledgekey',
      'dataset_api',
      'dataset-api',
      'dataset_key',
      'datasetapi',
    ],
    pattern: {
      name: /(?:(?:^|[^A-Za-z])dify|knowledge|dataset_)[\w.-]{0,24}(?:key|token)/,
      value: /dataset-[A-Za-z0-9]{24}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dify-app-key': {
    secret: (make) => `app-${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `DIFY_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"difyApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `dify:\n  dify_app_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DIFY_API_KEY=app-${make.alnum(23)}\n` },
      { name: 'another name', text: (make) => `MODIFY_KEY=app-${make.alnum(24)}\n` },
    ],
  },
  'dify-dataset-key': {
    secret: (make) => `dataset-${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `DIFY_DATASET_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"knowledgeApiKey": "${secret}"}\n` },
      { name: 'env file of a script', text: (secret) => `DATASET_API_KEY=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DIFY_DATASET_API_KEY=dataset-${make.alnum(23)}\n`,
      },
      { name: 'a name', text: () => 'dataset_key: dataset-of-the-customer-reviews\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dify → the app → API Access → API Key → the key → trash icon. Knowledge keys: Knowledge → Service API → API Key.',
      url: 'https://cloud.dify.ai',
    },
  },
  blastRadius: {
    text: 'Talks to the app as any user, at the cost of the models behind it, and reads and deletes the conversations of users whose id it guesses.',
  },
  audit: {
    text: 'Dify → the app → Logs & Annotations and Monitoring, from {since} to {until}.',
    url: 'https://cloud.dify.ai/apps',
  },
  replace: {
    text: 'Calls only from your server, with a key for each caller.',
    url: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
  },
  consumers: ['chat backends', 'browser bundles that should not have it', 'n8n workflows'],
  confirm: {
    text: 'GET https://api.dify.ai/v1/info (or your own server’s) with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.dify.ai/en/api-reference',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'dify-dataset-key': {
      blastRadius: {
        text: 'Reads, changes and deletes every knowledge base its maker can see, or only those picked when it was made: the documents themselves, and with them what the apps answer.',
      },
      confirm: {
        text: 'GET https://api.dify.ai/v1/datasets (or your own server’s) with the key answers 401.',
      },
      audit: {
        text: 'Dify → Knowledge: look for documents added, changed or missing from {since} to {until}. On your own server also the access log of /v1/datasets.',
        url: 'https://cloud.dify.ai/datasets',
      },
    },
  },
} as const satisfies Playbook
