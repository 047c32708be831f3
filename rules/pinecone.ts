import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pinecone',
  name: 'Pinecone',
  url: 'https://www.pinecone.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'pinecone-api-key',
    title: 'Pinecone API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['pcsk_'],
    pattern: /pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,70}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  },
  {
    id: 'pinecone-api-key-legacy',
    title: 'Pinecone API key (UUID)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['pinecone'],
    pattern: {
      name: /pinecone[\w.-]{0,24}(?:key|token|secret)|(?:pinecone(?:client)?(?:\.init)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pinecone-api-key': {
    secret: (make) => `pcsk_${make.alnum(6)}_${make.alnum(63)}`,
    match: [
      { name: 'env file', text: (secret) => `PINECONE_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `pc = Pinecone(api_key="${secret}")\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const pc = new Pinecone({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl -H "Api-Key: ${secret}" https://api.pinecone.io/indexes\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut off',
        text: (make) => `PINECONE_API_KEY=pcsk_${make.alnum(6)}_${make.alnum(20)}\n`,
      },
      { name: 'a placeholder', text: () => 'PINECONE_API_KEY=pcsk_your_key\n' },
    ],
  },
  'pinecone-api-key-legacy': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `PINECONE_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `pinecone.init(api_key="${secret}", environment="us-west1-gcp")\n`,
      },
      { name: 'JSON', text: (secret) => `{"pineconeApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PINECONE_API_KEY=${make.uuid().slice(1)}\n` },
      { name: 'a project', text: (make) => `PINECONE_PROJECT_ID=${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Pinecone console → the project → API keys → the key → … → Delete.',
      url: 'https://app.pinecone.io',
    },
    cli: {
      text: 'Needs a login or a service account: the key cannot delete itself.',
      url: 'https://docs.pinecone.io/reference/cli/authentication',
      command: { argv: ['pc', 'api-key', 'delete', '--id', '<API key id>'] },
    },
  },
  blastRadius: {
    text: 'With all permissions: reads, overwrites and deletes every index of the project, vectors and the text in their metadata alike, and makes new ones on your bill. Keys limited to the data plane or to reading do less.',
  },
  audit: {
    text: 'Pinecone console → Settings → Audit logs (Enterprise), from {since} to {until}; else compare the record counts, and Usage, with your own.',
    url: 'https://docs.pinecone.io/guides/production/configure-audit-logs',
  },
  replace: {
    text: 'A key for each service with read-only or data-plane permissions; a service account for automation.',
    url: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  },
  consumers: ['RAG backends', 'notebooks', 'serverless functions', 'ingestion jobs'],
  confirm: { text: 'GET https://api.pinecone.io/indexes with the key in Api-Key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.pinecone.io/guides/projects/manage-api-keys', checked: '2026-11-21' },
    { url: 'https://docs.pinecone.io/reference/cli/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
